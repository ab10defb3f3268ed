import { begin, restored, taken, type Accepted } from '../decide.js';
import { stateName, type Instance } from '../instance.js';
import type { Process } from '../process.js';
import { takenEvents } from '../statechart.js';
import { offersTo, type Offer } from './offers.js';
import type { Search } from './search.js';
import { deadlinesAfter, moved, moveOf, NEUTRAL, type PartyStandings, type World } from './world.js';

/** A step that can happen: where it starts, what comes, and where it leads. */
export interface Step {
  readonly before: World;
  readonly offer: Offer;
  readonly decision: Accepted;
  readonly after: World;
  /** What came before, in the fewest events, each with who sent it. */
  readonly past: readonly string[];
}

/** All dates are far from it, and none makes a difference. */
const NOW = new Date('2026-11-24T09:00:00Z');

/** More worlds than any sound search needs: it would mean that the search remembers something without end. */
const MOST_WORLDS = 20_000;

/**
 * Takes every step that can happen to an instance of a process, breadth first, each from every world once.
 * @param goesOn is shown each step, and says whether to search on from where it leads
 * @throws RangeError where the search does not end
 */
export function explore(process: Process, search: Search, goesOn: (step: Step) => boolean): void {
  const queue = search.inputs.map((input) => ({
    world: firstWorld(process, search, input),
    past: [] as string[],
  }));
  const known = new Set(queue.map(({ world }) => keyOf(world, search)));
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { world, past } = at;
    const before = restored(process, world.instance);
    const events = takenEvents(process.machine, world.instance.value);
    for (const offer of offersTo(search, world, events)) {
      const decision = taken(process, world.instance, before, offer.event, offer.facts, NOW);
      if (decision === undefined) continue;
      const after = worldAfter(world, offer, decision, search);
      if (!goesOn({ before: world, offer, decision, after, past })) continue;
      const key = keyOf(after, search);
      if (known.has(key)) continue;
      known.add(key);
      if (known.size > MOST_WORLDS) throw new RangeError(`more than ${MOST_WORLDS} worlds`);
      queue.push({ world: after, past: [...past, inWords(offer)] });
    }
  }
}

/** `ACCEPT_TEXT by A` */
export function inWords({ by, event }: Offer): string {
  return by === null ? event.type : `${event.type} by ${by}`;
}

function firstWorld(process: Process, { parties, owner }: Search, input: Instance['context']): World {
  const { next, effects } = begin(process, input, { type: 'CREATE' }, NOW);
  const neutral: PartyStandings = Object.fromEntries(parties.map((id) => [id, NEUTRAL]));
  return {
    instance: next,
    parties: effects.reduce((before, effect) => apply(before, moveOf(effect, owner ?? '')), neutral),
    deadlines: deadlinesAfter([], '', effects),
  };
}

function worldAfter(world: World, offer: Offer, { next, effects }: Accepted, { owner }: Search): World {
  const parties = effects.reduce(
    (before, effect) => apply(before, moveOf(effect, owner ?? '')),
    apply(world.parties, offer.tells),
  );
  return { instance: next, parties, deadlines: deadlinesAfter(world.deadlines, offer.event.type, effects) };
}

function apply(parties: PartyStandings, move: Parameters<typeof moved>[1] | undefined): PartyStandings {
  return move === undefined ? parties : moved(parties, move);
}

function keyOf({ instance, parties, deadlines }: World, search: Search): string {
  return JSON.stringify([
    stateName(instance.value),
    search.remembered(instance),
    search.parties.map((id) => parties[id]),
    deadlines,
  ]);
}
