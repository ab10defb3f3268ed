import fc from 'fast-check';
import { HistoryStory } from '../../../test/support/history-story.js';
import type { HistoryEntry } from './act.js';
import { bindingBetween, type Binding } from './binding.js';
import { reservationFor } from './participation.js';

const PARTIES = ['A', 'B', 'C'];

type Step = (story: HistoryStory) => HistoryStory;

const who = fc.constantFrom(...PARTIES);
const number = fc.constantFrom(1, 2);

/** Something that could happen next: what the statecharts would refuse then leaves the story as it was. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(who, fc.constantFrom(0, 0, 1, 2)).map(([party, count]) => approves(party, count)),
  },
  { weight: 1, arbitrary: who.map((party) => when(isUndecided(party), (story) => story.rejects(party))) },
  { weight: 1, arbitrary: who.map((party) => when(hasDecided(party), (story) => story.isAnnulled(party))) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(who, who, number, fc.constantFrom('accept', 'withoutProvision', 'notInForce', 'withdraw'))
      .map(([party, of, reservation, word]) => says(party, of, reservation, word)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, number).map(([party, reservation]) =>
      when(
        (story) => reservationFor(story.participation, party, party, reservation) !== null,
        (story) => story.withdrawsReservation(party, reservation),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map((party) =>
      when(hasPlainlyDecided(party), (story) =>
        story.isCorrected(party, standsAs(party, 'approved')(story) ? 'rejected' : 'approved'),
      ),
    ),
  },
  { weight: 3, arbitrary: who.map((party) => when(termRuns(party), (story) => story.termEnds(party))) },
  {
    weight: 1,
    arbitrary: who.map((party) => when(standsAs(party, 'approved'), (story) => story.withdrew(party))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('monitoring.suspended', 'monitoring.measuring', 'closed.expired')
      .map((to) => (story: HistoryStory) => story.moved('MOVED', to)),
  },
);

const histories = fc
  .array(step, { maxLength: 40 })
  .map((steps) =>
    steps.reduce((story, each) => each(story), HistoryStory.between(...PARTIES).entersIntoForce()),
  );

function when(holds: (story: HistoryStory) => boolean, then: Step): Step {
  return (story) => (holds(story) ? then(story) : story);
}

function standsAs(party: string, ...standings: string[]): (story: HistoryStory) => boolean {
  return ({ participation }) => standings.includes(participation.parties.get(party)?.standing ?? '');
}

const isUndecided = (party: string): ((story: HistoryStory) => boolean) =>
  standsAs(party, 'undecided', 'annulled');
const hasDecided = (party: string): ((story: HistoryStory) => boolean) =>
  standsAs(party, 'approved', 'rejected');

/** An approval with reservations is no slip of the keyboard for a rejection. */
function hasPlainlyDecided(party: string): (story: HistoryStory) => boolean {
  return (story) => {
    const decision = story.entries.findLast(
      ({ councilId, type }) => councilId === party && /^(APPROVE|REJECT)/.test(type),
    );
    return hasDecided(party)(story) && decision?.type !== 'APPROVE_WITH_RESERVATION';
  };
}

function approves(party: string, count: number): Step {
  return when(isUndecided(party), (story) =>
    story.approves(
      party,
      Array.from({ length: count }, (_, index) => `Reservation ${index + 1}.`),
    ),
  );
}

function says(party: string, of: string, reservation: number, word: string): Step {
  return (story) => {
    const met = reservationFor(story.participation, party, of, reservation);
    if (met === null || met.isOwn) return story;
    if (word === 'withdraw')
      return ['objected', 'opposed'].includes(met.reaction ?? '')
        ? story.withdrawsObjection(party, of, reservation)
        : story;
    if (met.reaction !== null) return story;
    return word === 'accept'
      ? story.accepts(party, of, reservation)
      : story.objects(party, of, word as 'withoutProvision' | 'notInForce', reservation);
  };
}

/** Since its approval with reservations, the term has not ended. */
function termRuns(party: string): (story: HistoryStory) => boolean {
  return ({ entries }) => {
    const approved = standingApproval(entries, party);
    const isWithReservations = entries[approved]?.type === 'APPROVE_WITH_RESERVATION';
    return isWithReservations && !entries.slice(approved).some(endsTermOf(party));
  };
}

// What follows is the oracle: it searches the list of entries anew for every question, and keeps no state.

const isFallOf =
  (party: string) =>
  ({ type, councilId, event }: HistoryEntry): boolean =>
    (councilId === party && (['REJECT', 'ANNUL'].includes(type) || outcomeIn(event) === 'rejected')) ||
    (type === 'PARTY_WITHDREW' && event.organisationId === party);

const isApprovalOf =
  (party: string) =>
  ({ type, councilId, event }: HistoryEntry): boolean =>
    councilId === party && (type.startsWith('APPROVE') || outcomeIn(event) === 'approved');

