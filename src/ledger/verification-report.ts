import { count } from '../database/check-command.js';
import type { BrokenLink, Fault } from './chain/links.js';
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
  'of another person': 'was recorded of somebody else than is kept as who acted',
};

/** Whether every history that was checked is as it was recorded. */
export function holds({ broken, administration }: Verification): boolean {
  return broken.length === 0 && administration?.broken === undefined;
}

/** What a check of histories found, for a person to read. */
export function reportOf(found: Verification): string {
  const { agreements, entries, persons, broken, administration } = found;
  const checked = [
    `Checked ${count(agreements, 'agreement')} with ${count(entries, 'entry', 'entries')}.`,
    ...(persons.recorded > 0
      ? [
          `Who acted is kept for ${persons.kept} of the ${persons.recorded} that name a person; else it was erased.`,
        ]
      : []),
    ...(administration
      ? [`Checked the administrative history with ${count(administration.entries, 'entry', 'entries')}.`]
      : []),
  ].join('\n');
  if (holds(found)) return `${checked}\nEvery history holds.\n`;
  const lines = [
    ...(administration?.broken ? [lineOf('the administrative history', administration.broken)] : []),
    ...broken.map((one) => lineOf(`agreement ${one.agreementId}`, one)),
  ];
  const more = lines.length - SHOWN;
  return [
    checked,
    `${count(lines.length, 'history does', 'histories do')} not hold. The first broken entry:`,
    ...lines.slice(0, SHOWN),
    ...(more > 0 ? [`  and ${count(more, 'more agreement')}`] : []),
    '',
  ].join('\n');
}

function lineOf(history: string, { sequence, fault }: BrokenLink): string {
  return `  ${history}: entry ${sequence} ${WHAT_IS_WRONG[fault]}`;
}
