import type { Level } from '../../../common/level.js';
import { endOfTerm, type Term } from '../../../common/time/terms.js';

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

/** What every side procedure remembers from its beginning. */
export interface Opened {
  /** Its number within the agreement. */
  readonly number: number;
  /** ISO 8601: its first terms count from here. */
  readonly openedAt: string;
}

/** Milliseconds from its opening until the end of a term. */
export function termFromOpening(term: Term, { openedAt }: Opened): number {
  const opened = new Date(openedAt);
  return endOfTerm(term, opened).getTime() - opened.getTime();
}

/** The list with an organisation added, once. */
export function withMember(list: readonly string[], organisationId: string): readonly string[] {
  return list.includes(organisationId) ? list : [...list, organisationId];
}
