import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A spell in which an organisation’s council does not meet. */
@Entity('council_recess')
export class CouncilRecess {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** The last day of it. */
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('text')
  reason: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
