import { clauseChanges, correctedText } from './correct-clauses.js';

const text = {
  language: 'en',
  clauses: [
    { number: '1', heading: 'Aim', body: 'Keep space.' },
    { number: '2', heading: 'Maens', body: 'A euro.' },
  ],
  otherLanguages: [
    { language: 'fr', clauses: [{ number: '1', heading: 'Objet', body: 'Garder l’espace.' }] },
  ],
};

describe('errors in clauses', () => {
  it('are named with the wording that they are in, and put right where they are', () => {
    const found = clauseChanges(text, [
      { clause: '1', part: 'body', newValue: 'Keep open space.' },
      { clause: '2', part: 'heading', newValue: 'Means' },
      { clause: '2', part: 'body', newValue: 'Two euros.' },
    ]);
    if ('faults' in found) throw new Error(JSON.stringify(found.faults));
    expect(found.changes.map(({ oldValue }) => oldValue)).toEqual(['Keep space.', 'Maens', 'A euro.']);
    expect(correctedText(text, found.changes).clauses).toEqual([
      { number: '1', heading: 'Aim', body: 'Keep open space.' },
      { number: '2', heading: 'Means', body: 'Two euros.' },
    ]);
    expect(text.clauses[0].body).toBe('Keep space.');
  });

  it('are none of this text where it has no such clause, reads so already, or names one twice', () => {
    expect(
      clauseChanges(text, [
        { clause: '3', part: 'body', newValue: 'Nothing.' },
        { clause: '1', part: 'heading', newValue: 'Aim' },
        { clause: '1', part: 'body', newValue: 'Keep open space.' },
        { clause: '1', part: 'body', newValue: 'Keep all space.' },
      ]),
    ).toEqual({
      faults: [
        {
          in: 'body',
          name: 'changes[0].clause',
          detail: { key: 'correction.unknown-clause', params: { clause: '3', language: 'en' } },
        },
        {
          in: 'body',
          name: 'changes[1].newValue',
          detail: { key: 'correction.same-wording', params: { clause: '1', language: 'en' } },
        },
        {
          in: 'body',
          name: 'changes[3].clause',
          detail: { key: 'correction.clause-twice', params: { clause: '1', language: 'en' } },
        },
      ],
    });
  });

  it('are put right in the language that they are in, such as a lack of concordance', () => {
    const found = clauseChanges(text, [
      { clause: '1', language: 'fr', part: 'body', newValue: 'Garder l’espace ouvert.' },
      { clause: '1', language: 'en', part: 'body', newValue: 'Keep open space.' },
    ]);
    if ('faults' in found) throw new Error(JSON.stringify(found.faults));
    const corrected = correctedText(text, found.changes);
    expect(corrected.otherLanguages[0].clauses[0].body).toBe('Garder l’espace ouvert.');
    expect(corrected.clauses.map(({ body }) => body)).toEqual(['Keep open space.', 'A euro.']);
    expect(clauseChanges(text, [{ clause: '1', language: 'de', part: 'body', newValue: 'x' }])).toMatchObject(
      {
        faults: [{ name: 'changes[0].language', detail: { key: 'correction.unknown-language' } }],
      },
    );
  });
});
