import type { PushOutcome } from './states.js';

/** The most that chance adds to a delay, so that what failed together is not tried together. */
const JITTER = 0.2;

/** What an attempt is judged by. */
export interface PushCircumstances {
  /** How many attempts there have been, this one included. */
  readonly attempts: number;
  /** Seconds from each attempt to the next. */
  readonly delays: readonly number[];
  /** From 0 to 1. */
  readonly chance: number;
}

/** What becomes of a push, and of its connection, after an attempt. */
export type PushSettlement =
  | { readonly push: 'pushed' | 'dead' }
  | { readonly push: 'waiting'; readonly seconds: number; readonly pauses: boolean };

/**
 * Judges an attempt: credentials that fail pause the connection and keep what waits; anything else is tried again, later and
 * later, until the delays are over.
 */
export function settlePush(outcome: PushOutcome, circumstances: PushCircumstances): PushSettlement {
  if (outcome === 'pushed') return { push: 'pushed' };
  if (outcome === 'unauthorised') return { push: 'waiting', seconds: 0, pauses: true };
  const { attempts, delays, chance } = circumstances;
  const delay = delays.at(attempts - 1);
  if (attempts > delays.length || delay === undefined) return { push: 'dead' };
  return { push: 'waiting', seconds: delay * (1 + JITTER * chance), pauses: false };
}
