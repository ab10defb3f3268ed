import { HistoryStory } from '../../../test/support/history-story.js';
import { bindingBetween, type Binding } from './binding.js';
import { reservationFor, signatoriesOf } from './participation.js';

const between = ({ participation }: HistoryStory, one: string, other: string): Binding => {
  const [first, second] = [one, other].map((id) => participation.parties.get(id));
  if (first === undefined || second === undefined) throw new Error('One of them takes no part');
  return bindingBetween(participation, first, second);
};
const standing = ({ participation }: HistoryStory, id: string): string | undefined =>
  participation.parties.get(id)?.standing;

const asked = HistoryStory.between('A', 'B', 'C');

describe('a party that succeeds others', () => {
  it('is bound as they were, with their reservations numbered on, and those taken back left out', () => {
    const merged = asked
      .approves('A', ['No roads.', 'No rails.'])
      .approves('B', ['No canals.'])
      .approves('C')
      .entersIntoForce()
      .withdrawsReservation('A', 1)
      .accepts('C', 'A', 2)
      .objects('C', 'B')
      .succeeds('D', 'A', 'B');

    expect([...merged.participation.parties.keys()].sort()).toEqual(['C', 'D']);
    expect(between(merged, 'C', 'D')).toEqual({
      binds: 'modified',
      by: [
        { reservedBy: 'D', number: 2, effect: 'asReserved' },
        { reservedBy: 'D', number: 3, effect: 'provisionExcluded' },
      ],
    });
    expect(between(merged.withdrawsObjection('C', 'D', 3), 'C', 'D')).toMatchObject({
      by: [{ number: 2 }, { number: 3, effect: 'asReserved' }],
    });
    expect(merged.participation.parties.get('D')?.acts.map(({ partyId }) => partyId)).toEqual([
      'A',
      'A',
      'A',
      'B',
      'B',
      'A',
    ]);
  });

  it.each<[string, (story: HistoryStory) => HistoryStory, string | null]>([
    ['both accepted', (story) => story.accepts('B', 'A').accepts('C', 'A'), 'accepted'],
    ['one objected', (story) => story.accepts('B', 'A').objects('C', 'A'), 'objected'],
    ['one opposed', (story) => story.objects('B', 'A').objects('C', 'A', 'notInForce'), 'opposed'],
    ['one said nothing', (story) => story.accepts('B', 'A'), null],
  ])('has said of a reservation what they had, where %s', (_, says, reaction) => {
    const reserved = asked.approves('A', ['No roads.']).approves('B').approves('C').entersIntoForce();
    const merged = says(reserved).succeeds('B', 'B', 'C');
    expect(reservationFor(merged.participation, 'B', 'A', 1)).toMatchObject({ reaction });
  });

  it('has no reservation towards itself', () => {
    const merged = asked.approves('A', ['No roads.']).approves('B').accepts('B', 'A').succeeds('A', 'A', 'B');
    expect(merged.participation.parties.get('A')?.reservations[0].reactions.size).toBe(0);
  });

  it.each<[string, HistoryStory, string]>([
    ['one had approved', asked.approves('A').rejects('B'), 'approved'],
    ['all had rejected', asked.rejects('A').rejects('B'), 'rejected'],
    ['one had not decided', asked.rejects('A'), 'undecided'],
    ['one had withdrawn', asked.rejects('A').withdrew('B'), 'rejected'],
    ['all had withdrawn', asked.withdrew('A').withdrew('B'), 'withdrawn'],
  ])('stands as they did together, where %s', (_, story, expected) => {
    expect(standing(story.succeeds('D', 'A', 'B'), 'D')).toBe(expected);
  });

  it('takes part from the merger on, and they until then', () => {
    const merged = asked.approves('A').succeeds('D', 'A', 'B').succeeds('E', 'D', 'C');
    expect(signatoriesOf(merged.entries, ['E'])).toEqual(['A', 'B', 'C']);
    expect([...merged.after(2).parties.keys()]).toEqual(['A', 'B', 'C']);
    expect([...merged.participation.parties.keys()]).toEqual(['E']);
  });

  it('changes nothing where none of them was a party', () => {
    const beside = HistoryStory.of(
      ['A', 'B'],
      [
        {
          ...asked.succeeds('E', 'D').entries[1],
          event: { predecessors: ['D'], successorId: 'E', party: null },
        },
      ],
    );
    expect([...beside.participation.parties.keys()]).toEqual(['A', 'B']);
    expect(signatoriesOf(beside.entries, ['A', 'B'])).toEqual(['A', 'B']);
  });
});
