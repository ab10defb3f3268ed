import type { Message } from '../../messages/message.js';

/** What a mandate can empower its holder to do for an organisation. */
export const MANDATE_ACTS = ['negotiate', 'sign', 'clerk', 'mediate'] as const;
export type MandateAct = (typeof MANDATE_ACTS)[number];

/** Who acts while the holder cannot, and on which days. Plain dates, the last day included. */
export interface Substitute {
  /** A token's `sub`. */
  readonly subject: string;
  readonly from: string;
  /** Null for as long as the mandate holds. */
  readonly until: string | null;
}

/** Full powers that an organisation gave to a person (Vienna Convention on the Law of Treaties, art. 7). */
export interface Mandate {
  /** Within the organisation. */
  readonly number: number;
  /** A token's `sub`. */
  readonly holder: string | null;
  readonly acts: readonly MandateAct[];
  /** The agreements that it is for; null for all. */
  readonly agreementIds: readonly string[] | null;
  /** First day, as a plain date. */
  readonly from: string;
  /** Last day; null for no end. */
  readonly until: string | null;
  readonly substitute: Substitute | null;
  readonly revoked: boolean;
}

/** What somebody is about to do. */
export interface IntendedAct {
  readonly organisationName: string;
  readonly subject: string;
  /** Undefined for what no mandate is about. */
  readonly act: MandateAct | undefined;
  readonly agreementId: string;
  /** Plain date in Brussels. */
  readonly today: string;
}

/** The mandate that an act rests on, for the history. */
export interface MandateUsed {
  readonly mandate: number;
  readonly asSubstitute?: true;
}

/** Roles suffice (`{}`), a mandate empowers, or the act is refused. */
export type Authority =
  { readonly used: undefined } | { readonly used: MandateUsed } | { readonly refused: Message };

/**
 * Whether somebody may do an act on behalf of an organisation that has registered these mandates. Where none was ever
 * registered for such an act, roles suffice. Where one was, somebody must hold one that covers the act, the agreement
 * and the day: one that has run out or was revoked does not bring back the time before it.
 */
export function authorityFor(mandates: readonly Mandate[], intended: IntendedAct): Authority {
  const { act, subject, agreementId, today } = intended;
  if (act === undefined) return { used: undefined };
  const forAct = mandates.filter(({ acts }) => acts.includes(act));
  if (forAct.length === 0) return { used: undefined };
  const own = forAct.filter((mandate) => names(mandate, subject));
  const valid = own.filter(({ revoked }) => !revoked);
  const covering = valid.filter((mandate) => covers(mandate, agreementId));
  const held = covering.find((mandate) => mandate.holder === subject && isWithin(mandate, today));
  if (held) return { used: { mandate: held.number } };
  const replaced = covering.find((mandate) => isSubstitute(mandate, subject, today));
  if (replaced) return { used: { mandate: replaced.number, asSubstitute: true } };
  return { refused: refusal(intended, act, { own, valid, covering }) };
}

function names({ holder, substitute }: Mandate, subject: string): boolean {
  return holder === subject || substitute?.subject === subject;
}

function covers({ agreementIds }: Mandate, agreementId: string): boolean {
  return agreementIds === null || agreementIds.includes(agreementId);
}

function isSubstitute(mandate: Mandate, subject: string, today: string): boolean {
  const { substitute } = mandate;
  return substitute?.subject === subject && isWithin(mandate, today) && isWithin(substitute, today);
}

function isWithin({ from, until }: { from: string; until: string | null }, day: string): boolean {
  return from <= day && (until === null || day <= until);
}

/** The reason is the first condition that none of the person's mandates meets. */
function refusal(
  { organisationName, agreementId, today }: IntendedAct,
  act: MandateAct,
  { own, valid, covering }: Readonly<Record<'own' | 'valid' | 'covering', readonly Mandate[]>>,
): Message {
  const reason =
    own.length === 0 ? 'none' : valid.length === 0 ? 'revoked' : covering.length === 0 ? 'scope' : 'period';
  const mandate = (covering[0] ?? valid[0] ?? own[0])?.number ?? 0;
  return {
    key: `mandate.refused.${reason}`,
    params: { organisation: organisationName, act, agreementId, today, mandate },
  };
}
