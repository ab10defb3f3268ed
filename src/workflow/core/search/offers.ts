import { mayDo, type Right } from '../../../access/policy.js';
import { ROLES, type Principal } from '../../../access/principal.js';
import { NO_STANDING, type Standing } from '../../../access/standing.js';
import { LEVELS } from '../../../common/level.js';
import type { Facts, OfferedEvent } from '../decide.js';
import { OUTSIDER, type Report, type Search } from './search.js';
import type { World } from './world.js';

/** Something that may come to an instance. */
export interface Offer {
  /** The party that asks, `OUTSIDER`, or null for the registry itself and its deadlines. */
  readonly by: string | null;
  readonly event: OfferedEvent;
  readonly facts: Facts;
  readonly tells?: Report['tells'];
}

/**
 * Everything that may come to an instance where it stands, forged events included.
 * @param taken types of the events that some transition takes there: only those are offered
 */
export function offersTo(search: Search, world: World, taken: ReadonlySet<string>): Offer[] {
  const asks = search.asks(world).filter(({ type }) => taken.has(type));
  const asked = [...search.parties, OUTSIDER].flatMap((by) => {
    const may = asks.filter(({ type }) => mayEverAsk(type as Right, by, search));
    const facts = may.length === 0 ? [] : search.facts(world, by);
    return may.flatMap((ask) =>
      [ask, ...forgeriesOf(ask, by, search.parties)].flatMap((event) =>
        facts.map((each) => ({ by, event, facts: each })),
      ),
    );
  });
  const deadlines = world.deadlines.map((type) => ({ event: { type } }));
  const reported = [...search.reports(world), ...deadlines].filter(({ event }) => taken.has(event.type));
  return [
    ...asked,
    ...reported.flatMap((report) =>
      search.facts(world, null).map((facts) => ({ by: null, facts, ...report })),
    ),
  ];
}

/** Whether the table of rights lets someone ask this: with every role, at any level, however public the agreement. */
function mayEverAsk(type: Right, by: string, { owner }: Search): boolean {
  const outside = { ...NO_STANDING, isPublic: true };
  const standing: Standing =
    by === OUTSIDER ? outside : { ...outside, isParty: true, isLead: true, isOwnCouncil: by === owner };
  return ALMIGHTY.some((asker) => mayDo(type, asker, standing).allowed);
}

/** Someone with every role, at each level. */
const ALMIGHTY: readonly Principal[] = LEVELS.map((level) => ({
  subject: 'someone',
  organisationId: 'someone',
  organisationName: 'someone',
  level,
  roles: new Set(ROLES),
}));

/** The event with everything in it by which it could pass for another party's. */
function forgeriesOf(event: OfferedEvent, by: string, parties: readonly string[]): OfferedEvent[] {
  return parties
    .filter((other) => other !== by)
    .map((other) => ({
      ...event,
      by: other,
      organisationId: other,
      party: other,
      partyId: other,
      councilId: other,
      position: 'accepted',
      bound: true,
      from: 'undecided',
      to: 'approved',
      facts: { organisationId: other, position: 'accepted', bound: true, terminates: true },
    }));
}
