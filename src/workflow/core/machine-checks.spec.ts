import { and, assign, createMachine, not, setup, type AnyStateMachine } from 'xstate';
import { PROCESSES } from '../processes.js';
import { processFaults } from './machine-checks.js';
import { processName, type Process } from './process.js';

const over = { type: 'final' } as const;

/** A process that callers send GO, around a machine. */
function processWith(machine: AnyStateMachine, lists: Partial<Process> = {}): Process {
  const process = { id: 'made-up', version: 3, kind: 'deal', machine, settings: {} } as const;
  return { ...process, callerEvents: ['GO'], registryEvents: [], unrecordedEvents: [], ...lists };
}

type Config = Parameters<typeof createMachine>[0];

/** The faults of a process around a machine that declares nothing, without the process's name. */
function faultsOf(config: Config, lists?: Partial<Process>): string[] {
  return processFaults(processWith(createMachine(config), lists)).map((each) =>
    each.replace('made-up@3: ', ''),
  );
}

/** Two states and GO between them. */
function going(by: object): Config {
  return { initial: 'here', states: { here: { on: { GO: { target: 'there', ...by } } }, there: over } };
}

describe('a sound process', () => {
  it('has no fault', () => {
    expect(faultsOf(going({}))).toEqual([]);
  });

  it('may use all that it declares', () => {
    const machine = setup({
      guards: { may: () => true, will: () => true },
      actions: { note: assign({}), tell: () => undefined },
      delays: { term: 1_000 },
    }).createMachine({
      initial: 'here',
      entry: 'tell',
      states: {
        here: {
          exit: { type: 'tell' },
          after: { term: { target: 'there', actions: 'note' } },
          on: {
            GO: [
              { guard: and(['may', 'will']), target: 'there' },
              { guard: 'may', actions: 'tell' },
            ],
          },
        },
        there: over,
      },
    });
    expect(processFaults(processWith(machine))).toEqual([]);
  });
});

describe('a name that is not declared', () => {
  it.each<[string, Config, string]>([
    ['of a guard', going({ guard: 'may' }), 'guard may is not declared'],
    ['of a guard among several', going({ guard: and(['may']) }), 'guard may is not declared'],
    ['of an action', going({ actions: 'tell' }), 'action tell is not declared'],
    ['of an action with parameters', going({ actions: { type: 'tell' } }), 'action tell is not declared'],
    ['of an entry action', { ...going({}), entry: 'tell' }, 'action tell is not declared'],
    ['of an exit action', { ...going({}), exit: 'tell' }, 'action tell is not declared'],
    ['of a delay', { ...going({}), after: { term: '.there' } }, 'delay term is not declared'],
    [
      'of a delay, a number instead',
      { ...going({}), after: { 1000: '.there' } },
      'delay 1000 is not declared',
    ],
    [
      'of a guard on a step taken by itself',
      { ...going({}), always: { guard: 'may' } },
      'guard may is not declared',
    ],
  ])('is found: %s', (_, config, fault) => {
    expect(faultsOf(config)).toEqual([fault]);
  });

  it('is named once, however often it is used', () => {
    expect(faultsOf({ ...going({ actions: ['tell', 'tell'] }), entry: 'tell' })).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['an inline guard', { guard: () => true }, 'guard'],
    ['a guard with parameters, which a refusal could not try', { guard: { type: 'may' } }, 'guard'],
    ['a negation, which a refusal could not name', { guard: not('may') }, 'guard'],
    ['a guard within a guard', { guard: and([not('may')]) }, 'guard'],
    ['an inline action', { actions: () => undefined }, 'action'],
    ['an inline assignment', { actions: assign({}) }, 'action'],
  ])('is also that of %s', (_, by, what) => {
    expect(faultsOf(going(by))).toEqual([`${what} (inline) is not declared`]);
  });
});

describe('the lists of events', () => {
  it('miss an event that the statechart takes', () => {
    expect(faultsOf(going({}), { callerEvents: [] })).toEqual(['event GO is not listed']);
  });

  it('do not miss one that only the registry offers', () => {
    expect(faultsOf(going({}), { callerEvents: [], registryEvents: ['GO'] })).toEqual([]);
  });

  it('do not hold a wildcard', () => {
    expect(faultsOf({ ...going({}), on: { '*': '.there' } })).toEqual(['event * is not listed']);
  });

  it.each(['callerEvents', 'registryEvents'])('have one too many in %s', (list) => {
    expect(faultsOf(going({}), { [list]: ['GO', 'STOP'] })).toEqual(['event STOP is taken nowhere']);
  });
});

describe('a state', () => {
  it('that no arrow leads to is found, with all inside it', () => {
    const aside = { initial: 'inside', on: { GO: 'there' }, states: { inside: {} } } as const;
    expect(
      faultsOf({ initial: 'here', states: { here: { on: { GO: 'there' } }, there: over, aside } }),
    ).toEqual(['state (machine).aside cannot be reached', 'state (machine).aside.inside cannot be reached']);
  });

  it('that only an unreachable one leads to is found', () => {
    const states = {
      here: { on: { GO: 'there' } },
      there: over,
      a: { on: { GO: 'b' } },
      b: { on: { GO: 'a' } },
    };
    expect(faultsOf({ initial: 'here', states })).toEqual([
      'state (machine).a cannot be reached',
      'state (machine).b cannot be reached',
    ]);
  });

  it('is reached by a deadline, by itself, from around it and in parallel', () => {
    const machine = setup({ delays: { term: 1 } }).createMachine({
      initial: 'here',
      on: { GO: '.there' },
      states: {
        here: { after: { term: 'next' } },
        next: { always: 'both' },
        both: {
          type: 'parallel',
          states: { left: {}, right: { initial: 'inside', states: { inside: {} } } },
        },
        there: over,
      },
    });
    expect(processFaults(processWith(machine))).toEqual([]);
  });

  it.each<[string, Config]>([
    ['nothing', { initial: 'here', states: { here: { on: { GO: { target: 'there' } } }, there: {} } }],
    ['an event without a target', { initial: 'there', states: { there: { on: { GO: { actions: [] } } } } }],
    ['only an arrow to itself', { initial: 'there', states: { there: { on: { GO: 'there' } } } }],
  ])('that %s leaves is a dead end', (_, config) => {
    expect(faultsOf(config)).toEqual(['state (machine).there is a dead end']);
  });

  it('that an arrow from around it only enters again is a dead end', () => {
    const around = { initial: 'there', on: { GO: '.there' }, states: { there: {} } } as const;
    expect(faultsOf({ initial: 'around', states: { around } })).toEqual([
      'state (machine).around.there is a dead end',
    ]);
    expect(faultsOf({ initial: 'around', states: { around: { ...around, on: { GO: 'around' } } } })).toEqual([
      'state (machine).around.there is a dead end',
    ]);
  });

  it('that an arrow from around it leaves is none', () => {
    const around = { initial: 'there', on: { GO: 'end' }, states: { there: {} } } as const;
    expect(faultsOf({ initial: 'around', states: { around, end: over } })).toEqual([]);
  });
});

describe('the processes of the product', () => {
  it.each(PROCESSES.map((process) => [processName(process), process] as const))(
    '%s is sound',
    (_, process) => {
      expect(processFaults(process)).toEqual([]);
    },
  );
});
