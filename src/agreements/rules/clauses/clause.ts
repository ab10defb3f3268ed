import type { ClauseKind } from '../../../clause-library/rules/clause-kinds.js';

/** A clause as far as its wording goes. */
export interface Wording {
  /** As the parties number it: `1`, `2bis`, `3.1`. */
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

/** A clause in one language. The same clause has the same id in every language and through the versions of a text. */
export interface ClauseWording extends Wording {
  /** UUID. */
  readonly id: string;
  /** Version in which it was written so, or last found to say the same as the other languages. */
  readonly since: number;
  /** Version in which an earlier wording was replaced; null where this is the first. */
  readonly changedIn: number | null;
}

/** A clause in the text's own language, with what is said of it whatever the language. */
export interface Clause extends ClauseWording {
  /** Which clause of the clause library it is; null where nobody said. */
  readonly kind: ClauseKind | null;
  /** Why it reads so, by whoever wrote it last; null where nothing is said. */
  readonly rationale: string | null;
}

/** A language by its BCP 47 tag, written as usual: `nl`, `de`, `zh-Hant`, `nl-BE`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** What a text counts for in a language: an authentic one binds, a translation helps to understand. */
export const LANGUAGE_STATUSES = ['authentic', 'translation'] as const;
export type LanguageStatus = (typeof LANGUAGE_STATUSES)[number];

/** The whole text once more, in another language. */
export interface LanguageVersion {
  /** BCP 47 tag: `fr`, `de`. */
  readonly language: string;
  readonly status: LanguageStatus;
  readonly clauses: readonly ClauseWording[];
}

/** A version of a text in all its languages. */
export interface Wordings {
  readonly language: string;
  readonly status: LanguageStatus;
  readonly clauses: readonly Clause[];
  readonly otherLanguages: readonly LanguageVersion[];
}
