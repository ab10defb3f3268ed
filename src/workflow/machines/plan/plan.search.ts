import { openTally, total } from '../../../ratification/rules/tally.js';
import type { Facts, OfferedEvent } from '../../core/decide.js';
import { stateName, type Instance } from '../../core/instance.js';
import type { Report, Search } from '../../core/search/search.js';
import type { PartyStanding, World } from '../../core/search/world.js';
import {
  CHOICES,
  CHOSEN,
  CHOSEN_ANEW,
  consentsAreBound,
  decisions,
  ELECTORS,
  EXTERNAL_DECISION,
  factsOf,
  registryFacts,
  ROLE_CHOICES,
  ruleOf,
  saidOfRoles,
  succession,
  SUCCESSION_BESIDE,
} from '../deal/deal.search.js';
import { conditionsAreMet } from '../../../endorsements/rules/endorsement.js';
import { COMMENTED } from '../shared/clause-comments.js';
import { corrections } from '../shared/corrections.search.js';
import { CONTENT_EVENTS, type PlanContext, type PlanSummary } from './plan.types.js';

/** One text to negotiate about, and one to come after it. */
const TEXTS = 2;

/** What changes the draft, or what is agreed, beside a new text. */
const CHANGES = ['ADD_INDICATOR', 'REMOVE_INDICATOR', ...CONTENT_EVENTS, 'REVISE_DRAFT'];

/** How complete a draft can be; from negotiation on nobody looks at it. */
const READINESS = [
  { ready: false, conceptReady: false },
  { ready: false, conceptReady: true },
  { ready: true, conceptReady: true },
];

/** Everything that can happen to a plan between so many parties, adopted when one council or two approve. */
export function planSearch(count: 2 | 3): Search {
  const parties = Object.keys(ELECTORS).slice(0, count);
  const draft: PlanSummary = {
    ready: false,
    conceptReady: false,
    rule: ruleOf(count - 1),
    tally: openTally(parties.map((id) => ELECTORS[id])),
    expiresOn: '2032-12-31',
    latestText: 0,
  };
  return {
    parties,
    owner: null,
    inputs: [{ draft: { ...draft, ...CHOSEN } }],
    asks,
    facts: (world, by) => (by === null ? registryFacts(world) : [{ ...factsOf(world, by) }]),
    reports: (world) => reports(world, draft),
    remembered,
    said: ({ context }) => saidOfRoles(contextOf(context)),
    claims,
  };
}

function asks({ instance }: World): OfferedEvent[] {
  const { offeredText, latestText, terminating } = contextOf(instance.context);
  const versions = [...new Set([offeredText ?? 0, latestText])];
  return [
    { type: 'START_PRELIMINARY_DRAFT' },
    { type: 'OPEN_CONSULTATION' },
    { type: 'SUBMIT' },
    { type: 'ABANDON' },
    ...['PROPOSE_TEXT', 'ACCEPT_TEXT', 'OBJECT_TO_TEXT'].flatMap((type) =>
      versions.map((version) => ({ type, version })),
    ),
    { type: 'STATE_PROVISO', text: 'Provided that …' },
    { type: 'OPEN_INQUIRY' },
    { type: 'CONCLUDE_INQUIRY' },
    { type: 'PUBLISH_PLAN', publishedOn: '2026-11-24', source: 'https://www.example.org/' },
    { type: 'EVALUATE' },
    { type: 'TERMINATE' },
    ...CHOICES,
    // Roles and an end do not meet.
    ...(terminating > 0 ? [] : ROLE_CHOICES),
    EXTERNAL_DECISION,
  ];
}

