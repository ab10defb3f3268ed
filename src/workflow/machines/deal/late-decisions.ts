import { askAboutTextInForce } from './amendment.js';
import type { DealEvent } from './deal.types.js';

const participation = (to: 'acceded' | 'acceding') =>
  ({
    type: 'setParticipation',
    params: ({ event }: { event: DealEvent }) => ({
      organisationId: 'organisationId' in event ? event.organisationId : '',
      participation: to,
    }),
  }) as const;

/** A party more or less is bound: consents to end the deal were given among others. */
const count = ['countDecision', 'forgetTerminations', 'withdrawTerminations', askAboutTextInForce] as const;

/** Those who accede count for themselves only: nothing that they decide undoes what the others agreed. */
const newcomers = [
  {
    guard: 'partyAccedes',
    actions: [
      'admitToTally',
      participation('acceded'),
      'forgetTerminations',
      'withdrawTerminations',
      { type: 'record', params: { entryType: 'PARTY_ACCEDED' } },
      { type: 'notify', params: { message: 'partyAcceded' } },
    ],
  },
  {
    guard: 'accededPartyFallsOut',
    actions: [
      'expelFromTally',
      participation('acceding'),
      'forgetTerminations',
      'withdrawTerminations',
      askAboutTextInForce,
    ],
  },
  { guard: 'doesNotCount', actions: 'leaveTallyAsItIs' },
] as const;

/** Councils that decide, or whose decision is annulled, while the deal is in force. */
export const councilDecides = [
  ...newcomers,
  {
    guard: 'ruleWouldNoLongerHold',
    target: '.suspended',
    actions: [
      ...count,
      { type: 'record', params: { entryType: 'SUSPENDED' } },
      { type: 'notify', params: { message: 'suspended' } },
    ],
  },
  { actions: count },
] as const;

/** The same while the deal is suspended: the decision that mends it brings it back into force. */
export const councilDecidesInSuspension = [
  ...newcomers,
  {
    guard: 'ruleWouldHoldAgain',
    target: 'measuring',
    actions: [
      ...count,
      'resumeDueDates',
      { type: 'record', params: { entryType: 'RESUMED' } },
      { type: 'notify', params: { message: 'resumed' } },
    ],
  },
  { actions: count },
] as const;
