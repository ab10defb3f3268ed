import { and } from 'xstate';
import {
  concerns,
  conditionsStay,
  endorsementOf,
  newlyAsked,
  said,
  type ConcernedDomain,
  type EndorsementContext,
  type EndorsementLevel,
} from '../../../endorsements/rules/endorsement.js';

/** What a policy domain says, as its official or minister offers it, and which domains the parties name. */
export type EndorsementEvent =
  | { type: 'ENDORSE'; domain: string; level: EndorsementLevel }
  | {
      type: 'WITHHOLD_ENDORSEMENT' | 'WITHDRAW_ENDORSEMENT';
      domain: string;
      level: EndorsementLevel;
      reason: string;
    }
  | { type: 'SET_DOMAINS'; domains: readonly ConcernedDomain[] };

interface Args {
  readonly context: EndorsementContext;
  readonly event: { readonly type: string };
}

const STATE_AFTER = {
  ENDORSE: 'given',
  WITHHOLD_ENDORSEMENT: 'withheld',
  WITHDRAW_ENDORSEMENT: 'withdrawn',
} as const;

/** Whether the domain that speaks is among those that the agreement concerns. */
export function isNamedDomain({ context, event }: Args): boolean {
  const domain = domainIn(event);
  return domain !== undefined && concerns(context, domain);
}

/** Whether what the domain said last at this level is yes. */
export function hasEndorsed({ context, event }: Args): boolean {
  const { domain, level } = event as Extract<EndorsementEvent, { type: 'ENDORSE' }>;
  return endorsementOf(context, domain, level)?.state === 'given';
}

/** Whether the domains that are named now leave the conditions as they were agreed on. */
export function leavesConditions({ context, event }: Args): boolean {
  return conditionsStay(context, domainsIn(event));
}

/** The context after a domain said something. */
export function afterEndorsement(
  context: EndorsementContext,
  event: { readonly type: string; readonly now: string },
): Pick<EndorsementContext, 'endorsements'> {
  const { type, domain, level, reason } = event as unknown as Exclude<
    EndorsementEvent,
    { type: 'SET_DOMAINS' }
  > & {
    readonly reason?: string;
  };
  return said(
    context,
    {
      domainId: domain,
      level,
      state: STATE_AFTER[type],
      reason: type === 'ENDORSE' ? null : (reason ?? null),
    },
    event.now,
  );
}

/** The context with the domains that the parties name now; those named for the first time are asked with the next offer. */
export function withDomains(event: { readonly type: string }): Pick<EndorsementContext, 'domains'> {
  return { domains: domainsIn(event) };
}

/** The same where the text has been accepted: those named for the first time are asked at once. */
export function withDomainsAsked(
  context: EndorsementContext,
  event: { readonly type: string; readonly now: string },
): Pick<EndorsementContext, 'domains' | 'endorsements'> {
  const domains = domainsIn(event);
  return { domains, ...newlyAsked({ ...context, domains }, event.now) };
}

const say = ['noteEndorsement', { type: 'notify', params: { message: 'domainSpoke' } }] as const;

/** What a domain can say from the moment that a text is on offer; nobody else speaks for it. */
export const endorsementEvents = {
  ENDORSE: { guard: and(['isNamedDomain', 'hasNotEndorsed']), actions: say },
  WITHHOLD_ENDORSEMENT: { guard: and(['isNamedDomain', 'hasNotEndorsed']), actions: say },
  WITHDRAW_ENDORSEMENT: { guard: and(['isNamedDomain', 'hasEndorsed']), actions: say },
} as const;

/** Which domains it concerns is part of what is agreed, as long as that is open. */
export const domainsOfDraft = { SET_DOMAINS: { actions: 'noteDomains' } } as const;
export const domainsOfOffer = {
  SET_DOMAINS: {
    actions: [
      'noteDomains',
      'forgetPositions',
      'resetPositions',
      { type: 'notify', params: { message: 'domainsNamed' } },
    ],
  },
} as const;
/** Afterwards others can be named, under the conditions that the parties and their councils agreed to. */
export const domainsAfterwards = {
  SET_DOMAINS: {
    guard: 'conditionsStay',
    actions: ['noteDomainsAsked', { type: 'notify', params: { message: 'domainsNamed' } }],
  },
} as const;

function domainIn(event: { readonly type: string }): string | undefined {
  return 'domain' in event && typeof event.domain === 'string' ? event.domain : undefined;
}

function domainsIn(event: { readonly type: string }): readonly ConcernedDomain[] {
  return event.type === 'SET_DOMAINS'
    ? (event as Extract<EndorsementEvent, { type: 'SET_DOMAINS' }>).domains
    : [];
}
