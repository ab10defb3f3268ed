import type { LanguageStatus } from '../../agreements/rules/clauses/clause.js';
import type { CommitmentKind, CommitmentUnit } from '../../commitments/rules/commitment-terms.js';
import type { Level } from '../../common/level.js';
import { dateOf } from '../../common/time/dates.js';
import type { Reaction } from '../../participation/rules/reactions.js';
import type { DocumentLanguage } from './words.js';

/** One clause as it stands in the document, in its language. */
export interface DocumentClause {
  /** Known through all versions. */
  readonly id: string;
  /** As the parties number it. */
  readonly number: string;
  readonly heading: string;
  /** Plain text, in which line ends are kept. */
  readonly body: string;
}

/** A party by its code and its name. */
export interface NamedParty {
  /** OVO code. */
  readonly organisationId: string;
  readonly name: string;
}

/** What the council of a party decided. Days are plain dates. */
export interface DocumentDecision {
  readonly outcome: 'approved' | 'approvedWithReservation' | 'rejected';
  readonly decidedOn: string;
  /** Null where the body decides by consensus. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  readonly source: string;
  /** The version of the text that it is about. */
  readonly textVersion: number;
  /** The day of its annulment by the supervising authority; null where there was none. */
  readonly annulledOn: string | null;
}

/** A party, and what its council decided. */
export interface DocumentParty extends NamedParty {
  readonly level: Level;
  readonly role: 'lead' | 'party';
  /** Null where its council has not decided itself. */
  readonly decision: DocumentDecision | null;
}

/** A reservation or declaration that stands. */
export interface DocumentStatement {
  readonly kind: 'reservation' | 'declaration';
  readonly party: NamedParty;
  /** Its number within the approval. */
  readonly number: number;
  /** Number of the clause that it is about. */
  readonly clause: string | null;
  readonly text: string;
  /** What the others say of it; empty for a declaration. */
  readonly reactions: readonly { readonly party: NamedParty; readonly reaction: Reaction }[];
}

/** Who owes, or is owed: a party, or what the parties put together. */
export type CommitmentSide = NamedParty | 'pot';

/** A commitment that is part of what was agreed. */
export interface DocumentCommitment {
  readonly number: number;
  readonly kind: CommitmentKind;
  /** Null while it is yet to be named. */
  readonly debtor: CommitmentSide | null;
  readonly creditor: CommitmentSide;
  /** Decimal string. */
  readonly amount: string;
  readonly unit: CommitmentUnit;
  /** Plain date; null where it is owed as long as the agreement holds. */
  readonly dueOn: string | null;
  readonly description: string;
  /** Of an obligation: what follows where it is not fulfilled, in words. */
  readonly consequence: string | null;
  /** Of an incentive or a sanction: number of the obligation that it hangs on. */
  readonly follows: number | null;
}

/** That a text entered into force, and whether it still is. Days are plain dates in Brussels. */
export interface Adopted {
  readonly status: 'adopted';
  /** The first day on which it was in force. */
  readonly inForceOn: string;
  /** The day on which it ceased to be; null while it is. */
  readonly until: string | null;
  /** The version that took its place by correcting its errors; null where none did. */
  readonly correctedBy: number | null;
  /** The entry of the agreement's history by which it entered into force. */
  readonly entry: { readonly sequence: number; readonly hash: string };
}

/** That a text has not entered into force, and how far it came. */
export interface Draft {
  readonly status: 'draft';
  /** Whether the parties take positions on it, or it is a proposal of one of them. */
  readonly stage: 'proposed' | 'offered' | 'beforeCouncils' | 'notAdopted';
}

/** One version of an agreement's text in one language, with all that a document of it says. */
export interface TextDocument {
  readonly agreementId: string;
  readonly kind: 'deal' | 'plan';
  readonly title: string;
  /** The language of the text: BCP 47 tag. */
  readonly tag: string;
  /** The language of all other words of the document. */
  readonly language: DocumentLanguage;
  /** Whether the text counts in this language, or only helps to understand the others. */
  readonly status: LanguageStatus;
  /** Every language of this version, the first one it was written in first. */
  readonly languages: readonly { readonly tag: string; readonly status: LanguageStatus }[];
  readonly version: number;
  /** The version whose errors it puts right; null for a wording of its own. */
  readonly corrects: number | null;
  readonly writtenBy: NamedParty;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
  readonly standing: Adopted | Draft;
  /** Last day of the agreement, where it has one: a plain date. */
  readonly expiresOn: string | null;
  /** Absolute address of the registry, without a slash at its end. */
  readonly registry: string;
  /** The lead first; of a text that was in force, those of the last day on which it was. */
  readonly parties: readonly DocumentParty[];
  /** Names of those that were parties when it entered into force, the lead first; of a draft, of those that are now. */
  readonly agreedBy: readonly string[];
  readonly clauses: readonly DocumentClause[];
  readonly commitments: readonly DocumentCommitment[];
  readonly statements: readonly DocumentStatement[];
  /** SHA-256 of the text in its canonical form, in lower-case hexadecimal. */
  readonly hash: string;
}

/** Where the agreement is found. */
export function addressOfAgreement({ registry, agreementId }: TextDocument): string {
  return `${registry}/v1/agreements/${agreementId}`;
}

/** Where this version of the text is found. */
export function addressOfText(document: TextDocument): string {
  return `${addressOfAgreement(document)}/texts/${document.version}`;
}

/** The day that a document of this text bears: of its entry into force, else of its writing. A plain date in Brussels. */
export function dayOfDocument(document: TextDocument): string {
  const { standing } = document;
  return standing.status === 'adopted' ? standing.inForceOn : dayWritten(document);
}

/** The day on which the text was written: a plain date in Brussels. */
export function dayWritten({ writtenAt }: TextDocument): string {
  return dateOf(new Date(writtenAt));
}
