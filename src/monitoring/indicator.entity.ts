import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Direction, PathForm, PathStep } from './rules/trajectory.js';

/** What is monitored: from which value it should come to which, and when it is measured. */
@Entity('indicator')
export class Indicator {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  name: string;

  /** What exactly is counted: figures of different definitions may not be compared. */
  @Column('text')
  definition: string;

  @Column('text')
  unit: string;

  /** Decimal string. */
  @Column('numeric', { name: 'baseline_value' })
  baselineValue: string;

  @Column('date', { name: 'baseline_on' })
  baselineOn: string;

  /** Decimal string. */
  @Column('numeric', { name: 'target_value' })
  targetValue: string;

  @Column('date', { name: 'target_on' })
  targetOn: string;

  /** Which way is for the better. */
  @Column('text')
  direction: Direction;

  /** How it goes from baseline to target. */
  @Column('text')
  path: PathForm;

  /** Of a stepped path, in order of their days; else empty. */
  @Column('jsonb')
  steps: PathStep[];

  /** Decimal string: how far one may be behind the path before one is off the track. */
  @Column('numeric')
  tolerance: string;

  /** OVO code of the party that measures it. */
  @Column('text', { name: 'responsible_id' })
  responsibleId: string;

  @Column('date', { name: 'first_due_on' })
  firstDueOn: string;

  @Column('integer', { name: 'every_months', nullable: true })
  everyMonths: number | null;

  /** The due date that counts now; null before entry into force, and where none is left. */
  @Column('date', { name: 'next_due_on', nullable: true })
  nextDueOn: string | null;

  /** Due dates that passed and still wait for their measurement, oldest first. */
  @Column('jsonb')
  missed: string[];

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
