import { and } from 'xstate';
import { corrections } from '../shared/corrections.js';
import { domainsAfterwards, endorsementEvents } from '../shared/endorsements.js';
import { offered } from '../shared/offer.js';
import { servingEvents } from '../shared/province-roles.js';
import { ruleOverTime } from '../shared/rule-over-time.js';
import { succession } from '../shared/succession.js';
import { dealSetup } from './deal.setup.js';
import type { DealEvent } from './deal.types.js';
import { reservationEvents } from './reservations.js';

const provisional = (since: (event: DealEvent) => string | null) =>
  [
    {
      type: 'applyProvisionally',
      params: ({ event }: { event: DealEvent }) => ({
        organisationId: event.facts.organisationId ?? '',
        since: since(event),
      }),
    },
    { type: 'notify', params: { message: 'provisionalApplication' } },
  ] as const;

const { externalDecision, ruleDate } = ruleOverTime('deal', 'ratification');

/** Each party’s council decides on its own; the deal’s rule makes one outcome of them. */
export const ratification = dealSetup.createStateConfig({
  initial: 'open',
  entry: [
    'openTally',
    { type: 'openCouncils', params: ({ context }) => ({ textVersion: offered(context) }) },
    'makePublic',
    { type: 'notify', params: { message: 'ratificationOpened' } },
  ],
  after: {
    ratificationTerm: {
      target: 'closed.lapsed',
      actions: { type: 'record', params: { entryType: 'RATIFICATION_TERM_ENDED' } },
    },
    ruleDate,
  },
  on: {
    ...succession,
    ...reservationEvents,
    ...endorsementEvents,
    ...domainsAfterwards,
    ...servingEvents,
  },
  states: {
    open: {
      on: {
        ...corrections,
        COUNCIL_DECIDED: { actions: 'countDecision' },
        ...externalDecision,
        // Vienna Convention, art. 25: each party for itself, until the deal is in force for it or it gives notice.
        APPLY_PROVISIONALLY: {
          guard: 'doesNotApplyProvisionally',
          actions: provisional((event) => (event.type === 'APPLY_PROVISIONALLY' ? event.from : null)),
        },
        END_PROVISIONAL_APPLICATION: { guard: 'appliesProvisionally', actions: provisional(() => null) },
      },
      always: [
        {
          guard: and(['ruleSatisfied', 'conditionsEndorsed']),
          target: '#deal.monitoring',
          actions: { type: 'record', params: { entryType: 'ENTERED_INTO_FORCE' } },
        },
        {
          guard: and(['ruleUnreachable', 'partiesNegotiateAgain']),
          target: '#deal.negotiation',
          actions: [
            { type: 'record', params: { entryType: 'RATIFICATION_FAILED' } },
            { type: 'notify', params: { message: 'ratificationFailed' } },
            'forgetPositions',
            'resetPositions',
          ],
        },
        {
          guard: 'ruleUnreachable',
          target: '#deal.closed.rejected',
          actions: { type: 'record', params: { entryType: 'RATIFICATION_FAILED' } },
        },
      ],
    },
  },
});
