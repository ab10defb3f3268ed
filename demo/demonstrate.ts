import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Agreement, Entry } from './answers.js';
import { readCast } from './cast.js';
import { draft } from './chapters/drafting.js';
import { monitor } from './chapters/monitoring.js';
import { negotiate } from './chapters/negotiation.js';
import { ratify } from './chapters/ratification.js';
import { Registry, UnexpectedAnswer } from './registry.js';
import type { Timeline } from './timeline.js';
import { stateOf, Walk } from './walk.js';

const CHAPTERS = 4;

/**
 * Walks a deal through a registry by its public API alone, from draft to evaluation. The registry's clock moves on by
 * a year and a half.
 * @param url of a development server with a movable clock, without a slash at its end
 * @returns the deal's id
 * @throws UnexpectedAnswer at the first answer that is not as it should be
 */
export async function demonstrate(url: string, timeline: Timeline): Promise<string> {
  const registry = new Registry(url);
  const cast = await readCast(registry);
  const walk = await Walk.begin(registry, timeline, cast);
  timeline.passage(
    `Akkoord at ${url}, where it is ${walk.today}. The organisations and the region are real. Everything that they say ` +
      'and do here is invented for this demonstration: texts, objections, votes, amounts, measurements. All of it goes ' +
      'through the public API, and the registry’s clock is moved on between the steps.',
  );

  timeline.chapter(1, CHAPTERS, 'Drafting');
  const { lastYear, measuresVacancy } = await draft(walk);
  timeline.chapter(2, CHAPTERS, 'Negotiation');
  await negotiate(walk, lastYear);
  timeline.chapter(3, CHAPTERS, 'Ratification');
  await ratify(walk);
  timeline.chapter(4, CHAPTERS, 'Monitoring');
  await monitor(walk, measuresVacancy);
  await sumUp(walk);
  return walk.agreementId;
}

async function sumUp({ registry, timeline, cast, path, today }: Walk): Promise<void> {
  const agreement = await registry.anyone.get<Agreement>(path);
  const entries = await registry.anyone.list<Entry>(`${path}/history`);
  requireUnbroken(entries);
  const bound = agreement.parties.filter(({ council }) => council?.standing === 'approved');
  const unbound = agreement.parties.filter(({ council }) => council?.standing !== 'approved');
  timeline.passage(
    `\nOn ${today} the deal is in ${stateOf(agreement)}, cycle ${agreement.cycle}. It binds ${bound.length} parties, ` +
      `and not ${unbound.map(({ name }) => name).join(', ')}. Its history has ${entries.length} entries; each holds the ` +
      'hash of the one before it, and all hashes were computed again here.\n\nTo look at:',
  );
  timeline.table([
    ['Agreement', registry.url + path],
    ['History', `${registry.url}${path}/history`],
    ['Picture', `${registry.url}${path}/diagram.svg`],
    ['Ratification', `${registry.url}${path}/ratification`],
    ['What changed', `${registry.url}${path}/texts/1/diff/2`],
    ['Balance', `${registry.url}${path}/balance`],
    ['Indicators', `${registry.url}${path}/indicators`],
    ['Deadlines', `${registry.url}${path}/deadlines`],
    ['Console', `${registry.url}/console/`],
  ]);
  timeline.passage(
    `\nIn the console, Authorize as ${cast.lead.name}: client_id ${cast.lead.id}, client_secret development.`,
  );
}

/** Checks the chain as anyone can: SHA-256 over the canonical form (RFC 8785) of each entry without its hash. */
function requireUnbroken(entries: readonly Entry[]): void {
  let previous = '0'.repeat(64);
  for (const [index, { hash, ...content }] of entries.entries()) {
    const computed = createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex');
    const holds = content.sequence === index + 1 && content.previousHash === previous && hash === computed;
    if (!holds)
      throw new UnexpectedAnswer('GET …/history', `entry ${content.sequence} breaks it`, 'an unbroken chain');
    previous = hash;
  }
}
