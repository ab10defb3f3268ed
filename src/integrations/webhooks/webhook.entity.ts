import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AttemptOutcome,
  DeliveryState,
  NoticeType,
  WebhookReason,
  WebhookState,
} from './rules/states.js';

/** A secret that deliveries are signed with, sealed. */
export interface KeptSecret {
  readonly sealed: string;
  /** ISO 8601. */
  readonly since: string;
  /** When it signs no more; null for the present one. */
  readonly until: string | null;
}

/** An address at which an organisation wants to be told what happens. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  url: string;

  @Column('text', { nullable: true })
  description: string | null;

  /** Of entries; null for all. */
  @Column('text', { array: true, nullable: true })
  types: string[] | null;

  /** Null for all that the organisation may know of. */
  @Column('uuid', { name: 'agreement_ids', array: true, nullable: true })
  agreementIds: string[] | null;

  @Column('text', { nullable: true })
  kind: 'deal' | 'plan' | null;

  @Column('text', { nullable: true })
  theme: string | null;

  @Column('text', { name: 'region_id', nullable: true })
  regionId: string | null;

  /** Only what the organisation takes part in. */
  @Column('boolean', { name: 'own_only' })
  ownOnly: boolean;

  /** The present one first; not read unless it is asked for: the database gives it to no reader. */
  @Column('jsonb', { select: false })
  secrets: KeptSecret[];

  @Column('text')
  state: WebhookState;

  /** Why it is not active. */
  @Column('text', { nullable: true })
  reason: WebhookReason | null;

  @Column({ type: 'timestamptz', name: 'state_since', precision: 3 })
  stateSince: Date;

  /** When the receiver agreed to be sent to, at its present address. */
  @Column({ type: 'timestamptz', name: 'consented_at', precision: 3, nullable: true })
  consentedAt: Date | null;

  /** Since when nothing has arrived, where something should have. */
  @Column({ type: 'timestamptz', name: 'failing_since', precision: 3, nullable: true })
  failingSince: Date | null;

  @Column({ type: 'timestamptz', name: 'last_delivered_at', precision: 3, nullable: true })
  lastDeliveredAt: Date | null;

  /** Up to which place of the feed its deliveries have been made out. */
  @Column('bigint', { name: 'fanned_position' })
  fannedPosition: string;

  /** Of its deliveries. */
  @Column('integer', { name: 'last_number' })
  lastNumber: number;

  /** Goes up with each change of what it is or of its state. */
  @Column('integer')
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}

/** Something that is to be told at a webhook's address. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn('uuid', { name: 'webhook_id' })
  webhookId: string;

  @PrimaryColumn('integer')
  number: number;

  /** The same at every attempt, and when it is replayed. */
  @Column('text', { name: 'event_id' })
  eventId: string;

  /** Of the entry; `PING` for a test. */
  @Column('text')
  type: string;

  /** The agreement that it tells of; null for a test. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  /** The entry of its history. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  @Column('boolean', { name: 'is_replay' })
  isReplay: boolean;

  @Column('text')
  state: DeliveryState;

  @Column('integer')
  attempts: number;

  /** When to try next, while it waits. */
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3 })
  nextAt: Date;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;
}

/** One attempt to deliver. */
@Entity('webhook_attempt')
export class WebhookAttempt {
  @PrimaryColumn('uuid', { name: 'webhook_id' })
  webhookId: string;

  @PrimaryColumn('integer')
  number: number;

  @PrimaryColumn('integer')
  attempt: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('integer')
  milliseconds: number;

  @Column('text')
  outcome: AttemptOutcome;

  @Column('integer', { nullable: true })
  status: number | null;

  /** The beginning of what the receiver answered, where it is text. */
  @Column('text', { nullable: true })
  answer: string | null;
}

/** Word to an organisation of what became of one of its webhooks, without its doing. */
@Entity('webhook_notice')
export class WebhookNotice {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('uuid', { name: 'webhook_id' })
  webhookId: string;

  @Column('text')
  type: NoticeType;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}

/** The `type` of a delivery that tests a webhook. */
export const PING = 'PING';

/** What the secrets of a webhook are sealed for. */
export function secretPurpose(webhookId: string): string {
  return `webhook/${webhookId}`;
}