/** One request for advice and one objection at a time: more of them only count higher. */
function reports({ instance, parties }: World, first: PlanSummary): Report[] {
  const { latestText, adviceOpen, unanswered } = contextOf(instance.context);
  const isDraft = stateName(instance.value).startsWith('drafting');
  const readinesses = isDraft ? READINESS : READINESS.slice(-1);
  const newText = { ...first, ready: true, conceptReady: true, latestText: latestText + 1 };
  return [
    ...(latestText < TEXTS ? [{ event: { type: 'ADD_TEXT', draft: newText } }] : []),
    // One kind of change tells of every readiness, the others only of the best: they differ in nothing else.
    ...CHANGES.flatMap((type, index) =>
      readinesses.slice(index === 0 ? 0 : -1).map((each) => {
        const draft = { ...first, ...each, latestText };
        return { event: { type, draft } };
      }),
    ),
    ...(adviceOpen === 0
      ? [{ event: { type: 'REQUEST_ADVICE' } }, { event: { type: 'RECORD_ADVICE', late: true } }]
      : [{ event: { type: 'RECORD_ADVICE', late: false } }, { event: { type: 'ADVICE_NOT_GIVEN' } }]),
    { event: { type: unanswered === 0 ? 'REGISTER_OBJECTION' : 'ANSWER_OBJECTION' } },
    { event: { type: 'RECORD_MEASUREMENT' } },
    { event: { type: 'MEASUREMENT_MISSED', indicator: 1, dueOn: '2027-06-30', responsibleId: 'B' } },
    succession(draftOf(contextOf(instance.context)), contextOf(instance.context), false, parties.A),
    SUCCESSION_BESIDE,
    ...CHOSEN_ANEW,
    ...COMMENTED,
    ...corrections(instance, TEXTS),
    ...decisions(parties),
  ];
}

function draftOf({ ready, conceptReady, rule, tally, expiresOn, latestText }: PlanContext): PlanSummary {
  return { ready, conceptReady, rule, tally, expiresOn, latestText };
}

/** What the phase that it is in still looks at. */
function remembered({ context, value }: Instance): unknown {
  const {
    ready,
    conceptReady,
    adviceAsked,
    adviceOpen,
    latestText,
    tally: { bodies, ...tally },
    ...rest
  } = contextOf(context);
  const phase = stateName(value).split('.')[0];
  if (phase === 'drafting') return [ready, conceptReady, adviceAsked > 0, adviceOpen, latestText];
  if (phase === 'monitoring') return [tally, rest.terminating, rest.rolesProposal?.consents.length ?? 0];
  const { offeredText, accepted, inquiryHeld, unanswered } = rest;
  const texts = [latestText, offeredText, accepted];
  return phase === 'ratification'
    ? [...texts, tally, conditionsAreMet(rest)]
    : [...texts, inquiryHeld, unanswered];
}

function claims({ instance, parties }: World): Record<string, boolean> {
  const context = contextOf(instance.context);
  const state = stateName(instance.value);
  const standings = Object.values(parties);
  const count = (is: (standing: PartyStanding) => boolean): number => standings.filter(is).length;
  const accepted = count(({ position }) => position === 'accepted');
  const bound = count(({ council }) => council === 'approved');
  const consenting = count(({ council, terminates }) => council === 'approved' && terminates);
  const asked = /^(ratification|monitoring)/.test(state);
  const adopted = /^negotiation\.(?!positions)/.test(state) || asked;
  return {
    'every acceptance is that of a party': !state.startsWith('negotiation') || context.accepted === accepted,
    'it is adopted provisionally when every party accepted it': !adopted || accepted === standings.length,
    'councils are asked when every objection is answered': !asked || context.unanswered === 0,
    'every approval is that of a council': !asked || total(context.tally).approved === bound,
    'every rejection is that of a council':
      !asked || total(context.tally).rejected === count(({ council }) => council === 'rejected'),
    'it is in force when it was published': !state.startsWith('monitoring') || context.publication !== null,
    'every consent to roles is that of a bound party': consentsAreBound(context, parties),
    'it ends by the consent of every bound party': state !== 'closed.terminated' || consenting === bound,
  };
}

function contextOf(context: Facts): PlanContext {
  return context as unknown as PlanContext;
}
