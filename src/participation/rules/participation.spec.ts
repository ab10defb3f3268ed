import { HistoryStory } from '../../../test/support/history-story.js';
import { bindingBetween, boundSince, type Binding } from './binding.js';
import {
  reservationFor,
  silentOn,
  signatoriesOf,
  type Participant,
  type Participation,
} from './participation.js';
import { likelyTarget } from './target.js';

const party = ({ parties }: Participation, id: string): Participant => {
  const found = parties.get(id);
  if (found === undefined) throw new Error(`${id} takes no part`);
  return found;
};
const between = ({ participation }: HistoryStory, one: string, other: string): Binding =>
  bindingBetween(participation, party(participation, one), party(participation, other));
const modified = (effect: string, number = 1): Binding =>
  ({ binds: 'modified', by: [{ reservedBy: 'A', number, effect }] }) as Binding;

const asked = HistoryStory.between('A', 'B', 'C');
/** A approves with a reservation, the others without, and the deal is in force. */
const reserved = asked.approves('A', ['No new roads.']).approves('B').approves('C').entersIntoForce();

describe('what binds two parties', () => {
  it('is all of it, where neither reserved anything', () => {
    expect(between(reserved, 'B', 'C')).toEqual({ binds: 'full' });
  });

  it('awaits the other’s answer to a reservation', () => {
    expect(between(reserved, 'B', 'A')).toEqual(modified('undecided'));
  });

  it('is modified as reserved, where the other accepts', () => {
    expect(between(reserved.accepts('B', 'A'), 'A', 'B')).toEqual(modified('asReserved'));
  });

  it('leaves out what the reservation is about, where the other objects', () => {
    const objected = reserved.objects('B', 'A');
    expect(between(objected, 'A', 'B')).toEqual(modified('provisionExcluded'));
    expect(between(objected, 'A', 'C')).toEqual(modified('undecided'));
  });

  it('is nothing, where the other definitely says so, both ways and for no others', () => {
    const opposed = reserved.objects('B', 'A', 'notInForce');
    const nothing = {
      binds: 'none',
      because: { why: 'opposed', party: 'B', reservedBy: 'A', number: 1 },
    };
    expect(between(opposed, 'A', 'B')).toEqual(nothing);
    expect(between(opposed, 'B', 'A')).toEqual(nothing);
    expect(between(opposed, 'B', 'C')).toEqual({ binds: 'full' });
  });

  it('is as reserved again, where the objection is withdrawn', () => {
    const withdrawn = reserved.objects('B', 'A', 'notInForce').withdrawsObjection('B', 'A');
    expect(between(withdrawn, 'A', 'B')).toEqual(modified('asReserved'));
  });

  it('is all of it again, where the reservation is withdrawn', () => {
    const withdrawn = reserved.objects('B', 'A', 'notInForce').withdrawsReservation('A');
    expect(between(withdrawn, 'A', 'B')).toEqual({ binds: 'full' });
  });

  it('keeps the numbers of the others where one of several is withdrawn', () => {
    const two = asked.approves('A', ['No roads.', 'No rails.']).approves('B').entersIntoForce();
    expect(between(two.withdrawsReservation('A', 1).accepts('B', 'A', 2), 'A', 'B')).toEqual(
      modified('asReserved', 2),
    );
  });

  it('is unchanged by declarations', () => {
    const declared = asked.approves('A', [], ['A road is a street.']).approves('B').entersIntoForce();
    expect(between(declared, 'A', 'B')).toEqual({ binds: 'full' });
    expect(party(declared.participation, 'A').acts.map(({ kind }) => kind)).toEqual([
      'approved',
      'declaration',
    ]);
  });

  it.each<[string, HistoryStory, object]>([
    ['before entry into force', asked.approves('A').approves('B'), { why: 'notInForce' }],
    [
      'while both apply it provisionally',
      asked.appliesProvisionally('A').appliesProvisionally('B'),
      { why: 'provisionally' },
    ],
    ['while one applies it provisionally', asked.appliesProvisionally('A'), { why: 'notInForce' }],
    ['in suspension', reserved.moved('SUSPENDED', 'monitoring.suspended'), { why: 'suspended' }],
    ['once it is closed', reserved.moved('EXPIRED', 'closed.expired'), { why: 'closed' }],
    [
      'where one rejected it',
      asked.approves('A').rejects('B').entersIntoForce(),
      { why: 'rejected', party: 'B' },
    ],
    ['where one has not decided', asked.approves('A').entersIntoForce(), { why: 'undecided', party: 'B' }],
    ['after an annulment', reserved.isAnnulled('B'), { why: 'annulled', party: 'B' }],
    ['after a withdrawal', reserved.withdrew('A'), { why: 'withdrawn', party: 'A' }],
  ])('is nothing %s', (_, story, because) => {
    expect(between(story, 'A', 'B')).toEqual({ binds: 'none', because });
  });

  it('is what it was before a suspension, after it', () => {
    const resumed = reserved
      .moved('SUSPENDED', 'monitoring.suspended')
      .moved('RESUMED', 'monitoring.measuring');
    expect(between(resumed, 'B', 'C')).toEqual({ binds: 'full' });
  });
});

