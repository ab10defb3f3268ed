import type { ReservationFacts } from '../../../participation/rules/reactions.js';
import type { RatificationRule } from '../../../ratification/rules/rule.js';
import { openTally, total, type Elector, type Standing } from '../../../ratification/rules/tally.js';
import type { Facts, OfferedEvent } from '../../core/decide.js';
import { stateName, type Instance } from '../../core/instance.js';
import { OUTSIDER, type Report, type Search } from '../../core/search/search.js';
import type { PartyStanding, PartyStandings, World } from '../../core/search/world.js';
import { conditionsAreMet } from '../../../endorsements/rules/endorsement.js';
import { COMMENTED } from '../shared/clause-comments.js';
import { corrections } from '../shared/corrections.search.js';
import type { RolesContext } from '../shared/province-roles.js';
import type { DealContext, DealFacts, DraftSummary } from './deal.types.js';

/** The parties of a search, of which the first two are enough to ratify. */
export const ELECTORS: Readonly<Record<string, Elector>> = {
  A: { level: 'municipality', population: 3 },
  B: { level: 'municipality', population: 2 },
  C: { level: 'province', population: null },
};

/** What the lead chose: a domain that must endorse politically, and a province beside the parties. */
export const CHOSEN = {
  domains: [{ domainId: 'mobility', required: ['political'] }],
  provinces: [{ organisationId: OUTSIDER, role: 'arbiter' }],
} as const;

/** What domains and provinces can say of what was chosen. */
export const CHOICES: readonly OfferedEvent[] = [
  ...['ENDORSE', 'WITHHOLD_ENDORSEMENT', 'WITHDRAW_ENDORSEMENT'].map((type) => ({
    type,
    domain: 'mobility',
    level: 'political',
  })),
  { type: 'AGREE_TO_SERVE' },
  { type: 'DECLINE_TO_SERVE' },
];

/** What bound parties can say of it once it is in force. */
export const ROLE_CHOICES: readonly OfferedEvent[] = [
  { type: 'PROPOSE_PROVINCE_ROLES', provinces: [] },
  { type: 'ACCEPT_PROVINCE_ROLES' },
  { type: 'REFUSE_PROVINCE_ROLES' },
];

/** That the lead says once more what was chosen: other choices make no other difference. */
export const CHOSEN_ANEW: readonly Report[] = [
  { event: { type: 'SET_DOMAINS', domains: CHOSEN.domains } },
  { event: { type: 'SET_PROVINCE_ROLES', provinces: CHOSEN.provinces } },
];

/** What a body outside decides is on record; it makes no difference, because the day has come already. */
export const EXTERNAL_DECISION = {
  type: 'RECORD_EXTERNAL_DECISION',
  body: 'Somebody',
  outcome: 'approved',
  decidedOn: '2026-11-01',
  source: 'https://www.example.org/',
} as const;

/** Ratified when so many councils approve. */
export function ruleOf(min: number): RatificationRule {
  const day: RatificationRule = { type: 'date', notBefore: '2026-01-01' };
  const either: RatificationRule = {
    type: 'anyOf',
    rules: [day, { type: 'external', body: EXTERNAL_DECISION.body }],
  };
  return { type: 'allOf', rules: [{ type: 'count', min }, either] };
}

/** One text to negotiate about, and one to come after it. */
const TEXTS = 2;

const RENEWED_UNTIL = '2040-12-31';

/** What is looked up of an amendment. */
const PROPOSED = { isNewText: true, changes: [], parties: [], nonFollowers: 'must-follow' } as const;

/** What changes the draft, or what is agreed, beside a new text. */
const CHANGES = [
  'REVISE_DRAFT',
  'ADD_COMMITMENT',
  'REVISE_COMMITMENT',
  'REMOVE_COMMITMENT',
  'ADD_INDICATOR',
  'REMOVE_INDICATOR',
  'CARRY_OUT_ACTION',
  'DROP_ACTION',
];

