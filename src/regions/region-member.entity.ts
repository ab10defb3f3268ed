import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality's membership of a region, from a day (included) to a day (not included). */
@Entity('region_member')
export class RegionMember {
  @PrimaryColumn('text', { name: 'region_id' })
  regionId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  /** YYYY-MM-DD. */
  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom: string;

  /** YYYY-MM-DD; null while it is a member. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
