import {
  BEGINNING,
  brokenTail,
  firstBrokenLink,
  linkHash,
  type BrokenLink,
  type ChainEnd,
  type ChainVersion,
  type Link,
  type Sha256,
} from './links.js';

export { BEGINNING, GENESIS, type ChainEnd, type Fault, type Sha256 } from './links.js';

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
  readonly chainVersion: ChainVersion;
}

export interface ChainedEntry extends ChainedContent, Link {}

/** The hash of an entry of an agreement's history, as every link's. */
export function entryHash(content: ChainedContent, previousHash: string, sha256: Sha256): string {
  const { agreementId, sequence, at, actor, type, councilId, from, to, event, chainVersion } = content;
  return linkHash(
    { agreementId, sequence, at, actor, type, councilId, from, to, event },
    chainVersion,
    previousHash,
    sha256,
  );
}

/** The first entry of an agreement's chain that does not hold, and what is wrong with it. */
export interface BrokenEntry extends BrokenLink {
  readonly agreementId: string;
}

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
  const hashOf = (entry: ChainedEntry, previousHash: string): string =>
    entryHash(entry, previousHash, sha256);
  const broken = firstBrokenLink(entries, hashOf, after);
  return (
    broken && {
      agreementId: broken.entry.agreementId,
      sequence: broken.entry.sequence,
      fault: broken.fault,
    }
  );
}

/**
 * Checks that a history which holds in itself also ends where the agreement says.
 * @param end where the history ends
 * @param told where it ends by the agreement's own record; undefined where there is no such agreement
 */
export function brokenEnd(
  agreementId: string,
  end: ChainEnd,
  told: ChainEnd | undefined,
): BrokenEntry | undefined {
  const broken: BrokenLink | undefined =
    told === undefined ? { sequence: 1, fault: 'without an agreement' } : brokenTail(end, told);
  return broken && { agreementId, ...broken };
}
