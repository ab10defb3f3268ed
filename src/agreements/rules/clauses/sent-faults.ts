import type { Issue } from '../../../common/problems/problem.js';
import type { Message } from '../../../messages/message.js';
import type { Wordings } from './clause.js';
import { languagesOf, type SentText } from './next-version.js';

/**
 * What a text that is sent names that cannot be.
 * @param knownIds of all clauses that the agreement's texts have had
 */
export function sentFaults(sent: SentText, next: Wordings, knownIds: ReadonlySet<string>): Issue[] {
  return [...unknownIds(sent, knownIds), ...languageFaults(sent, next)];
}

function unknownIds({ clauses, otherLanguages = [] }: SentText, knownIds: ReadonlySet<string>): Issue[] {
  const lists = [
    { path: 'clauses', clauses },
    ...otherLanguages.map((each, index) => ({
      path: `otherLanguages[${index}].clauses`,
      clauses: each.clauses,
    })),
  ];
  return lists.flatMap(({ path, clauses: some }) =>
    some.flatMap(({ id }, index): Issue[] =>
      id === undefined || knownIds.has(id)
        ? []
        : [fault(`${path}[${index}].id`, 'unknown-clause-id', { id })],
    ),
  );
}

function languageFaults({ otherLanguages = [] }: SentText, next: Wordings): Issue[] {
  const before = (index: number): string[] => [
    next.language,
    ...otherLanguages.slice(0, index).map(({ language }) => language),
  ];
  const twice = otherLanguages.flatMap(({ language }, index): Issue[] =>
    before(index).includes(language)
      ? [fault(`otherLanguages[${index}].language`, 'language-twice', { language })]
      : [],
  );
  return languagesOf(next).some(({ status }) => status === 'authentic')
    ? twice
    : [...twice, fault('status', 'none-authentic')];
}

function fault(name: string, key: string, params?: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `texts.${key}`, params } };
}
