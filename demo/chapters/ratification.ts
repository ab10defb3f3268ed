import type { Agreement, Council, Ratification } from '../answers.js';
import { fridayAfter, workdayAfter } from '../calendar.js';
import type { Player } from '../cast.js';
import { MEETINGS, sourceOf, type Meeting } from '../content/councils.js';
import { DEFERRAL, RESERVATION } from '../content/texts.js';
import { EVENING, OFFICE, requireState, stateOf, type Event, type Walk } from '../walk.js';

/** Something that is to happen at an hour of a day. */
interface Appointment {
  /** Plain date. */
  readonly on: string;
  readonly time: string;
  readonly keep: () => Promise<void>;
}

interface Sitting {
  readonly player: Player;
  readonly meeting: Meeting;
  readonly on: string;
}

/** What each outcome makes of a council, and how it is told. */
const OUTCOMES = {
  APPROVE: ['approved', 'approves'],
  APPROVE_WITH_RESERVATION: ['approvedWithReservation', 'approves with a reservation,'],
  REJECT: ['rejected', 'rejects'],
  DEFER: ['deferred', 'puts the decision off'],
} as const;

/** The complaint term of 30 days and a little more. */
const UNTIL_DEFINITIVE = 32;

/** The councils decide, each on its own day, until the deal is in force and every decision definitive. */
export async function ratify(walk: Walk): Promise<void> {
  const asked = walk.today;
  await showPublic(walk);
  await walk.goTo(workdayAfter(asked, 7));
  const sittings = MEETINGS.map((meeting) => sitting(walk, meeting, asked));
  await schedule(walk, sittings);
  await refuseForeignClerk(walk);

  const agenda = sittings.flatMap((each): Appointment[] => {
    const decide = { on: each.on, time: EVENING, keep: () => decideOn(walk, each) };
    if (each.meeting.outcome === 'DEFER') return [decide];
    const publishOn = workdayAfter(each.on, 6);
    return [decide, { on: publishOn, time: OFFICE, keep: () => publish(walk, each) }];
  });
  for (const { on, time, keep } of agenda.sort((a, b) => (a.on + a.time < b.on + b.time ? -1 : 1))) {
    await walk.goTo(on, time);
    await keep();
  }
  await walk.goTo(workdayAfter(walk.today, UNTIL_DEFINITIVE));
  await requireDefinitive(walk);
}

function sitting(walk: Walk, meeting: Meeting, asked: string): Sitting {
  const { cast } = walk;
  switch (meeting.of) {
    case 'flanders':
      return { player: cast.flanders, meeting, on: fridayAfter(asked, meeting.afterDays) };
    case 'province':
      return { player: cast.province, meeting, on: workdayAfter(asked, meeting.afterDays) };
    default:
      return { player: cast.municipality(meeting.of), meeting, on: workdayAfter(asked, meeting.afterDays) };
  }
}

/** From ratification on everybody may read the deal. */
async function showPublic(walk: Walk): Promise<void> {
  const agreement = await walk.registry.anyone.get<Agreement>(walk.path);
  walk.tell(walk.cast.outsider, 'can read the deal now, as everybody can', stateOf(agreement));
}

async function schedule(walk: Walk, sittings: readonly Sitting[]): Promise<void> {
  const first = new Map<Player, string>();
  for (const { player, on } of sittings) if (!first.has(player)) first.set(player, on);
  for (const [player, meetingOn] of first)
    await report(walk, player, { type: 'SCHEDULE', meetingOn }, 'scheduled');
  const days = [...first.values()].sort();
  const span = `meetings from ${days[0]} to ${days.at(-1)}`;
  walk.tell(`${first.size} councils`, `put the deal on their agenda, ${span}`, 'scheduled');
  walk.timeline.note('■ approved, □ rejected, · to decide; and what the rule makes of it');
}

/** Nobody acts for another organisation. */
async function refuseForeignClerk(walk: Walk): Promise<void> {
  const { cast } = walk;
  const [clerk, other] = [cast.municipality('Kuurne'), cast.municipality('Harelbeke')];
  const request = {
    method: 'POST',
    path: `${walk.path}/councils/${other.id}/events`,
    body: { type: 'OPEN_DELIBERATION' },
  } as const;
  const { detail } = await walk.as(clerk).refused(request, 403, 'not-permitted');
  const what = `sends an event in the name of the council of ${other.name}`;
  walk.timeline.refusal({ on: walk.today, who: clerk.name, what }, 403, detail);
}

