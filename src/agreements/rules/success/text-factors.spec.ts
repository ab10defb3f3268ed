import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLAUSE_KINDS } from '../../../clause-library/rules/clause-kinds.js';
import { EXPECTABLE } from '../../../clause-library/rules/expected-clauses.js';
import { LANGUAGES } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import { DIVERGENCES } from '../clauses/divergence.js';
import type { Wordings } from '../clauses/clause.js';
import { nextVersion, type SentText } from '../clauses/next-version.js';
import { LEGAL_FORMS } from '../legal-form.js';
import type { Sight } from './factor.js';
import type { SuccessDraft } from './shared-factors.js';
import { clausesOf, divergenceInWords, languages } from './text-factors.js';

let count = 0;
const written = (sent: SentText): Wordings => nextVersion(sent, undefined, 1, () => `c${++count}`);
const clause = (
  number: number,
  heading: string,
  body = 'Zoals afgesproken.',
): SentText['clauses'][number] => ({
  number: `${number}`,
  heading,
  body,
});
const draft = (fields: Partial<SuccessDraft>): SuccessDraft =>
  ({ text: null, legalForm: null, expiresOn: null, ...fields }) as SuccessDraft;
const english = (sight: Sight | null, part: 'finding' | 'details' = 'finding'): string[] =>
  (sight?.[part] ?? []).map((each) => renderMessage(each, 'en'));

const FULL = ['Trekker', 'Financiering', 'Duur', 'Evaluatie', 'Uittreding', 'Geschillen'];

describe('the clauses of a text', () => {
  const look = clausesOf('deal').look;

  it('given none, are missing; given some, what lacks is named and what was guessed too', () => {
    expect(look(draft({}))?.state).toBe('missing');
    const seen = look(draft({ text: written({ clauses: [clause(1, 'Uittreding'), clause(2, 'Slot')] }) }));
    expect(seen?.state).toBe('partly');
    expect(english(seen)).toEqual([
      '1 of the 6 clauses that such an agreement is expected to have was found.',
      'No clause was found on who leads.',
      'No clause was found on costs and means.',
      'No clause was found on how long it holds.',
      'No clause was found on evaluation.',
      'No clause was found on disputes.',
    ]);
    expect(english(seen, 'details')).toEqual([
      'Clause 1 was taken for `exit` by its heading; set its `kind` where it is something else.',
    ]);
  });

  it('given all, are met, unless the text ends on another day than the agreement', () => {
    const text = written({ clauses: FULL.map((heading, index) => clause(index + 1, heading)) });
    expect(look(draft({ text, expiresOn: '2032-12-31' }))?.state).toBe('met');
    const other = written({
      clauses: FULL.map((heading, index) => clause(index + 1, heading, 'Tot en met 31 december 2030.')),
    });
    const seen = look(draft({ text: other, expiresOn: '2032-12-31' }));
    expect(seen?.state).toBe('partly');
    expect(english(seen).at(-1)).toBe(
      'Clause 3 on the duration names 2030-12-31, while the agreement ends on 2032-12-31.',
    );
  });
});

describe('the languages of a text', () => {
  it('are no matter of a text in one', () => {
    expect(languages.look(draft({}))).toBeNull();
    expect(languages.look(draft({ text: written({ clauses: [clause(1, 'Doel')] }) }))).toBeNull();
  });

  it('are met where nothing is found, and tell what is', () => {
    const inFrench = (body: string): Wordings =>
      written({
        clauses: [clause(1, 'Middelen', 'Elk 1.000 euro.')],
        otherLanguages: [{ language: 'fr', status: 'authentic', clauses: [clause(1, 'Moyens', body)] }],
      });
    expect(languages.look(draft({ text: inFrench('Chacun 1 000 euros.') }))?.state).toBe('met');
    const seen = languages.look(draft({ text: inFrench('Chacun 100 euros.') }));
    expect(seen?.state).toBe('partly');
    expect(english(seen, 'details')).toEqual(['Clause 1: “fr” has 100, where “nl” has 1000.']);
  });
});

describe('everything that is said of texts', () => {
  it('can be said, in every language', () => {
    const anyText = fc
      .record({
        headings: fc.array(fc.constantFrom(...FULL, 'Slot', 'Inbreng'), { minLength: 1, maxLength: 5 }),
        kind: fc.constantFrom(...CLAUSE_KINDS, undefined),
        others: fc.array(fc.constantFrom('Objet', 'Moyens'), { minLength: 1, maxLength: 3 }),
        isMultilingual: fc.boolean(),
      })
      .map(({ headings, kind, others, isMultilingual }) =>
        written({
          clauses: headings.map((heading, index) => ({
            ...clause(index + 1, heading, 'Tot 1/1/2030.'),
            kind,
          })),
          otherLanguages: isMultilingual
            ? [
                {
                  language: 'fr',
                  status: 'translation',
                  clauses: others.map((heading, index) => clause(index + 2, heading, '5 %')),
                },
              ]
            : [],
        }),
      );
    fc.assert(
      fc.property(
        fc.option(anyText, { nil: null }),
        fc.constantFrom(null, ...LEGAL_FORMS),
        fc.constantFrom('deal' as const, 'plan' as const),
        fc.constantFrom(...LANGUAGES),
        (text, legalForm, kind, language) => {
          const subject = draft({ text, legalForm, expiresOn: '2031-12-31' });
          for (const seen of [clausesOf(kind).look(subject), languages.look(subject)])
            for (const each of [...(seen?.finding ?? []), ...(seen?.details ?? [])])
              expect(renderMessage(each, language)).toMatch(/\.$/);
        },
      ),
    );
    const found = {
      clauseId: 'c',
      number: '1',
      language: 'fr',
      other: 'nl',
      isAuthentic: true,
      changedIn: 2,
    };
    for (const language of LANGUAGES) {
      for (const type of DIVERGENCES)
        renderMessage(divergenceInWords({ ...found, type, here: ['1'], there: [] }), language);
      for (const kind of EXPECTABLE) renderMessage({ key: `success.clauses.lacks.${kind}` }, language);
    }
  });
});
