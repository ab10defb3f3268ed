import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DerivationStep } from '../../common/time/terms.js';
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

  /** How its last day was found; null where that was not kept. */
  @Column('jsonb', { nullable: true })
  steps: readonly DerivationStep[] | null;

  /** When it was set, or last set anew. */
  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt: Date;

  /** The last number in the agreement's history when it was set: larger, whenever it is set anew. */
  @Column('integer')
  sequence: number;
}
