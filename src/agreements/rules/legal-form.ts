/**
 * Forms of cooperation that Flemish law knows (Decreet over het lokaal bestuur, part 3, title 3), the contract without
 * a form of its own, and any other.
 */
export const LEGAL_FORMS = [
  'interlokaleVereniging',
  'projectvereniging',
  'dienstverlenendeVereniging',
  'opdrachthoudendeVereniging',
  'opdrachthoudendeVerenigingMetPrivateDeelname',
  'samenwerkingsovereenkomst',
  'other',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];
