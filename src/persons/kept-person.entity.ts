import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/principal.js';

/** The person or system behind a commitment in an agreement's history, for as long as that is kept. */
@Entity('entry_person')
export class EntryPerson {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** What the entries have in the place of the person. */
  @PrimaryColumn('text')
  commitment: string;

  /** OVO code of the organisation that the person acted in. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  /** The token's `sub`. */
  @Column('text')
  subject: string;

  /** In hexadecimal: with the subject it makes the commitment. */
  @Column('text')
  salt: string;

  /** What the person could do there, by the token. */
  @Column('text', { array: true })
  roles: Role[];

  /** Where the configuration names a claim for it. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column({ type: 'timestamptz', name: 'acted_at', precision: 3 })
  actedAt: Date;
}

/** The same of the registry's own history. */
@Entity('administrative_person')
export class AdministrativePerson {
  @PrimaryColumn('text')
  commitment: string;

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  subject: string;

  @Column('text')
  salt: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text', { nullable: true })
  name: string | null;

  @Column({ type: 'timestamptz', name: 'acted_at', precision: 3 })
  actedAt: Date;
}
