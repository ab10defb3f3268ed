import { FLANDERS } from './a-deal.js';
import { asOrganisation } from './callers.js';
import type { LivingDeal } from './living-deal.js';
import type { Sending } from './load.js';

/** Long ago, so that the term for complaints about what was published then has run out. */
const DECIDED_ON = '2020-01-15';
const PUBLISHED_ON = '2020-01-20';

/** Objections and new texts: what one statement records, and what takes a transaction of several. */
export function negotiating(deal: LivingDeal, party: string): Sending[] {
  const object: Sending = async (url, mark, idempotencyKey) => {
    const event = { type: 'OBJECT_TO_TEXT', version: 1, reason: mark };
    return (await deal.seenAt(url).send(party, event, { idempotencyKey })).status;
  };
  const write: Sending = async (url, mark, idempotencyKey) => {
    const clauses = [{ number: '1', heading: 'Doel', body: mark }];
    const editor = await asOrganisation(url, party);
    return (await editor.post(`${deal.path}/texts`, { clauses }, { idempotencyKey })).status;
  };
  return [object, object, object, write];
}

/**
 * A council that approves, publishes (a deadline then runs out at once and is a job for the server), and is annulled, so
 * that it can decide anew.
 */
export function ratifying(deal: LivingDeal, party: string): Sending[] {
  const own =
    (event: (source: string) => object): Sending =>
    async (url, mark, idempotencyKey) =>
      (await deal.seenAt(url).sendToCouncil(party, event(`urn:uuid:${mark}`), { idempotencyKey })).status;
  const vote = { votesFor: 20, votesAgainst: 0, abstentions: 0 };
  return [
    own((source) => ({ type: 'APPROVE', decidedOn: DECIDED_ON, ...vote, source })),
    own((source) => ({ type: 'PUBLISH', publishedOn: PUBLISHED_ON, source })),
    async (url, mark, idempotencyKey) => {
      const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
      const event = {
        type: 'ANNUL',
        annulledOn: PUBLISHED_ON,
        reason: 'Klacht.',
        source: `urn:uuid:${mark}`,
      };
      const path = `${deal.path}/councils/${party}/events`;
      return (await supervisor.post(path, event, { idempotencyKey })).status;
    },
  ];
}
