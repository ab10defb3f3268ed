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

  /** OVO code, or `pot`; null while it is yet to be named. */
  @Column('text', { name: 'debtor_id', nullable: true })
  debtorId: string | null;

  /** OVO code, or `pot`. */
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

  /** Of an obligation: what follows where it is not fulfilled, in words. */
  @Column('text', { nullable: true })
  consequence: string | null;

  /** Of an incentive or a sanction: number of the obligation that it hangs on. */
  @Column('integer', { nullable: true })
  follows: number | null;

  /** The first plain date after its due date, where that passed without fulfilment; stays when it is fulfilled late. */
  @Column('date', { name: 'overdue_since', nullable: true })
  overdueSince: string | null;

  /** Of an incentive or a sanction: since when it is owed, because of what it hangs on. */
  @Column('date', { name: 'triggered_on', nullable: true })
  triggeredOn: string | null;

  /** Of an incentive or a sanction: since when it can no longer come to be owed. */
  @Column('date', { name: 'lapsed_on', nullable: true })
  lapsedOn: string | null;

  /** The plain date on which its creditor gave up what was still owed. */
  @Column('date', { name: 'waived_on', nullable: true })
  waivedOn: string | null;

  /** How much that was: a decimal string. */
  @Column('numeric', { name: 'waived_amount', precision: 18, scale: 4, nullable: true })
  waivedAmount: string | null;

  /** Why it was given up. */
  @Column('text', { nullable: true })
  waiver: string | null;

  /** Since when it is owed no more, YYYY-MM-DD. */
  @Column('date', { name: 'extinguished_on', nullable: true })
  extinguishedOn: string | null;

  /** Why it is owed no more. */
  @Column('text', { nullable: true })
  extinction: 'confusion' | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
