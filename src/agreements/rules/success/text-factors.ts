import { checkClauses } from '../../../clause-library/rules/check-clauses.js';
import type { AgreementMade } from '../../../clause-library/rules/expected-clauses.js';
import { divergencesIn, type Divergence } from '../clauses/divergence.js';
import { otherLastDays } from '../clauses/last-day.js';
import { advised, says, share, type Aspect } from './factor.js';
import type { SuccessDraft } from './shared-factors.js';

/** Beyond this many lines on clauses the report says how many more there are. */
const MOST_LINES = 30;

/** Whether the text has the clauses that such an agreement is expected to have, and says nothing against the draft. */
export function clausesOf(kind: AgreementMade['kind']): Aspect<SuccessDraft> {
  return advised('clauses', 'addText', ({ text, legalForm, expiresOn }) => {
    if (text === null) return { state: 'missing', finding: [says('clauses.noText')] };
    const isMultilingual = text.otherLanguages.length > 0;
    const checked = checkClauses({ kind, legalForm, isMultilingual }, text.clauses);
    const lacking = checked.filter(({ found }) => found.length === 0);
    const days = otherLastDays(text, expiresOn);
    const has = share(checked.length - lacking.length, checked.length);
    return {
      state: has === 'met' && days.length > 0 ? 'partly' : has,
      finding: [
        says('clauses.found', { found: checked.length - lacking.length, expected: checked.length }),
        ...lacking.map((each) => says(`clauses.lacks.${each.kind}`)),
        ...days.map(({ number, dates }) =>
          says('clauses.otherLastDay', { number, dates: dates.join(', '), expiresOn: expiresOn ?? '' }),
        ),
      ],
      // What nobody said of a clause is the registry's guess, for the parties to put right.
      details: checked.flatMap((each) =>
        each.found
          .filter(({ by }) => by !== 'kind')
          .map(({ number, by }) => says('clauses.taken', { number, kind: each.kind, by })),
      ),
    };
  });
}

/** Whether the languages of the text are found to say the same; does not apply where there is one. */
export const languages: Aspect<SuccessDraft> = advised('languages', 'addText', ({ text }) => {
  if (text === null || text.otherLanguages.length === 0) return null;
  const found = divergencesIn(text);
  const count = text.otherLanguages.length + 1;
  if (found.length === 0) return { state: 'met', finding: [says('languages.agree', { count })] };
  const rest = found.length - MOST_LINES;
  return {
    state: 'partly',
    finding: [says('languages.diverge', { count, found: found.length })],
    details: [
      ...found.slice(0, MOST_LINES).map(divergenceInWords),
      ...(rest > 0 ? [says('languages.more', { rest })] : []),
    ],
  };
});

/** A divergence as a sentence. */
export function divergenceInWords({
  type,
  number,
  language,
  other,
  here,
  there,
  changedIn,
}: Divergence): ReturnType<typeof says> {
  return says(`languages.${type}`, {
    number,
    language,
    other,
    here: here.join(', ') || '–',
    there: there.join(', ') || '–',
    changedIn: changedIn ?? 0,
  });
}
