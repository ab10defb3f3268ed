import type { AttemptOutcome } from './states.js';

const HOUR = 3_600_000;
/** The longest that a receiver may put off the next attempt, in seconds. */
const LONGEST_POSTPONEMENT = 24 * 3600;
/** The most that chance adds to a delay, so that what failed together is not tried together. */
const JITTER = 0.2;

/** What came of sending something once. */
export interface Sent {
  readonly outcome: AttemptOutcome;
  /** Seconds that the receiver asks to wait; undefined where it does not. */
  readonly retryAfter?: number;
}

/** What an attempt is judged by. */
export interface Circumstances {
  /** How many attempts there have been, this one included. */
  readonly attempts: number;
  /** Seconds from each attempt to the next. */
  readonly delays: readonly number[];
  readonly pauseAfterHours: number;
  /** Since when nothing has arrived; null where the last thing did. */
  readonly failingSince: Date | null;
  readonly now: Date;
  /** From 0 to 1. */
  readonly chance: number;
}

/** What becomes of a delivery, and of its webhook, after an attempt. */
export type Settlement =
  | { readonly delivery: 'delivered' }
  | {
      readonly delivery: 'dead';
      readonly webhook: 'goesOn' | 'pauses';
    }
  | {
      readonly delivery: 'waiting';
      /** Until the next attempt. */
      readonly seconds: number;
      readonly webhook: 'goesOn' | 'pauses' | 'ends';
    };

/** Judges an attempt by the schedule of Standard Webhooks: 2xx is taken, 410 ends the webhook, the rest is tried again. */
export function settle({ outcome, retryAfter = 0 }: Sent, circumstances: Circumstances): Settlement {
  if (outcome === 'taken') return { delivery: 'delivered' };
  // What is not wanted any more is kept: whoever opens the webhook again gets it.
  if (outcome === 'gone') return { delivery: 'waiting', seconds: 0, webhook: 'ends' };
  const { attempts, delays, pauseAfterHours, failingSince, now, chance } = circumstances;
  const failingFor = failingSince === null ? 0 : now.getTime() - failingSince.getTime();
  const webhook = failingFor >= pauseAfterHours * HOUR ? 'pauses' : 'goesOn';
  const delay = delays.at(attempts - 1);
  if (attempts > delays.length || delay === undefined) return { delivery: 'dead', webhook };
  const wanted = Math.min(retryAfter, LONGEST_POSTPONEMENT);
  return { delivery: 'waiting', seconds: Math.max(delay * (1 + JITTER * chance), wanted), webhook };
}

/**
 * Reads `Retry-After`: seconds, or a date (RFC 9110 §10.2.3).
 * @returns seconds from now; undefined where it is absent or says nothing
 */
export function retryAfterOf(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - now.getTime()) / 1000);
}
