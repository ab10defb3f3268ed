import type { Issue } from '../../common/problems/problem.js';
import type { ClauseChange } from '../../workflow/core/effects.js';

interface NumberedClause {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

/** A text in its own language and in others. */
interface InLanguages {
  readonly language: string;
  readonly clauses: readonly NumberedClause[];
  readonly otherLanguages: readonly {
    readonly language: string;
    readonly clauses: readonly NumberedClause[];
  }[];
}

/** An error as it is reported: which part of which clause, and how it must read. */
export type ClauseError = Omit<ClauseChange, 'oldValue'>;

/**
 * The errors with the wording that each is in. A lack of concordance between languages is one too (Vienna Convention,
 * art. 79(3)).
 * @returns every fault where one cannot be an error of this text
 */
export function clauseChanges(
  text: InLanguages,
  errors: readonly ClauseError[],
): { readonly changes: ClauseChange[] } | { readonly faults: Issue[] } {
  const faults: Issue[] = [];
  const changes = errors.flatMap(
    ({ clause, language = text.language, part, newValue }, index): ClauseChange[] => {
      const fault = (name: string, key: string): [] => {
        faults.push({
          in: 'body',
          name: `changes[${index}].${name}`,
          detail: { key: `correction.${key}`, params: { clause, language } },
        });
        return [];
      };
      const clauses = [text, ...text.otherLanguages].find((each) => each.language === language)?.clauses;
      if (clauses === undefined) return fault('language', 'unknown-language');
      const found = clauses.find(({ number }) => number === clause);
      if (found === undefined) return fault('clause', 'unknown-clause');
      if (found[part] === newValue) return fault('newValue', 'same-wording');
      const isSame = (each: ClauseError): boolean =>
        each.clause === clause && each.part === part && (each.language ?? text.language) === language;
      if (errors.slice(0, index).some(isSame)) return fault('clause', 'clause-twice');
      const other = language === text.language ? {} : { language };
      return [{ clause, ...other, part, oldValue: found[part], newValue }];
    },
  );
  return faults.length > 0 ? { faults } : { changes };
}

/** The text with the errors put right: its clauses, in their order, in every language. */
export function correctedText<T extends InLanguages>(text: T, changes: readonly ClauseChange[]): T {
  const inLanguage = (language: string): ClauseChange[] =>
    changes.filter((change) => (change.language ?? text.language) === language);
  return {
    ...text,
    clauses: correctedClauses(text.clauses, inLanguage(text.language)),
    otherLanguages: text.otherLanguages.map((other) => ({
      ...other,
      clauses: correctedClauses(other.clauses, inLanguage(other.language)),
    })),
  };
}

function correctedClauses<C extends NumberedClause>(
  clauses: readonly C[],
  changes: readonly ClauseChange[],
): C[] {
  return clauses.map((clause) =>
    changes
      .filter((change) => change.clause === clause.number)
      .reduce((text, { part, newValue }) => ({ ...text, [part]: newValue }), clause),
  );
}
