import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnsweredItem } from './rules/items.js';
import type { WrittenState } from './rules/duties.js';

/**
 * A party's comply-or-explain report over a year, as far as something is to be kept of it: that it was submitted, or that
 * it is still owed by whom the agreement binds no more.
 */
@Entity('compliance_report')
export class ComplianceReport {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** OVO code of the party. */
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  year: number;

  @Column('text')
  state: WrittenState;

  /** The plain date on which the agreement ceased to bind the party, where it is the report over its last year. */
  @Column('date', { name: 'final_on', nullable: true })
  finalOn: string | null;

  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3, nullable: true })
  submittedAt: Date | null;

  /** As they stood when it was submitted. */
  @Column('jsonb')
  items: AnsweredItem[];

  @Column('text', { nullable: true })
  remarks: string | null;
}
