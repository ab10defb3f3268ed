import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Participation, Position } from './core/effects.js';

/** An organisation that takes part in an agreement. */
@Entity('agreement_party')
export class Party {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  role: 'lead' | 'party';

  @Column('text', { default: 'pending' })
  position: Position;

  /** Why it objects to the offered text, where it does. */
  @Column('text', { nullable: true })
  objection: string | null;

  @Column('text', { default: 'signatory' })
  participation: Participation;

  /** From when it applies the agreement before it is bound (plain date), where it declared so. */
  @Column('date', { name: 'provisional_since', nullable: true })
  provisionalSince: string | null;

  /** Version of the text that an amendment bound it to; null where none did. */
  @Column('integer', { name: 'bound_text', nullable: true })
  boundText: number | null;

  /** Whether it has consented to end the agreement. */
  @Column('boolean', { default: false })
  terminates: boolean;
}
