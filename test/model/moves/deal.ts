import { type PaperAgreement } from '../paper-agreement.js';
import { standing } from '../paper-rows.js';
import { change, event, type Move, removeLast } from './move.js';
import { measuringMoves, monitoringMoves, positionMoves, textMoves } from './shared.js';

/** More than these make no difference. */
const COMMITMENTS = 2;

/** What can be tried with a deal itself, side procedures aside. */
export function dealMoves(parties: readonly string[]): Move[] {
  const [lead] = parties;
  return [
    completeness('leaves out the capacity', lead, false),
    completeness('fills in the capacity', lead, true),
    ...textMoves(lead),
    ...commitmentMoves(parties),
    ...measuringMoves(lead),
    event(lead, 'SUBMIT'),
    event(lead, 'ABANDON', () => ({ reason: 'Geen geld.' })),
    ...positionMoves(parties),
    ...monitoringMoves(parties),
  ];
}

/** The lead owes the second party. */
function commitmentMoves([lead, creditorId]: readonly string[]): Move[] {
  return [
    change(
      lead,
      'ADD_COMMITMENT',
      ({ rows: { commitments } }) =>
        standing(commitments).length === COMMITMENTS
          ? undefined
          : {
              commitments: [
                ...commitments,
                { number: commitments.length + 1, debtorId: lead, creditorId, status: 'open' },
              ],
            },
      async (real) =>
        (await real.as(lead)).post(`${real.path}/commitments`, {
          kind: 'obligation',
          debtorId: lead,
          creditorId,
          unit: 'EUR',
          amount: '50000.00',
          description: 'Aandeel.',
        }),
    ),
    change(
      lead,
      'REMOVE_COMMITMENT',
      ({ rows: { commitments } }) => {
        const last = standing(commitments).at(-1);
        return last && { commitments: commitments.map((each) => (each === last ? removed(each) : each)) };
      },
      (real) => removeLast(real, lead, 'commitments'),
    ),
  ];
}

function removed<T extends object>(commitment: T): T & { status: 'removed' } {
  return { ...commitment, status: 'removed' };
}

/** Without anybody to carry it out, a draft is not ready. */
function completeness(name: string, lead: string, isComplete: boolean): Move {
  return {
    ...change(
      lead,
      'REVISE_DRAFT',
      ({ rows }: PaperAgreement) => (rows.isComplete === isComplete ? undefined : { isComplete }),
      async (real) => (await real.as(lead)).patch(real.path, { capacityFte: isComplete ? 2.5 : 0 }),
    ),
    name,
  };
}
