import type { Agreement, Clock, Entry, MovedClock, Page } from './answers.js';
import { dateOf } from './calendar.js';
import type { Cast, Player } from './cast.js';
import { UnexpectedAnswer, type Caller, type Registry } from './registry.js';
import type { Step, Timeline } from './timeline.js';

/** An event as the API takes it. */
export interface Event {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** When people work, and when councils meet, in UTC. */
export const OFFICE = '09:00';
export const EVENING = '19:30';

/** One deal on its way through a registry: who is in it, what time it is there, and where it is told. */
export class Walk {
  private id: string | undefined;
  private seen = 0;
  private lastPage = '';

  private constructor(
    readonly registry: Registry,
    readonly timeline: Timeline,
    readonly cast: Cast,
    private now: Date,
  ) {}

  static async begin(registry: Registry, timeline: Timeline, cast: Cast): Promise<Walk> {
    const { now } = await registry.anyone.get<Clock>('/v1/development/clock');
    return new Walk(registry, timeline, cast, new Date(now));
  }

  /** The plain date it is for the registry. */
  get today(): string {
    return dateOf(this.now);
  }

  /** The deal's address. */
  get path(): string {
    if (this.id === undefined) throw new Error('There is no deal yet.');
    return `/v1/agreements/${this.id}`;
  }

  get agreementId(): string {
    return this.id ?? '';
  }

  /** From now on the walk is about this deal. */
  follow(agreement: Agreement): void {
    this.id = agreement.id;
  }

  as(player: Player): Caller {
    return this.registry.as(player.id);
  }

  /** Tells what someone did today. @param options.isRoutine whether it is only to be expected */
  tell(who: Player | string, what: string, state?: string, options?: Pick<Step, 'isRoutine'>): void {
    const name = typeof who === 'string' ? who : who.name;
    this.timeline.step({ on: this.today, who: name, what, state, ...options });
  }

  /**
   * Sends an event to the deal.
   * @param state where the deal must be after it, such as `negotiation.positions`
   */
  async send(player: Player, event: Event, state: string): Promise<Agreement> {
    const agreement = await this.as(player).post<Agreement>(`${this.path}/events`, event);
    requireState(stateOf(agreement), state, `${event.type} by ${player.name}`);
    return agreement;
  }

  /**
   * Lets time pass until an hour of a day, and tells which deadlines ran out on the way. Does nothing where it is that
   * late already.
   */
  async goTo(date: string, time = OFFICE): Promise<void> {
    const target = new Date(`${date}T${time}:00Z`);
    if (target <= this.now) return;
    const moved = await this.as(this.cast.lead).post<MovedClock>('/v1/development/clock', {
      now: target.toISOString(),
    });
    this.now = new Date(moved.now);
    if (moved.fired > 0) this.tellDeadlines(await this.newEntries());
  }

  /** The entries of the history since the last look. */
  private async newEntries(): Promise<Entry[]> {
    const found: Entry[] = [];
    for (;;) {
      const address = `${this.path}/history?limit=100${this.lastPage}`;
      const page = await this.as(this.cast.lead).get<Page<Entry>>(address);
      found.push(...page.items.filter(({ sequence }) => sequence > this.seen));
      this.seen = page.items.at(-1)?.sequence ?? this.seen;
      if (page.next === null) return found;
      this.lastPage = `&cursor=${encodeURIComponent(page.next)}`;
    }
  }

  private tellDeadlines(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (!('deadline' in entry.actor)) continue;
      this.timeline.step({
        on: dateOf(new Date(entry.at)),
        who: 'Registry',
        what: this.deadlineInWords(entry),
        state: entry.to,
        isRoutine: entry.type === 'COMPLAINT_TERM_ENDED',
      });
    }
  }

  private deadlineInWords({ type, councilId, event }: Entry): string {
    switch (type) {
      case 'COMPLAINT_TERM_ENDED':
        return `the complaint term of ${this.cast.nameOf(councilId ?? '')} is over`;
      case 'MEASUREMENT_MISSED':
        return `the measurement that ${this.cast.nameOf(String(event.responsibleId))} owed by ${String(event.dueOn)} has not come`;
      case 'EVALUATION_FELL_DUE':
        return 'the evaluation is due';
      case 'COMPLIANCE_REPORTS_REMINDER':
        return `parties are reminded of their comply-or-explain reports over ${String(event.year)}`;
      case 'COMPLIANCE_REPORTS_FELL_DUE':
        return `comply-or-explain reports over ${String(event.year)} that have not come are late`;
      default:
        return type;
    }
  }
}

/** Such as `negotiation.positions`. */
export function stateOf({ phase, state }: Agreement): string {
  return `${phase}.${state}`;
}

/** @throws UnexpectedAnswer where something is not in the state in which it should be */
export function requireState(actual: string, wanted: string, after: string): void {
  if (actual !== wanted) throw new UnexpectedAnswer(after, `the state is ${actual}`, `the state ${wanted}`);
}
