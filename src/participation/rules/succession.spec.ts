import { HistoryStory } from '../../../test/support/history-story.js';
import { bindingBetween, type Binding } from './binding.js';
import { signatoriesOf, silentOn, type Participant, type Participation } from './participation.js';
import type { Reaction } from './reactions.js';

const party = ({ parties }: Participation, id: string): Participant => {
  const found = parties.get(id);
  if (found === undefined) throw new Error(`${id} takes no part`);
  return found;
};
const between = ({ participation }: HistoryStory, one: string, other: string): Binding =>
  bindingBetween(participation, party(participation, one), party(participation, other));
const reactionOf = ({ participation }: HistoryStory, id: string, reservedBy: string): Reaction | undefined =>
  party(participation, reservedBy).reservations[0].reactions.get(id);

const asked = HistoryStory.between('A', 'B', 'C', 'D');
const reserved = asked
  .approves('A', ['No new roads.'])
  .approves('B', ['Not before 2030.', 'Not in the valley.'])
  .approves('C')
  .approves('D')
  .entersIntoForce();

describe('participation, when parties merge', () => {
  it('passes on to the successor, with acts and reservations in one list', () => {
    const { participation } = reserved.accepts('C', 'B', 2).merges(['A', 'B'], 'S', 'approved');
    expect([...participation.parties.keys()].filter((id) => id !== '')).toEqual(['C', 'D', 'S']);
    const { standing, approvedAt, reservations, acts } = party(participation, 'S');
    expect(standing).toBe('approved');
    expect(approvedAt).toBe(party(reserved.participation, 'A').approvedAt);
    expect(reservations.map(({ reservedBy, number, text }) => [reservedBy, number, text])).toEqual([
      ['S', 1, 'No new roads.'],
      ['S', 2, 'Not before 2030.'],
      ['S', 3, 'Not in the valley.'],
    ]);
    expect(reservations[2].reactions).toEqual(new Map([['C', 'accepted']]));
    expect(acts.map(({ sequence }) => sequence)).toEqual(
      [...acts.map(({ sequence }) => sequence)].sort((a, b) => a - b),
    );
  });

  it('lets the others go on saying what they think of what it took over', () => {
    const merged = reserved.merges(['A', 'B'], 'S', 'approved').objects('C', 'S', 'withoutProvision', 3);
    expect(between(merged, 'C', 'S')).toMatchObject({
      binds: 'modified',
      by: [{ effect: 'undecided' }, { effect: 'undecided' }, { number: 3, effect: 'provisionExcluded' }],
    });
    expect(silentOn(merged.participation, 'S').map(({ by }) => by)).toEqual([['C', 'D'], ['C', 'D'], ['D']]);
    expect(party(merged.withdrawsReservation('S', 2).participation, 'S').reservations).toHaveLength(2);
  });

  it.each<[string, (story: HistoryStory) => HistoryStory, Reaction | undefined]>([
    ['accepts where both had', (story) => story.accepts('C', 'A').accepts('D', 'A'), 'accepted'],
    ['can still speak where one had not', (story) => story.accepts('C', 'A'), undefined],
    ['objects where one had', (story) => story.accepts('C', 'A').objects('D', 'A'), 'objected'],
    [
      'is bound but for that where one had cut it off',
      (story) => story.accepts('C', 'A').objects('D', 'A', 'notInForce'),
      'objected',
    ],
    [
      'is not bound where both had cut it off',
      (story) => story.objects('C', 'A', 'notInForce').objects('D', 'A', 'notInForce'),
      'opposed',
    ],
    ['has kept silent where both had', (story) => story.termEnds('A'), 'tacitlyAccepted'],
  ])('has the successor speak for all: it %s', (_, speak, expected) => {
    expect(reactionOf(speak(reserved).merges(['C', 'D'], 'S', 'approved'), 'S', 'A')).toBe(expected);
  });

  it('has nobody speak of their own reservations', () => {
    const merged = reserved.accepts('C', 'A').merges(['A', 'C'], 'S', 'approved');
    expect(party(merged.participation, 'S').reservations[0].reactions).toEqual(new Map());
  });

  it('takes over no reservation of who was not bound', () => {
    const annulled = reserved.isAnnulled('B').merges(['A', 'B'], 'S', 'approved');
    expect(party(annulled.participation, 'S').reservations).toHaveLength(1);
  });

  it('knows who had negotiated before it', () => {
    const { entries } = reserved.merges(['A', 'B'], 'S', 'approved');
    expect(signatoriesOf(entries, ['C', 'D', 'S']).sort()).toEqual(['A', 'B', 'C', 'D']);
  });
});
