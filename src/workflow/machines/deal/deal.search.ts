import { openTally, total, type Elector, type Standing } from '../../../ratification/rules/tally.js';
import type { Facts, OfferedEvent } from '../../core/decide.js';
import { stateName, type Instance } from '../../core/instance.js';
import { OUTSIDER, type Report, type Search } from '../../core/search/search.js';
import type { PartyStanding, World } from '../../core/search/world.js';
import type { DealContext, DealFacts, DraftSummary } from './deal.types.js';

/** The parties of a search, of which the first two are enough to ratify. */
const ELECTORS: Readonly<Record<string, Elector>> = {
  A: { level: 'municipality', population: 3 },
  B: { level: 'municipality', population: 2 },
  C: { level: 'province', population: null },
};

/** One text to negotiate about, and one to come after it. */
const TEXTS = 2;

/** What changes the draft, or what is agreed, beside a new text. */
const CHANGES = ['REVISE_DRAFT', 'ADD_COMMITMENT', 'REMOVE_COMMITMENT', 'ADD_INDICATOR', 'REMOVE_INDICATOR'];

/** Everything that can happen to a deal between so many parties, ratified when one council or two approve. */
export function dealSearch(count: 2 | 3): Search {
  const parties = Object.keys(ELECTORS).slice(0, count);
  const draft: DraftSummary = {
    ready: false,
    rule: { type: 'count', min: count - 1 },
    tally: openTally(parties.map((id) => ELECTORS[id])),
    expiresOn: '2032-12-31',
    latestText: 0,
  };
  return {
    parties,
    owner: null,
    inputs: [{ draft }],
    asks,
    facts: (world, by) =>
      by === null ? [{}, { ...factsOf(world, 'B'), leadId: 'A' }] : [{ ...factsOf(world, by) }],
    reports: (world) => reports(world, draft),
    remembered,
    claims,
  };
}

function asks({ instance }: World): OfferedEvent[] {
  const { offeredText, latestText } = contextOf(instance.context);
  const versions = [...new Set([offeredText ?? 0, latestText])];
  return [
    { type: 'SUBMIT' },
    { type: 'ABANDON' },
    ...['PROPOSE_TEXT', 'ACCEPT_TEXT', 'OBJECT_TO_TEXT'].flatMap((type) =>
      versions.map((version) => ({ type, version })),
    ),
    { type: 'EVALUATE' },
    { type: 'TERMINATE' },
  ];
}

function factsOf({ parties }: World, by: string): DealFacts {
  if (by === OUTSIDER) return { organisationId: by, position: null, bound: false, terminates: false };
  const { position, council, terminates } = parties[by];
  return { organisationId: by, position, bound: council === 'approved', terminates };
}

function reports({ instance, parties }: World, first: DraftSummary): Report[] {
  const { latestText } = contextOf(instance.context);
  const drafts = [false, true].map((ready) => ({ ...first, ready, latestText }));
  const newText = { ...first, ready: true, latestText: latestText + 1 };
  return [
    ...(latestText < TEXTS ? [{ event: { type: 'ADD_TEXT', draft: newText } }] : []),
    ...CHANGES.flatMap((type) => drafts.map((draft) => ({ event: { type, draft } }))),
    { event: { type: 'RECORD_MEASUREMENT' } },
    { event: { type: 'MEASUREMENT_MISSED', indicator: 1, dueOn: '2027-06-30', responsibleId: 'B' } },
    succession(instance, parties.A),
    ...Object.entries(parties).flatMap(([id, { council }]) =>
      others(council).map((to) => ({
        event: { type: 'COUNCIL_DECIDED', ...ELECTORS[id], from: council, to },
        tells: { of: id, council: to },
      })),
    ),
  ];
}

/**
 * Somebody outside takes the place of A and is called so from then on: it has what A had. How several become one is the
 * rule of `succession/rules`, which has its own properties.
 */
function succession({ context }: Instance, { position, council, terminates }: PartyStanding): Report {
  const { ready, rule, tally, expiresOn, latestText, accepted, terminating } = contextOf(context);
  const draft: DraftSummary = { ready, rule, tally, expiresOn, latestText };
  return {
    event: {
      type: 'SUCCEED',
      predecessors: ['predecessor of A'],
      successorId: 'A',
      party: { position },
      consentsToEnd: terminates,
      council: null,
      draft,
      accepted,
      terminating,
    },
    tells: { of: 'A', council },
  };
}

/** What a council's standing can become: a decision, or none where one is annulled. */
function others(from: Standing): Standing[] {
  return from === 'undecided' ? ['approved', 'rejected'] : ['undecided'];
}

/** Settings stay the same; dates, the number of the cycle and, once it is in force, that of the text do not matter. */
function remembered({ context, value }: Instance): unknown {
  const { settings, inForceSince, cycle, ready, rule, expiresOn, ...rest } = contextOf(context);
  if (!stateName(value).startsWith('monitoring')) return { ...rest, ready };
  return [rest.tally, rest.terminating];
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
  return {
    'every acceptance is that of a party': !state.startsWith('negotiation') || context.accepted === accepted,
    'councils are asked about what every party accepted': !asked || accepted === standings.length,
    'every approval is that of a council': !asked || total(context.tally).approved === bound,
    'every rejection is that of a council':
      !asked || total(context.tally).rejected === count(({ council }) => council === 'rejected'),
    'it ends by the consent of every bound party': state !== 'closed.terminated' || consenting === bound,
  };
}

function contextOf(context: Facts): DealContext {
  return context as unknown as DealContext;
}
