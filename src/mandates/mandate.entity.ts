import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MandateAct } from './rules/mandate.js';

/** A mandate as registered. Persons are known by their token's `sub` only; their names stand apart. */
@Entity('mandate')
export class RegisteredMandate {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  /** Null where that was erased. */
  @Column('text', { nullable: true })
  holder: string | null;

  @Column('text', { array: true })
  acts: MandateAct[];

  /** Null for all agreements. */
  @Column('uuid', { name: 'agreement_ids', array: true, nullable: true })
  agreementIds: string[] | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('text', { nullable: true })
  substitute: string | null;

  @Column('date', { name: 'substitute_from', nullable: true })
  substituteFrom: string | null;

  @Column('date', { name: 'substitute_until', nullable: true })
  substituteUntil: string | null;

  @Column({ type: 'timestamptz', name: 'registered_at', precision: 3 })
  registeredAt: Date;

  @Column('text', { name: 'registered_by', nullable: true })
  registeredBy: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null;
}

/** What a person is called, as long as the organisation wants it known: the only place where a name stands. */
@Entity('mandate_name')
export class MandateName {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  /** A token's `sub`. */
  @PrimaryColumn('text')
  subject: string;

  @Column('text')
  name: string;
}
