import { mandateFaults, type ProposedMandate } from './mandate-faults.js';

const proposed = (fields: Partial<ProposedMandate> = {}): ProposedMandate => ({
  holder: { subject: 'an' },
  from: '2026-11-01',
  until: '2026-12-31',
  substitute: { subject: 'els', from: '2026-11-01', until: null },
  ...fields,
});
const faulty = (fields: Partial<ProposedMandate>): string[] =>
  mandateFaults(proposed(fields)).map(({ name }) => name);

describe('a mandate that is asked for', () => {
  it('may hold for one day, and have a substitute as long as it holds', () => {
    expect(mandateFaults(proposed())).toEqual([]);
    expect(faulty({ until: '2026-11-01' })).toEqual([]);
    expect(faulty({ until: null, substitute: null })).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(faulty({ until: '2026-10-31', substitute: null })).toEqual(['until']);
  });

  it('is not replaced by its own holder', () => {
    expect(faulty({ substitute: { subject: 'an', from: '2026-11-01', until: null } })).toEqual([
      'substitute.subject',
    ]);
  });

  it('is replaced within its own period', () => {
    const els = { subject: 'els', from: '2026-12-01', until: '2026-11-30' };
    expect(faulty({ substitute: els })).toEqual(['substitute.until']);
    expect(faulty({ substitute: { ...els, from: '2026-10-31', until: null } })).toEqual(['substitute.from']);
    expect(faulty({ substitute: { ...els, until: '2027-01-01' } })).toEqual(['substitute.from']);
    expect(faulty({ substitute: { ...els, from: '2027-01-01', until: null } })).toEqual(['substitute.from']);
  });
});
