import { and } from 'xstate';
import { corrections } from '../shared/corrections.js';
import { consentToEnd, cycle } from '../shared/cycle.js';
import { keepEvaluation } from '../shared/evaluations.js';
import { domainsAfterwards, endorsementEvents } from '../shared/endorsements.js';
import { missMeasurement } from '../shared/measuring.js';
import { rolesAfterwards, servingEvents } from '../shared/province-roles.js';
import { succession } from '../shared/succession.js';
import { planSetup } from './plan.setup.js';

/** In force: measured and evaluated in cycles, until it expires or its bound parties end it. */
export const monitoring = planSetup.createStateConfig({
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
    ...endorsementEvents,
    ...domainsAfterwards,
    ...servingEvents,
    ...rolesAfterwards,
    ...corrections,
    COUNCIL_DECIDED: { actions: ['countDecision', 'forgetTerminations', 'withdrawTerminations'] },
    ADD_INDICATOR: { actions: { type: 'notify', params: { message: 'indicatorAdded' } } },
    RECORD_MEASUREMENT: { actions: { type: 'notify', params: { message: 'measurementRecorded' } } },
    MEASUREMENT_MISSED: missMeasurement,
    EVALUATE: {
      guard: 'isBoundOrDirects',
      target: '.measuring',
      actions: [keepEvaluation, 'beginCycle', { type: 'notify', params: { message: 'evaluated' } }],
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
  states: cycle,
});