/** Everything that can happen to a deal between so many parties, ratified when one council or two approve. */
export function dealSearch(count: 2 | 3): Search {
  const parties = Object.keys(ELECTORS).slice(0, count);
  const draft: DraftSummary = {
    ready: false,
    rule: ruleOf(count - 1),
    tally: openTally(parties.map((id) => ELECTORS[id])),
    // Within the window in which it can be renewed.
    expiresOn: '2027-06-30',
    latestText: 0,
  };
  return {
    parties,
    owner: null,
    inputs: [{ draft: { ...draft, ...CHOSEN } }],
    asks,
    facts: (world, by) =>
      by === null
        ? registryFacts(world)
        : [
            {
              ...factsOf(world, by),
              appliesProvisionally: by === 'A',
              reservation: reservationOf(by),
              amendment: PROPOSED,
            },
          ],
    reports: (world) => reports(world, draft),
    remembered,
    said: ({ context }) => saidOfRoles(contextOf(context)),
    claims,
  };
}

/** What is said of a commitment of B to A, and what comes of its due date. */
const COMMITMENT_EVENTS: readonly Report[] = [
  ...['REPORT_FULFILMENT', 'CONFIRM_FULFILMENT', 'DISPUTE_FULFILMENT', 'WAIVE_COMMITMENT'].map((type) => ({
    type,
  })),
  { type: 'PROPOSE_COMPENSATION', compensation: 1 },
  ...[false, true].map((booked) => ({ type: 'ACCEPT_COMPENSATION', compensation: 1, booked })),
  { type: 'REFUSE_COMPENSATION', compensation: 1 },
  { type: 'COMMITMENT_FELL_DUE', dueOn: '2027-06-30', responsibleId: 'B' },
].map((event) => ({ event: { commitment: 1, debtorId: 'B', creditorId: 'A', ...event } }));

function asks({ instance, parties }: World): OfferedEvent[] {
  const { offeredText, latestText, leaving, terminating } = contextOf(instance.context);
  const leaves =
    Object.keys(leaving).length > 0 ||
    Object.values(parties).some(({ participation }) => participation === 'withdrawn');
  const versions = [...new Set([offeredText ?? 0, latestText])];
  return [
    { type: 'SUBMIT' },
    { type: 'ABANDON' },
    ...['PROPOSE_TEXT', 'ACCEPT_TEXT', 'OBJECT_TO_TEXT'].flatMap((type) =>
      versions.map((version) => ({ type, version })),
    ),
    { type: 'EVALUATE' },
    { type: 'TERMINATE' },
    { type: 'OPEN_MEDIATION', question: 'Who pays?' },
    { type: 'ACCEDE' },
    // One party leaves at a time: two that leave do not meet.
    ...(leaves ? [] : [{ type: 'WITHDRAW', effectiveOn: '2030-01-01' }]),
    { type: 'RENEW', until: RENEWED_UNTIL },
    { type: 'AMEND', version: 2, consent: 'affected', named: [] },
    { type: 'APPLY_PROVISIONALLY', from: '2026-12-01' },
    { type: 'END_PROVISIONAL_APPLICATION' },
    { type: 'ACCEPT_RESERVATION', reservedBy: 'A', reservation: 1 },
    { type: 'OBJECT_TO_RESERVATION', reservedBy: 'A', reservation: 1, effect: 'notInForce' },
    { type: 'WITHDRAW_OBJECTION', reservedBy: 'A', reservation: 1 },
    { type: 'WITHDRAW_RESERVATION', reservation: 1 },
    ...CHOICES,
    // Roles and an end, or roles and a party that leaves, do not meet.
    ...(leaves || terminating > 0 ? [] : ROLE_CHOICES),
    EXTERNAL_DECISION,
  ];
}

/** Only a measurement that was missed, or a commitment that fell due, is about somebody. */
export function registryFacts(world: World): Facts[] {
  const isInForce = stateName(world.instance.value).startsWith('monitoring');
  return isInForce ? [{}, { ...factsOf(world, 'B'), leadId: 'A', isOwed: true }] : [{}];
}

