import type { AnyStateMachine } from 'xstate';
import type { Derivation } from '../../common/time/terms.js';

/** What a delay is worked out from: the instance's context and the stamped event. */
interface DelayArguments {
  readonly context: unknown;
  readonly event: { readonly now: string };
}

/** A delay of a statechart that can say what it follows from. */
export interface DerivedDelay<A> {
  /** Milliseconds from the event until the deadline; 0 where that is past, Infinity for never. */
  (args: A): number;
  readonly derive: (args: A) => Derivation | null;
}

/**
 * Makes a delay of a derivation, so that the time until a deadline and the account of it cannot come apart.
 * @param derive answers null where the deadline never comes
 */
export function delayBy<A extends DelayArguments>(derive: (args: A) => Derivation | null): DerivedDelay<A> {
  const delay = (args: A): number => {
    const derivation = derive(args);
    if (derivation === null) return Infinity;
    return Math.max(0, derivation.dueAt.getTime() - Date.parse(args.event.now));
  };
  return Object.assign(delay, { derive });
}

const STATE_DEADLINE = /^xstate\.after\.(?<delay>[^.]+)\./;

/**
 * What a deadline that a state has set follows from; undefined where its delay cannot say.
 * @param key of the deadline, as XState names it: `xstate.after.<delay>.<state>`
 */
export function derivationOf(
  machine: AnyStateMachine,
  key: string,
  args: DelayArguments,
): Derivation | undefined {
  const name = STATE_DEADLINE.exec(key)?.groups?.delay ?? '';
  const delay = machine.implementations.delays[name] as Partial<DerivedDelay<DelayArguments>> | undefined;
  return delay?.derive?.(args) ?? undefined;
}
