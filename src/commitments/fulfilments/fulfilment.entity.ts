import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FulfilmentState } from '../rules/fulfilment.js';

/** What a debtor reports to have done for a commitment, and what its creditor says of it. */
@Entity('fulfilment')
export class Fulfilment {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer', { name: 'commitment_number' })
  commitmentNumber: number;

  /** Counts from 1 for each commitment. */
  @PrimaryColumn('integer')
  number: number;

  /** Decimal string, in the commitment's unit. */
  @Column('numeric', { precision: 18, scale: 4 })
  amount: string;

  @Column('date', { name: 'fulfilled_on' })
  fulfilledOn: string;

  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('text', { name: 'evidence_url', nullable: true })
  evidenceUrl: string | null;

  @Column('text', { name: 'reported_by' })
  reportedBy: string;

  @Column({ type: 'timestamptz', name: 'reported_at', precision: 3 })
  reportedAt: Date;

  @Column('text')
  state: FulfilmentState;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** Why it is disputed. */
  @Column('text', { nullable: true })
  reason: string | null;
}
