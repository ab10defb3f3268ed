import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitmentUnit } from '../rules/commitment-terms.js';
import type { Key } from '../rules/compensation.js';

/** Where a proposal to even out stands. */
export const COMPENSATION_STATES = ['proposed', 'booked', 'refused'] as const;
export type CompensationState = (typeof COMPENSATION_STATES)[number];

/** What one party passes on to another. */
export interface Transfer {
  readonly fromId: string;
  readonly toId: string;
  /** Decimal string, in the unit. */
  readonly amount: string;
}

/** Transfers by which parties even out what they give and get (verevening). */
@Entity('compensation')
export class Compensation {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  unit: CommitmentUnit;

  /** How the transfers were found; `agreed` where the parties set them. */
  @Column('text')
  key: Key | 'agreed';

  /** The year that they count in; null for none in particular. */
  @Column('integer', { nullable: true })
  year: number | null;

  @Column('jsonb')
  transfers: Transfer[];

  @Column('text')
  description: string;

  /** OVO codes of those whose consent it takes: who passes on or gets something. */
  @Column('text', { array: true })
  asked: string[];

  /** Of these, who has consented. */
  @Column('text', { array: true })
  consents: string[];

  @Column('text')
  state: CompensationState;

  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3 })
  proposedAt: Date;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;

  /** Why it was refused. */
  @Column('text', { nullable: true })
  reason: string | null;
}
