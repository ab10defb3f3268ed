import { and } from 'xstate';
import type { ActionParams } from '../../core/effects.js';
import { dealSetup } from './deal.setup.js';
import type { DealEvent } from './deal.types.js';
import { succession } from './succession.js';

const consentToEnd = {
  type: 'consentToTermination',
  params: ({ event }: { event: DealEvent }) => ({ organisationId: event.facts.organisationId ?? '' }),
} as const;

/** Nobody reminds a party of what does not bind it: its lead has to see to the measurement then. */
function tellOfMiss(event: Extract<DealEvent, { type: 'MEASUREMENT_MISSED' }>): ActionParams<'notify'> {
  const { indicator, indicatorName, dueOn, responsibleId, facts } = event;
  const params = { indicator, indicatorName, dueOn, responsibleId };
  return facts.bound
    ? { message: 'measurementMissed', organisationId: responsibleId, params }
    : { message: 'measurementLeftToLead', organisationId: facts.leadId, params };
}

/** In force: measured and evaluated in cycles, until it expires or its bound parties end it. */
export const monitoring = dealSetup.createStateConfig({
  initial: 'measuring',
  entry: ['beginForce', 'startMeasuring', { type: 'notify', params: { message: 'enteredIntoForce' } }],
  after: {
    untilExpiry: {
      target: 'closed.expired',
      actions: { type: 'record', params: { entryType: 'EXPIRED' } },
    },
  },
  on: {
    ...succession,
    COUNCIL_DECIDED: { actions: ['countDecision', 'forgetTerminations', 'withdrawTerminations'] },
    ADD_INDICATOR: { actions: { type: 'notify', params: { message: 'indicatorAdded' } } },
    RECORD_MEASUREMENT: { actions: { type: 'notify', params: { message: 'measurementRecorded' } } },
    MEASUREMENT_MISSED: {
      actions: [
        {
          type: 'measurementMissed',
          params: ({ event: { indicator, dueOn } }) => ({ indicator, dueOn }),
        },
        { type: 'notify', params: ({ event }) => tellOfMiss(event) },
      ],
    },
    EVALUATE: {
      target: '.measuring',
      actions: ['beginCycle', { type: 'notify', params: { message: 'evaluated' } }],
    },
    TERMINATE: [
      {
        guard: and(['isBound', 'hasNotConsentedToEnd', 'everyOtherBoundPartyEnds']),
        target: 'closed.terminated',
        actions: ['countTermination', consentToEnd],
      },
      {
        guard: and(['isBound', 'hasNotConsentedToEnd']),
        actions: [
          'countTermination',
          consentToEnd,
          { type: 'notify', params: { message: 'terminationProposed' } },
        ],
      },
    ],
  },
  states: {
    measuring: {
      after: {
        measuringTerm: {
          target: 'evaluating',
          actions: [
            { type: 'record', params: { entryType: 'EVALUATION_FELL_DUE' } },
            { type: 'notify', params: { message: 'evaluationDue' } },
          ],
        },
      },
    },
    evaluating: {
      after: {
        evaluationTerm: {
          actions: [
            { type: 'record', params: { entryType: 'EVALUATION_OVERDUE' } },
            { type: 'notify', params: { message: 'evaluationOverdue' } },
          ],
        },
      },
    },
  },
});
