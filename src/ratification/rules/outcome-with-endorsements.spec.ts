import { outcomeWithEndorsements } from './outcome-with-endorsements.js';

const NOW = '2026-11-24T09:00:00.000Z';
const domains = [{ domainId: 'mobility', required: ['political'] as const }];
const given = {
  'mobility/political': { state: 'given', since: NOW, openSince: null, reason: null, text: 1 } as const,
};

describe('what the rule and the endorsements come to', () => {
  it.each([
    ['satisfied without conditions', 'satisfied', {}, 'satisfied'],
    ['satisfied with a condition that is not met', 'satisfied', { domains }, 'open'],
    ['satisfied with its condition met', 'satisfied', { domains, endorsements: given }, 'satisfied'],
    ['unreachable whatever domains say', 'unreachable', { domains, endorsements: given }, 'unreachable'],
    ['open whatever domains say', 'open', { domains, endorsements: given }, 'open'],
  ] as const)('is, %s, %s → %#', (_, rule, context, outcome) => {
    expect(outcomeWithEndorsements(rule, { ...context, inForceSince: null })).toBe(outcome);
  });

  it('is what it was once the agreement is in force', () => {
    expect(outcomeWithEndorsements('satisfied', { domains, inForceSince: NOW })).toBe('satisfied');
  });
});
