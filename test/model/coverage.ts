import type { Process } from '../../src/workflow/core/process.js';
import { chartOf, statesOf } from '../../src/workflow/core/statechart.js';
import type { Arrow } from './shortest-paths.js';

/** What the model does not drive, and why; what the pattern matches is a state, or a state and an event of it. */
export interface LeftOut {
  readonly what: RegExp;
  readonly because: string;
}

/** What only rules about days and bodies outside bring about. */
export const RULE_OVER_TIME: LeftOut = {
  what: / (RECORD_EXTERNAL_DECISION|ruleDate)$/,
  because: 'It takes a rule about more than councils: test/ratification/rule-over-time.test.ts.',
};

/**
 * What of a process is neither driven nor left out for a reason, and which reasons are stale: all empty where every
 * state and every event in every state that takes it is accounted for.
 * @param within which of them are looked at; all unless told
 */
export function gapsIn(
  process: Process,
  arrows: readonly Arrow[],
  leftOut: readonly LeftOut[],
  within = /./,
): { notDriven: string[]; stale: string[]; unheardOf: string[] } {
  const [all, driven] = [takenIn(process), takenOn(process, arrows)].map(
    (found) => new Set([...found].filter((each) => within.test(each))),
  );
  const missing = [...all].filter((each) => !driven.has(each));
  return {
    notDriven: missing.filter((each) => !leftOut.some(({ what }) => what.test(each))),
    stale: leftOut
      .filter(({ what }) => !missing.some((each) => what.test(each)))
      .map(({ because }) => because),
    unheardOf: [...driven].filter((each) => !all.has(each)),
  };
}

/** `negotiation.positions`, and `negotiation.positions ACCEPT_TEXT` for every event that the statechart takes there. */
function takenIn({ machine }: Process): Set<string> {
  const states = statesOf(chartOf(machine));
  const groups = states.filter(({ children }) => children.length > 0);
  return new Set(
    states
      .filter(({ children }) => children.length === 0)
      .flatMap((state) => {
        const name = state.path.join('.');
        const around = groups.filter(({ path }) => path.every((step, index) => state.path[index] === step));
        const events = [state, ...around].flatMap(({ transitions }) =>
          transitions.flatMap(({ event, delay }) => event ?? delay ?? []),
        );
        return [name, ...events.map((event) => `${name} ${event}`)];
      }),
  );
}

/** The same for what was found. */
function takenOn({ id }: Process, arrows: readonly Arrow[]): Set<string> {
  const own = arrows.filter(({ process }) => process === id);
  return new Set(
    own.flatMap(({ from, to, event }) => {
      const term = /^xstate\.after\.(?<term>[^.]+)/.exec(event)?.groups?.term;
      return [from, to, `${from} ${term ?? event}`];
    }),
  );
}
