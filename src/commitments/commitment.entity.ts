import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitmentKind, CommitmentUnit } from './rules/commitment-terms.js';

/** Who owes what to whom by when. */
@Entity('commitment')
export class Commitment {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** Counts from 1 in each agreement; the number of a removed commitment is not given again. */
  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: CommitmentKind;

  @Column('text', { name: 'debtor_id' })
  debtorId: string;

  @Column('text', { name: 'creditor_id' })
  creditorId: string;

  @Column('text')
  unit: CommitmentUnit;

  /** Decimal string, in the unit. */
  @Column('numeric', { precision: 18, scale: 4 })
  amount: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** The plain date on which both sides held it to be settled. */
  @Column('date', { name: 'settled_on', nullable: true })
  settledOn: string | null;

  @Column('text')
  description: string;

  /** Since when it is owed no more, YYYY-MM-DD. */
  @Column('date', { name: 'extinguished_on', nullable: true })
  extinguishedOn: string | null;

  /** Why it is owed no more. */
  @Column('text', { nullable: true })
  extinction: 'confusion' | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
