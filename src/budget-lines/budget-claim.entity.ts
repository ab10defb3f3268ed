import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a deal draws on a budget line, as somebody stated it: of each line the last statement counts. */
@Entity('budget_claim')
export class BudgetClaim {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text', { name: 'domain_id' })
  domainId: string;

  @Column('integer')
  year: number;

  @Column('text')
  code: string;

  /** Decimal string; 0 where it draws nothing any more. */
  @Column('numeric', { name: 'amount_eur', precision: 18, scale: 2 })
  amountEur: string;

  @Column('text', { name: 'stated_as' })
  statedAs: 'party' | 'domain';

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'stated_at', precision: 3 })
  statedAt: Date;
}
