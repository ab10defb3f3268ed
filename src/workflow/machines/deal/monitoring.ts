import { and } from 'xstate';
import { endOfDate } from '../../../common/time/terms.js';
import { amendmentEvents } from './amendment.js';
import { commitmentEvents, commitmentEventsInSuspension } from './commitments.js';
import { corrections } from '../shared/corrections.js';
import { dealSetup } from './deal.setup.js';
import type { DealContext, DealEvent } from './deal.types.js';
import { councilDecides, councilDecidesInSuspension } from './late-decisions.js';
import { reservationEvents } from './reservations.js';
import {
  mediationEnded,
  mediatorAgreed,
  mediatorLeft,
  openAccession,
  openMediation,
  openRenewal,
  openWithdrawal,
} from './proceedings.js';
import { successionInSuspension } from './succession.js';

import { consentToEnd, cycle } from '../shared/cycle.js';
import { keepEvaluation } from '../shared/evaluations.js';
import { domainsAfterwards, endorsementEvents } from '../shared/endorsements.js';
import { missMeasurement } from '../shared/measuring.js';
import { rolesAfterwards, servingEvents } from '../shared/province-roles.js';
import { succession } from '../shared/succession.js';

const evaluation = {
  EVALUATE: {
    guard: 'isBoundOrDirects',
    target: 'measuring',
    reenter: true,
    actions: [keepEvaluation, 'beginCycle', { type: 'notify', params: { message: 'evaluated' } }],
  },
} as const;

const withdraw = [
  'countWithdrawal',
  {
    type: 'setParticipation',
    params: ({ event }: { event: DealEvent }) => ({
      organisationId: 'organisationId' in event ? event.organisationId : '',
      participation: 'withdrawn' as const,
    }),
  },
  'forgetTerminations',
  'withdrawTerminations',
  { type: 'record', params: { entryType: 'PARTY_WITHDREW' } },
  { type: 'notify', params: { message: 'partyWithdrew' } },
] as const;

/** How XState names the deadline of `untilExpiry` below. */
const EXPIRY = 'xstate.after.untilExpiry.deal.monitoring';

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
    ...endorsementEvents,
    ...domainsAfterwards,
    ...servingEvents,
    ...rolesAfterwards,
    ...reservationEvents,
    COUNCIL_DECIDED: councilDecides,
    ...amendmentEvents,
    ...corrections,
    ADD_INDICATOR: { actions: { type: 'notify', params: { message: 'indicatorAdded' } } },
    RECORD_MEASUREMENT: { actions: { type: 'notify', params: { message: 'measurementRecorded' } } },
    MEASUREMENT_MISSED: missMeasurement,
    ...commitmentEvents,
    OPEN_MEDIATION: { actions: openMediation },
    MEDIATOR_AGREED: mediatorAgreed,
    MEDIATOR_LEFT: mediatorLeft,
    MEDIATION_ENDED: { actions: mediationEnded },
    ACCEDE: { guard: and(['isNoParty', 'hasNotAskedToAccede']), actions: openAccession },
    ACCESSION_ENDED: { actions: 'forgetApplicant' },
    ADMIT_PARTY: {
      actions: [
        'forgetApplicant',
        {
          type: 'admitParty',
          params: ({ context, event }: { context: DealContext; event: DealEvent }) => ({
            organisationId: 'organisationId' in event ? event.organisationId : '',
            textVersion: context.textInForce ?? 0,
          }),
        },
        { type: 'record', params: { entryType: 'PARTY_ADMITTED' } },
        { type: 'notify', params: { message: 'accessionStep' } },
      ],
    },
    WITHDRAW: {
      guard: and(['isBound', 'hasNotGivenNotice', 'noticeIsLongEnough']),
      actions: openWithdrawal,
    },
    WITHDRAWAL_REVOKED: {
      actions: ['forgetNotice', { type: 'notify', params: { message: 'withdrawalStep' } }],
    },
    PARTY_WITHDREW: [
      {
        guard: 'onePartyWouldRemain',
        actions: [
          ...withdraw,
          { type: 'record', params: { entryType: 'ONE_PARTY_LEFT' } },
          { type: 'notify', params: { message: 'onePartyLeft' } },
        ],
      },
      { actions: withdraw },
    ],
    RENEW: { guard: and(['isBound', 'expires', 'withinRenewalWindow', 'holdsLonger']), actions: openRenewal },
    RENEWED: {
      actions: [
        'noteRenewal',
        {
          type: 'moveDeadline',
          params: ({ context }: { context: DealContext }) => ({
            key: EXPIRY,
            dueAt: endOfDate(context.expiresOn ?? '').toISOString(),
          }),
        },
        { type: 'holdUntil', params: ({ event }) => ({ date: event.until }) },
        { type: 'record', params: { entryType: 'RENEWED' } },
        { type: 'notify', params: { message: 'renewed' } },
      ],
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
    measuring: { on: evaluation, ...cycle.measuring },
    evaluating: { on: evaluation, ...cycle.evaluating },
    /** An annulment took away what the rule needs: nothing is measured until it is mended, or the parties end it. */
    suspended: {
      on: {
        COUNCIL_DECIDED: councilDecidesInSuspension,
        ...successionInSuspension,
        ...commitmentEventsInSuspension,
      },
    },
  },
});
