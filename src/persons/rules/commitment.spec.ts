import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitmentOf, sealed } from './commitment.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const salt = fc.stringMatching(/^[0-9a-f]{64}$/);
const subject = fc.string({ minLength: 1, unit: 'grapheme' });

describe('a commitment to a person', () => {
  it('is what others reckon', () => {
    expect(commitmentOf('b1946ac92492d234', '5f'.repeat(32), sha256)).toBe(
      sha256(`{"salt":"${'5f'.repeat(32)}","subject":"b1946ac92492d234"}`),
    );
  });

  it('fits that person alone, and with that salt', () => {
    fc.assert(
      fc.property(subject, subject, salt, salt, (one, another, first, second) => {
        const commitment = commitmentOf(one, first, sha256);
        expect(commitmentOf(another, first, sha256) === commitment).toBe(another === one);
        expect(commitmentOf(one, second, sha256) === commitment).toBe(second === first);
      }),
    );
  });
});

describe('an actor as a history names it', () => {
  const person = { subject: 'b1946ac92492d234', roles: ['clerk'] as const, name: 'An Peeters' };

  it('has a commitment in the place of the person, who is kept apart with what the commitment is made of', () => {
    const acting = {
      organisationId: 'OVO002177',
      onBehalfOf: 'OVO002133',
      delegation: 1,
      mandate: 2,
      person,
    };
    const { actor, person: kept } = sealed(acting, '5f', sha256);
    const commitment = commitmentOf(person.subject, '5f', sha256);
    expect(actor).toEqual({ ...acting, person: commitment });
    expect(kept).toEqual({ ...person, organisationId: 'OVO002177', commitment, salt: '5f' });
  });

  it.each([{ deadline: 'x' }, { registry: 'migrate-instances' }, { organisationId: 'OVO002177' }])(
    'stays as it is where no person is known: %j',
    (actor) => {
      expect(sealed(actor, '5f', sha256)).toEqual({ actor, person: undefined });
    },
  );
});
