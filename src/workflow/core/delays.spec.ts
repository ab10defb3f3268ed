import fc from 'fast-check';
import { setup } from 'xstate';
import { derive, type Term } from '../../common/time/terms.js';
import { begin, decide } from './decide.js';
import { delayBy, derivationOf } from './delays.js';
import type { Deadline } from './effects.js';
import type { Process } from './process.js';

interface Moment {
  readonly context: { readonly term: Term | null };
  readonly event: { readonly now: string };
}

const now = new Date('2027-03-27T23:30:00Z');
const delay = delayBy(
  ({ context, event }: Moment) => context.term && derive(context.term, new Date(event.now)),
);
const at = (term: Term | null): Moment => ({ context: { term }, event: { now: now.toISOString() } });

describe('a delay that can say what it follows from', () => {
  it('ends when its derivation says, whatever the term', () => {
    const unit = fc.constantFrom('days', 'weeks', 'months', 'workingDays');
    fc.assert(
      fc.property(unit, fc.nat(40), (name, length) => {
        const term = { [name]: length };
        const { dueAt } = derive(term, now);
        expect(now.getTime() + delay(at(term))).toBe(dueAt.getTime());
      }),
    );
  });

  it('never comes where it follows from nothing', () => {
    expect(delay(at(null))).toBe(Infinity);
  });

  it('is over at once where its end is past', () => {
    const past = delayBy(() => derive({ days: 1 }, new Date('2026-01-01T00:00:00Z')));
    expect(past(at(null))).toBe(0);
  });
});

/** A process of one step, whose second state lasts this long. */
function processWith(term: (moment: Moment) => number): Process {
  const machine = setup({
    types: { context: {} as Moment['context'], events: {} as { type: 'GO'; now: string } },
    delays: { term },
  }).createMachine({
    context: { term: { workingDays: 1 } },
    initial: 'before',
    states: {
      before: { on: { GO: 'waiting' } },
      waiting: { after: { term: 'over' } },
      over: { type: 'final' },
    },
  });
  const own = { id: 'made-up', version: 1, kind: 'deal', settings: {}, callerEvents: ['GO'] } as const;
  return { ...own, machine, registryEvents: [], unrecordedEvents: [] };
}

function deadlineOf(process: Process): Deadline | undefined {
  const decided = decide(process, begin(process, {}, { type: 'CREATE' }, now).next, { type: 'GO' }, {}, now);
  if ('refused' in decided) throw new Error(decided.refused.key);
  return decided.effects.flatMap((effect) => (effect.type === 'schedule' ? effect.deadline : []))[0];
}

describe('a deadline that a state sets', () => {
  it('is kept with its derivation', () => {
    const { dueAt, steps } = derive({ workingDays: 1 }, now);
    expect(deadlineOf(processWith(delay))).toMatchObject({ dueAt, steps });
  });

  it('is kept without one where its delay cannot say', () => {
    expect(deadlineOf(processWith(() => 5_000))).toMatchObject({ steps: null });
  });

  it('is kept without one that leads elsewhere', () => {
    const lying = Object.assign(() => 5_000, { derive: delay.derive });
    expect(deadlineOf(processWith(lying))).toMatchObject({ steps: null });
  });

  it('is kept with one that is past, and due at once', () => {
    const past = delayBy(() => derive({ days: 1 }, new Date('2026-01-01T00:00:00Z')));
    expect(deadlineOf(processWith(past))).toMatchObject({
      dueAt: now,
      steps: derive({ days: 1 }, new Date('2026-01-01T00:00:00Z')).steps,
    });
  });

  it('has none that its statechart does not know', () => {
    const { machine } = processWith(delay);
    expect(derivationOf(machine, 'xstate.after.term.made-up.waiting', at({ days: 1 }))).toBeDefined();
    expect(derivationOf(machine, 'xstate.after.other.made-up.waiting', at({ days: 1 }))).toBeUndefined();
    expect(derivationOf(machine, 'measurement/3', at({ days: 1 }))).toBeUndefined();
  });
});
