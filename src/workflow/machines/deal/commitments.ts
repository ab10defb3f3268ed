import { POT } from '../../../commitments/rules/commitment-terms.js';
import type { ActionParams } from '../../core/effects.js';
import type { DealEvent } from './deal.types.js';

interface Args {
  readonly event: DealEvent;
}

/** The side of a commitment that did not speak; the pot is everybody's. */
const tell = (
  message: ActionParams<'notify'>['message'],
  side: 'debtorId' | 'creditorId',
): { type: 'notify'; params: (args: Args) => ActionParams<'notify'> } => ({
  type: 'notify',
  params: ({ event }) => {
    const { commitment, [side]: organisationId } = event as DealEvent &
      Partial<Record<string, string | number>>;
    const isParty = typeof organisationId === 'string' && organisationId !== POT;
    return {
      message,
      ...(isParty && { organisationId }),
      ...(typeof commitment === 'number' && { params: { commitment } }),
    };
  },
});

const fellDue = (overdue: boolean) =>
  ({
    type: 'commitmentFellDue',
    params: ({ event }: Args) => ({ commitment: 'commitment' in event ? event.commitment : 0, overdue }),
  }) as const;

/** It is overdue, which all are told, and what hangs on it takes effect. */
const becomesOverdue = [
  fellDue(true),
  { type: 'record', params: { entryType: 'COMMITMENT_OVERDUE' } },
  {
    type: 'notify',
    params: ({ event }: Args): ActionParams<'notify'> => {
      if (event.type !== 'COMMITMENT_FELL_DUE') return { message: 'commitmentOverdue' };
      const { commitment, dueOn, responsibleId } = event;
      return { message: 'commitmentOverdue', params: { commitment, dueOn, responsibleId } };
    },
  },
] as const;

/** While a deal is in force. */
export const commitmentEvents = {
  REPORT_FULFILMENT: { actions: tell('fulfilmentReported', 'creditorId') },
  CONFIRM_FULFILMENT: { actions: tell('fulfilmentConfirmed', 'debtorId') },
  DISPUTE_FULFILMENT: { actions: tell('fulfilmentDisputed', 'debtorId') },
  WAIVE_COMMITMENT: { actions: tell('commitmentWaived', 'debtorId') },
  COMMITMENT_FELL_DUE: [
    { guard: 'isOwedUnfulfilled', actions: becomesOverdue },
    // Fulfilled, on its way, or owed by whom the deal does not bind.
    { actions: fellDue(false) },
  ],
  PROPOSE_COMPENSATION: { actions: { type: 'notify', params: { message: 'compensationProposed' } } },
  ACCEPT_COMPENSATION: [
    {
      guard: 'allConsentToCompensation',
      actions: [
        { type: 'record', params: { entryType: 'COMPENSATION_BOOKED' } },
        { type: 'notify', params: { message: 'compensationBooked' } },
      ],
    },
    { actions: { type: 'notify', params: { message: 'compensationAccepted' } } },
  ],
  REFUSE_COMPENSATION: { actions: { type: 'notify', params: { message: 'compensationRefused' } } },
} as const;

/** While a deal is suspended nothing becomes overdue: due dates that pass count once it is in force again. */
export const commitmentEventsInSuspension = {
  COMMITMENT_FELL_DUE: { actions: fellDue(false) },
} as const;
