import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was found when an indicator was measured. It is never changed: a correction is another one. */
@Entity('measurement')
export class Measurement {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer', { name: 'indicator_number' })
  indicatorNumber: number;

  @PrimaryColumn('integer')
  number: number;

  /** Decimal string, in the indicator's unit. */
  @Column('numeric')
  value: string;

  @Column('date', { name: 'measured_on' })
  measuredOn: string;

  /** The due date that it answers; null where nobody waited for it. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** Whether it came after that due date. */
  @Column('boolean')
  late: boolean;

  @Column('text')
  source: string;

  /** Number of the measurement in whose place it comes; null where in none. */
  @Column('integer', { nullable: true })
  corrects: number | null;

  /** Why it comes in the place of another; null where it does not. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;
}
