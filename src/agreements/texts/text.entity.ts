import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Clause, LanguageStatus, LanguageVersion, Wordings } from '../rules/clauses/clause.js';

/** One version of an agreement's wording, in all its languages. It never changes: another wording is another version. */
@Entity('agreement_text')
export class AgreementText implements Wordings {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  version: number;

  /** Of `clauses`: BCP 47 tag. */
  @Column('text')
  language: string;

  @Column('text')
  status: LanguageStatus;

  @Column('jsonb')
  clauses: Clause[];

  @Column('jsonb', { name: 'other_languages' })
  otherLanguages: LanguageVersion[];

  /** OVO code of the party that wrote it. */
  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  /** Why it is proposed; null where nobody said. */
  @Column('text', { nullable: true })
  rationale: string | null;

  /** The version that it was made from; null for the first. */
  @Column('integer', { name: 'based_on', nullable: true })
  basedOn: number | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** The version whose errors it puts right, and whose place it takes; null for a wording of its own. */
  @Column('integer', { nullable: true })
  corrects: number | null;

  /** Since when it is what the parties take positions on; null while it is only a proposal. */
  @Column({ type: 'timestamptz', name: 'offered_at', precision: 3, nullable: true })
  offeredAt: Date | null;
}
