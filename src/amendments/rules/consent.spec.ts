import fc from 'fast-check';
import type { Standing } from '../../ratification/rules/tally.js';
import { allMustFollow, followersOf, isAgreed, needsCouncil, outcomeOf, type Consenting } from './consent.js';

const PARTIES = ['A', 'B', 'C', 'D'];
const standing = fc.constantFrom<Standing>('undecided', 'approved', 'rejected');
const position = fc.option(fc.constantFrom<'accepted' | 'objected'>('accepted', 'objected'), {
  nil: undefined,
});
const amendment: fc.Arbitrary<Consenting> = fc
  .record({
    nonFollowers: fc.constantFrom('must-follow' as const, 'stay-bound' as const),
    min: fc.integer({ min: 1, max: 5 }),
    consent: fc.constantFrom('affected' as const, 'all' as const),
    named: fc.subarray(PARTIES),
    positions: fc.tuple(position, position, position, position),
    decisions: fc.tuple(standing, standing, standing, standing),
  })
  .map(({ nonFollowers, min, consent, named, positions, decisions }) => ({
    parties: PARTIES.map((organisationId) => ({
      organisationId,
      level: 'municipality' as const,
      population: 1,
    })),
    nonFollowers,
    rule: { type: 'count' as const, min },
    consent,
    changes: [],
    named: named.map((organisationId) => ({ organisationId, reason: '…' })),
    claims: [],
    positions: Object.fromEntries(
      PARTIES.flatMap((id, index) => {
        const taken = positions[index];
        return taken === undefined ? [] : [[id, taken]];
      }),
    ),
    decisions: Object.fromEntries(PARTIES.map((id, index) => [id, decisions[index]])),
  }));

describe('the consent to an amendment', () => {
  it('is that of a council where something changes, and a party’s own word elsewhere', () => {
    fc.assert(
      fc.property(amendment, (given) => {
        const follows = followersOf(given);
        for (const id of PARTIES) {
          const isAsked = given.consent === 'all' || given.named.some((each) => each.organisationId === id);
          expect(needsCouncil(given, id)).toBe(isAsked);
          expect(follows.includes(id)).toBe(
            isAsked ? given.decisions[id] === 'approved' : given.positions[id] === 'accepted',
          );
        }
      }),
    );
  });

  it('is enough when all follow, or where the deal lets others stay as they are, as many as its rule asks', () => {
    fc.assert(
      fc.property(amendment, (given) => {
        const { min } = given.rule as { min: number };
        const others = given.nonFollowers === 'stay-bound' && min <= PARTIES.length;
        expect(allMustFollow(given)).toBe(!others);
        expect(outcomeOf(given) === 'satisfied').toBe(
          followersOf(given).length >= (others ? min : PARTIES.length),
        );
      }),
    );
  });

  it('can be sought from councils once as many accept as would be enough', () => {
    fc.assert(
      fc.property(amendment, (given) => {
        const { min } = given.rule as { min: number };
        const accepting = PARTIES.filter((id) => given.positions[id] === 'accepted').length;
        expect(isAgreed(given)).toBe(accepting >= (allMustFollow(given) ? PARTIES.length : min));
      }),
    );
  });

  it('is out of reach by one no where all must follow', () => {
    fc.assert(
      fc.property(amendment, (given) => {
        const strict = { ...given, nonFollowers: 'must-follow' as const, consent: 'all' as const };
        const refuses = PARTIES.some((id) => given.decisions[id] === 'rejected');
        expect(outcomeOf(strict) === 'unreachable').toBe(refuses);
      }),
    );
  });
});
