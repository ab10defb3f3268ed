import type { Principal } from '../../access/principal.js';
import type { MandateAct } from '../../mandates/rules/mandate.js';
import type { Message } from '../../messages/message.js';

/** On whose part somebody proposes or answers a correction: the registry's, or that of a party concerned. */
export type CorrectionSide = 'registrar' | 'party';

/** What decides who may answer a correction. */
export interface ProposedCorrection {
  readonly type: 'fact' | 'text';
  /** The party whose council it is about; null for a text, which concerns all parties. */
  readonly partyId: string | null;
  readonly proposedBy: string;
  readonly proposedAs: CorrectionSide;
  readonly proposedSubject: string | null;
  readonly confirmedBy: readonly string[];
}

/** What can be answered to a correction. */
export const CORRECTION_ANSWERS = ['confirm', 'object', 'withdraw'] as const;
export type CorrectionAnswer = (typeof CORRECTION_ANSWERS)[number];

type Caller = Pick<Principal, 'organisationId' | 'subject' | 'level' | 'roles'>;

/**
 * On whose part somebody acts for a correction; undefined where on nobody's. A council's own clerk speaks for it, a
 * negotiator of any party for that party where it is about the text.
 */
export function sideOf(
  { type, partyId }: Pick<ProposedCorrection, 'type' | 'partyId'>,
  caller: Caller,
  isParty: boolean,
): CorrectionSide | undefined {
  const isConcerned =
    type === 'fact'
      ? caller.organisationId === partyId && caller.roles.has('clerk')
      : isParty && caller.roles.has('negotiator');
  if (isConcerned) return 'party';
  return caller.level === 'flanders' && caller.roles.has('registrar') ? 'registrar' : undefined;
}

/**
 * What kind of act it is for mandates to speak on a correction: a clerk's where it is about what the own council did, a
 * negotiator's where it is about the text. The registrar speaks for no party, and so by no mandate.
 */
export function actOn(
  correction: Pick<ProposedCorrection, 'type' | 'partyId'>,
  caller: Caller,
  isParty: boolean,
): MandateAct | undefined {
  if (sideOf(correction, caller, isParty) !== 'party') return undefined;
  return correction.type === 'fact' ? 'clerk' : 'negotiate';
}

/** Who may speak on a correction, for somebody who may not. */
export function noSideReason({ type }: Pick<ProposedCorrection, 'type'>): Message {
  return reason(type === 'fact' ? 'only-concerned' : 'only-proposers');
}

/**
 * Why somebody may not answer a correction so; undefined where they may. Nobody corrects alone: who recorded a fact and
 * who keeps the registry are two, and each has to see it. A text belongs to all its parties, so that each may object,
 * and the registrar has no say in it beside proposing.
 * @param isParty whether the caller acts for a party to the agreement
 */
export function answerFault(
  correction: ProposedCorrection,
  answer: CorrectionAnswer,
  caller: Caller,
  isParty: boolean,
): Message | undefined {
  const side = sideOf(correction, caller, isParty);
  const isProposer = side === correction.proposedAs && caller.organisationId === correction.proposedBy;
  if (answer === 'withdraw') return isProposer ? undefined : reason('only-proposer-withdraws');
  if (side === undefined || (correction.type === 'text' && side === 'registrar'))
    return reason(correction.type === 'fact' ? 'only-concerned' : 'only-parties');
  if (isProposer || (correction.type === 'fact' && side === correction.proposedAs))
    return reason('own-proposal');
  if (answer === 'confirm' && caller.subject === correction.proposedSubject) return reason('same-person');
  return undefined;
}

function reason(key: string): Message {
  return { key: `correction.${key}` };
}
