import fc from 'fast-check';
import { joinStandings } from '../../ratification/rules/join-standings.js';
import { total, type Elector, type Standing } from '../../ratification/rules/tally.js';
import type { Participation, Position } from '../../workflow/core/effects.js';
import { count, isBound, joinParties, joinPositions, type JoiningParty } from './join-parties.js';
import { countsForRule, joinParticipations } from './join-participations.js';

const POSITIONS: readonly Position[] = ['pending', 'accepted', 'objected'];
const STANDINGS: readonly Standing[] = ['undecided', 'approved', 'rejected'];
const PARTICIPATIONS: readonly Participation[] = ['signatory', 'acceding', 'acceded', 'withdrawn'];
const SUCCESSOR = 'Scherpenberg';

const given = (organisationId: string, part: Partial<JoiningParty> = {}): JoiningParty => ({
  organisationId,
  role: 'party',
  position: 'pending',
  objection: null,
  participation: 'signatory',
  provisionalSince: null,
  boundText: null,
  terminates: false,
  standing: 'undecided',
  ...part,
});
const elector = (): Elector => ({ level: 'municipality', population: 1000 });

describe('parties that become one', () => {
  it('are nobody’s business where none of them is a party', () => {
    expect(joinParties([given('Gent')], ['Menen'], 'Kortrijk')).toBeUndefined();
    expect(joinParties([given('Kortrijk')], ['Menen'], 'Kortrijk')).toBeUndefined();
  });

  it.each<[string, Partial<JoiningParty>, Partial<JoiningParty>, Partial<JoiningParty>]>([
    ['the lead’s role', { role: 'lead' }, {}, { role: 'lead' }],
    ['an acceptance of all', { position: 'accepted' }, { position: 'accepted' }, { position: 'accepted' }],
    ['silence before acceptance', { position: 'accepted' }, {}, { position: 'pending' }],
    [
      'an objection with its reason',
      { position: 'accepted' },
      { position: 'objected', objection: 'Te duur.' },
      { position: 'objected', objection: 'Te duur.' },
    ],
    ['an approval', { standing: 'rejected' }, { standing: 'approved' }, { standing: 'approved' }],
    ['a refusal of all', { standing: 'rejected' }, { standing: 'rejected' }, { standing: 'rejected' }],
    ['no refusal of some', { standing: 'rejected' }, {}, { standing: 'undecided' }],
    [
      'the earliest provisional application',
      { provisionalSince: '2026-05-01' },
      { provisionalSince: '2026-03-01' },
      { provisionalSince: '2026-03-01' },
    ],
    [
      'a consent to end of all that were bound',
      { standing: 'approved', terminates: true },
      { standing: 'rejected' },
      { terminates: true },
    ],
    [
      'no consent to end of some',
      { standing: 'approved', terminates: true },
      { standing: 'approved' },
      { terminates: false },
    ],
    ['a signature before an accession', { participation: 'acceded' }, {}, { participation: 'signatory' }],
    [
      'an accession before a request for one',
      { participation: 'acceding' },
      { participation: 'acceded', standing: 'approved' },
      { participation: 'acceded', standing: 'approved' },
    ],
    [
      'nothing of who has withdrawn',
      { participation: 'withdrawn', standing: 'approved', position: 'objected', terminates: true },
      { position: 'accepted' },
      { participation: 'signatory', standing: 'undecided', position: 'accepted', terminates: false },
    ],
    [
      'a withdrawal of all',
      { participation: 'withdrawn', standing: 'approved' },
      { participation: 'withdrawn', standing: 'approved' },
      { participation: 'withdrawn' },
    ],
    [
      'no position of who acceded later',
      { position: 'accepted' },
      { participation: 'acceded', standing: 'approved' },
      { position: 'accepted', standing: 'approved' },
    ],
  ])('take over %s', (_, one, other, expected) => {
    const joining = joinParties(
      [given('Menen', one), given('Wervik', other)],
      ['Menen', 'Wervik'],
      SUCCESSOR,
    );

    expect(joining?.party).toMatchObject({ organisationId: SUCCESSOR, ...expected });
    expect(joining?.parties).toEqual([joining?.party]);
  });

  it('name whose objection stands', () => {
    const objects = given('Wervik', { position: 'objected', objection: 'Te duur.' });
    expect(joinParties([given('Menen'), objects], ['Menen', 'Wervik'], SUCCESSOR)?.objector).toBe('Wervik');
    expect(joinParties([given('Menen')], ['Menen'], SUCCESSOR)?.objector).toBeNull();
  });
});

describe('a count of the parties', () => {
  it('counts neither who has not acceded yet nor who has withdrawn', () => {
    const parties = [
      given('Gent', { standing: 'approved', position: 'accepted', terminates: true }),
      given('Menen', { participation: 'acceded', standing: 'approved' }),
      given('Wervik', { participation: 'acceding', standing: 'rejected' }),
      given('Ieper', { participation: 'withdrawn', standing: 'approved', terminates: true }),
    ];

    const { tally, accepted, terminating } = count(parties, elector);

    expect(total(tally)).toMatchObject({ parties: 2, approved: 2, rejected: 0, population: 2000 });
    expect({ accepted, terminating }).toEqual({ accepted: 1, terminating: 1 });
  });
});

