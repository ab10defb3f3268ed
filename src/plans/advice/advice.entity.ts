import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdviceOpinion } from '../../workflow/machines/plan.machine.js';
import type { BoardKind } from '../rules/advice.js';

/** Advice that a board or domain was asked for, and what came of it. Dates are plain. */
@Entity('plan_advice')
export class Advice {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: BoardKind;

  @Column('text')
  board: string;

  /** The organisation that hosts the board, or that the domain belongs to. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'requested_at', precision: 3 })
  requestedAt: Date;

  @Column('date', { name: 'last_day' })
  lastDay: string;

  /** When its silence was recorded. */
  @Column({ type: 'timestamptz', name: 'silent_at', precision: 3, nullable: true })
  silentAt: Date | null;

  @Column('text', { nullable: true })
  opinion: AdviceOpinion | null;

  @Column('date', { name: 'given_on', nullable: true })
  givenOn: string | null;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
