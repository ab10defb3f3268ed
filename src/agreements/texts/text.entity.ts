import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One numbered clause of an agreement's text. */
export interface Clause {
  /** As the parties number it: `1`, `2bis`, `3.1`. */
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

/** One version of an agreement's wording. It never changes: another wording is another version. */
@Entity('agreement_text')
export class AgreementText {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  clauses: Clause[];

  /** OVO code of the party that wrote it. */
  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** The version whose errors it puts right, and whose place it takes; null for a wording of its own. */
  @Column('integer', { nullable: true })
  corrects: number | null;

  /** Since when it is what the parties take positions on; null while it is only a proposal. */
  @Column({ type: 'timestamptz', name: 'offered_at', precision: 3, nullable: true })
  offeredAt: Date | null;
}
