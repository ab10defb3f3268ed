import type { Level } from '../common/level.js';

/** What a token lets its holder be within its organisation. */
export const ROLES = [
  'reader',
  'editor',
  'negotiator',
  'clerk',
  'director',
  'mediator',
  'domain-official',
  'domain-minister',
  'supervisor',
  'registrar',
] as const;
export type Role = (typeof ROLES)[number];

/** Who sends a request: a person or system, for exactly one organisation, with its roles there. */
export interface Principal {
  /** The token's `sub`: opaque, never a name or national number. */
  readonly subject: string;
  /** OVO code. */
  readonly organisationId: string;
  /** What the organisation is called, for sentences to people. */
  readonly organisationName: string;
  readonly level: Level;
  readonly roles: ReadonlySet<Role>;
}