/** What the shell looks up about who asks. */
export function factsOf({ parties }: World, by: string): DealFacts {
  const known = { organisationId: by, involved: Object.keys(parties), openCommitments: [] };
  if (by === OUTSIDER) return { ...known, isParty: false, position: null, bound: false, terminates: false };
  const { position, terminates, participation } = parties[by];
  const isParty = participation !== 'withdrawn';
  return { ...known, ...ELECTORS[by], isParty, position, bound: isBound(parties[by]), terminates };
}

/**
 * A reservation that its party can withdraw, and the others can accept or object to. That one's own objection can be
 * withdrawn too stands in for whoever objected: it is no other step than theirs.
 */
function reservationOf(by: string): ReservationFacts {
  return { reservedBy: 'A', number: 1, isOwn: by === 'A', reaction: by === 'A' ? 'objected' : null };
}

function reports({ instance, parties }: World, first: DraftSummary): Report[] {
  const context = contextOf(instance.context);
  const { ready, rule, tally, expiresOn, latestText, leaving } = context;
  const drafts = [false, true].map((ready) => ({ ...first, ready, latestText }));
  const newText = { ...first, ready: true, latestText: latestText + 1 };
  return [
    ...(latestText < TEXTS ? [{ event: { type: 'ADD_TEXT', draft: newText } }] : []),
    // One kind of change tells of every readiness, the others only of the best: they differ in nothing else.
    ...CHANGES.flatMap((type, index) =>
      (index === 0 ? drafts : drafts.slice(-1)).map((draft) => ({ event: { type, draft } })),
    ),
    ...CHOSEN_ANEW,
    ...COMMENTED,
    ...corrections(instance, TEXTS),
    { event: { type: 'RECORD_MEASUREMENT' } },
    { event: { type: 'MEASUREMENT_MISSED', indicator: 1, dueOn: '2027-06-30', responsibleId: 'B' } },
    ...COMMITMENT_EVENTS,
    { event: { type: 'MEDIATOR_AGREED', proceeding: 1, mediatorId: OUTSIDER } },
    { event: { type: 'MEDIATOR_LEFT', proceeding: 1 } },
    { event: { type: 'MEDIATION_ENDED', proceeding: 1, outcome: 'failed', settlement: null } },
    {
      event: { type: 'ADMIT_PARTY', proceeding: 1, organisationId: OUTSIDER },
      tells: { of: OUTSIDER, is: {} },
    },
    { event: { type: 'ACCESSION_ENDED', proceeding: 1, organisationId: OUTSIDER } },
    { event: { type: 'AMENDMENT_IN_FORCE', proceeding: 1, version: 2, followers: ['A', 'B'] } },
    { event: { type: 'AMENDMENT_ENDED', proceeding: 1, outcome: 'rejected' } },
    { event: { type: 'RENEWED', proceeding: 1, until: RENEWED_UNTIL } },
    ...Object.keys(leaving).flatMap((id) => [
      { event: { type: 'WITHDRAWAL_REVOKED', proceeding: 1, organisationId: id }, tells: { of: id, is: {} } },
      {
        event: { type: 'PARTY_WITHDREW', proceeding: 1, organisationId: id, ...ELECTORS[id] },
        tells: { of: id, is: {} },
      },
    ]),
    succession(
      { ready, rule, tally, expiresOn, latestText },
      context,
      Object.hasOwn(leaving, 'A'),
      parties.A,
    ),
    SUCCESSION_BESIDE,
    ...decisions(parties),
  ];
}

/** What the councils of the parties can decide, or have annulled. */
export function decisions(parties: PartyStandings): Report[] {
  return Object.entries(parties).flatMap(([id, { council, participation }]) =>
    others(council).map((to) => ({
      event: {
        type: 'COUNCIL_DECIDED',
        organisationId: id,
        participation,
        ...ELECTORS[id],
        from: council,
        to,
      },
      tells: { of: id, is: { council: to } },
    })),
  );
}

