import type { LegalForm } from '../../agreements/rules/legal-form.js';
import type { ClauseKind } from './clause-kinds.js';

/** Clauses that some agreements are expected to have: those whose absence is named. */
export const EXPECTABLE = [
  'lead',
  'finance',
  'duration',
  'evaluation',
  'exit',
  'dispute',
  'governance',
  'property',
  'accession',
  'dissolution',
  'languages',
] as const satisfies readonly ClauseKind[];
export type ExpectedKind = (typeof EXPECTABLE)[number];

/** What an agreement is, as far as its clauses go. */
export interface AgreementMade {
  readonly kind: 'deal' | 'plan';
  readonly legalForm: string | null;
  /** Whether its text is in several languages. */
  readonly isMultilingual: boolean;
}

/** What every deal needs that people must be able to rely on; a plan is carried out by deals. */
const OF_KIND: Readonly<Record<AgreementMade['kind'], readonly ExpectedKind[]>> = {
  deal: ['lead', 'finance', 'duration', 'evaluation', 'exit', 'dispute'],
  plan: ['lead', 'finance', 'evaluation'],
};

/** A form with a body of its own has to say who decides in it; one with legal personality, what becomes of what it has. */
const OF_FORM: Readonly<Record<LegalForm, readonly ExpectedKind[]>> = {
  interlokaleVereniging: ['governance', 'property'],
  projectvereniging: ['governance', 'accession', 'dissolution'],
  dienstverlenendeVereniging: ['governance', 'accession', 'dissolution'],
  opdrachthoudendeVereniging: ['governance', 'property', 'accession', 'dissolution'],
  opdrachthoudendeVerenigingMetPrivateDeelname: ['governance', 'property', 'accession', 'dissolution'],
  samenwerkingsovereenkomst: [],
  other: [],
};

/** The clauses that such an agreement is expected to have, in the order of `EXPECTABLE`. */
export function expectedClauses({ kind, legalForm, isMultilingual }: AgreementMade): ExpectedKind[] {
  const ofForm = Object.hasOwn(OF_FORM, legalForm ?? '') ? OF_FORM[legalForm as LegalForm] : [];
  const expected = new Set<ExpectedKind>([
    ...OF_KIND[kind],
    ...ofForm,
    ...(isMultilingual ? (['languages'] as const) : []),
  ]);
  return EXPECTABLE.filter((each) => expected.has(each));
}
