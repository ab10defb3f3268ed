import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An action of its plan that a deal carries out. */
@Entity('carried_action')
export class CarriedAction {
  /** The deal. */
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  action: number;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column({ type: 'timestamptz', name: 'named_at', precision: 3 })
  namedAt: Date;
}
