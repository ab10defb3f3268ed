/** A domain endorses once by its administration, once by its minister. */
export const ENDORSEMENT_LEVELS = ['administrative', 'political'] as const;
export type EndorsementLevel = (typeof ENDORSEMENT_LEVELS)[number];

/** By which role of a token somebody endorses at each level. */
export const ROLE_AT = {
  administrative: 'domain-official',
  political: 'domain-minister',
} as const satisfies Readonly<Record<EndorsementLevel, string>>;

/** A policy domain that an agreement concerns, and at which levels it must endorse before that enters into force. */
export interface ConcernedDomain {
  readonly domainId: string;
  readonly required: readonly EndorsementLevel[];
}

/** What a domain says at one level; `missing` where it was asked and has not said anything that stands. */
export const ENDORSEMENT_STATES = ['missing', 'given', 'withheld', 'withdrawn'] as const;
export type EndorsementState = (typeof ENDORSEMENT_STATES)[number];

/** Where the endorsement of one domain at one level stands. */
export interface Endorsement {
  readonly state: EndorsementState;
  /** When that came to be, ISO 8601 in UTC. */
  readonly since: string;
  /** Since when there has been no endorsement, likewise; null where there is one. */
  readonly openSince: string | null;
  /** Why it was withheld or withdrawn; null otherwise. */
  readonly reason: string | null;
  /** Version of the text that was before it then; null for none. */
  readonly text: number | null;
}

/** By `endorsementKey`. */
export type Endorsements = Readonly<Record<string, Endorsement>>;

/** What of a statechart's context endorsements are about. Absent where the parties named no domain. */
export interface EndorsementContext {
  readonly domains?: readonly ConcernedDomain[];
  readonly endorsements?: Endorsements;
  /** The version of the text that lies before the parties or their councils. */
  readonly offeredText?: number | null;
  /** The one in force. */
  readonly textInForce?: number | null;
}

/** Under which name an endorsement is kept: `mobility/political`. */
export function endorsementKey(domainId: string, level: EndorsementLevel): string {
  return `${domainId}/${level}`;
}

/** Where an endorsement stands; undefined before the domain was asked. */
export function endorsementOf(
  { endorsements }: EndorsementContext,
  domainId: string,
  level: EndorsementLevel,
): Endorsement | undefined {
  const key = endorsementKey(domainId, level);
  return endorsements && Object.hasOwn(endorsements, key) ? endorsements[key] : undefined;
}

/** Whether the parties say that the agreement concerns a domain. */
export function concerns({ domains = [] }: EndorsementContext, domainId: string): boolean {
  return domains.some((each) => each.domainId === domainId);
}

/**
 * The endorsements where every named domain is asked anew, because what it would endorse is no longer the same.
 * @returns what to keep in the context: nothing where no domain was ever named
 */
export function askedAnew(
  context: EndorsementContext,
  now: string,
): Pick<EndorsementContext, 'endorsements'> {
  if (context.domains === undefined) return {};
  return {
    endorsements: Object.fromEntries(keysOf(context.domains).map((key) => [key, missing(context, now)])),
  };
}

/** The endorsements where only those are asked that were not named before; those that are named no more are left out. */
export function newlyAsked(
  context: EndorsementContext,
  now: string,
): Pick<EndorsementContext, 'endorsements'> {
  const { domains = [], endorsements = {} } = context;
  return {
    endorsements: Object.fromEntries(
      keysOf(domains).map((key) => [
        key,
        Object.hasOwn(endorsements, key) ? endorsements[key] : missing(context, now),
      ]),
    ),
  };
}

/** The endorsements after what a domain said at a level. */
export function said(
  context: EndorsementContext,
  { domainId, level, state, reason }: Said,
  now: string,
): Pick<EndorsementContext, 'endorsements'> {
  const before = endorsementOf(context, domainId, level);
  const openSince = state === 'given' ? null : (before?.openSince ?? now);
  const after = { state, since: now, openSince, reason, text: textOf(context) };
  return { endorsements: { ...context.endorsements, [endorsementKey(domainId, level)]: after } };
}

/** What a domain says at a level. */
export interface Said {
  readonly domainId: string;
  readonly level: EndorsementLevel;
  readonly state: Exclude<EndorsementState, 'missing'>;
  readonly reason: string | null;
}

/** An endorsement without which the agreement does not enter into force, and whether it is there. */
export interface Condition {
  readonly domainId: string;
  readonly level: EndorsementLevel;
  readonly isMet: boolean;
}

/** The parties' conditions, in the order in which they named them. */
export function conditionsOf(context: EndorsementContext): Condition[] {
  return (context.domains ?? []).flatMap(({ domainId, required }) =>
    ENDORSEMENT_LEVELS.filter((level) => required.includes(level)).map((level) => ({
      domainId,
      level,
      isMet: endorsementOf(context, domainId, level)?.state === 'given',
    })),
  );
}

/** Whether nothing of what the parties made a condition is missing; so too where they made none. */
export function conditionsAreMet(context: EndorsementContext): boolean {
  return conditionsOf(context).every(({ isMet }) => isMet);
}

/** Whether other domains are named under the same conditions as before. */
export function conditionsStay(context: EndorsementContext, domains: readonly ConcernedDomain[]): boolean {
  const [before, after] = [context, { domains }].map((each) =>
    conditionsOf(each)
      .map(({ domainId, level }) => endorsementKey(domainId, level))
      .sort(),
  );
  return before.length === after.length && before.every((key, index) => key === after[index]);
}

function keysOf(domains: readonly ConcernedDomain[]): string[] {
  return domains.flatMap(({ domainId }) =>
    ENDORSEMENT_LEVELS.map((level) => endorsementKey(domainId, level)),
  );
}

function missing(context: EndorsementContext, now: string): Endorsement {
  return { state: 'missing', since: now, openSince: now, reason: null, text: textOf(context) };
}

function textOf({ textInForce, offeredText }: EndorsementContext): number | null {
  return textInForce ?? offeredText ?? null;
}
