import { whoMay } from './who-may.js';

describe('who may send an event', () => {
  it('is said by each row of the table that gives it', () => {
    expect(whoMay('EVALUATE')).toEqual([
      'the lead, as editor',
      'who directs at the level of province, as director',
    ]);
    expect(whoMay('ABANDON')).toEqual(['the lead, as negotiator or editor']);
    expect(whoMay('APPROVE')).toEqual(['the party whose council it is, as clerk']);
  });

  it('is nobody where no row gives it', () => {
    expect(whoMay('COUNCIL_DECIDED')).toEqual([]);
  });

  it('names every level and role of a row', () => {
    const row = {
      rights: ['WAVE'],
      standing: 'any',
      levels: ['province', 'flanders'],
      roles: ['editor', 'clerk', 'reader'],
    } as const;
    expect(whoMay('WAVE', [row])).toEqual([
      'any organisation at the level of province or flanders, as editor, clerk or reader',
    ]);
  });
});
