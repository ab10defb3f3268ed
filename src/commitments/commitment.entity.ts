import { Column, Entity, PrimaryColumn } from 'typeorm';

export const COMMITMENT_KINDS = ['obligation', 'incentive', 'sanction'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_UNITS = ['EUR', 'ha', 'FTE'] as const;
export type CommitmentUnit = (typeof COMMITMENT_UNITS)[number];

/** Who owes what to whom by when. */
@Entity('commitment')
export class Commitment {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

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

  @Column('text')
  description: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
