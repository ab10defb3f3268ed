import type { Role } from '../../../../src/access/principal.js';
import { PROVINCE_ROLES, type ProvinceRole } from '../../../../src/provinces/rules/province-role.js';
import type { Scope } from '../../../support/tokens.js';
import { ROLES_OF_LEVEL } from '../../../../src/access/rules/roles-of-level.js';
import { ROLE_AT } from '../../../../src/endorsements/rules/endorsement.js';
import { LEVELS, type Level } from '../../../../src/common/level.js';
import {
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  WAREGEM,
  WEST_FLANDERS,
} from '../../../support/a-deal.js';

export const ANTWERP = 'OVO000228';
/** A policy domain of Flanders that every agreement here concerns. */
export const DOMAIN = 'mobility';
/** Provinces that are no parties: of every agreement here one that serves in each role, and one that has yet to answer. */
export const SERVING: Readonly<Record<ProvinceRole, string>> = {
  director: 'OVO000230',
  facilitator: 'OVO000229',
  arbiter: 'OVO000232',
};
export const ASKED_TO_SERVE = ANTWERP;
/** What is made of them. */
export const CHOSEN_PROVINCES = [
  ...PROVINCE_ROLES.map((role) => ({ organisationId: SERVING[role], role })),
  { organisationId: ASKED_TO_SERVE, role: 'facilitator' },
];

/** A party to every agreement here whose people are none of the callers: the other side of what callers do. */
export const OTHER_SIDE = WAREGEM;

/** The parties of an agreement, the lead first. */
export type Cast = readonly string[];

export const CASTS = {
  /** Led by a municipality, with parties of every level. */
  all: [KORTRIJK, MENEN, WEST_FLANDERS, FLANDERS, OTHER_SIDE],
  ledByProvince: [WEST_FLANDERS, MENEN, FLANDERS, OTHER_SIDE],
  ledByFlanders: [FLANDERS, MENEN, OTHER_SIDE],
  /** Neither a province nor Flanders is a party. */
  local: [KORTRIJK, MENEN, OTHER_SIDE],
} as const satisfies Readonly<Record<string, Cast>>;

/**
 * How a caller stands to what is asked for.
 * - `lead`, `party`, `mediator`, `outsider`: to an agreement, and to the own council in it where it is about one
 * - `neighbour`: a party, where it is about the council of another
 * - `domain`: for a policy domain that the agreement concerns
 * - `director`, `facilitator`, `arbiter`, `asked`: as a province that is no party and serves so, or has yet to answer
 * - `own`, `other`: an organisation's own affairs, or those of another
 * - `none`: nothing is anybody's own
 * - `public`: without a token
 */
export type CallerStanding =
  | 'lead'
  | 'party'
  | 'neighbour'
  | 'mediator'
  | 'outsider'
  | 'domain'
  | ServingStanding
  | 'own'
  | 'other'
  | 'none'
  | 'public';

/** How a province stands that the parties chose a role for. */
export type ServingStanding = ProvinceRole | 'asked';

/** Those who know of an agreement from its submission on without being a party. */
export const CHOSEN = ['domain', 'asked', ...PROVINCE_ROLES] as const;

/** Who asks: one level, one role and one way of standing, or nobody known. */
export interface Caller {
  readonly standing: CallerStanding;
  /** Undefined for the public. */
  readonly who: { readonly organisationId: string; readonly level: Level; readonly role: Role } | undefined;
  /** The parties of the agreement that it stands so to. */
  readonly cast: Cast;
}

export const PUBLIC: Caller = { standing: 'public', who: undefined, cast: CASTS.all };

type Seat = readonly [organisationId: string, cast: Cast];

/** By level; absent where nobody of that level can stand so. */
const SEATS: Readonly<Record<Exclude<CallerStanding, 'public'>, Readonly<Partial<Record<Level, Seat>>>>> = {
  lead: {
    municipality: [KORTRIJK, CASTS.all],
    province: [WEST_FLANDERS, CASTS.ledByProvince],
    flanders: [FLANDERS, CASTS.ledByFlanders],
  },
  party: {
    municipality: [MENEN, CASTS.all],
    province: [WEST_FLANDERS, CASTS.all],
    flanders: [FLANDERS, CASTS.all],
  },
  neighbour: {
    municipality: [MENEN, CASTS.all],
    province: [WEST_FLANDERS, CASTS.all],
    flanders: [FLANDERS, CASTS.all],
  },
  mediator: {
    municipality: [GENT, CASTS.local],
    province: [WEST_FLANDERS, CASTS.local],
    flanders: [FLANDERS, CASTS.local],
  },
  outsider: {
    municipality: [OUTSIDER, CASTS.all],
    province: [WEST_FLANDERS, CASTS.local],
    flanders: [FLANDERS, CASTS.local],
  },
  domain: { flanders: [FLANDERS, CASTS.local] },
  director: { province: [SERVING.director, CASTS.all] },
  facilitator: { province: [SERVING.facilitator, CASTS.all] },
  arbiter: { province: [SERVING.arbiter, CASTS.all] },
  asked: { province: [ASKED_TO_SERVE, CASTS.all] },
  own: {
    municipality: [MENEN, CASTS.all],
    province: [ANTWERP, CASTS.all],
    flanders: [FLANDERS, CASTS.all],
  },
  other: {
    municipality: [MENEN, CASTS.all],
    province: [ANTWERP, CASTS.all],
    flanders: [FLANDERS, CASTS.all],
  },
  none: {
    municipality: [MENEN, CASTS.all],
    province: [ANTWERP, CASTS.all],
    flanders: [FLANDERS, CASTS.all],
  },
};

/** Every level and role that stands so: the roles that exist at each level, one at a time. */
export function callersStanding(standing: Exclude<CallerStanding, 'public'>): Caller[] {
  return LEVELS.flatMap((level) => {
    const seat = SEATS[standing][level];
    if (seat === undefined) return [];
    const [organisationId, cast] = seat;
    // Who has another role stands no closer for naming a domain.
    const roles = standing === 'domain' ? Object.values(ROLE_AT) : ROLES_OF_LEVEL[level];
    return roles.map((role) => ({ standing, who: { organisationId, level, role }, cast }));
  });
}

/** What is asked for in the caller's token. */
export function scopesOf(role: Role, standing: CallerStanding): Scope[] {
  return standing === 'domain' ? [role, `domain:${DOMAIN}`] : [role];
}

/** Whether somebody knows of an agreement from its submission on without being a party. */
export function isChosen({ standing }: Caller): boolean {
  return CHOSEN.some((each) => each === standing);
}

/** `lead municipality editor` */
export function nameOf({ standing, who }: Caller): string {
  return who === undefined ? standing : `${standing} ${who.level} ${who.role}`;
}
