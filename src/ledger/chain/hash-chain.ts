import canonicalize from 'canonicalize';

/** SHA-256 of a UTF-8 text, in lower-case hexadecimal: passed in, so that the chain itself stays pure. */
export type Sha256 = (text: string) => string;

/** What an entry of an agreement's history says, in the form that is hashed. */
export interface ChainedContent {
  readonly agreementId: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** ISO 8601, UTC, in milliseconds. */
  readonly at: string;
  readonly actor: unknown;
  readonly type: string;
  readonly councilId: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly event: unknown;
}

export interface ChainedEntry extends ChainedContent {
  readonly previousHash: string;
  readonly hash: string;
}

/** What comes before the first entry. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of an entry: SHA-256 over its canonical form (JSON Canonicalization Scheme, RFC 8785) with the hash of the
 * entry before it as the member `previousHash`.
 */
export function entryHash(content: ChainedContent, previousHash: string, sha256: Sha256): string {
  const { agreementId, sequence, at, actor, type, councilId, from, to, event } = content;
  const form = canonicalize({
    agreementId,
    sequence,
    at,
    actor,
    type,
    councilId,
    from,
    to,
    event,
    previousHash,
  });
  return sha256(form ?? '');
}

/** Where a chain stands after an entry: its number and its hash. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Where every chain begins. */
export const BEGINNING: ChainEnd = { sequence: 0, hash: GENESIS };

/** The first entry of a chain that does not hold, and what is wrong with it. */
export interface BrokenEntry {
  readonly agreementId: string;
  readonly sequence: number;
  readonly fault: Fault;
}

export type Fault =
  | 'out of sequence'
  | 'not linked to the entry before it'
  | 'changed'
  /** It and all after it, though the agreement tells of them. */
  | 'missing'
  | 'beyond the end'
  /** It is another than the agreement says that it ends with. */
  | 'not the end'
  | 'without an agreement';

/**
 * Checks the history of one agreement, oldest entry first.
 * @param after where the entries before these ended, for a history that is read in pieces
 * @returns undefined where every entry stands in line, follows the one before it and has the hash of what it says
 */
export function firstBroken(
  entries: Iterable<ChainedEntry>,
  sha256: Sha256,
  after: ChainEnd = BEGINNING,
): BrokenEntry | undefined {
  let { sequence, hash: previousHash } = after;
  for (const entry of entries) {
    sequence += 1;
    const broken = (fault: Fault): BrokenEntry => ({
      agreementId: entry.agreementId,
      sequence: entry.sequence,
      fault,
    });
    if (entry.sequence !== sequence) return broken('out of sequence');
    if (entry.previousHash !== previousHash) return broken('not linked to the entry before it');
    if (entry.hash !== entryHash(entry, previousHash, sha256)) return broken('changed');
    previousHash = entry.hash;
  }
  return undefined;
}

/**
 * Checks that a history which holds in itself also ends where the agreement says: what was cut off its end, or written
 * anew there with hashes that fit, shows only so.
 * @param end where the history ends
 * @param told where it ends by the agreement's own record; undefined where there is no such agreement
 */
export function brokenEnd(
  agreementId: string,
  end: ChainEnd,
  told: ChainEnd | undefined,
): BrokenEntry | undefined {
  const broken = (sequence: number, fault: Fault): BrokenEntry => ({ agreementId, sequence, fault });
  if (told === undefined) return broken(1, 'without an agreement');
  if (end.sequence < told.sequence) return broken(end.sequence + 1, 'missing');
  if (end.sequence > told.sequence) return broken(told.sequence + 1, 'beyond the end');
  return end.hash === told.hash ? undefined : broken(end.sequence, 'not the end');
}
