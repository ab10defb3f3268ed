import { and } from 'xstate';
import { succeed, succeedBeside, succession, type Succession } from '../shared/succession.js';
import type { DealContext, DraftSummary } from './deal.types.js';

const resume = [
  ...succeed,
  'resumeDueDates',
  { type: 'record', params: { entryType: 'RESUMED' } },
  { type: 'notify', params: { message: 'resumed' } },
] as const;

/** The same while the deal is suspended: whom the successor binds can bring it back into force. */
export const successionInSuspension = {
  SUCCEED: [
    succeedBeside,
    {
      guard: and(['leavesOneParty', 'ruleWouldHoldAgain']),
      target: 'measuring',
      actions: [...resume, { type: 'notify', params: { message: 'leftWithOneParty' } }],
    },
    { guard: 'ruleWouldHoldAgain', target: 'measuring', actions: resume },
    ...succession.SUCCEED.slice(1),
  ],
} as const;

/** Whom a deal remembers beside its tally, under the names that they have after a merger. */
export function namedBeside(
  { leaving, applicants, mediators }: Pick<DealContext, 'leaving' | 'applicants' | 'mediators'>,
  { predecessors, successorId, party, takesPart, leaves }: Succession<DraftSummary>,
): Pick<DealContext, 'leaving' | 'applicants' | 'mediators'> {
  const next = (id: string): string => (predecessors.includes(id) ? successorId : id);
  const all = [...predecessors, successorId];
  const others = Object.entries(leaving).filter(([id]) => !all.includes(id));
  return {
    leaving:
      party === null
        ? leaving
        : Object.fromEntries(leaves ? [...others, [successorId, party.standing]] : others),
    applicants: [...new Set(applicants.map(next))].filter((id) => !(takesPart && id === successorId)),
    mediators: Object.fromEntries(Object.entries(mediators).map(([number, id]) => [number, next(id)])),
  };
}
