import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an answer came to count no more. */
export const ANSWER_ENDINGS = ['withdrawn', 'answered', 'merged'] as const;
export type AnswerEnding = (typeof ANSWER_ENDINGS)[number];

/** What a municipality of the region says to an assignment: that an agreement answers it, or that it declines. */
@Entity('assignment_answer')
export class AssignmentAnswer {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: 'agreement' | 'decline';

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  /** Why it declines; null for an agreement. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** What the agreement draws of the means, decimal strings. */
  @Column('numeric', { precision: 18, scale: 4 })
  eur: string;

  @Column('numeric', { precision: 18, scale: 4 })
  ha: string;

  @Column('numeric', { precision: 18, scale: 4 })
  fte: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  ending: AnswerEnding | null;
}
