import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was found when an indicator was measured. */
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

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;
}
