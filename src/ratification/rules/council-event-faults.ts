import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** The body that decides for a party, as far as its votes can be checked. */
export interface DecidingBody {
  readonly level: Level;
  /** Seats where known; else the most that the law gives a body of its level. */
  readonly seats: number;
}

/** What a council's event says of days and votes. */
export interface ReportedEvent {
  readonly type: string;
  readonly givenOn?: string;
  readonly decidedOn?: string;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstentions?: number;
  readonly publishedOn?: string;
  readonly annulledOn?: string;
  readonly meetingOn?: string;
  readonly until?: string;
}

/**
 * What cannot be true of a council's event, whatever its state: days that have not come yet or are in the wrong order,
 * votes beyond the council's seats, an outcome that its votes contradict. A proposal is carried by more votes for than
 * against; abstentions do not count (DLB art. 33).
 * @param decidedOn the day of the decision that a publication or annulment is about
 * @param today plain date in Brussels
 */
export function councilEventFaults(
  event: ReportedEvent,
  body: DecidingBody,
  decidedOn: string | undefined,
  today: string,
): Issue[] {
  return [
    ...notYet('givenOn', event.givenOn, today),
    ...notYet('decidedOn', event.decidedOn, today),
    ...notYet('publishedOn', event.publishedOn, today),
    ...notYet('annulledOn', event.annulledOn, today),
    ...before('publishedOn', event.publishedOn, decidedOn),
    ...before('annulledOn', event.annulledOn, decidedOn),
    ...(isDecision(event) ? voteFaults(event, body) : []),
  ];
}

function isDecision(event: ReportedEvent): boolean {
  return ['APPROVE', 'APPROVE_WITH_RESERVATION', 'REJECT'].includes(event.type);
}

function voteFaults(event: ReportedEvent, body: DecidingBody): Issue[] {
  const counts = (['votesFor', 'votesAgainst', 'abstentions'] as const).map(
    (name) => [name, event[name]] as const,
  );
  const absent = counts.filter(([, count]) => count === undefined);
  if (absent.length === counts.length && body.level === 'flanders') return [];
  if (absent.length > 0) return absent.map(([name]) => fault(name, 'votes-required'));
  const [votesFor = 0, votesAgainst = 0, abstentions = 0] = counts.map(([, count]) => count);
  const cast = votesFor + votesAgainst + abstentions;
  if (cast > body.seats) return [fault('votesFor', 'more-votes-than-seats', { cast, seats: body.seats })];
  if ((event.type === 'REJECT') === votesFor > votesAgainst) {
    return [fault('votesFor', 'votes-contradict', { event: event.type, votesFor, votesAgainst })];
  }
  return [];
}

function notYet(name: string, date: string | undefined, today: string): Issue[] {
  return date !== undefined && date > today ? [fault(name, 'in-the-future', { today })] : [];
}

function before(name: string, date: string | undefined, decidedOn: string | undefined): Issue[] {
  return date !== undefined && decidedOn !== undefined && date < decidedOn
    ? [fault(name, 'before-the-decision', { decidedOn })]
    : [];
}

function fault(name: string, key: string, params?: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `council-event.${key}`, params } };
}
