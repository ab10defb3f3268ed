import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A task that a province or a policy domain of Flanders sets for a region (opgave), with means and a last day. */
@Entity('assignment')
export class Assignment {
  @PrimaryColumn('uuid')
  id: string;

  /** OVO code of the province, or of Flanders. */
  @Column('text', { name: 'issuer_id' })
  issuerId: string;

  /** For which policy domain Flanders sets it; null for a province. */
  @Column('text', { name: 'domain_id', nullable: true })
  domainId: string | null;

  @Column('text', { name: 'region_id' })
  regionId: string;

  @Column('text')
  title: string;

  @Column('text')
  task: string;

  /** Address of what it rests on. */
  @Column('text', { nullable: true })
  source: string | null;

  /** What it gives, decimal strings. */
  @Column('numeric', { precision: 18, scale: 4 })
  eur: string;

  @Column('numeric', { precision: 18, scale: 4 })
  ha: string;

  @Column('numeric', { precision: 18, scale: 4 })
  fte: string;

  /** Last day to answer, YYYY-MM-DD. */
  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column({ type: 'timestamptz', name: 'issued_at', precision: 3 })
  issuedAt: Date;

  /** When its issuer last changed what it says: calendars look at it. */
  @Column({ type: 'timestamptz', name: 'revised_at', precision: 3 })
  revisedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  /** Number of the last answer; 0 for none. */
  @Column('integer', { name: 'last_answer' })
  lastAnswer: number;

  /** Of its own history. */
  @Column('integer', { name: 'last_sequence' })
  lastSequence: number;
}
