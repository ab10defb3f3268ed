import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Message } from '../../messages/message.js';
import { migrate, type Migrated } from '../core/migrate.js';
import { processName, type Process } from '../core/process.js';
import { rowsOf, type Outcome } from '../record/outcome.js';
import { writeOutcomes } from '../record/outcome-statement.js';
import { readForEvent } from '../record/standing-read.js';
import {
  instancesIn,
  nextAgreements,
  noteVersion,
  standingDeadlines,
  type OwnedInstance,
  type Owner,
} from './instances.js';
import { findMapping } from '../processes.js';

/** An instance that cannot be moved, and why. */
export interface RefusedInstance {
  readonly agreementId: string;
  readonly owner: Owner;
  readonly reason: Message;
}

/** What became of the instances of a process. */
export interface Moved {
  readonly moved: number;
  readonly refused: readonly RefusedInstance[];
}

const BATCH = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Moves every instance of a process that has not come to its end to this version of it, agreement by agreement: each in
 * a transaction of its own that holds the agreement, so that it can be done beside a running server, and again where it
 * was broken off. What cannot be moved stays as it is.
 * @param target the version to move to
 * @param isRehearsal whether only to find out what would become of each
 */
export async function migrateInstances(
  client: ClientBase,
  target: Process,
  isRehearsal: boolean,
  now: () => Date = () => new Date(),
): Promise<Moved> {
  let [moved, after] = [0, BEFORE_ALL];
  const refused: RefusedInstance[] = [];
  for (;;) {
    const agreements = await nextAgreements(client, target, after, BATCH);
    const last = agreements.at(-1);
    if (last === undefined) return { moved, refused };
    for (const id of agreements) {
      const found = await moveThoseOf(client, id, target, isRehearsal, now());
      moved += found.moved;
      refused.push(...found.refused);
    }
    after = last;
  }
}

async function moveThoseOf(
  client: ClientBase,
  agreementId: string,
  target: Process,
  isRehearsal: boolean,
  now: Date,
): Promise<Moved> {
  await client.query('BEGIN');
  try {
    const at = isRehearsal ? now : await hold(client, agreementId, now);
    const refused: RefusedInstance[] = [];
    let moved = 0;
    for (const each of await instancesIn(client, agreementId, target)) {
      const decision = await decide(client, agreementId, each, target, at);
      if ('refused' in decision) refused.push({ agreementId, owner: each.owner, reason: decision.refused });
      else {
        moved += 1;
        if (!isRehearsal) await record(client, agreementId, each.owner, decision, at);
      }
    }
    await client.query(isRehearsal ? 'ROLLBACK' : 'COMMIT');
    return { moved, refused };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Holds the agreement. @returns the time, which never runs back in a history */
async function hold(client: ClientBase, agreementId: string, now: Date): Promise<Date> {
  const { rows } = await client.query<{ updated_at: Date }>(
    'SELECT updated_at FROM agreement WHERE id = $1 FOR UPDATE',
    [agreementId],
  );
  return rows.reduce((latest, { updated_at: at }) => (at > latest ? at : latest), now);
}

async function decide(
  client: ClientBase,
  agreementId: string,
  { owner, instance }: OwnedInstance,
  target: Process,
  now: Date,
): Promise<Migrated | { readonly refused: Message }> {
  const mapping = findMapping(target.id, instance.processVersion, target.version);
  if (mapping === undefined) {
    const from = processName({ id: instance.processId, version: instance.processVersion });
    return { refused: { key: 'migration.no-mapping', params: { from, to: processName(target) } } };
  }
  const standing = await standingDeadlines(client, agreementId, owner);
  return migrate(mapping, target, instance, standing, now, owner.proceeding);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Writes what was decided as every other outcome is written, in the transaction that holds the agreement. */
async function record(
  client: ClientBase,
  agreementId: string,
  owner: Owner,
  { next, effects }: Migrated,
  now: Date,
): Promise<void> {
  const read = await readForEvent(client, agreementId, null, null);
  if (read === undefined) throw new Error(`Agreement ${agreementId} is gone`);
  const { councilId, proceeding } = owner;
  const isAgreement = councilId === null && proceeding === undefined;
  const told = isAgreement ? ([{ type: 'notify', message: 'processMigrated' }] as const) : [];
  const outcome: Outcome = {
    agreement: read.agreement,
    next: isAgreement ? next : undefined,
    council: councilId === null ? undefined : { organisationId: councilId, next },
    proceedings:
      proceeding === undefined
        ? []
        : [{ number: proceeding, kind: owner.kind, openedBy: null, next, done: false }],
    effects: [...effects, ...told].map((effect) => ({ councilId, proceeding, effect })),
    actor: { registry: 'migrate-instances' },
    now,
  };
  const { agreement } = outcome;
  // Nobody acts here to whom a salt would belong.
  const rows = rowsOf(outcome, sha256, '');
  const written = await writeOutcomes(client, [{ agreement, rows, now }], (dueAt) => dueAt);
  if (!written.has(agreementId)) throw new Error(`Agreement ${agreementId} has moved while it was held`);
  await noteVersion(client, agreementId, owner, next.processVersion);
}
