import { count } from '../database/check-command.js';
import type { BrokenEntry, Fault } from './chain/hash-chain.js';
import type { Verification } from './verify-histories.js';

/** More broken histories than a person reads. */
const SHOWN = 100;

const WHAT_IS_WRONG: Readonly<Record<Fault, string>> = {
  'out of sequence': 'is out of sequence: what came before it is not there',
  'not linked to the entry before it': 'does not follow from the entry before it',
  changed: 'says something else than was recorded',
  missing: 'is missing, with all that came after it',
  'beyond the end': 'lies beyond the end of the history',
  'not the end': 'is not the one that the history ends with',
  'without an agreement': 'belongs to no agreement',
};

/** What a check of histories found, for a person to read. */
export function reportOf({ agreements, entries, broken }: Verification): string {
  const checked = `Checked ${count(agreements, 'agreement')} with ${count(entries, 'entry', 'entries')}.`;
  if (broken.length === 0) return `${checked}\nEvery history holds.\n`;
  const more = broken.length - SHOWN;
  return [
    checked,
    `${count(broken.length, 'history does', 'histories do')} not hold. The first broken entry:`,
    ...broken.slice(0, SHOWN).map(lineOf),
    ...(more > 0 ? [`  and ${count(more, 'more agreement')}`] : []),
    '',
  ].join('\n');
}

function lineOf({ agreementId, sequence, fault }: BrokenEntry): string {
  return `  agreement ${agreementId}: entry ${sequence} ${WHAT_IS_WRONG[fault]}`;
}
