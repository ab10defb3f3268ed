import fc from 'fast-check';
import { passOn, type Membership } from './pass-on.js';

const ON = '2025-01-01';
const SUCCESSOR = 'Pajottegem';

const member = (organisationId: string, regionId: string, fields: Partial<Membership> = {}): Membership => ({
  regionId,
  kind: 'care',
  organisationId,
  validFrom: '2020-01-01',
  validTo: null,
  ...fields,
});

describe('memberships of those that merge', () => {
  it('end, and the successor joins their regions once', () => {
    const before = [member('Galmaarden', 'care 1'), member('Gooik', 'care 1'), member('Gooik', 'care 2')];
    expect(passOn(before, ['Galmaarden', 'Gooik'], SUCCESSOR, ON)).toEqual({
      ended: [
        { regionId: 'care 1', organisationId: 'Galmaarden' },
        { regionId: 'care 1', organisationId: 'Gooik' },
        { regionId: 'care 2', organisationId: 'Gooik' },
      ],
      joined: ['care 1', 'care 2'],
      undecided: [],
    });
  });

  it('are not doubled where the successor is a member already', () => {
    const before = [member('Gooik', 'care 1'), member(SUCCESSOR, 'care 1')];
    expect(passOn(before, ['Gooik'], SUCCESSOR, ON)).toMatchObject({ joined: [] });
  });

  it('of different divisions of Flanders are left to a decree', () => {
    const before = [
      member('Galmaarden', 'reference 1', { kind: 'reference' }),
      member('Gooik', 'reference 2', { kind: 'reference' }),
    ];
    expect(passOn(before, ['Galmaarden', 'Gooik'], SUCCESSOR, ON)).toMatchObject({
      joined: [],
      undecided: [{ kind: 'reference', regionIds: ['reference 1', 'reference 2'] }],
    });
    const own = member(SUCCESSOR, 'reference 2', { kind: 'reference' });
    expect(passOn([...before, own], ['Galmaarden', 'Gooik'], SUCCESSOR, ON)).toMatchObject({
      joined: [],
      undecided: [],
    });
  });

  it('that ended before are past', () => {
    const before = [member('Gooik', 'care 1', { validTo: '2023-01-01' })];
    expect(passOn(before, ['Gooik'], SUCCESSOR, ON)).toEqual({ ended: [], joined: [], undecided: [] });
  });
});

describe('any memberships', () => {
  const memberships = fc.array(
    fc
      .record({
        organisationId: fc.constantFrom('Galmaarden', 'Gooik', 'Herne', SUCCESSOR),
        kind: fc.constantFrom<Membership['kind']>('care', 'reference', 'transport'),
        number: fc.constantFrom(1, 2),
        validTo: fc.constantFrom(null, '2023-01-01', '2030-01-01'),
      })
      .map(({ number, ...each }) => member(each.organisationId, `${each.kind} ${number}`, each)),
    { maxLength: 8 },
  );
  const PREDECESSORS = ['Galmaarden', 'Gooik'];

  it('put the successor in every region of its predecessors, unless a decree must say so, and touch no others', () => {
    fc.assert(
      fc.property(memberships, (all) => {
        const { ended, joined, undecided } = passOn(all, PREDECESSORS, SUCCESSOR, ON);
        const runs = ({ validTo }: Membership): boolean => validTo === null || validTo > ON;
        const theirs = all.filter((each) => PREDECESSORS.includes(each.organisationId) && runs(each));
        const own = all.filter((each) => each.organisationId === SUCCESSOR && runs(each));
        for (const { regionId, kind } of theirs) {
          const isIn = joined.includes(regionId) || own.some((each) => each.regionId === regionId);
          const staysElsewhere = kind !== 'care' && own.some((each) => each.kind === kind);
          expect(isIn || staysElsewhere || undecided.some((each) => each.regionIds.includes(regionId))).toBe(
            true,
          );
        }
        expect(joined.every((id) => theirs.some(({ regionId }) => regionId === id))).toBe(true);
        expect(ended.every(({ organisationId }) => PREDECESSORS.includes(organisationId))).toBe(true);
        expect(new Set(joined).size).toBe(joined.length);
      }),
    );
  });

  it('never put it in two regions of one division', () => {
    fc.assert(
      fc.property(memberships, (all) => {
        const once = all.filter(
          (each) =>
            each.organisationId !== SUCCESSOR ||
            all.find(({ organisationId, kind }) => organisationId === SUCCESSOR && kind === each.kind) ===
              each,
        );
        const { joined } = passOn(once, PREDECESSORS, SUCCESSOR, ON);
        for (const kind of ['reference', 'transport']) {
          const own = once.filter(
            (each) =>
              each.organisationId === SUCCESSOR &&
              each.kind === kind &&
              (each.validTo === null || each.validTo > ON),
          );
          expect(own.length + joined.filter((id) => id.startsWith(kind)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
