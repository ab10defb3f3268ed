import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LandMove } from '../rules/land-account.js';

/** Where a proposal to transfer hectares stands. */
export const LAND_TRANSFER_STATES = ['proposed', 'booked', 'refused'] as const;
export type LandTransferState = (typeof LAND_TRANSFER_STATES)[number];

/** Hectares of a region's budget that municipalities pass on to each other within a deal. */
@Entity('land_transfer')
export class LandTransfer {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text', { name: 'path_id' })
  pathId: string;

  @Column('text', { name: 'region_id' })
  regionId: string;

  @Column('jsonb')
  transfers: LandMove[];

  @Column('text')
  description: string;

  /** OVO codes of those whose consent it takes: who passes on or gets something. */
  @Column('text', { array: true })
  asked: string[];

  /** Of these, who has consented. */
  @Column('text', { array: true })
  consents: string[];

  @Column('text')
  state: LandTransferState;

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
