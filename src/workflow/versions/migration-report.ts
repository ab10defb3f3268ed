import { count } from '../../database/check-command.js';
import { renderMessage } from '../../messages/render.js';
import { processName, type Process } from '../core/process.js';
import type { Moved, RefusedInstance } from './migrate-instances.js';

/** What became, or would become, of the instances of a process, for a person to read. */
export function reportOf({ moved, refused }: Moved, target: Process, isRehearsal: boolean): string {
  const name = processName(target);
  const all = moved + refused.length;
  if (all === 0) {
    return `Nothing to migrate: no open instance follows another version of ${target.id} than ${target.version}.\n`;
  }
  const done = isRehearsal
    ? `Would move ${moved} of ${count(all, 'instance')} to ${name}; nothing was changed.`
    : `Moved ${moved} of ${count(all, 'instance')} to ${name}.`;
  const refusals = refused.map((each) => `  ${whose(each)}: ${renderMessage(each.reason, 'en')}`);
  return [done, ...(refused.length > 0 ? ['Refused:', ...refusals] : []), ''].join('\n');
}

function whose({ agreementId, owner: { councilId, proceeding } }: RefusedInstance): string {
  if (proceeding !== undefined) return `agreement ${agreementId}, side procedure ${proceeding}`;
  return `agreement ${agreementId}${councilId === null ? '' : `, council of ${councilId}`}`;
}

/** Which instances follow a version that there is a newer one of, for a person to read. */
export function overviewOf(
  counts: readonly { readonly processId: string; readonly version: number; readonly count: number }[],
  known: readonly Process[],
): string {
  const lines = counts.flatMap(({ processId, version, count: number }) => {
    const newest = Math.max(...known.filter(({ id }) => id === processId).map((each) => each.version));
    if (newest <= version) return [];
    const command = `npm run migrate-instances -- --process ${processId} --to ${newest} --dry-run`;
    return [`${count(number, 'instance')} of ${processName({ id: processId, version })}: ${command}`];
  });
  if (lines.length === 0) {
    return 'Nothing to migrate: every open instance follows the newest version of its process.\n';
  }
  return ['There are newer versions for', ...lines.map((line) => `  ${line}`), ''].join('\n');
}