describe('silence', () => {
  it('until the end of the term accepts, and cannot be taken back', () => {
    const over = reserved.accepts('C', 'A').termEnds('A');
    expect(between(over, 'A', 'B')).toEqual(modified('asReserved'));
    expect(reservationFor(over.participation, 'B', 'A', 1)).toMatchObject({ reaction: 'tacitlyAccepted' });
    expect(over.entries.at(-1)).toMatchObject({
      type: 'RESERVATIONS_TACITLY_ACCEPTED',
      event: { facts: { silent: [{ reservation: 1, by: ['B'] }] } },
    });
  });

  it('of who has not consented to be bound accepts nothing, until it does', () => {
    const over = asked.approves('A', ['No new roads.']).approves('B').entersIntoForce().termEnds('A');
    expect(reservationFor(over.participation, 'C', 'A', 1)).toMatchObject({ reaction: null });

    const late = over.approves('C');
    expect(between(late, 'A', 'C')).toEqual(modified('asReserved'));
    expect(party(late.participation, 'C').acts.map(({ kind }) => kind)).toEqual([
      'approved',
      'reservationTacitlyAccepted',
    ]);
  });

  it('is none of who objected before it consented', () => {
    const late = reserved.isAnnulled('C').termEnds('A').objects('C', 'A').approves('C');
    expect(between(late, 'A', 'C')).toEqual(modified('provisionExcluded'));
  });

  it('is asked of those who consented and said nothing, for each reservation', () => {
    const two = asked.approves('A', ['No roads.', 'No rails.']).approves('B').approves('C');
    expect(silentOn(two.accepts('B', 'A', 2).participation, 'A')).toEqual([
      { reservation: 1, by: ['B', 'C'] },
      { reservation: 2, by: ['C'] },
    ]);
    expect(
      silentOn(two.withdrawsReservation('A', 1).isAnnulled('C').accepts('B', 'A', 2).participation, 'A'),
    ).toEqual([]);
  });
});

describe('reservations', () => {
  it('fall with their approval; a new one begins anew', () => {
    const anew = reserved.objects('B', 'A', 'notInForce').isAnnulled('A');
    expect(reservationFor(anew.participation, 'B', 'A', 1)).toBeNull();

    expect(between(anew.approves('A'), 'A', 'B')).toEqual({ binds: 'full' });
    expect(between(anew.approves('A', ['No rails.']), 'A', 'B')).toEqual(modified('undecided'));
  });

  it('fall when all councils are asked anew, and so do the approvals', () => {
    const anew = asked
      .approves('A', ['No new roads.'])
      .moved('RATIFICATION_FAILED', 'negotiation.positions')
      .moved('COUNCILS_ASKED', 'ratification.open');
    expect(party(anew.participation, 'A')).toMatchObject({ standing: 'undecided', reservations: [] });
  });

  it('are met as one’s own or another’s, and what can be said of them follows', () => {
    const objected = reserved.objects('B', 'A').participation;
    const met = (id: string): NonNullable<ReturnType<typeof reservationFor>>[] => {
      const found = reservationFor(objected, id, 'A', 1);
      return found === null ? [] : [found];
    };
    expect(met('A')).toEqual([{ reservedBy: 'A', number: 1, isOwn: true, reaction: null }]);
    expect(likelyTarget('WITHDRAW_RESERVATION', met('A'))).toMatchObject({ isOwn: true });
    expect(likelyTarget('WITHDRAW_OBJECTION', met('B'))).toMatchObject({ reaction: 'objected' });
    expect(likelyTarget('ACCEPT_RESERVATION', met('C'))).toMatchObject({ isOwn: false, reaction: null });
    expect(likelyTarget('ACCEPT_RESERVATION', [])).toBeNull();
  });
});

