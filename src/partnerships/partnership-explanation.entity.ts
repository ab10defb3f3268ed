import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a partnership does not fit the reference regions (pas toe, leg uit), as a member explained it. Never changed. */
@Entity('partnership_explanation')
export class PartnershipExplanation {
  @PrimaryColumn('text', { name: 'partnership_id' })
  partnershipId: string;

  /** From 1, in the order in which they were written; the last one counts. */
  @PrimaryColumn('integer')
  number: number;

  /** The member that explains. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  body: string;

  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 })
  writtenAt: Date;
}
