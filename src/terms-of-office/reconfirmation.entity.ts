import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReconfirmationKind } from './rules/reconfirmation.js';

/** That a new council took note of duties which an earlier one took on, or reconfirmed them. It changes nothing. */
@Entity('reconfirmation')
export class Reconfirmation {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** Counts from 1 in each agreement. */
  @PrimaryColumn('integer')
  number: number;

  /** Whose council it is. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  /** The term of office of that council. */
  @Column('text', { name: 'term_id' })
  termId: string;

  @Column('text')
  kind: ReconfirmationKind;

  /** Plain date. */
  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  /** Where the decision can be read: an http(s) URL or a URN. */
  @Column('text')
  source: string;

  /** Numbers of what it owed then. */
  @Column('integer', { array: true })
  commitments: number[];

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;
}