describe('any merger', () => {
  const part = fc.record({
    position: fc.constantFrom(...POSITIONS),
    participation: fc.constantFrom(...PARTICIPATIONS),
    standing: fc.constantFrom(...STANDINGS),
    terminates: fc.boolean(),
    provisionalSince: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
  });
  /** Up to six parties in a random order, of which some merge, perhaps into one that is a party. */
  const merger = fc
    .record({
      parts: fc.array(part, { minLength: 1, maxLength: 6 }),
      merging: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      successor: fc.constantFrom(SUCCESSOR, 'party 0'),
    })
    .map(({ parts, merging, successor }) => {
      const parties = parts.map((each, index) =>
        given(`party ${index}`, {
          ...each,
          role: index === 0 ? 'lead' : 'party',
          objection: each.position === 'objected' ? `reason ${index}` : null,
        }),
      );
      const predecessors = parties
        .map(({ organisationId }) => organisationId)
        .filter((id, index) => merging[index] && id !== successor);
      return { parties, predecessors, successor };
    });
  const joiningOf = ({
    parties,
    predecessors,
    successor,
  }: {
    parties: JoiningParty[];
    predecessors: string[];
    successor: string;
  }) => joinParties(parties, predecessors, successor);

  it('moves nobody else, forgets nobody and leaves one lead', () => {
    fc.assert(
      fc.property(merger, (given) => {
        const joining = joiningOf(given);
        if (joining === undefined) return given.predecessors.length === 0;
        const { joined, party, parties } = joining;
        const others = given.parties.filter((each) => !joined.includes(each));
        expect(parties).toEqual([...others, party]);
        expect(
          joined
            .map(({ organisationId }) => organisationId)
            .filter((id) => id !== given.successor)
            .sort(),
        ).toEqual([...given.predecessors].sort());
        expect(parties.filter(({ role }) => role === 'lead')).toHaveLength(1);
        return true;
      }),
    );
  });

  it('binds who takes over exactly where one of those that became one was bound', () => {
    fc.assert(
      fc.property(merger, (given) => {
        const joining = joiningOf(given);
        fc.pre(joining !== undefined);
        // A council that accedes has not approved yet: with that it would have acceded.
        fc.pre(
          given.parties.every((each) => each.participation !== 'acceding' || each.standing !== 'approved'),
        );
        expect(isBound(joining.party)).toBe(joining.joined.some(isBound));
      }),
    );
  });

  it('gives a consent to end, and an acceptance, only where all whose word counted had given it', () => {
    fc.assert(
      fc.property(merger, (given) => {
        const joining = joiningOf(given);
        fc.pre(joining !== undefined);
        const bound = joining.joined.filter(isBound);
        expect(joining.party.terminates).toBe(
          bound.length > 0 && bound.every(({ terminates }) => terminates),
        );
        const signatories = joining.joined.filter(({ participation }) => participation === 'signatory');
        if (signatories.length > 0)
          expect(joining.party.position === 'accepted').toBe(
            signatories.every(({ position }) => position === 'accepted'),
          );
      }),
    );
  });

  it('makes nobody agree: where not all accepted, or ended it, before, they do not after', () => {
    fc.assert(
      fc.property(merger, (given) => {
        fc.pre(given.parties.every(({ participation }) => participation === 'signatory'));
        const joining = joiningOf(given);
        fc.pre(joining !== undefined);
        const before = count(given.parties, elector);
        const after = count(joining.parties, elector);
        const whole = ({ tally, accepted, terminating }: typeof before) => ({
          accepted: accepted === total(tally).parties,
          ended: total(tally).approved > 0 && terminating === total(tally).approved,
        });
        if (!whole(before).accepted) expect(whole(after).accepted).toBe(false);
        if (!whole(before).ended) expect(whole(after).ended).toBe(false);
      }),
    );
  });

  it('is counted as one by one: each that counts has its inhabitants and its vote in the tally', () => {
    fc.assert(
      fc.property(merger, (given) => {
        const joining = joiningOf(given);
        fc.pre(joining !== undefined);
        const weights = new Map(
          joining.parties.map(({ organisationId }, index) => [organisationId, 10 ** index]),
        );
        const { tally } = count(joining.parties, (id) => ({
          level: 'municipality',
          population: weights.get(id) ?? 0,
        }));
        const weightOf = (is: (party: JoiningParty) => boolean): number =>
          joining.parties
            .filter((each) => countsForRule(each.participation) && is(each))
            .reduce((sum, { organisationId }) => sum + (weights.get(organisationId) ?? 0), 0);
        expect(tally.municipality).toMatchObject({
          population: weightOf(() => true),
          populationApproved: weightOf(({ standing }) => standing === 'approved'),
          populationRejected: weightOf(({ standing }) => standing === 'rejected'),
        });
      }),
    );
  });

  it('comes to the same in one step or in several, in any order', () => {
    const inSteps = <T>(all: readonly T[], at: number, join: (some: readonly T[]) => T): T =>
      join([join(all.slice(0, at)), ...all.slice(at)]);
    const several = <T>(of: readonly T[]) => fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(several(POSITIONS), several(PARTICIPATIONS), fc.integer({ min: 1, max: 6 }), (p, q, at) => {
        expect(inSteps(p, at, joinPositions)).toBe(joinPositions(p));
        expect(joinPositions([...p].reverse())).toBe(joinPositions(p));
        expect(inSteps(q, at, joinParticipations)).toBe(joinParticipations(q));
        expect(joinParticipations([...q].reverse())).toBe(joinParticipations(q));
      }),
    );
    fc.assert(
      fc.property(several(STANDINGS), (standings) => {
        expect(joinStandings([...standings].reverse())).toBe(joinStandings(standings));
        expect(joinStandings([joinStandings(standings)])).toBe(joinStandings(standings));
      }),
    );
  });
});
