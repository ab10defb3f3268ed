import fc from 'fast-check';
import { joinStandings } from '../../ratification/rules/join-standings.js';
import type { Standing } from '../../ratification/rules/tally.js';
import type { Participation } from '../../workflow/core/effects.js';
import { standingOf, type CouncilContext } from '../../workflow/machines/council.machine.js';
import { isBoundInPart, joinCouncils, type JoiningCouncil } from './join-councils.js';

const SUCCESSOR = 'Scherpenberg';
const UNDECIDED: CouncilContext = {
  settings: { complaintTerm: { days: 30 }, largestBody: { municipality: 55, province: 36, flanders: 124 } },
  meetingOn: null,
  decision: null,
  publication: null,
  deferral: null,
  annulment: null,
};

function decided(
  outcome: 'approved' | 'approvedWithReservation' | 'rejected',
  decidedOn: string,
  reservation?: string,
) {
  const reservations = reservation === undefined ? [] : [{ text: reservation }];
  const votes = { votesFor: 20, votesAgainst: 3, abstentions: 0 };
  const decision = { outcome, decidedOn, ...votes, source: `urn:${decidedOn}`, reservations };
  return { ...UNDECIDED, decision } as CouncilContext;
}

function published(context: CouncilContext, publishedOn: string): CouncilContext {
  return { ...context, publication: { publishedOn } as CouncilContext['publication'] };
}

function withTerm(context: CouncilContext, since: string): CouncilContext {
  return { ...context, reservationTerm: { term: { months: 3 }, since } };
}

function given(
  organisationId: string,
  state: string,
  context: CouncilContext = UNDECIDED,
  participation: Participation = 'signatory',
): JoiningCouncil {
  return { organisationId, participation, textVersion: 1, state, context };
}

describe('councils of parties that become one', () => {
  it('are none where none has been asked', () => {
    expect(joinCouncils([], SUCCESSOR)).toBeUndefined();
  });

  it('go on with the path of who approved, and tell what each had decided', () => {
    const approves = given('Menen', 'approved', decided('approved', '2026-11-02'));
    const joined = joinCouncils([approves, given('Wervik', 'scheduled')], SUCCESSOR);

    expect(joined).toMatchObject({ basis: 'Menen', state: 'approved' });
    expect(joined?.context.takenOver).toEqual([
      { organisationId: 'Menen', standing: 'approved', decidedOn: '2026-11-02', source: 'urn:2026-11-02' },
      { organisationId: 'Wervik', standing: 'undecided', decidedOn: null, source: null },
    ]);
  });

  it('of several approvals go on with the least final one, and its running term', () => {
    const definitive = given(
      'Menen',
      'definitive',
      published(decided('approved', '2026-09-01'), '2026-09-10'),
    );
    const running = given('Wervik', 'published', published(decided('approved', '2026-11-01'), '2026-11-10'));

    expect(joinCouncils([definitive, running], SUCCESSOR)).toMatchObject({
      basis: 'Wervik',
      state: 'published',
    });
  });

  it('of several approvals have complaints about each and objections to the reservations of each run out', () => {
    const definitive = given(
      'Menen',
      'definitive',
      withTerm(
        published(decided('approvedWithReservation', '2026-09-01', 'Niet voor 2028.'), '2026-09-10'),
        '2026-09-02T09:00:00Z',
      ),
    );
    const running = given('Wervik', 'published', published(decided('approved', '2026-11-01'), '2026-11-10'));

    const joined = joinCouncils([definitive, running], SUCCESSOR);

    expect(joined).toMatchObject({ basis: 'Wervik', state: 'published', termOf: 'Menen' });
    expect(joined?.context.publication).toMatchObject({ publishedOn: '2026-11-10' });
    expect(joined?.context.reservationTerm).toEqual(definitive.context.reservationTerm);
  });

  it('are published anew where one of several approvals is not', () => {
    const reserved = decided('approvedWithReservation', '2026-09-01', 'Niet voor 2028.');
    const out = given(
      'Menen',
      'published',
      withTerm(published(reserved, '2026-09-10'), '2026-09-02T09:00:00Z'),
    );
    const joined = joinCouncils(
      [out, given('Wervik', 'approved', decided('approved', '2026-11-01'))],
      SUCCESSOR,
    );

    expect(joined).toMatchObject({ basis: 'Wervik', state: 'approvedWithReservation', termOf: 'Menen' });
    expect(joined?.context.publication).toBeNull();
    expect(joined?.context.reservationTerm).toEqual(out.context.reservationTerm);
  });

  it('keep every reservation of those that approved', () => {
    const plain = given('Menen', 'approved', decided('approved', '2026-11-02'));
    const reserved = given(
      'Wervik',
      'definitive',
      decided('approvedWithReservation', '2026-10-02', 'Niet voor 2028.'),
    );

    const joined = joinCouncils([plain, reserved], SUCCESSOR);

    expect(joined).toMatchObject({ basis: 'Menen', state: 'approvedWithReservation' });
    expect(joined?.context.decision).toMatchObject({
      outcome: 'approvedWithReservation',
      reservations: [{ text: 'Niet voor 2028.' }],
    });
  });

  it('are still to decide where some refused, and go on with who has come furthest', () => {
    const refuses = given('Menen', 'rejected', decided('rejected', '2026-11-02'));
    const joined = joinCouncils(
      [refuses, given('Wervik', 'awaiting'), given('Ieper', 'deliberating')],
      SUCCESSOR,
    );
    expect(joined).toMatchObject({ basis: 'Ieper', state: 'deliberating' });
    expect(joined && standingOf(joined.context)).toBe('undecided');
  });

  it('take nothing over from who had left, but say that it was not bound', () => {
    const left = given('Menen', 'definitive', decided('approved', '2024-01-01'), 'withdrawn');
    const joined = joinCouncils(
      [left, given('Wervik', 'approved', decided('approved', '2026-11-02'))],
      SUCCESSOR,
    );

    expect(joined).toMatchObject({ basis: 'Wervik', state: 'approved' });
    expect(isBoundInPart((joined?.context.takenOver ?? []).map(({ standing }) => standing))).toBe(true);
  });

  it('tell of a second merger what the first had told', () => {
    const first = joinCouncils(
      [given('Menen', 'approved', decided('approved', '2026-11-02')), given('Wervik', 'awaiting')],
      SUCCESSOR,
    );
    const again = joinCouncils(
      [given(SUCCESSOR, 'approved', first?.context), given('Ieper', 'awaiting')],
      'Westhoek',
    );
    expect(again?.context.takenOver?.map(({ organisationId }) => organisationId).sort()).toEqual([
      'Ieper',
      'Menen',
      'Wervik',
    ]);
  });
});

