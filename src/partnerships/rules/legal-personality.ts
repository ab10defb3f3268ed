import { LEGAL_FORMS, type LegalForm } from '../../agreements/rules/legal-form.js';

/** Forms that have legal personality by the decreet over het lokaal bestuur, and those that have none. */
const BY_LAW: Readonly<Record<LegalForm, boolean | undefined>> = {
  interlokaleVereniging: false,
  projectvereniging: true,
  dienstverlenendeVereniging: true,
  opdrachthoudendeVereniging: true,
  opdrachthoudendeVerenigingMetPrivateDeelname: true,
  samenwerkingsovereenkomst: false,
  // A police or assistance zone has it, an informal board has not.
  other: undefined,
};

/** Whether the law gives a form legal personality; undefined where that must be said. */
export function legalPersonalityOf(form: LegalForm): boolean | undefined {
  return BY_LAW[form];
}

/** The legal form with this name. */
export function legalFormOf(text: string): LegalForm | undefined {
  return LEGAL_FORMS.find((form) => form === text);
}
