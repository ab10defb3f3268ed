import { expectedClauses, type AgreementMade, type ExpectedKind } from './expected-clauses.js';
import { clausesOfKind, type RecognisableClause, type Recognised } from './recognise.js';

/** A clause that an agreement is expected to have, and what was taken for it. */
export interface ExpectedClause {
  readonly kind: ExpectedKind;
  /** None where it is missing. */
  readonly found: readonly Recognised[];
}

/** Holds a text against what such an agreement is expected to say. */
export function checkClauses(
  agreement: AgreementMade,
  clauses: readonly RecognisableClause[],
): ExpectedClause[] {
  return expectedClauses(agreement).map((kind) => ({ kind, found: clausesOfKind(kind, clauses) }));
}
