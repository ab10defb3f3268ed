import type { OrganisationActor } from '../access/principal.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartnershipsPassedOn } from '../partnerships/memberships-of.js';
import type { MembershipsPassedOn } from '../regions/rules/pass-on.js';

/** A merger as booked: one organisation takes over what others had agreed. */
@Entity('succession')
export class Succession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'successor_id' })
  successorId: string;

  /** The first day on which the predecessors are no more, YYYY-MM-DD. */
  @Column('date', { name: 'effective_on' })
  effectiveOn: string;

  /** Where it can be read: an http(s) URL or a URN. */
  @Column('text')
  source: string;

  /** Who booked it. */
  @Column('jsonb')
  actor: OrganisationActor;

  /** What became of the memberships of regions. */
  @Column('jsonb')
  regions: MembershipsPassedOn;

  /** What became of the memberships of partnerships. */
  @Column('jsonb')
  partnerships: PartnershipsPassedOn;

  @Column({ type: 'timestamptz', name: 'booked_at', precision: 3 })
  bookedAt: Date;

  /** When the last agreement was done; null while there are some to do. */
  @Column({ type: 'timestamptz', name: 'completed_at', precision: 3, nullable: true })
  completedAt: Date | null;
}