describe('a correction', () => {
  it('of a rejection into an approval binds the party from then on, and the reverse frees it', () => {
    const mistyped = asked.approves('A').rejects('B').entersIntoForce();
    const corrected = mistyped.isCorrected('B', 'approved');
    expect(between(corrected, 'A', 'B')).toEqual({ binds: 'full' });
    expect(between(corrected.isCorrected('B', 'rejected'), 'A', 'B')).toEqual({
      binds: 'none',
      because: { why: 'rejected', party: 'B' },
    });
  });

  it('into an approval after the term for objections accepts by silence', () => {
    const late = asked
      .approves('A', ['No new roads.'])
      .rejects('B')
      .entersIntoForce()
      .termEnds('A')
      .isCorrected('B', 'approved');
    expect(between(late, 'A', 'B')).toEqual(modified('asReserved'));
  });

  it('of what was annulled since changes nothing', () => {
    const annulled = asked.approves('A').rejects('B').isAnnulled('B').isCorrected('B', 'approved');
    expect(party(annulled.participation, 'B')).toMatchObject({
      standing: 'annulled',
      acts: [{ kind: 'rejected' }, { kind: 'annulled' }, { kind: 'correctedToApproved', text: 'Mistyped.' }],
    });
  });
});

describe('a party', () => {
  it('is bound since entry into force, or since its own later approval', () => {
    const late = asked.approves('A').approves('B').entersIntoForce().approves('C').participation;
    const [approvedA, , force, approvedC] = asked
      .approves('A')
      .approves('B')
      .entersIntoForce()
      .approves('C')
      .entries.slice(1)
      .map(({ at }) => at);
    expect(approvedA < force).toBe(true);
    expect(boundSince(late, party(late, 'A'))).toBe(force);
    expect(boundSince(late, party(late, 'C'))).toBe(approvedC);
    expect(boundSince(asked.approves('A').participation, party(asked.participation, 'A'))).toBeNull();
  });

  it('that is admitted takes part from then on', () => {
    const admitted = reserved.admits('D').approves('D');
    expect(signatoriesOf(admitted.entries, ['A', 'B', 'C', 'D'])).toEqual(['A', 'B', 'C']);
    expect(admitted.after(reserved.entries.length).parties.has('D')).toBe(false);
    expect(between(admitted, 'B', 'D')).toEqual({ binds: 'full' });
  });

  it('that comes back was a signatory all the same', () => {
    const back = reserved.withdrew('B').admits('B');
    expect(signatoriesOf(back.entries, ['A', 'B', 'C'])).toEqual(['A', 'B', 'C']);
    expect(between(back, 'A', 'B')).toMatchObject({ because: { why: 'undecided', party: 'B' } });
  });

  it('has its acts by date, with the mandate that it acted under', () => {
    const { acts } = party(reserved.objects('B', 'A').participation, 'B');
    expect(acts).toMatchObject([
      { kind: 'approved', on: '2026-11-20', mandate: null },
      {
        kind: 'objectedToReservation',
        on: '2026-11-30',
        reservedBy: 'A',
        number: 1,
        effect: 'withoutProvision',
        mandate: 7,
      },
    ]);
  });
});