/** What a correction makes of the outcome. */
function outcomeIn({
  changes = [],
}: {
  readonly changes?: readonly { readonly newValue: string }[];
}): string | undefined {
  return changes[0]?.newValue;
}

const endsTermOf =
  (party: string) =>
  ({ type, councilId }: HistoryEntry): boolean =>
    councilId === party && /^RESERVATION(S_TACITLY_ACCEPTED|_TERM_ENDED)$/.test(type);

/** The place of a party's approval that stands; -1 for none. */
function standingApproval(entries: readonly HistoryEntry[], party: string): number {
  const last = entries.findLastIndex(isApprovalOf(party));
  return last === -1 || entries.slice(last).some(isFallOf(party)) ? -1 : last;
}

function numbersOf(entries: readonly HistoryEntry[], party: string): number[] {
  const approved = standingApproval(entries, party);
  const stated = (entries[approved]?.event.reservations ?? []) as object[];
  const isWithdrawn = (one: number): boolean =>
    entries
      .slice(approved)
      .some(
        ({ type, actor, event }) =>
          type === 'WITHDRAW_RESERVATION' && actor.organisationId === party && event.reservation === one,
      );
  return stated.map((_, index) => index + 1).filter((one) => !isWithdrawn(one));
}

/** What a party's last word, or its silence, does to a reservation. */
function effectOf(entries: readonly HistoryEntry[], reservedBy: string, one: number, other: string): string {
  const since = entries.slice(standingApproval(entries, reservedBy));
  const last = since.findLast(
    ({ actor, event }) =>
      actor.organisationId === other && event.reservedBy === reservedBy && event.reservation === one,
  );
  if (last !== undefined) {
    if (last.type !== 'OBJECT_TO_RESERVATION') return 'asReserved';
    return last.event.effect === 'notInForce' ? 'nothing' : 'provisionExcluded';
  }
  const ended = entries.length - since.length + since.findIndex(endsTermOf(reservedBy));
  if (!since.some(endsTermOf(reservedBy))) return 'undecided';
  const hadConsented = standingApproval(entries.slice(0, ended), other) !== -1;
  const consentsLater = entries.slice(ended).some(isApprovalOf(other));
  return hadConsented || consentsLater ? 'asReserved' : 'undecided';
}

function expected(entries: readonly HistoryEntry[], one: string, other: string): string {
  const state = entries.findLast(({ type }) => ['MOVED', 'ENTERED_INTO_FORCE'].includes(type))?.to;
  if (state !== 'monitoring.measuring') return 'none';
  if ([one, other].some((party) => standingApproval(entries, party) === -1)) return 'none';
  const effects = [
    [one, other],
    [other, one],
  ].flatMap(([reserving, reacting]) =>
    numbersOf(entries, reserving).map(
      (each) => `${reserving}${each} ${effectOf(entries, reserving, each, reacting)}`,
    ),
  );
  if (effects.some((each) => each.endsWith('nothing'))) return 'none';
  return effects.length === 0 ? 'full' : effects.sort().join(', ');
}

function found({ participation }: HistoryStory, one: string, other: string): Binding {
  const [first, second] = [one, other].map((id) => participation.parties.get(id));
  if (first === undefined || second === undefined) throw new Error('No such party');
  return bindingBetween(participation, first, second);
}

function shown(binding: Binding): string {
  if (binding.binds !== 'modified') return binding.binds;
  return binding.by.map(({ reservedBy, number: one, effect }) => `${reservedBy}${one} ${effect}`).join(', ');
}

const PAIRS = PARTIES.flatMap((one) => PARTIES.filter((other) => other !== one).map((other) => [one, other]));

describe('what binds whom, whatever happens', () => {
  it('is what searching the whole list of acts comes to', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, (story) => {
        for (const [one, other] of PAIRS) {
          const binding = shown(found(story, one, other));
          expect(binding).toBe(expected(story.entries, one, other));
          for (const each of binding.split(', ')) seen.add(each.replace(/^[ABC]\d /, ''));
        }
      }),
      { numRuns: 1500 },
    );
    expect([...seen].sort()).toEqual(['asReserved', 'full', 'none', 'provisionExcluded', 'undecided']);
  });

  it('is the same both ways (Vienna Convention, art. 21(1))', () => {
    fc.assert(
      fc.property(histories, (story) => {
        for (const [one, other] of PAIRS) {
          const [there, back] = [found(story, one, other), found(story, other, one)];
          expect(shown(there)).toBe(shown(back));
        }
      }),
    );
  });

  it('is not touched by what a third party says or reserves (art. 21(2))', () => {
    fc.assert(
      fc.property(histories, ({ entries, signatories }) => {
        const without = entries.filter(
          ({ councilId, actor, event }) =>
            councilId !== 'C' && actor.organisationId !== 'C' && event.organisationId !== 'C',
        );
        expect(shown(found(HistoryStory.of(signatories, without), 'A', 'B'))).toBe(
          shown(found(HistoryStory.of(signatories, entries), 'A', 'B')),
        );
      }),
    );
  });
});
