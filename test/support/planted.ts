import { createMachine } from 'xstate';
import type { Process } from '../../src/workflow/core/process.js';

/** A state's definition, as far as it is changed here. */
interface Definition {
  readonly on?: object;
  readonly after?: object;
  readonly states?: Readonly<Record<string, Definition>>;
}

/**
 * A process with other transitions in one of its states, to see whether that is noticed.
 * @param state such as `negotiation.positions`
 * @param change what is added to the state, or undefined for a key to take away
 */
export function planted(process: Process, state: string, change: { on?: object; after?: object }): Process {
  const { config, implementations } = process.machine;
  const machine = createMachine(
    changed(config as Definition, state.split('.'), change) as never,
    implementations as never,
  );
  return { ...process, machine };
}

function changed(definition: Definition, path: readonly string[], change: Definition): Definition {
  const [key, ...inner] = path;
  if (key === undefined) {
    const { on, after } = definition;
    return { ...definition, on: { ...on, ...change.on }, after: { ...after, ...change.after } };
  }
  const { states = {} } = definition;
  return { ...definition, states: { ...states, [key]: changed(states[key], inner, change) } };
}
