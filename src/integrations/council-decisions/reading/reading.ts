/** What a publication is, as far as it says so itself or its make-up shows. */
export const DOCUMENT_KINDS = ['agenda', 'decisionList', 'minutes', 'extract', 'unknown'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What became of an item, as a publication tells it. Only the first two are an approval. */
export const ITEM_OUTCOMES = [
  'approved',
  'approvedWithReservation',
  'rejected',
  'deferred',
  'noted',
  'withdrawn',
] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** What the outcome of an item was read from. */
export const OUTCOME_GROUNDS = ['result', 'unanimity', 'decisionText', 'counts'] as const;
export type OutcomeGround = (typeof OUTCOME_GROUNDS)[number];

/** What stands in the way of concluding more from an item. */
export const ITEM_REMARKS = [
  'agendaHoldsNoDecisions',
  'noResult',
  'resultsDisagree',
  'resultNotUnderstood',
  'resultAgainstCounts',
  'severalFinalVotes',
  'severalTreatments',
  'countsDisagree',
  'namesAndCountsDisagree',
] as const;
export type ItemRemark = (typeof ITEM_REMARKS)[number];

/** What is unusual about a publication as a whole. */
export const DOCUMENT_REMARKS = [
  'noLinkedData',
  'noSitting',
  'severalSittings',
  'noItems',
  'publishedBeforeSitting',
  'tooManyItems',
] as const;
export type DocumentRemark = (typeof DOCUMENT_REMARKS)[number];

/** A body (bestuursorgaan) with everything that is said of it, its timeless self and the government that it governs. */
export interface OrganRead {
  readonly iri: string | null;
  /** Names of the body itself. */
  readonly names: readonly string[];
  /** Names of its government (bestuurseenheid) and territory (werkingsgebied). */
  readonly unitNames: readonly string[];
  /** IRIs of its classification. */
  readonly classifications: readonly string[];
  /** IRIs and literals by which it, its government or territory may be known: OVO, KBO or NIS codes may stand in them. */
  readonly identifiers: readonly string[];
}

/** One sitting (zitting). Instants stand as they are written. */
export interface SittingRead {
  readonly number: number;
  readonly iri: string | null;
  readonly organs: readonly OrganRead[];
  readonly plannedAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Every day that its beginning can fall on; one, unless the publication contradicts itself. The first counts. */
  readonly days: readonly string[];
  /** Further days that a decision of it may bear: of another time zone, or after midnight. */
  readonly adjacentDays: readonly string[];
}

/** Votes as counted; null for a number that is not told. */
export interface Counts {
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
}

/** One vote (stemming). Nobody's name is in it. */
export interface VoteRead extends Counts {
  readonly subject: string | null;
  /** The result as it is written (gevolg). */
  readonly results: readonly string[];
  readonly isSecret: boolean | null;
  readonly isUnanimous: boolean;
  /** Whether numbers are told, were counted from the voters that are listed, or read from a sentence. */
  readonly countedFrom: 'numbers' | 'voters' | 'text' | null;
  readonly outcome: ItemOutcome | null;
  readonly remarks: readonly ItemRemark[];
}

/** One decision (besluit) that came out of an item. */
export interface DecisionRead {
  readonly iri: string | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  /** The bodies that it says passed it. */
  readonly organs: readonly OrganRead[];
  /** Its own day, where it says one: for a decision published without its sitting. */
  readonly decidedOn: string | null;
}

/** An item of the agenda, its treatment, decisions and votes together. */
export interface ItemRead {
  /** Its place in the document, from 1. */
  readonly number: number;
  /** Number of its sitting. */
  readonly sitting: number | null;
  /** The fullest title; null where it has none. */
  readonly title: string | null;
  readonly titles: readonly string[];
  /** IRIs by which other publications may know it. */
  readonly agendaItems: readonly string[];
  readonly treatments: readonly string[];
  readonly decisions: readonly DecisionRead[];
  readonly votes: readonly VoteRead[];
  /** Whether it was, or is to be, dealt with in public. */
  readonly isPublic: boolean | null;
  readonly outcome: ItemOutcome | null;
  readonly outcomeFrom: OutcomeGround | null;
  /** Place of the vote that decided it among `votes`, from 1. */
  readonly finalVote: number | null;
  readonly remarks: readonly ItemRemark[];
  /** UUIDs in lower case that its texts, links and citations name. */
  readonly mentions: readonly string[];
}

/** What a publication says. Nobody's name is taken from it but what stands in titles. */
export interface Reading {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly sittings: readonly SittingRead[];
  readonly items: readonly ItemRead[];
  /** Host names of the addresses by which the publisher names its sitting, items and documents. */
  readonly hosts: readonly string[];
  /** How many statements (triples) it makes. */
  readonly statements: number;
  readonly remarks: readonly DocumentRemark[];
}
