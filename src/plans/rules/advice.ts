import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** Who is asked for advice: a municipal or provincial commission on space, a Flemish policy domain, or another body. */
export const BOARD_KINDS = ['gecoro', 'procoro', 'flemishDomain', 'other'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** How a board judges. */
export const OPINIONS = ['favourable', 'favourableWithConditions', 'unfavourable'] as const;

/** What has become of a request for advice. */
export const ADVICE_STATUSES = ['awaited', 'given', 'silent'] as const;
export type AdviceStatus = (typeof ADVICE_STATUSES)[number];

/** Advice that comes after its term is given all the same; that it was silent by then stays on record. */
export function adviceStatus(advice: {
  readonly opinion: string | null;
  readonly silentAt: Date | null;
}): AdviceStatus {
  if (advice.opinion !== null) return 'given';
  return advice.silentAt === null ? 'awaited' : 'silent';
}

/**
 * Why an organisation may not record what a board advised; undefined where it may: the board's host does so itself, and
 * the lead only for a host that is not a party, because nobody speaks for a party's board but that party.
 */
export function notItsAdvice(
  hostId: string,
  hostIsParty: boolean,
  organisation: string,
  isLead: boolean,
): Message | undefined {
  if (hostId === organisation || (isLead && !hostIsParty)) return undefined;
  return { key: 'plans.not-its-advice', params: { host: hostId, organisation } };
}

/**
 * What is wrong with the day on which advice is said to have been given.
 * @param requestedOn plain date
 * @param today plain date in Brussels
 */
export function adviceDayFaults(givenOn: string, requestedOn: string, today: string): Issue[] {
  if (givenOn > today) return [fault('in-the-future', { today })];
  return givenOn < requestedOn ? [fault('before-the-request', { requestedOn })] : [];
}

function fault(key: string, params: Message['params']): Issue {
  return { in: 'body', name: 'givenOn', detail: { key: `plans.${key}`, params } };
}
