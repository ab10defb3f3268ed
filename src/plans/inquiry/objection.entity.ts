import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What somebody objected to a plan in its public inquiry. Who that was is not kept here: the clerk who registered it
 * knows by the receipt number.
 */
@Entity('plan_objection')
export class Objection {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  year: number;

  @PrimaryColumn('integer')
  number: number;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  /** Not read unless it is asked for: the database gives it to no reader. */
  @Column('text', { select: false })
  body: string;

  @Column('text', { name: 'registered_by' })
  registeredBy: string;

  @Column({ type: 'timestamptz', name: 'registered_at', precision: 3 })
  registeredAt: Date;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;
}
