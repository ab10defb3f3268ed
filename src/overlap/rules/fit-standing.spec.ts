import { fitStandingOf, fitTermOf } from './fit-standing.js';

const TERMS = { waste: '2037-01-01', others: '2031-01-01' };

describe('where a partnership stands with the Regiodecreet', () => {
  it.each([
    ['water', true, '2031-01-01'],
    ['Afval', true, '2037-01-01'],
    ['waste', true, '2037-01-01'],
    ['waste', false, null],
  ])('has %s with legal personality %s fit from %s', (theme, hasLegalPersonality, term) => {
    expect(fitTermOf({ theme, hasLegalPersonality }, TERMS)).toBe(term);
  });

  it.each([
    ['crossing', null, false, '2040-01-01', 'notSubject'],
    ['inside', '2031-01-01', false, '2040-01-01', 'fits'],
    ['multiple', '2031-01-01', true, '2026-01-01', 'fits'],
    ['crossing', '2031-01-01', false, '2030-12-31', 'toMend'],
    ['crossing', '2031-01-01', false, '2031-01-01', 'overdue'],
    ['crossing', '2031-01-01', true, '2040-01-01', 'explained'],
    ['undetermined', '2031-01-01', true, '2026-01-01', 'undetermined'],
  ] as const)(
    'of %s, to fit from %s, explained %s, on %s says %s',
    (verdict, term, isExplained, on, standing) => {
      expect(fitStandingOf(verdict, term, isExplained, on)).toBe(standing);
    },
  );
});
