import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NonFollowers } from '../amendments/rules/consent.js';
import type { RatificationRule } from '../ratification/rules/rule.js';
import type { Instance, Phase } from './core/instance.js';

/** A task set by a nation or a province that an agreement answers. */
export interface AnsweredAssignment {
  readonly setBy: 'nation' | 'province';
  readonly title: string;
  /** Where it can be read: an http(s) URL or a URN. */
  readonly source: string;
}

/** An agreement: what its parties drafted, and where its process stands. Amounts are decimal strings. */
@Entity('agreement')
export class Agreement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: 'deal' | 'plan';

  @Column('text', { name: 'process_id' })
  processId: string;

  @Column('integer', { name: 'process_version' })
  processVersion: number;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  challenge: string;

  @Column('text', { name: 'need_evidence', default: '' })
  needEvidence: string;

  @Column('text', { nullable: true })
  theme: string | null;

  @Column('text', { name: 'legal_form', nullable: true })
  legalForm: string | null;

  @Column('text', { name: 'region_id', nullable: true })
  regionId: string | null;

  @Column('text', { name: 'lead_id' })
  leadId: string;

  @Column('text', { name: 'lead_person', nullable: true })
  leadPerson: string | null;

  @Column('numeric', { name: 'capacity_fte', precision: 10, scale: 2, nullable: true })
  capacityFte: string | null;

  @Column('numeric', { name: 'means_eur', precision: 16, scale: 2, nullable: true })
  meansEur: string | null;

  @Column('jsonb', { name: 'ratification_rule' })
  ratificationRule: RatificationRule;

  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn: string | null;

  @Column('uuid', { name: 'plan_id', nullable: true })
  planId: string | null;

  /** Of a deal: whether councils can attach reservations to their approval. */
  @Column('text', { default: 'allowed' })
  reservations: 'allowed' | 'prohibited';
  /** What becomes of the parties that do not follow an amendment. */
  @Column('text', { name: 'non_followers', default: 'must-follow' })
  nonFollowers: NonFollowers;

  /** What the agreement answers, where it answers one. */
  @Column('jsonb', { nullable: true })
  assignment: AnsweredAssignment | null;

  @Column('text')
  phase: Phase;

  @Column('text')
  state: string;

  /** XState's state value. */
  @Column('jsonb')
  value: Instance['value'];

  @Column('jsonb')
  context: Record<string, unknown>;

  @Column('integer')
  version: number;

  @Column('integer', { name: 'last_sequence' })
  lastSequence: number;

  @Column('text', { name: 'last_hash' })
  lastHash: string;

  @Column({ type: 'timestamptz', name: 'public_since', precision: 3, nullable: true })
  publicSince: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;
}
