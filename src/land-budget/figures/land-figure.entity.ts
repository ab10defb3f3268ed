import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much land was taken in a municipality in a year. It is never changed: a correction is another one, with a reason. */
@Entity('land_figure')
export class StoredLandFigure {
  @PrimaryColumn('text', { name: 'path_id' })
  pathId: string;

  @PrimaryColumn('text', { name: 'region_id' })
  regionId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  year: number;

  /** The last of a municipality and a year counts. */
  @PrimaryColumn('integer')
  number: number;

  /** Decimal string. */
  @Column('numeric')
  hectares: string;

  @Column('text')
  source: string;

  /** Why it comes in the place of the one before; null for the first. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;
}
