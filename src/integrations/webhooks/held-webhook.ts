import type { EntityManager } from 'typeorm';
import { notFound } from '../../common/problems/general.problems.js';
import { Webhook } from './webhook.entity.js';

/** What names a webhook: for an organisation, only its own. */
export interface WebhookKey {
  readonly id: string;
  /** Absent for the registrar. */
  readonly organisationId?: string;
}

/** A webhook that nobody else changes until the transaction ends. @throws Problem 404 */
export async function heldWebhook(manager: EntityManager, key: WebhookKey): Promise<Webhook> {
  const row = await manager.findOne(Webhook, { where: { ...key }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw notFound();
  return row;
}

/** Changes a webhook that is held, and counts the change. */
export async function changeWebhook(
  manager: EntityManager,
  before: Webhook,
  changes: Partial<Webhook>,
  now: Date,
): Promise<Webhook> {
  const { id, state, version } = before;
  const moved = changes.state !== undefined && changes.state !== state ? { stateSince: now } : {};
  const counted = { ...changes, ...moved, version: version + 1, changedAt: now };
  await manager.update(Webhook, { id }, counted);
  return { ...before, ...counted };
}

/** The path of a webhook. */
export function addressOf(id: string): string {
  return `/v1/webhooks/${id}`;
}
