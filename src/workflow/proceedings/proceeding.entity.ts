import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProceedingKind } from '../core/effects.js';

/** A side procedure of an agreement, such as a mediation, with a statechart of its own. */
@Entity('proceeding')
export class Proceeding {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: ProceedingKind;

  @Column('text', { name: 'process_id' })
  processId: string;

  @Column('integer', { name: 'process_version' })
  processVersion: number;

  @Column('text', { name: 'opened_by' })
  openedBy: string;

  @Column('text')
  state: string;

  @Column('jsonb')
  context: Record<string, unknown>;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 })
  openedAt: Date;

  /** When it came to its end, or its agreement did. */
  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;
}
