import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a policy domain has for something in a year, in one version: the highest counts, the others are its past. */
@Entity('budget_line')
export class BudgetLine {
  @PrimaryColumn('text', { name: 'domain_id' })
  domainId: string;

  @PrimaryColumn('integer')
  year: number;

  /** A word of the domain's own, such as `cycle-fund`. */
  @PrimaryColumn('text')
  code: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  title: string;

  /** Decimal string. */
  @Column('numeric', { name: 'amount_eur', precision: 18, scale: 2 })
  amountEur: string;

  /** Where it is an investment in one region; null for a line that any region draws on. */
  @Column('text', { name: 'region_id', nullable: true })
  regionId: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt: Date;
}
