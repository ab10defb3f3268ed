import type { ReservationFacts } from '../../../participation/rules/reactions.js';
import { openTally, total, type Elector, type Standing } from '../../../ratification/rules/tally.js';
import type { Facts, OfferedEvent } from '../../core/decide.js';
import { stateName, type Instance } from '../../core/instance.js';
import { OUTSIDER, type Report, type Search } from '../../core/search/search.js';
import type { PartyStanding, PartyStandings, World } from '../../core/search/world.js';
import { corrections } from '../shared/corrections.search.js';
import type { DealContext, DealFacts, DraftSummary } from './deal.types.js';

/** The parties of a search, of which the first two are enough to ratify. */
export const ELECTORS: Readonly<Record<string, Elector>> = {
  A: { level: 'municipality', population: 3 },
  B: { level: 'municipality', population: 2 },
  C: { level: 'province', population: null },
};

/** One text to negotiate about, and one to come after it. */
const TEXTS = 2;

const RENEWED_UNTIL = '2040-12-31';

/** What is looked up of an amendment. */
const PROPOSED = { isNewText: true, changes: [], parties: [], nonFollowers: 'must-follow' } as const;

/** What changes the draft, or what is agreed, beside a new text. */
const CHANGES = [
  'REVISE_DRAFT',
  'ADD_COMMITMENT',
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
    rule: { type: 'count', min: count - 1 },
    tally: openTally(parties.map((id) => ELECTORS[id])),
    // Within the window in which it can be renewed.
    expiresOn: '2027-06-30',
    latestText: 0,
  };
  return {
    parties,
    owner: null,
    inputs: [{ draft }],
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
    claims,
  };
}

function asks({ instance, parties }: World): OfferedEvent[] {
  const { offeredText, latestText, leaving } = contextOf(instance.context);
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
  ];
}

/** Only a measurement that was missed is about somebody. */
export function registryFacts(world: World): Facts[] {
  const isInForce = stateName(world.instance.value).startsWith('monitoring');
  return isInForce ? [{}, { ...factsOf(world, 'B'), leadId: 'A' }] : [{}];
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
    ...corrections(instance, TEXTS),
    { event: { type: 'RECORD_MEASUREMENT' } },
    { event: { type: 'MEASUREMENT_MISSED', indicator: 1, dueOn: '2027-06-30', responsibleId: 'B' } },
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
  const { settings, inForceSince, cycle, proceedings, mediators, ready, rule, ...rest } = contextOf(context);
  if (!stateName(value).startsWith('monitoring')) return { ...rest, ready };
  return [rest.tally, rest.terminating, rest.leaving];
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
    'it ends by the consent of every bound party': state !== 'closed.terminated' || consenting === bound,
  };
}

function isBound({ council, participation }: PartyStanding): boolean {
  return council === 'approved' && participation !== 'withdrawn';
}

function contextOf(context: Facts): DealContext {
  return context as unknown as DealContext;
}
