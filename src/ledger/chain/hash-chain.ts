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

/** The first entry of a chain that does not hold, and what is wrong with it. */
export interface BrokenEntry {
  readonly agreementId: string;
  readonly sequence: number;
  readonly fault: 'out of sequence' | 'not linked to the entry before it' | 'changed';
}

/**
 * Checks the whole history of one agreement, oldest entry first.
 * @returns undefined where every entry stands in line, follows the one before it and has the hash of what it says
 */
export function firstBroken(entries: Iterable<ChainedEntry>, sha256: Sha256): BrokenEntry | undefined {
  let sequence = 0;
  let previousHash = GENESIS;
  for (const entry of entries) {
    sequence += 1;
    const broken = (fault: BrokenEntry['fault']): BrokenEntry => ({
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
