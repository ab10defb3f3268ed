import type { EntityManager } from 'typeorm';
import { notFound } from '../../common/problems/general.problems.js';
import { Connection } from './connection.entity.js';

/** What names a connection: always one of the organisation’s own. */
export interface ConnectionKey {
  readonly id: string;
  readonly organisationId: string;
}

/** A connection that nobody else changes until the transaction ends. @throws Problem 404 */
export async function heldConnection(manager: EntityManager, key: ConnectionKey): Promise<Connection> {
  const row = await manager.findOne(Connection, { where: { ...key }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw notFound();
  return row;
}

/** Changes a connection that is held, and counts the change. */
export async function changeConnection(
  manager: EntityManager,
  before: Connection,
  changes: Partial<Connection>,
  now: Date,
): Promise<Connection> {
  const { id, state, version } = before;
  const moved = changes.state !== undefined && changes.state !== state ? { stateSince: now } : {};
  const counted = { ...changes, ...moved, version: version + 1, changedAt: now };
  await manager.update(Connection, { id }, counted);
  return { ...before, ...counted };
}

/** The path of a connection. */
export function addressOfConnection(id: string): string {
  return `/v1/connections/${id}`;
}
