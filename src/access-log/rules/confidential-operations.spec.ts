import { describe, expect, it } from '@jest/globals';
import { outcomeOf, type FinishedRead } from './confidential-operations.js';

const read = (fields: Partial<FinishedRead>): FinishedRead => ({
  operation: 'getAgreement',
  status: 200,
  shown: 0,
  refused: 0,
  ...fields,
});

describe('what is logged of a read', () => {
  it.each<[string, Partial<FinishedRead>, ReturnType<typeof outcomeOf>]>([
    ['a public agreement', {}, undefined],
    ['a draft', { shown: 1 }, 'shown'],
    ['a draft that has not changed since', { shown: 1, status: 304 }, 'shown'],
    ['a draft without what was asked for in it', { shown: 1, status: 404 }, undefined],
    ['a list with three drafts in it', { operation: 'listAgreements', shown: 3 }, 'shown'],
    ['somebody else’s draft', { refused: 1, status: 404 }, 'refused'],
    ['mandates', { operation: 'listMandates' }, 'shown'],
    ['somebody else’s mandates', { operation: 'listMandates', status: 403 }, 'refused'],
    ['mandates, with a made-up cursor', { operation: 'listMandates', status: 400 }, undefined],
    ['an answer that failed', { operation: 'listMandates', status: 500 }, undefined],
  ])('%s', (_, fields, outcome) => {
    expect(outcomeOf(read(fields))).toBe(outcome);
  });
});
