import type { Role } from '../principal.js';
import type { RoleNames } from './role-names.js';

/** One claim names the organisation (or several), another the roles there: what most identity providers can be told. */
export interface PlainMapping {
  readonly form: 'akkoord';
  /** Name of the claim with OVO codes or enterprise numbers (KBO): one, or a list. */
  readonly organisation: string;
  /** Name of the claim with the roles: words separated by spaces, or a list of words. */
  readonly roles: string;
  readonly roleNames: RoleNames;
}

/** The claims of ACM/IDM, where the organisation stands in each role. */
export interface AcmIdmMapping {
  readonly form: 'acm-idm';
  /** Name of the claim with the code of the organisation that someone signed in for, or that a system belongs to. */
  readonly organisation: string;
  /** Name of the claim with role strings such as `Akkoord-editor:OVO002133`. */
  readonly roles: string;
  /** What role strings for this registry begin with: other applications' roles may be in the same claim. */
  readonly context: string;
  /** What a role string gives that names no role, such as `Akkoord:OVO002133`. */
  readonly namelessRole: Role;
  readonly roleNames: RoleNames;
}

/** Which claims of a token say for whom its holder acts and as what. */
export type ClaimMapping = PlainMapping | AcmIdmMapping;

/** The verified claims of a token. */
export type Claims = Readonly<Record<string, unknown>>;

/** What the claims say, before the registry is asked which organisations it knows and what roles their level has. */
export interface Claimed {
  readonly grants: readonly Grant[];
  readonly ignored: readonly Ignored[];
}

/** Roles at one organisation. */
export interface Grant {
  /** As the token has it: an OVO code or an enterprise number. */
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Policy domains of Flanders that the token names beside it. */
  readonly domains?: readonly string[];
  /** What in the token gives this. */
  readonly source: string;
}

/** Something in a token that gives nothing, and why; each reason has a sentence `access.ignored.<why>`. */
export interface Ignored {
  readonly text: string;
  readonly why: ReasonToIgnore;
}

export type ReasonToIgnore =
  /** There is no claim with roles, or nothing in it. */
  | 'no-roles'
  /** A role of another application. */
  | 'other-context'
  | 'unreadable'
  | 'unknown-role'
  /** Neither an OVO code nor an enterprise number. */
  | 'organisation-unreadable'
  | 'organisation-unknown'
  | 'no-organisation'
  /** A policy domain that there is not, or beside an organisation that is not Flanders. */
  | 'domain-unknown'
  /** The organisation’s code is of another kind than its group has. */
  | 'code-not-of-group'
  | 'role-not-of-level'
  /** A system that may do nothing here. */
  | 'scope-without-role';
