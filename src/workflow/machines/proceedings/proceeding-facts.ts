import type { Level } from '../../../common/level.js';

/** What the shell looked up about who offers an event to a side procedure. */
export interface ProceedingFacts {
  readonly organisationId: string;
  readonly level: Level;
  readonly isParty: boolean;
  /** Whether the agreement binds the organisation now. */
  readonly bound: boolean;
  /** How many parties the agreement binds now. */
  readonly boundParties: number;
}

/** The list with an organisation added, once. */
export function withMember(list: readonly string[], organisationId: string): readonly string[] {
  return list.includes(organisationId) ? list : [...list, organisationId];
}
