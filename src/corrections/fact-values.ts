import { isPlainDate } from '../api/validation/plain-date.js';
import { isHttpOrUrnUri } from '../api/validation/uri.js';
import type { Issue } from '../common/problems/problem.js';
import type { FactChange, FactValue } from '../workflow/machines/council-correction.js';

/** The most votes that any council's event may report. */
const MOST_VOTES = 1000;

const isVotes = (value: FactValue): boolean =>
  value === null ||
  (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_VOTES);

/** What a fact can be, and the sentence where it is not. What is no fact at all is said elsewhere. */
const FORMS: Readonly<Record<string, { is: (value: FactValue) => boolean; otherwise: string }>> = {
  decidedOn: { is: isPlainDate, otherwise: 'validation.isPlainDate' },
  publishedOn: { is: isPlainDate, otherwise: 'validation.isPlainDate' },
  annulledOn: { is: isPlainDate, otherwise: 'validation.isPlainDate' },
  source: { is: isHttpOrUrnUri, otherwise: 'validation.isHttpOrUrnUri' },
  votesFor: { is: isVotes, otherwise: 'correction.votes' },
  votesAgainst: { is: isVotes, otherwise: 'correction.votes' },
  abstentions: { is: isVotes, otherwise: 'correction.votes' },
};

/** The faults of the new values by themselves, and facts that are named twice. */
export function valueFaults(changes: readonly FactChange[]): Issue[] {
  return changes.flatMap(({ fact, newValue }, index): Issue[] => {
    const form = FORMS[fact];
    const isTwice = changes.slice(0, index).some((each) => each.fact === fact);
    return [
      ...(form === undefined || form.is(newValue)
        ? []
        : [
            {
              in: 'body' as const,
              name: `changes[${index}].newValue`,
              detail: { key: form.otherwise, params: { max: MOST_VOTES } },
            },
          ]),
      ...(isTwice
        ? [{ in: 'body' as const, name: `changes[${index}].fact`, detail: { key: 'correction.fact-twice' } }]
        : []),
    ];
  });
}
