import { clauseChanges, correctedClauses } from './correct-clauses.js';

const clauses = [
  { number: '1', heading: 'Aim', body: 'Keep space.' },
  { number: '2', heading: 'Maens', body: 'A euro.' },
];

describe('errors in clauses', () => {
  it('are named with the wording that they are in, and put right where they are', () => {
    const found = clauseChanges(clauses, [
      { clause: '1', part: 'body', newValue: 'Keep open space.' },
      { clause: '2', part: 'heading', newValue: 'Means' },
      { clause: '2', part: 'body', newValue: 'Two euros.' },
    ]);
    if ('faults' in found) throw new Error(JSON.stringify(found.faults));
    expect(found.changes.map(({ oldValue }) => oldValue)).toEqual(['Keep space.', 'Maens', 'A euro.']);
    expect(correctedClauses(clauses, found.changes)).toEqual([
      { number: '1', heading: 'Aim', body: 'Keep open space.' },
      { number: '2', heading: 'Means', body: 'Two euros.' },
    ]);
    expect(clauses[0].body).toBe('Keep space.');
  });

  it('are none of this text where it has no such clause, reads so already, or names one twice', () => {
    expect(
      clauseChanges(clauses, [
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
          detail: { key: 'correction.unknown-clause', params: { clause: '3' } },
        },
        {
          in: 'body',
          name: 'changes[1].newValue',
          detail: { key: 'correction.same-wording', params: { clause: '1' } },
        },
        {
          in: 'body',
          name: 'changes[3].clause',
          detail: { key: 'correction.clause-twice', params: { clause: '1' } },
        },
      ],
    });
  });
});
