import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A policy framework (beleidskader) of a plan. */
@Entity('plan_framework')
export class Framework {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
