import { count } from '../../database/check-command.js';
import type { Replays } from './replay-histories.js';

/** More agreements than a person reads about. */
const SHOWN = 100;

/** What replaying histories found, for a person to read. */
export function reportOf({ agreements, entries, differing }: Replays): string {
  const replayed = `Replayed ${count(agreements, 'agreement')} with ${count(entries, 'entry', 'entries')}.`;
  if (differing.length === 0) return `${replayed}\nEvery history leads to what is stored.\n`;
  const more = differing.length - SHOWN;
  return [
    replayed,
    `${count(differing.length, 'agreement is', 'agreements are')} not what the history leads to. The first entry that differs:`,
    ...differing
      .slice(0, SHOWN)
      .map(
        ({ agreementId, sequence, difference }) =>
          `  agreement ${agreementId}: entry ${sequence} ${difference}`,
      ),
    ...(more > 0 ? [`  and ${count(more, 'more agreement')}`] : []),
    '',
  ].join('\n');
}
