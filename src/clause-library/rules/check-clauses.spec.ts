import { describe, expect, it } from '@jest/globals';
import { checkClauses } from './check-clauses.js';
import { CLAUSE_KINDS, type ClauseKind } from './clause-kinds.js';
import { expectedClauses } from './expected-clauses.js';
import { MODEL_LANGUAGES, MODELS, placeholdersIn } from './model-clauses.js';
import { clausesOfKind, type RecognisableClause } from './recognise.js';

const DEAL = { kind: 'deal', legalForm: null, isMultilingual: false } as const;
const clause = (heading: string, body = 'Woorden.', kind: ClauseKind | null = null): RecognisableClause => ({
  id: heading,
  number: '1',
  heading,
  body,
  kind,
});
const missing = (
  clauses: readonly RecognisableClause[],
  agreement: Parameters<typeof checkClauses>[0] = DEAL,
) =>
  checkClauses(agreement, clauses)
    .filter(({ found }) => found.length === 0)
    .map(({ kind }) => kind);

describe('clauses that are expected', () => {
  it('are lead, finance, duration, evaluation, exit and dispute of a deal, and more of some forms', () => {
    expect(expectedClauses(DEAL)).toEqual(['lead', 'finance', 'duration', 'evaluation', 'exit', 'dispute']);
    expect(expectedClauses({ ...DEAL, legalForm: 'projectvereniging', isMultilingual: true })).toEqual(
      expect.arrayContaining(['governance', 'accession', 'dissolution', 'languages']),
    );
    expect(expectedClauses({ ...DEAL, kind: 'plan' })).toEqual(['lead', 'finance', 'evaluation']);
    expect(expectedClauses({ ...DEAL, legalForm: 'toString' })).toHaveLength(6);
  });

  it('are all missed where there are none, and none where all are there', () => {
    expect(missing([])).toEqual(expectedClauses(DEAL));
    const full = ['Trekker', 'Financiering', 'Duur', 'Evaluatie', 'Uittreding', 'Geschillen'].map((heading) =>
      clause(heading),
    );
    expect(missing(full)).toEqual([]);
    expect(missing(full.slice(1))).toEqual(['lead']);
  });

  it('are each recognised in their own model wordings, and in no other kind’s place', () => {
    for (const language of MODEL_LANGUAGES) {
      const models = Object.entries(MODELS).map(([kind, model]) => ({
        ...model[language],
        id: kind,
        number: kind,
        kind: null,
      }));
      for (const kind of CLAUSE_KINDS.filter((each) => each !== 'other'))
        expect([kind, clausesOfKind(kind, models)]).toEqual([
          kind,
          [{ id: kind, number: kind, by: 'heading' }],
        ]);
    }
  });

  it.each([
    ['exit', 'Slot', 'Wie wil, kan uittreden na overleg.'],
    ['exit', 'Final provisions', 'A party may withdraw from this deal.'],
    ['finance', 'Afspraken', 'De kosten worden gelijk verdeeld.'],
    ['lead', 'Partijen', 'Kortrijk is trekker van deze deal.'],
    ['duration', 'Slot', 'Ze geldt voor onbepaalde duur.'],
    ['dispute', 'Slot', 'Bij geschillen overleggen de partijen.'],
    ['evaluation', 'Slot', 'De partijen evalueren elk jaar.'],
  ] as const)('are recognised by how they are worded: %s in %s', (kind, heading, body) => {
    expect(clausesOfKind(kind, [clause(heading, body)])).toMatchObject([{ by: 'wording' }]);
  });

  it.each([
    ['duration', 'Duurzame bouw'],
    ['purpose', 'Doelgroepen'],
    ['lead', 'Leaders and misleading'],
    ['exit', 'Exitpoll'],
    ['governance', 'Bestuurlijk kader'],
    ['finance', 'Kostbaar landschap'],
  ] as const)('are not recognised in words that only look alike: no %s in %s', (kind, heading) => {
    expect(clausesOfKind(kind, [clause(heading)])).toEqual([]);
  });

  it('are what their writer says, whatever the heading', () => {
    const said = clause('Middelen', 'De kosten worden verdeeld.', 'other');
    expect(clausesOfKind('finance', [said])).toEqual([]);
    const told = clause('Slotbepaling', 'Woorden.', 'exit');
    expect(clausesOfKind('exit', [clause('Uittreding'), told])).toEqual([
      { id: 'Slotbepaling', number: '1', by: 'kind' },
    ]);
  });
});

describe('model wordings', () => {
  it('leave something to fill in, as much in one language as in the other', () => {
    for (const model of Object.values(MODELS)) {
      const [nl, en] = MODEL_LANGUAGES.map((language) => placeholdersIn(model[language]).length);
      expect(nl).toBeGreaterThan(0);
      expect(en).toBe(nl);
    }
  });
});
