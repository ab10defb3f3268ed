import type { Issue } from '../../../common/problems/problem.js';
import type { Counts, ItemRead, Reading } from '../reading/reading.js';
import { dayDecided } from './check-decision.js';

/** The council events that can be picked from a publication. */
export const PICKED_EVENTS = [
  'SCHEDULE',
  'APPROVE',
  'APPROVE_WITH_RESERVATION',
  'REJECT',
  'DEFER',
  'PUBLISH',
] as const;
export type PickedEvent = (typeof PICKED_EVENTS)[number];

/** What a clerk adds to what the publication says. */
export interface PickedWith {
  readonly event?: PickedEvent;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstentions?: number;
  readonly decidedOn?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly reservations?: readonly object[];
  readonly declarations?: readonly object[];
}

/** An event made from an item, or what the publication has against it. */
export type Picked =
  { readonly event: Readonly<Record<string, unknown>> } | { readonly faults: readonly Issue[] };

/** Which events an item that came out so can be entered as. */
const FITTING: Readonly<Record<string, readonly PickedEvent[]>> = {
  approved: ['APPROVE', 'APPROVE_WITH_RESERVATION', 'PUBLISH'],
  approvedWithReservation: ['APPROVE_WITH_RESERVATION', 'PUBLISH'],
  rejected: ['REJECT', 'PUBLISH'],
  deferred: ['DEFER'],
};

const COUNTS = ['votesFor', 'votesAgainst', 'abstentions'] as const;

/**
 * The council event that an item tells of, filled in from it. What it says cannot be entered otherwise; what it leaves
 * out the clerk may add, and what nobody says stays out. A publication that took note of something, or does not say what
 * came of it, is entered by hand if at all.
 * @param source where the publication can be read
 */
export function pickedEvent(reading: Reading, item: ItemRead, given: PickedWith, source: string): Picked {
  const fitting = eventsFitting(reading, item);
  const type = given.event ?? fitting[0];
  if (type === undefined || !fitting.includes(type)) {
    const params = { outcome: item.outcome ?? 'unknown', events: fitting.join(', ') };
    return { faults: [fault('event', fitting.length === 0 ? 'not-an-event' : 'other-event', params)] };
  }
  const day = dayDecided(reading, item);
  if (type === 'SCHEDULE') {
    return day === undefined ? { faults: [fault('event', 'no-day')] } : { event: { type, meetingOn: day } };
  }
  if (type === 'DEFER') {
    const { reason, until } = given;
    return reason === undefined
      ? { faults: [fault('reason', 'reason-needed')] }
      : { event: { type, reason, ...(until !== undefined && { until }) } };
  }
  if (type === 'PUBLISH') {
    const publishedOn = item.decisions.flatMap((each) => each.publishedOn ?? [])[0] ?? reading.publishedOn;
    return publishedOn === null
      ? { faults: [fault('event', 'no-day')] }
      : { event: { type, publishedOn, source } };
  }
  const { values, faults } = completed({ decidedOn: day, ...countsOf(item) }, given);
  if (faults.length > 0) return { faults };
  const { reservations, declarations } = given;
  return {
    event: {
      type,
      ...values,
      ...(reservations && { reservations }),
      ...(declarations && { declarations }),
      source,
    },
  };
}

function eventsFitting({ kind }: Reading, { outcome }: ItemRead): readonly PickedEvent[] {
  if (kind === 'agenda') return ['SCHEDULE'];
  return outcome === null ? [] : (FITTING[outcome] ?? []);
}

function countsOf({ finalVote, votes }: ItemRead): Partial<Counts> {
  const vote = finalVote === null ? undefined : votes[finalVote - 1];
  // Where voters and numbers do not agree, neither is taken for the clerk's word.
  return vote === undefined || vote.remarks.length > 0 ? {} : vote;
}

/** What is told together with what is added; a fault for each value that is added otherwise than told. */
function completed(
  told: { readonly decidedOn?: string } & Partial<Counts>,
  given: PickedWith,
): { values: Record<string, unknown>; faults: Issue[] } {
  const values: Record<string, unknown> = {};
  const faults: Issue[] = [];
  for (const name of ['decidedOn', ...COUNTS] as const) {
    const [said, added] = [told[name] ?? undefined, given[name]];
    if (said !== undefined && added !== undefined && said !== added)
      faults.push(fault(name, 'told-otherwise', { told: said }));
    const value = said ?? added;
    if (value !== undefined) values[name] = value;
    else if (name === 'decidedOn') faults.push(fault(name, 'day-needed'));
  }
  return { values, faults };
}

function fault(name: string, key: string, params?: Record<string, string | number>): Issue {
  return { in: 'body', name, detail: { key: `council-pick.${key}`, params } };
}
