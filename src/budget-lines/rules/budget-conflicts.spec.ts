import fc from 'fast-check';
import {
  leftOfLine,
  overdrawnLines,
  totalOf,
  unplannedInvestments,
  type Claim,
  type Line,
} from './budget-conflicts.js';

const REGION = 'reference-zuid-west-vlaanderen';
const euros = (cents: number): string => (cents / 100).toFixed(2);
const cents = (text: string): number => Math.round(Number(text) * 100);

const key = fc.record({
  domainId: fc.constantFrom('mobility', 'environment'),
  year: fc.constantFrom(2027, 2028),
  code: fc.constantFrom('cycle-fund', 'green-fund'),
});
const line = fc
  .tuple(key, fc.nat(500), fc.constantFrom(null, REGION, 'reference-limburg'))
  .map(([of, amount, regionId]): Line => ({ ...of, title: 'Fonds', amountEur: euros(amount), regionId }));
const lines = fc.uniqueArray(line, {
  maxLength: 8,
  selector: ({ domainId, year, code }) => [domainId, year, code].join(' '),
});
const claims = fc.array(
  fc.tuple(key, fc.nat(9), fc.nat(300), fc.boolean()).map(([of, deal, amount, isPlanned]): Claim => ({
    ...of,
    agreementId: `deal-${deal}`,
    title: 'Deal',
    amountEur: euros(amount),
    isPlanned,
  })),
  { maxLength: 12 },
);
const isOn =
  (one: Line) =>
  (claim: Claim): boolean =>
    claim.domainId === one.domainId &&
    claim.year === one.year &&
    claim.code === one.code &&
    cents(claim.amountEur) > 0;

describe('conflicts over budget lines', () => {
  it('are overdrawn lines exactly where the deals of the region claim more than there is', () => {
    fc.assert(
      fc.property(lines, claims, (all, claimed) => {
        const expected: [string, number, number][] = [];
        for (const one of all) {
          let sum = 0;
          for (const claim of claimed) if (isOn(one)(claim)) sum += cents(claim.amountEur);
          if (sum > cents(one.amountEur))
            expected.push([`${one.domainId} ${one.year} ${one.code}`, sum, sum - cents(one.amountEur)]);
        }
        expect(
          overdrawnLines(all, claimed).map((each): [string, number, number] => [
            `${each.domainId} ${each.year} ${each.code}`,
            cents(each.claimedEur),
            cents(each.excessEur),
          ]),
        ).toEqual(expected);
      }),
    );
  });

  it('name every deal that has a part in it', () => {
    fc.assert(
      fc.property(lines, claims, (all, claimed) => {
        for (const each of overdrawnLines(all, claimed))
          expect(each.deals).toEqual(claimed.filter(isOn(each)));
      }),
    );
  });

  it('are investments outside every plan of the region, each cent of them once', () => {
    fc.assert(
      fc.property(lines, claims, (all, claimed) => {
        const expected: [string, number, string[]][] = [];
        for (const one of all) {
          const on = claimed.filter(isOn(one));
          const outside = on.filter((claim) => !claim.isPlanned);
          const someIsPlanned = on.some((claim) => claim.isPlanned);
          const amount =
            one.regionId === REGION && !someIsPlanned
              ? cents(one.amountEur)
              : outside.reduce((sum, claim) => sum + cents(claim.amountEur), 0);
          if (amount > 0 || outside.length > 0)
            expected.push([
              `${one.domainId} ${one.year} ${one.code}`,
              amount,
              outside.map(({ agreementId }) => agreementId),
            ]);
        }
        expect(
          unplannedInvestments(all, claimed, REGION).map((each): [string, number, string[]] => [
            `${each.domainId} ${each.year} ${each.code}`,
            cents(each.unplannedEur),
            each.deals.map(({ agreementId }) => agreementId),
          ]),
        ).toEqual(expected);
      }),
    );
  });

  it('are none where a line is drawn to the last cent by planned deals', () => {
    const one: Line = {
      domainId: 'mobility',
      year: 2027,
      code: 'cycle-fund',
      title: 'Fonds',
      amountEur: '100.00',
      regionId: REGION,
    };
    const half = (agreementId: string): Claim => ({
      ...one,
      agreementId,
      amountEur: '50.00',
      isPlanned: true,
    });
    const both = [half('a'), half('b')];
    expect(overdrawnLines([one], both)).toEqual([]);
    expect(unplannedInvestments([one], both, REGION)).toEqual([]);
    expect(overdrawnLines([one], [...both, { ...half('c'), amountEur: '0.01' }])).toMatchObject([
      { claimedEur: '100.01', excessEur: '0.01' },
    ]);
  });
});

describe('what is left of a line', () => {
  it('goes below 0 where more is claimed', () => {
    expect(totalOf([{ amountEur: '10.10' }, { amountEur: '0.9' }])).toBe('11.00');
    expect(leftOfLine('10.00', '11.50')).toBe('-1.50');
  });
});
