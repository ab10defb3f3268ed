import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfferedEvent } from '../core/decide.js';

/** A deadline of an agreement, or of one of its councils, that has not run out yet. */
@Entity('timer')
export class Timer {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** The party whose council it binds; empty for the agreement's own. */
  @PrimaryColumn('text', { name: 'council_id', default: '' })
  councilId: string;

  @PrimaryColumn('text')
  key: string;

  /** What is offered to the statechart when it runs out. */
  @Column('jsonb')
  event: OfferedEvent;

  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 })
  dueAt: Date;
}
