import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a lesson stands: nobody has said what becomes of it, the next cycle goes by it, or does not. */
export const LESSON_STATES = ['open', 'adopted', 'rejected'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/** What was learnt in a cycle. */
@Entity('evaluation_lesson')
export class Lesson {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  evaluation: number;

  /** Within the evaluation, from 1. */
  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  body: string;

  @Column('text')
  state: LessonState;

  /** Why, or how it is put into practice. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;
}
