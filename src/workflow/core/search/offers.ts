import type { Right } from '../../../access/policy.js';
import { mayDo } from '../../../access/rights.js';
import { ROLES, type Principal } from '../../../access/principal.js';
import { NO_STANDING, type Standing } from '../../../access/standing.js';
import { PROVINCE_ROLES } from '../../../provinces/rules/province-role.js';
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

const STRANGER: Standing = { ...NO_STANDING, isPublic: true, isMediator: true };
/** Who is no party stands by what the parties chose, too. */
const OUTSIDE: readonly Standing[] = [...PROVINCE_ROLES, 'asked' as const].map((province) => ({
  ...STRANGER,
  isDomain: true,
  province,
}));
const PARTY: readonly Standing[] = [{ ...STRANGER, isParty: true, isLead: true }];
const OWN_PARTY: readonly Standing[] = PARTY.map((party) => ({ ...party, isOwnCouncil: true }));

/** Whether the table of rights lets someone ask this: with every role, at any level, however public the agreement. */
function mayEverAsk(type: Right, by: string, { owner }: Search): boolean {
  const standings = by === OUTSIDER ? OUTSIDE : by === owner ? OWN_PARTY : PARTY;
  const rights = MAY_EVER.get(standings) ?? new Map<Right, boolean>();
  MAY_EVER.set(standings, rights);
  const may =
    rights.get(type) ??
    standings.some((standing) => ALMIGHTY.some((asker) => mayDo(type, asker, standing).allowed));
  rights.set(type, may);
  return may;
}

/** The table does not change. */
const MAY_EVER = new Map<readonly Standing[], Map<Right, boolean>>();

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
