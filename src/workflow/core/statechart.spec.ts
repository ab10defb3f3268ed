import { and, assign, setup } from 'xstate';
import { chartOf, guardNames, placesTaking, statesOf } from './statechart.js';

const machine = setup({
  guards: { may: () => true, will: () => true },
  actions: { note: assign({}), tell: (_, _params: { message: string }) => undefined },
  delays: { longTerm: 1_000 },
}).createMachine({
  id: 'made-up',
  initial: 'outer',
  states: {
    outer: {
      initial: 'inner',
      entry: [{ type: 'tell', params: { message: 'begun' } }, 'note'],
      exit: 'note',
      after: { longTerm: { target: 'over', actions: 'note' } },
      on: {
        GO: [
          { guard: and(['may', 'will']), target: 'over' },
          { guard: 'may', target: '.inner' },
          { actions: { type: 'tell', params: { message: 'not yet' } } },
        ],
      },
      states: { inner: { always: { guard: 'may', target: 'other' } }, other: {} },
    },
    over: { type: 'final' },
  },
});

describe('a statechart as plain data', () => {
  const states = statesOf(chartOf(machine));
  const state = (id: string): (typeof states)[number] | undefined => states.find((each) => each.id === id);

  it('lists its states, outermost first', () => {
    expect(states.map(({ id, kind, initial, path }) => [id, kind, initial, path])).toEqual([
      ['made-up', 'compound', 'outer', []],
      ['made-up.outer', 'compound', 'inner', ['outer']],
      ['made-up.outer.inner', 'atomic', undefined, ['outer', 'inner']],
      ['made-up.outer.other', 'atomic', undefined, ['outer', 'other']],
      ['made-up.over', 'final', undefined, ['over']],
    ]);
  });

  it('names what is done on the way in and out, without what the deadline itself needs', () => {
    expect(state('made-up.outer')?.actions).toEqual(['tell', 'note', 'note']);
  });

  it('tells events, deadlines and steps taken by themselves apart', () => {
    const from = 'made-up.outer';
    const none = { event: undefined, delay: undefined, guards: [], actions: [] };
    expect(state(from)?.transitions).toEqual([
      { ...none, from, to: 'made-up.over', event: 'GO', guards: ['may', 'will'] },
      { ...none, from, to: 'made-up.outer.inner', event: 'GO', guards: ['may'] },
      { ...none, from, to: undefined, event: 'GO', actions: ['tell'] },
      { ...none, from, to: 'made-up.over', delay: 'longTerm', actions: ['note'] },
    ]);
    expect(state('made-up.outer.inner')?.transitions).toEqual([
      { ...none, from: 'made-up.outer.inner', to: 'made-up.outer.other', guards: ['may'] },
    ]);
  });

  it('has no guards where there is no transition', () => {
    expect(guardNames(undefined)).toEqual([]);
  });
});

describe('where a machine takes an event', () => {
  const taking = setup({}).createMachine({
    initial: 'one',
    states: {
      one: { initial: 'a', on: { ALWAYS: {} }, states: { a: { on: { SOMETIMES: 'b' } }, b: {} } },
      two: { initial: 'c', states: { c: { on: { ALWAYS: {} } } } },
      three: { type: 'final' },
    },
  });

  it('is a phase where all of its states do, and else the states that do', () => {
    expect(placesTaking(taking, 'ALWAYS')).toEqual(['one', 'two']);
    expect(placesTaking(taking, 'SOMETIMES')).toEqual(['one.a']);
    expect(placesTaking(taking, 'NEVER')).toEqual([]);
  });
});
