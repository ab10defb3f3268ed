import type { Commitment, Segment, Text, TextComparison } from '../answers.js';
import { workdayAfter } from '../calendar.js';
import type { Player } from '../cast.js';
import { contribution } from '../content/commitments.js';
import { OBJECTION, secondText } from '../content/texts.js';
import { stateOf, type Walk } from '../walk.js';

const OBJECTS = 'Spiere-Helkijn';
/** What the objecting municipality pays by the second text, in euro a year. */
const SMALL_CONTRIBUTION = 4_000;
/** How a stretch of wording is marked; `$&` is the stretch. */
const MARKS = { same: '$&', removed: '[-$&-]', added: '{+$&+}' } as const;
const NEGOTIATING = 'negotiation.positions';

/** One municipality objects, the text changes, and all accept it. */
export async function negotiate(walk: Walk, lastYear: number): Promise<void> {
  const { cast } = walk;
  const objecting = cast.municipality(OBJECTS);
  await walk.goTo(workdayAfter(walk.today, 14));
  await accept(walk, [...cast.parties.slice(0, 4), cast.province], 1, NEGOTIATING);

  await walk.goTo(workdayAfter(walk.today, 6));
  const objection = { type: 'OBJECT_TO_TEXT', version: 1, reason: OBJECTION };
  const objected = await walk.send(objecting, objection, NEGOTIATING);
  walk.tell(objecting, 'objects to text 1', stateOf(objected));
  walk.timeline.warning(`“${OBJECTION}”`);

  await walk.goTo(workdayAfter(walk.today, 13));
  await rewrite(walk, objecting, lastYear);

  const others = cast.parties.filter((party) => party !== cast.flanders);
  await walk.goTo(workdayAfter(walk.today, 7));
  await accept(walk, others.slice(0, 6), 2, NEGOTIATING);
  await walk.goTo(workdayAfter(walk.today, 8));
  await accept(walk, others.slice(6), 2, NEGOTIATING);
  await walk.goTo(workdayAfter(walk.today, 11));
  await accept(walk, [cast.flanders], 2, 'ratification.open');
}

/** The lead meets the objection with a new text, and with the commitment that follows from it. */
async function rewrite(walk: Walk, objecting: Player, lastYear: number): Promise<void> {
  const { cast } = walk;
  const lead = walk.as(cast.lead);
  const clauses = secondText(lastYear);
  const { version } = await lead.post<Text>(`${walk.path}/texts`, { clauses });
  const address = `${walk.path}/commitments`;
  const commitments = await lead.list<Commitment>(address);
  for (const { number } of commitments.filter(({ debtorId }) => debtorId === objecting.id)) {
    await lead.delete(`${address}/${number}`);
  }
  await lead.post(address, contribution(objecting, cast.province, SMALL_CONTRIBUTION));
  const proposed = await walk.send(cast.lead, { type: 'PROPOSE_TEXT', version }, NEGOTIATING);
  walk.tell(
    cast.lead,
    `proposes text ${version}; every party has to take a position anew`,
    stateOf(proposed),
  );
  await compare(walk);
}

async function compare(walk: Walk): Promise<void> {
  const { clauses } = await walk.as(walk.cast.lead).get<TextComparison>(`${walk.path}/texts/1/diff/2`);
  for (const { number, change, heading, body } of clauses) {
    if (change === 'unchanged') continue;
    walk.timeline.note(
      `${number} ${plain(heading)}: ${change === 'changed' ? marked(body) : plain(body)}`,
      sign(change),
    );
  }
}

function sign(change: string): string {
  return { added: '+ ', removed: '- ' }[change] ?? '± ';
}

function plain(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

/** What is gone between brackets, what is new between braces. */
function marked(segments: readonly Segment[]): string {
  return segments.map(({ change, text }) => text.replace(/\S(.*\S)?/s, MARKS[change])).join('');
}

/** All of them on one day. @param state where the deal must be once the last of them has accepted */
async function accept(walk: Walk, players: readonly Player[], version: number, state: string): Promise<void> {
  let accepted = 0;
  let parties = 0;
  for (const [index, player] of players.entries()) {
    const isLast = index === players.length - 1;
    const event = { type: 'ACCEPT_TEXT', version };
    const agreement = await walk.send(player, event, isLast ? state : NEGOTIATING);
    accepted = agreement.parties.filter(({ position }) => position === 'accepted').length;
    parties = agreement.parties.length;
  }
  const names = players.map(({ name }) => name).join(', ');
  const [who, what] =
    players.length === 1
      ? [names, `accepts text ${version}`]
      : [`${players.length} parties`, `accept text ${version}: ${names}`];
  walk.tell(who, `${what} (${accepted} of ${parties})`, state);
}
