import fc from 'fast-check';
import { COLUMNS, planImport, type ImportPlan, type KnownLandscape } from './partnership-import.js';

const HEADER = COLUMNS.join(',');
const [KORTRIJK, MENEN, GONE] = ['OVO002133', 'OVO002177', 'OVO002030'];
const EMPTY: KnownLandscape = {
  partnerships: new Map(),
  memberships: new Map(),
  municipalities: new Map(
    [
      { id: KORTRIJK, nis: '34022', endedOn: null },
      { id: MENEN, nis: '34027', endedOn: null },
      { id: GONE, nis: '11007', endedOn: '2025-01-01' },
    ].flatMap(({ id, nis, endedOn }) =>
      [id, nis].map((code) => [code, { id, level: 'municipality', endedOn }] as const),
    ),
  ),
};

const plan = (rows: readonly string[], known = EMPTY): ImportPlan =>
  planImport([HEADER, ...rows].join('\n'), known);

/** What the registry knows once a plan was carried out. */
function after({ partnerships, memberships }: ImportPlan, before = EMPTY): KnownLandscape {
  const known = [...before.memberships.values()].flat() as unknown as ImportPlan['memberships'];
  const all = [...known, ...memberships];
  return {
    ...before,
    partnerships: new Map([...before.partnerships, ...partnerships.map((each) => [each.id, each] as const)]),
    memberships: new Map(
      all.map(({ partnershipId }) => [
        partnershipId,
        all.filter((each) => each.partnershipId === partnershipId),
      ]),
    ),
  };
}

const LEIE = 'Leie en Water,opdrachthoudendeVereniging,,water,2020-01-01,,34022 OVO002177';

describe('importing partnerships', () => {
  it('plans partnerships with their members, by OVO or NIS code', () => {
    expect(plan([LEIE, 'Overleg,other,no,space,2020-01-01,2021-01-01,34022'])).toEqual({
      rows: 2,
      partnerships: [
        {
          id: 'partnership-leie-en-water',
          name: 'Leie en Water',
          legalForm: 'opdrachthoudendeVereniging',
          hasLegalPersonality: true,
          theme: 'water',
        },
        {
          id: 'partnership-overleg',
          name: 'Overleg',
          legalForm: 'other',
          hasLegalPersonality: false,
          theme: 'space',
        },
      ],
      memberships: [
        ['leie-en-water', KORTRIJK, '2020-01-01', null],
        ['leie-en-water', MENEN, '2020-01-01', null],
        ['overleg', KORTRIJK, '2020-01-01', '2021-01-01'],
      ].map(([id, organisationId, validFrom, validTo]) => ({
        partnershipId: `partnership-${id}`,
        organisationId,
        validFrom,
        validTo,
      })),
      unchanged: 0,
      faults: [],
    });
  });

  it('names each fault by its line and column', () => {
    const { faults } = plan([
      LEIE,
      ',vzw,,,2020-02-30,soon,34022 34022 99999',
      'Overleg,other,,space,2020-01-01,2019-01-01,',
      'Bond,interlokaleVereniging,yes,space,2026-01-01,,11007',
      'too,few',
      'leie en water,projectvereniging,,afval,2021-01-01,,34022',
    ]);
    expect(faults.map(({ line, column, key }) => [line, column, key]).sort()).toEqual(
      [
        [3, 'name', 'text'],
        [3, 'legal_form', 'legal-form'],
        [3, 'theme', 'text'],
        [3, 'from', 'date'],
        [3, 'until', 'date'],
        [3, 'members', 'named-twice'],
        [3, 'members', 'no-municipality'],
        [4, 'legal_personality', 'yes-or-no'],
        [4, 'until', 'ends-before-it-begins'],
        [4, 'members', 'no-members'],
        [5, 'legal_personality', 'legal-personality'],
        [6, '', 'cells'],
        [7, 'name', 'differs'],
        [7, 'legal_form', 'differs'],
        [7, 'theme', 'differs'],
        [7, 'members', 'in-it-already'],
      ].sort(),
    );
    expect(plan(['Bond,interlokaleVereniging,,space,2026-01-01,,11007']).faults).toEqual([
      { line: 2, column: 'members', key: 'member-ended', params: { organisation: GONE } },
    ]);
  });

  it.each([
    ['', 'header'],
    ['name,theme\nx,y', 'header'],
    [`${HEADER}\n"open`, 'unreadable'],
    [HEADER, 'empty'],
  ])('says of %j: %s', (csv, key) => {
    expect(planImport(csv, EMPTY).faults.map((fault) => fault.key)).toEqual([key]);
  });

  it('imports the same table once: then nothing is left to do', () => {
    const spell = fc.constantFrom('2020-01-01,2021-01-01', '2021-01-01,2022-01-01', '2022-01-01,');
    const name = fc.constantFrom('Een', 'Twee', 'Drie');
    const members = fc.constantFrom('34022', 'OVO002177', '34027 34022');
    const rows = fc
      .uniqueArray(fc.tuple(name, spell, members), {
        selector: ([one, other]) => `${one} ${other}`,
        minLength: 1,
      })
      .map((all) => all.map(([own, days, codes]) => `${own},projectvereniging,yes,space,${days},${codes}`));
    fc.assert(
      fc.property(rows, (lines) => {
        const first = plan(lines);
        expect(first.faults).toEqual([]);
        const again = plan(lines, after(first));
        expect(again).toEqual({
          rows: lines.length,
          partnerships: [],
          memberships: [],
          unchanged: first.memberships.length,
          faults: [],
        });
      }),
      { numRuns: 50 },
    );
  });

  it('never throws, whatever it is given', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('34022', 'other', 'no', '2020-01-01', '"', '\n', ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 })), (table) => {
        const { faults, rows } = plan(table.map((row) => row.join(',')));
        expect(faults.length + rows).toBeGreaterThan(0);
      }),
    );
  });
});