describe('any councils', () => {
  const council = fc.constantFrom<[string, CouncilContext]>(
    ['awaiting', UNDECIDED],
    ['scheduled', UNDECIDED],
    ['deliberating', UNDECIDED],
    ['approved', decided('approved', '2026-11-02')],
    ['approvedWithReservation', decided('approvedWithReservation', '2026-10-02', 'Niet voor 2028.')],
    ['published', published(decided('approved', '2026-10-20'), '2026-10-25')],
    ['definitive', published(decided('approved', '2026-08-20'), '2026-08-25')],
    ['rejected', decided('rejected', '2026-11-03')],
    ...['2026-10-02T09:00:00Z', '2026-10-09T09:00:00Z'].flatMap((since): [string, CouncilContext][] => {
      const reserved = withTerm(decided('approvedWithReservation', '2026-10-01', 'Niet voor 2028.'), since);
      return [
        ['approvedWithReservation', reserved],
        ['published', published(reserved, '2026-10-26')],
        ['definitive', published(reserved, '2026-08-26')],
      ];
    }),
  );
  const participation = fc.constantFrom<Participation>('signatory', 'acceded', 'withdrawn');
  const councils = fc
    .array(fc.tuple(council, participation), { minLength: 1, maxLength: 6 })
    .map((all) =>
      all.map(([[state, context], part], index) => given(`party ${index}`, state, context, part)),
    );

  it('come to what their standings come to, on the path of one of them, in whatever order', () => {
    fc.assert(
      fc.property(councils, (all) => {
        const joined = joinCouncils(all, SUCCESSOR);
        const taking = all.filter((each) => each.participation !== 'withdrawn');
        const counting = (taking.length > 0 ? taking : all).map(({ context }): Standing =>
          standingOf(context),
        );
        expect(joined && standingOf(joined.context)).toBe(joinStandings(counting));
        const basis = all.find(({ organisationId }) => organisationId === joined?.basis);
        expect(basis && standingOf(basis.context)).toBe(joinStandings(counting));
        expect(joinCouncils([...all].reverse(), SUCCESSOR)).toEqual(joined);
        expect(joined?.context.takenOver).toHaveLength(all.length);
      }),
    );
  });

  it('lose no reservation of who is bound', () => {
    fc.assert(
      fc.property(councils, (all) => {
        const joined = joinCouncils(all, SUCCESSOR);
        const taking = all.filter((each) => each.participation !== 'withdrawn');
        const reservations = (taking.length > 0 ? taking : all).flatMap(
          ({ context }) => context.decision?.reservations ?? [],
        );
        expect(joined?.context.decision?.reservations ?? []).toHaveLength(reservations.length);
      }),
    );
  });

  it('drop no term of who is bound: neither for complaints nor for objections', () => {
    const FINALITY: Readonly<Record<string, number>> = { published: 1, definitive: 2 };
    const finality = (state: string | undefined): number => FINALITY[state ?? ''] ?? 0;
    const longest = (all: readonly JoiningCouncil[]): string | undefined =>
      all
        .flatMap(({ context }) => context.reservationTerm?.since ?? [])
        .sort()
        .at(-1);
    fc.assert(
      fc.property(councils, (all) => {
        const joined = joinCouncils(all, SUCCESSOR);
        fc.pre(joined !== undefined && standingOf(joined.context) === 'approved');
        const taking = all.filter((each) => each.participation !== 'withdrawn');
        const bound = (taking.length > 0 ? taking : all).filter(
          ({ context }) => standingOf(context) === 'approved',
        );

        expect(joined?.context.reservationTerm?.since).toBe(longest(bound));
        expect(longest(bound.filter((each) => each.organisationId === joined?.termOf))).toBe(longest(bound));
        expect(finality(joined?.state)).toBe(Math.min(...bound.map(({ state }) => finality(state))));
        const running = bound.flatMap(({ state, context }) =>
          state === 'published' ? (context.publication?.publishedOn ?? []) : [],
        );
        if (joined?.state === 'published')
          expect(joined.context.publication?.publishedOn).toBe(running.sort().at(-1));
      }),
    );
  });
});
