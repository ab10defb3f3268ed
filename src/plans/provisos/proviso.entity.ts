import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A voorbehoud that the Flemish Government or a deputation made about the adoption of a plan. */
@Entity('plan_proviso')
export class Proviso {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  body: string;

  @Column({ type: 'timestamptz', name: 'stated_at', precision: 3 })
  statedAt: Date;
}
