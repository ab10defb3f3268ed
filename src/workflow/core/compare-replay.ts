import type { Deadline } from './effects.js';
import type { Instance } from './instance.js';
import { isSame } from './replay.js';
import { deadlineId, IDLE, type Replayed, type ReplayedParty, type ReplayedProceeding } from './replayed.js';

/** What is stored of an agreement, as far as its history decides it. */
export interface Stored {
  readonly agreement: Instance;
  readonly lastSequence: number;
  /** ISO 8601, UTC, in milliseconds; null where the public does not know of it. */
  readonly publicSince: string | null;
  readonly parties: readonly ({ readonly organisationId: string } & ReplayedParty)[];
  readonly councils: readonly {
    readonly organisationId: string;
    readonly instance: Instance;
    readonly textVersion: number;
  }[];
  readonly proceedings: readonly ({ readonly number: number } & ReplayedProceeding)[];
  readonly deadlines: readonly {
    readonly councilId: string | null;
    readonly key: string;
    readonly event: unknown;
    /** ISO 8601, UTC, in milliseconds. */
    readonly dueAt: string;
  }[];
}

/** What begins the keys of the deadlines that statecharts set; features set others. */
const OF_A_STATE = 'xstate.after.';

/**
 * Compares what is stored with what the history leads to.
 * @returns the first thing that is not the same, in words; undefined where all is
 */
export function firstUnlike(stored: Stored, replayed: Replayed): string | undefined {
  for (const [what, is, must] of comparisons(stored, replayed)) {
    if (!isSame(is, must))
      return `${what} is ${JSON.stringify(is)}, where it would be ${JSON.stringify(must)}`;
  }
  return undefined;
}

function* comparisons(
  stored: Stored,
  replayed: Replayed,
): Generator<readonly [what: string, is: unknown, must: unknown]> {
  yield ['the number of the last entry', stored.lastSequence, replayed.lastSequence];
  yield* instances('the agreement', stored.agreement, replayed.agreement);
  yield ['the moment of becoming public', stored.publicSince, replayed.publicSince];
  for (const { organisationId, ...part } of stored.parties) {
    const must = replayed.parties.get(organisationId) ?? IDLE;
    yield [`the part of ${organisationId}`, part, must];
  }
  for (const { organisationId, instance, textVersion } of stored.councils) {
    const must = replayed.councils.get(organisationId) ?? replayed.asked?.council;
    const asked = replayed.councilTexts.get(organisationId) ?? replayed.asked?.textVersion;
    yield [`the text before the council of ${organisationId}`, textVersion, asked];
    yield* instances(`the council of ${organisationId}`, instance, must);
  }
  const numbers = stored.proceedings.map(({ number }) => number);
  yield ['the list of side procedures', numbers, [...replayed.proceedings.keys()]];
  for (const { number, instance, isOpen } of stored.proceedings) {
    const must = replayed.proceedings.get(number);
    yield [`whether side procedure ${number} is open`, isOpen, must?.isOpen];
    yield* instances(`side procedure ${number}`, instance, must?.instance);
  }
  const asked =
    replayed.asked === undefined ? [] : stored.parties.map(({ organisationId }) => organisationId);
  const councils = stored.councils.map(({ organisationId }) => organisationId);
  yield ['the list of councils', councils.sort(), asked.sort()];
  yield ['the list of deadlines', deadlinesOf(stored), [...replayed.deadlines].map(asText).sort()];
}

function* instances(
  whose: string,
  stored: Instance,
  must: Instance | undefined,
): Generator<readonly [what: string, is: unknown, must: unknown]> {
  yield [`the process of ${whose}`, processIn(stored), must && processIn(must)];
  yield [`the state of ${whose}`, stored.value, must?.value];
  yield [`what is remembered of ${whose}`, stored.context, must?.context];
}

function processIn({ processId, processVersion }: Instance): string {
  return `${processId}@${processVersion}`;
}

function deadlinesOf({ deadlines }: Stored): string[] {
  return deadlines
    .filter(({ key }) => key.startsWith(OF_A_STATE))
    .map(({ councilId, key, dueAt }) => `${deadlineId(councilId, key)} ${dueAt}`)
    .sort();
}

function asText([id, { dueAt }]: [string, Deadline]): string {
  return `${id} ${dueAt.toISOString()}`;
}
