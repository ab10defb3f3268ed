import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality's membership of a partnership, from a day (included) to a day (not included). */
@Entity('partnership_member')
export class PartnershipMember {
  @PrimaryColumn('text', { name: 'partnership_id' })
  partnershipId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  /** YYYY-MM-DD. */
  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom: string;

  /** YYYY-MM-DD; null while it is a member. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
