import {
  begin,
  decide,
  type Decision,
  type Facts,
  type OfferedEvent,
} from '../../src/workflow/core/decide.js';
import type { Deadline, Effect } from '../../src/workflow/core/effects.js';
import { stateName, type Instance } from '../../src/workflow/core/instance.js';
import type { Process } from '../../src/workflow/core/process.js';

/** An event that an instance took, and what was asked with it. */
export interface Happening {
  readonly event: OfferedEvent;
  readonly effects: readonly Effect[];
}

/** Something that happens next: an event, with the facts that follow from what happened before. */
export type Step = (past: readonly Happening[]) => { readonly event: OfferedEvent; readonly facts?: Facts };

/**
 * Begins a process on paper: what the server does with decisions, in memory, so that a spec tells a story.
 * @param now ISO 8601
 */
export function given(process: Process, input: Facts, now: string): Scene {
  const event = { type: 'CREATE' };
  const accepted = begin(process, input, event, new Date(now));
  return new Scene(process, new Date(now), accepted.next, accepted, [{ event, effects: accepted.effects }]);
}

/** An instance of a process at a moment. Every step makes a new one, so that one scene can begin several stories. */
export class Scene {
  constructor(
    readonly process: Process,
    readonly now: Date,
    readonly instance: Instance,
    /** What came of the last step. */
    readonly decision: Decision,
    readonly past: readonly Happening[],
  ) {}

  get state(): string {
    return stateName(this.instance.value);
  }

  /** The deadlines that stand, by the name of their term. */
  get deadlines(): ReadonlyMap<string, Deadline> {
    const standing = new Map<string, Deadline>();
    for (const { event, effects } of this.past) {
      standing.delete(termOf(event.type));
      for (const effect of effects) {
        if (effect.type === 'schedule') standing.set(termOf(effect.deadline.key), effect.deadline);
        if (effect.type === 'cancel') standing.delete(termOf(effect.key));
        if (effect.type === 'cancelAll') standing.clear();
      }
    }
    return standing;
  }

  /** What the last step asked for; nothing where it was refused. */
  get effects(): readonly Effect[] {
    return 'refused' in this.decision ? [] : this.decision.effects;
  }

  /** @param now ISO 8601 */
  at(now: string): Scene {
    return new Scene(this.process, new Date(now), this.instance, this.decision, this.past);
  }

  when(...steps: Step[]): Scene {
    return steps.reduce((scene: Scene, step) => {
      const { event, facts } = step(scene.past);
      return scene.offered(event, facts ?? {});
    }, this);
  }

  /** Time passes until a deadline that stands, whose event is then offered. */
  whenRunsOut(term: string, facts: Facts = {}): Scene {
    const deadline = this.deadlines.get(term);
    if (!deadline) throw new Error(`No ${term} runs in ${this.state}`);
    return this.at(deadline.dueAt.toISOString()).offered(deadline.event, facts);
  }

  thenIn(state: string): this {
    expect(this.decision).not.toHaveProperty('refused');
    expect(this.state).toBe(state);
    return this;
  }

  /** @param reason the last part of the message's key */
  thenRefused(reason: string): this {
    expect(this.decision).toMatchObject({ refused: { key: `reason.${reason}` } });
    return this;
  }

  /** Exactly these entries were added to the history, in this order. */
  thenRecorded(...types: string[]): this {
    expect(this.entries.map((entry) => entry.type)).toEqual(types);
    return this;
  }

  /** Exactly these messages were sent to all parties, in this order. */
  thenNotified(...messages: string[]): this {
    expect(this.effects.flatMap((each) => (each.type === 'notify' ? each.message : []))).toEqual(messages);
    return this;
  }

  /** Among what the step asked for are these. */
  thenAsked(...effects: Effect[]): this {
    expect(this.effects).toEqual(expect.arrayContaining(effects));
    return this;
  }

  thenNeverAsked(type: Effect['type']): this {
    expect(this.effects.map((effect) => effect.type)).not.toContain(type);
    return this;
  }

  /** Exactly these deadlines stand: the name of the term and when it has run out, in ISO 8601. */
  thenDeadlines(expected: Readonly<Record<string, string>>): this {
    const instants = (entries: Iterable<[string, string]>): object =>
      Object.fromEntries([...entries].map(([term, dueAt]) => [term, new Date(dueAt).toISOString()]));
    expect(instants([...this.deadlines].map(([term, each]) => [term, each.dueAt.toISOString()]))).toEqual(
      instants(Object.entries(expected)),
    );
    return this;
  }

  /** What the instance remembers. */
  thenRemembers(expected: Readonly<Record<string, unknown>>): this {
    expect(this.instance.context).toMatchObject(expected);
    return this;
  }

  get entries(): { type: string; from: string | null; to: string; event: object }[] {
    return this.effects.flatMap((effect) => (effect.type === 'recordEntry' ? effect.entry : []));
  }

  private offered(event: OfferedEvent, facts: Facts): Scene {
    const stored = JSON.parse(JSON.stringify(this.instance)) as Instance;
    const decision = decide(this.process, stored, event, facts, this.now);
    if ('refused' in decision) return new Scene(this.process, this.now, this.instance, decision, this.past);
    const past = [...this.past, { event, effects: decision.effects }];
    return new Scene(this.process, this.now, decision.next, decision, past);
  }
}

/** The term that a deadline's key names; an event that is no deadline is its own name. */
function termOf(key: string): string {
  return /^xstate\.after\.(?<term>[^.]+)/.exec(key)?.groups?.term ?? key;
}
