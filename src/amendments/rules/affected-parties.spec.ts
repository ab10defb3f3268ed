import fc from 'fast-check';
import type { CommitmentTerms } from '../../commitments/rules/commitment-terms.js';
import { catalogue } from '../../messages/catalogue.js';
import { affectedParties } from './affected-parties.js';
import type { CommitmentChange } from './commitment-change.js';

const PARTIES = ['OVO002067', 'OVO002133', 'OVO002177', 'OVO002265'];
const terms: fc.Arbitrary<CommitmentTerms> = fc
  .record({
    kind: fc.constantFrom('obligation' as const, 'incentive' as const, 'sanction' as const),
    ends: fc.shuffledSubarray(PARTIES, { minLength: 2, maxLength: 2 }),
    unit: fc.constantFrom('EUR' as const, 'ha' as const),
    amount: fc.constantFrom('1.00', '2.00'),
    dueOn: fc.constantFrom(null, '2028-06-30'),
  })
  .map(({ ends: [debtorId, creditorId], ...rest }) => ({ ...rest, debtorId, creditorId }));
/** What became of each commitment; a new one has no `before`, one that ended no `after`. */
const fate = fc.oneof(
  terms.map((same) => ({ before: same, after: same })),
  fc.record({ before: fc.option(terms), after: fc.option(terms) }),
);
const named = fc.array(fc.record({ organisationId: fc.constantFrom(...PARTIES), reason: fc.constant('…') }), {
  maxLength: 2,
});

/** Compares whole lists of commitments, as somebody would with both texts on the table. */
function unaffected(
  party: string,
  fates: readonly Pick<CommitmentChange, 'before' | 'after'>[],
  named: readonly string[],
): boolean {
  const ofParty = (side: 'before' | 'after'): string =>
    JSON.stringify(
      fates.map((each) => {
        const found = each[side];
        return found !== null && [found.debtorId, found.creditorId].includes(party)
          ? [found.kind, found.debtorId, found.creditorId, found.unit, found.amount, found.dueOn]
          : null;
      }),
    );
  return ofParty('before') === ofParty('after') && !named.includes(party);
}

describe('the parties that an amendment affects', () => {
  it('are those of whom a commitment is not the same before and after, or who are named, or say so', () => {
    fc.assert(
      fc.property(fc.array(fate, { maxLength: 4 }), named, named, (fates, byProposer, claims) => {
        const changes = fates.map((each, index) => ({ commitment: index + 1, ...each }));
        const all = [...byProposer, ...claims].map(({ organisationId }) => organisationId);
        for (const { organisationId, affected, reasons } of affectedParties(PARTIES, {
          changes,
          named: byProposer,
          claims,
        })) {
          expect([organisationId, affected]).toEqual([
            organisationId,
            !unaffected(organisationId, fates, all),
          ]);
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.every(({ key }) => catalogue.has(key))).toBe(true);
          expect(reasons.some(({ key }) => key === 'amendment.unaffected')).toBe(!affected);
        }
      }),
    );
  });

  it('are told each reason apart, as who owes and as who is owed', () => {
    // given
    const before = {
      kind: 'obligation',
      debtorId: PARTIES[0],
      creditorId: PARTIES[1],
      unit: 'EUR',
      amount: '1.00',
      dueOn: null,
    } as const;
    const after = { ...before, debtorId: PARTIES[2], amount: '2.00' };

    // when
    const parties = affectedParties(PARTIES, {
      changes: [{ commitment: 3, before, after }],
      named: [{ organisationId: PARTIES[1], reason: 'It keeps the books.' }],
      claims: [],
    });

    // then
    expect(parties.map(({ reasons }) => reasons.map(({ key }) => key))).toEqual([
      ['amendment.owes-no-more'],
      ['amendment.gets-otherwise', 'amendment.named'],
      ['amendment.owes-new'],
      ['amendment.unaffected'],
    ]);
  });
});
