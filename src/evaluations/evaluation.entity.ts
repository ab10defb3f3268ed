import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Conclusion } from './rules/conclusion.js';

/** What was found when a cycle of an agreement in force was evaluated, and how that concluded. */
@Entity('evaluation')
export class Evaluation {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** That of the cycle that it ended, from 1. */
  @PrimaryColumn('integer')
  number: number;

  /** Numbered by their place, from 1. */
  @Column('text', { array: true })
  findings: string[];

  /** OVO code. */
  @Column('text', { name: 'evaluated_by' })
  evaluatedBy: string;

  @Column({ type: 'timestamptz', name: 'evaluated_at', precision: 3 })
  evaluatedAt: Date;

  /** What is proposed, or was agreed; null where nothing is yet. */
  @Column('jsonb', { nullable: true })
  conclusion: Conclusion | null;
}
