import { documentsOfEntry, type ToldEntry } from './documents-of-entry.js';

const [OWN, OTHER] = ['OVO002177', 'OVO002133'];

describe('what an entry gives a document system', () => {
  const entry = (fields: Partial<ToldEntry>): ToldEntry => ({
    type: 'ACCEPT_TEXT',
    councilId: null,
    actedFor: OTHER,
    from: 'negotiation.positions',
    to: 'negotiation.positions',
    event: {},
    ...fields,
  });

  it.each<[string, Partial<ToldEntry>, readonly string[]]>([
    ['an acceptance after which others are waited for', {}, []],
    ['the acceptance by which the text is adopted', { to: 'ratification.councils' }, ['text']],
    ['the acceptance by which an amendment is', { from: 'negotiation', to: 'ratification' }, []],
    ['what happens while the councils are asked', { from: 'ratification.x', to: 'ratification.x' }, []],
    ['a decision of the own council', { type: 'APPROVE', councilId: OWN, to: 'approved' }, ['ratification']],
    ['a decision of another council', { type: 'APPROVE', councilId: OTHER, to: 'approved' }, []],
    ['its own word on an amendment', { type: 'APPROVE_AMENDMENT', actedFor: OWN }, ['ratification']],
    [
      'the annulment of that',
      { type: 'ANNUL_AMENDMENT_DECISION', actedFor: 'OVO000001', event: { organisationId: OWN } },
      ['ratification'],
    ],
    [
      'entry into force',
      { type: 'ENTERED_INTO_FORCE', to: 'monitoring.measuring' },
      ['text', 'ratification'],
    ],
    ['an amendment', { type: 'AMENDED', to: 'monitoring.measuring' }, ['text', 'ratification']],
    [
      'a merger into it',
      { type: 'SUCCEED', to: 'monitoring.measuring', event: { successorId: OWN } },
      ['text', 'ratification'],
    ],
    [
      'a merger of others',
      { type: 'SUCCEED', to: 'monitoring.measuring', event: { successorId: OTHER } },
      [],
    ],
    ['a merger before a text is adopted', { type: 'SUCCEED', event: { successorId: OWN } }, []],
  ])('is right for %s', (_, fields, expected) => {
    expect(documentsOfEntry(entry(fields), OWN)).toEqual(expected);
  });
});
