import canonicalize from 'canonicalize';

/** SHA-256 of a UTF-8 text, in lower-case hexadecimal: passed in, so that the chain itself stays pure. */
export type Sha256 = (text: string) => string;

/** What makes an entry of whatever history a link of its chain. */
export interface Link {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * How an entry names who acted: 1 with the subject of their token in clear, 2 with a commitment to the person. From 2 on
 * the version is part of what is hashed.
 */
export const CHAIN_VERSIONS = [1, 2] as const;
export type ChainVersion = (typeof CHAIN_VERSIONS)[number];
/** The version of entries that are made now. */
export const CHAIN_VERSION: ChainVersion = 2;

/** What comes before the first entry. */
export const GENESIS = '0'.repeat(64);

/** Where a chain stands after an entry: its number and its hash. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Where every chain begins. */
export const BEGINNING: ChainEnd = { sequence: 0, hash: GENESIS };

export type Fault =
  | 'out of sequence'
  | 'not linked to the entry before it'
  | 'changed'
  /** It and all after it, though the end that was told is beyond it. */
  | 'missing'
  | 'beyond the end'
  /** It is another than the one that the history was told to end with. */
  | 'not the end'
  | 'without an agreement'
  /** Who is kept as the person behind it is another than the one that it was recorded of. */
  | 'of another person';

/** The first entry of a chain that does not hold, and what is wrong with it. */
export interface BrokenLink {
  readonly sequence: number;
  readonly fault: Fault;
}

/**
 * The hash of an entry: SHA-256 over its canonical form (JSON Canonicalization Scheme, RFC 8785) with the hash of the
 * entry before it as the member `previousHash`, and but for version 1 its version as the member `chainVersion`.
 */
export function linkHash(
  content: object,
  chainVersion: ChainVersion,
  previousHash: string,
  sha256: Sha256,
): string {
  const versioned = chainVersion === 1 ? content : { ...content, chainVersion };
  return sha256(canonicalize({ ...versioned, previousHash }) ?? '');
}

/**
 * Checks a chain, oldest entry first.
 * @param hashOf the hash that an entry must have after the one with the hash given
 * @param after where the entries before these ended, for a chain that is read in pieces
 * @returns undefined where every entry stands in line, follows the one before it and has the hash of what it says
 */
export function firstBrokenLink<Entry extends Link>(
  entries: Iterable<Entry>,
  hashOf: (entry: Entry, previousHash: string) => string,
  after: ChainEnd = BEGINNING,
): { readonly entry: Entry; readonly fault: Fault } | undefined {
  let { sequence, hash: previousHash } = after;
  for (const entry of entries) {
    sequence += 1;
    if (entry.sequence !== sequence) return { entry, fault: 'out of sequence' };
    if (entry.previousHash !== previousHash) return { entry, fault: 'not linked to the entry before it' };
    if (entry.hash !== hashOf(entry, previousHash)) return { entry, fault: 'changed' };
    previousHash = entry.hash;
  }
  return undefined;
}

/**
 * Checks that a chain which holds in itself also ends where it is said to: what was cut off its end, or written anew
 * there with hashes that fit, shows only so.
 * @param end where the chain ends
 * @param told where it ends by a record apart from it
 */
export function brokenTail(end: ChainEnd, told: ChainEnd): BrokenLink | undefined {
  if (end.sequence < told.sequence) return { sequence: end.sequence + 1, fault: 'missing' };
  if (end.sequence > told.sequence) return { sequence: told.sequence + 1, fault: 'beyond the end' };
  return end.hash === told.hash ? undefined : { sequence: end.sequence, fault: 'not the end' };
}