/**
 * Somebody outside takes the place of A and is called so from then on: it has what A had. How several become one is the
 * rule of `succession/rules`, which has its own properties.
 */
export function succession(
  draft: DraftSummary,
  { accepted, terminating }: Pick<DealContext, 'accepted' | 'terminating'>,
  leaves: boolean,
  { position, participation, council, terminates }: PartyStanding,
): Report {
  return {
    event: {
      type: 'SUCCEED',
      predecessors: ['predecessor of A'],
      successorId: 'A',
      joined: [],
      party: { position, participation, provisionalSince: null, boundText: null, standing: council },
      objector: null,
      consentsToEnd: terminates,
      council: null,
      takesPart: participation !== 'withdrawn',
      leaves,
      draft,
      accepted,
      terminating,
    },
    tells: { of: 'A', is: { council } },
  };
}

/** Who asked to accede, or mediates, is called otherwise from then on. */
export const SUCCESSION_BESIDE: Report = {
  event: { type: 'SUCCEED', predecessors: [OUTSIDER], successorId: OUTSIDER, party: null, takesPart: false },
};

/** What a council's standing can become: a decision, none where one is annulled, the reverse by a correction. */
function others(from: Standing): Standing[] {
  return (['undecided', 'approved', 'rejected'] as const).filter((to) => to !== from);
}

/**
 * Settings stay the same; dates, who mediates, the numbers of cycles and side procedures and, once it is in force, that
 * of the text do not matter.
 */
function remembered({ context, value }: Instance): unknown {
  const { settings, inForceSince, cycle, proceedings, mediators, ready, rule, ...memory } =
    contextOf(context);
  const { domains, endorsements, provinces, provinceAnswers, rolesProposal, ...rest } = memory;
  const { bodies, ...tally } = rest.tally;
  const state = stateName(value);
  // Before councils are asked nothing waits for it.
  if (!state.startsWith('monitoring'))
    return {
      ...rest,
      tally,
      ready,
      endorsed: state.startsWith('ratification') && conditionsAreMet({ domains, endorsements }),
    };
  return [tally, rest.terminating, rest.leaving, rolesProposal?.consents.length ?? 0];
}

function claims({ instance, parties }: World): Record<string, boolean> {
  const context = contextOf(instance.context);
  const state = stateName(instance.value);
  const standings = Object.values(parties);
  const count = (is: (standing: PartyStanding) => boolean): number => standings.filter(is).length;
  const accepted = count(({ position }) => position === 'accepted');
  const bound = count(isBound);
  const consenting = count((standing) => isBound(standing) && standing.terminates);
  const rejecting = count(
    ({ council, participation }) => council === 'rejected' && participation !== 'withdrawn',
  );
  const asked = /^(ratification|monitoring)/.test(state);
  return {
    'every acceptance is that of a party': !state.startsWith('negotiation') || context.accepted === accepted,
    'councils are asked about what every party accepted': !asked || accepted === standings.length,
    'every approval is that of a council': !asked || total(context.tally).approved === bound,
    'every rejection is that of a council': !asked || total(context.tally).rejected === rejecting,
    'every consent to roles is that of a bound party': consentsAreBound(context, parties),
    'it ends by the consent of every bound party': state !== 'closed.terminated' || consenting === bound,
  };
}

/** Who consents to the roles that are proposed. */
export function saidOfRoles({ rolesProposal }: RolesContext): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries((rolesProposal?.consents ?? []).map((id) => [id, ['roles']]));
}

/** Whether none of the parties that consent to roles is unbound. */
export function consentsAreBound({ rolesProposal }: RolesContext, parties: PartyStandings): boolean {
  return (rolesProposal?.consents ?? []).every((id) => Object.hasOwn(parties, id) && isBound(parties[id]));
}

function isBound({ council, participation }: PartyStanding): boolean {
  return council === 'approved' && participation !== 'withdrawn';
}

function contextOf(context: Facts): DealContext {
  return context as unknown as DealContext;
}
