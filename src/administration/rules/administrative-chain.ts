import { linkHash, type ChainVersion, type Link, type Sha256 } from '../../ledger/chain/links.js';

/** What an entry of the administrative history says, in the form that is hashed. */
export interface AdministrativeContent {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** ISO 8601, UTC, in milliseconds. */
  readonly at: string;
  readonly actor: unknown;
  readonly type: string;
  readonly about: string;
  readonly details: unknown;
  readonly chainVersion: ChainVersion;
}

export interface ChainedAdministrativeEntry extends AdministrativeContent, Link {}

/** The hash of an entry: by the same recipe as those of agreements' histories. */
export function administrativeHash(
  content: AdministrativeContent,
  previousHash: string,
  sha256: Sha256,
): string {
  const { sequence, at, actor, type, about, details, chainVersion } = content;
  return linkHash({ sequence, at, actor, type, about, details }, chainVersion, previousHash, sha256);
}
