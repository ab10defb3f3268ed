import type { ItemRead, Reading } from '../reading/reading.js';
import { containsTitle, titleSimilarity } from '../reading/title-similarity.js';

/** An agreement as a council's publication may name it. */
export interface NamedAgreement {
  readonly id: string;
  readonly title: string;
}

/** How an item was found. */
export const FOUND_BY = ['choice', 'citation', 'title', 'similarity'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** An item that may concern an agreement. */
export interface Candidate {
  readonly item: number;
  readonly title: string | null;
  readonly foundBy: FoundBy;
  /** How alike the titles are, from 0 to 1. */
  readonly similarity: number;
}

/** Which item of a publication concerns an agreement. */
export interface Proposal {
  /** The one that surely does; null where there is none, or it is to be chosen. */
  readonly item: number | null;
  readonly foundBy: FoundBy | null;
  /** Everything that may, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** Less alike than this is no candidate. */
const ALIKE = 0.4;
const MOST_CANDIDATES = 5;

/**
 * The item that concerns an agreement: the only one that names it by its id or address, else the only one whose title
 * has the agreement's whole title in it. Titles that are merely alike make candidates to choose from, never a proposal.
 * @param chosen number of the item that somebody chose
 */
export function proposeItem({ items }: Reading, agreement: NamedAgreement, chosen?: number): Proposal {
  const candidates = items
    .flatMap((item) => candidateOf(item, agreement) ?? [])
    .toSorted((one, other) => rank(one) - rank(other) || other.similarity - one.similarity)
    .slice(0, MOST_CANDIDATES);
  const picked = chosen === undefined ? undefined : items.find(({ number }) => number === chosen);
  if (picked !== undefined) return { item: picked.number, foundBy: 'choice', candidates };
  if (chosen !== undefined) return { item: null, foundBy: null, candidates };
  for (const foundBy of ['citation', 'title'] as const) {
    const found = candidates.filter((each) => each.foundBy === foundBy);
    if (found.length === 1) return { item: found[0].item, foundBy, candidates };
    if (found.length > 1) break;
  }
  return { item: null, foundBy: null, candidates };
}

function candidateOf(item: ItemRead, { id, title }: NamedAgreement): Candidate | undefined {
  const similarity = Math.max(0, ...item.titles.map((each) => titleSimilarity(each, title)));
  const candidate = { item: item.number, title: item.title, similarity: Math.round(similarity * 100) / 100 };
  if (item.mentions.includes(id.toLowerCase())) return { ...candidate, foundBy: 'citation' };
  if (item.titles.some((each) => containsTitle(each, title))) return { ...candidate, foundBy: 'title' };
  return similarity >= ALIKE ? { ...candidate, foundBy: 'similarity' } : undefined;
}

function rank({ foundBy }: Candidate): number {
  return FOUND_BY.indexOf(foundBy);
}
