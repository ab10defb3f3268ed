import { stateName } from '../instance.js';
import { processName, type Process } from '../process.js';
import { chartOf, statesOf } from '../statechart.js';
import { explore, inWords, type Step } from './explore.js';
import type { Search } from './search.js';
import { moveOf, NEUTRAL, type PartyStanding } from './world.js';

/**
 * Searches everything that can happen in a process for a step by which a party, the registry or a deadline moves the
 * standing of somebody else: its position, its council's decision or its consent to an end. What others do may only
 * take a standing back to none, as when the text changes.
 * @returns sentences for the author, each with the shortest way there; empty where no party can move another's standing
 */
export function standingFaults(process: Process, search: Search): string[] {
  const found = new Map<string, readonly string[]>();
  const states = new Set<string>();
  const events = new Set<string>();
  try {
    explore(process, search, (step) => {
      const from = stateName(step.before.instance.value);
      states.add(from).add(stateName(step.after.instance.value));
      events.add(step.offer.event.type);
      const wrong = [...trespasses(step, search), ...brokenClaims(step, search)];
      for (const what of wrong.map((each) => `in ${from}, ${each}`))
        if (!found.has(what)) found.set(what, step.past);
      // What comes after a fault tells nothing more.
      return wrong.length === 0;
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [`${processName(process)}: the search does not end: ${error.message}`];
  }
  const faults = [...found].map(([what, past]) =>
    past.length === 0 ? what : `${what}; after ${past.join(', ')}`,
  );
  return [...faults, ...unsearched(process, states, events)].map(
    (fault) => `${processName(process)}: ${fault}`,
  );
}

/** What a step does to the standing of others than who asks for it. */
function trespasses({ before, offer, decision, after }: Step, search: Search): string[] {
  const { owner } = search;
  const asker = offer.tells?.of ?? offer.by;
  const named = decision.effects.flatMap((effect) => {
    const move = moveOf(effect, owner ?? '');
    if (move?.of === undefined || move.of === asker || effect.type === 'tellAgreement') return [];
    return [`${inWords(offer)} asks for ${effect.type} of ${move.of}`];
  });
  const changed = Object.entries(after.parties)
    .filter(([id]) => id !== asker)
    .flatMap(([id, now]) =>
      fieldsOf(now)
        .filter((field) => now[field] !== before.parties[id][field] && now[field] !== NEUTRAL[field])
        .map((field) => `${inWords(offer)} moves the ${field} of ${id}`),
    );
  const saidBefore = search.said?.(before.instance) ?? {};
  const wordsPutInMouths = Object.entries(search.said?.(after.instance) ?? {})
    .filter(([id, said]) => id !== asker && said.some((word) => !saidBefore[id]?.includes(word)))
    .map(([id]) => `${inWords(offer)} speaks for ${id}`);
  const misreported = decision.effects
    .filter((effect) => effect.type === 'tellAgreement')
    .filter(({ from }) => from !== before.parties[owner ?? '']?.council)
    .map(({ from }) => `${inWords(offer)} tells that the council was ${from}, which it was not`);
  return [...named, ...changed, ...misreported, ...wordsPutInMouths];
}

function brokenClaims({ offer, after }: Step, search: Search): string[] {
  return Object.entries(search.claims(after))
    .filter(([, holds]) => !holds)
    .map(([claim]) => `${inWords(offer)} leads to where it does not hold that ${claim}`);
}

function fieldsOf(standing: PartyStanding): (keyof PartyStanding)[] {
  return Object.keys(standing) as (keyof PartyStanding)[];
}

/** What the search never came by, so that it says nothing about it. */
function unsearched(process: Process, states: ReadonlySet<string>, events: ReadonlySet<string>): string[] {
  const all = statesOf(chartOf(process.machine)).filter(({ children }) => children.length === 0);
  return [
    ...all
      .map(({ path }) => path.join('.'))
      .filter((state) => !states.has(state))
      .map((state) => `no search comes to state ${state}`),
    ...[...process.callerEvents, ...process.registryEvents]
      .filter((event) => !events.has(event))
      .map((event) => `no search sees event ${event} taken`),
  ];
}
