import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that a plan has a party do, in a year and for a budget. */
@Entity('plan_action')
export class PlanAction {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  /** Number of the policy framework that it belongs to, where it belongs to one. */
  @Column('integer', { nullable: true })
  framework: number | null;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text', { name: 'responsible_id' })
  responsibleId: string;

  @Column('integer')
  year: number;

  /** Decimal string. */
  @Column('numeric', { name: 'budget_eur', precision: 16, scale: 2 })
  budgetEur: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Set where a deal had named it when it was removed from the plan: the deal can still say what it was. */
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true })
  removedAt: Date | null;
}