async function decideOn(walk: Walk, { player, meeting, on }: Sitting): Promise<void> {
  const before = await ratification(walk);
  const [state, words] = OUTCOMES[meeting.outcome];
  await report(walk, player, eventOf(meeting, player, on), state);
  const after = await ratification(walk);
  walk.tell(player, `${words}${votesInWords(meeting)}`, `${state}  ${bar(after)} ${after.outcome}`);
  if (meeting.outcome === 'REJECT') {
    walk.timeline.note(`The rule allows it: the deal can do without ${player.name}, and will not bind it.`);
  }
  if (meeting.outcome === 'APPROVE_WITH_RESERVATION') {
    walk.timeline.note(`Clause ${RESERVATION.clause}: “${RESERVATION.text}”`);
  }
  if (meeting.outcome === 'DEFER') walk.timeline.note(`“${DEFERRAL}”`);
  if (before.outcome === 'open' && after.outcome === 'satisfied') await tellForce(walk);
}

function eventOf({ outcome, votes }: Meeting, { name }: Player, on: string): Event {
  if (outcome === 'DEFER') return { type: outcome, reason: DEFERRAL };
  const [votesFor, votesAgainst, abstentions] = votes ?? [];
  return {
    type: outcome,
    decidedOn: on,
    votesFor,
    votesAgainst,
    abstentions,
    source: sourceOf(name, on),
    ...(outcome === 'APPROVE_WITH_RESERVATION' && { reservations: [RESERVATION] }),
  };
}

function votesInWords({ outcome, votes }: Meeting): string {
  if (outcome === 'DEFER') return '';
  if (votes === undefined) return ' by consensus';
  const [votesFor, votesAgainst, abstentions] = votes;
  const [more, fewer] = outcome === 'REJECT' ? [votesAgainst, votesFor] : [votesFor, votesAgainst];
  return ` ${more} to ${fewer}${abstentions > 0 ? `, ${abstentions} abstaining` : ''}`;
}

/** The votes at a glance: approved, rejected, still to decide. */
function bar({ councils }: Ratification): string {
  const signs = { approved: '■', rejected: '□', undecided: '·' } as const;
  const count = (standing: keyof typeof signs): string =>
    signs[standing].repeat(councils.filter((council) => council.standing === standing).length);
  return count('approved') + count('rejected') + count('undecided');
}

async function tellForce(walk: Walk): Promise<void> {
  const agreement = await walk.registry.anyone.get<Agreement>(walk.path);
  requireState(stateOf(agreement), 'monitoring.measuring', 'The approval that satisfies the rule');
  walk.tell('Registry', 'the rule is satisfied: the deal is in force', stateOf(agreement));
}

async function publish(walk: Walk, { player, on }: Sitting): Promise<void> {
  const event = { type: 'PUBLISH', publishedOn: walk.today, source: sourceOf(player.name, on) };
  const { complaintsUntil } = await report(walk, player, event, 'published');
  const what = `publishes it; complaints until ${complaintsUntil ?? 'never'}`;
  walk.tell(player, what, 'published', { isRoutine: true });
}

async function requireDefinitive(walk: Walk): Promise<void> {
  const { parties } = await walk.registry.anyone.get<Agreement>(walk.path);
  for (const { name, council } of parties) {
    requireState(council?.state ?? 'none', 'definitive', `After the complaint term, the council of ${name}`);
  }
}

/** What a party's clerk reports of its council. @param state where the council must be after it */
async function report(walk: Walk, player: Player, event: Event, state: string): Promise<Council> {
  const address = `${walk.path}/councils/${player.id}/events`;
  const council = await walk.as(player).post<Council>(address, event);
  requireState(council.state, state, `${event.type} by ${player.name}`);
  return council;
}

function ratification(walk: Walk): Promise<Ratification> {
  return walk.registry.anyone.get<Ratification>(`${walk.path}/ratification`);
}
