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

  /** The first plain date on which it is owed no more, as an amendment says. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  /** Number of the amendment that brought it; null where the agreement did from the beginning. */
  @Column('integer', { nullable: true })
  amendment: number | null;

  /** Its place in what that amendment changes. */
  @Column('integer', { name: 'amendment_change', nullable: true })
  amendmentChange: number | null;

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
