import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Right } from '../access/policy.js';
import type { Role } from '../access/principal.js';

/** That an organisation lets another act on its behalf, as registered. */
@Entity('delegation')
export class RegisteredDelegation {
  /** On whose behalf. */
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  /** Who acts. */
  @Column('text', { name: 'delegate_id' })
  delegateId: string;

  @Column('text', { array: true })
  roles: Role[];

  /** Null for all that the roles give. */
  @Column('text', { array: true, nullable: true })
  rights: Right[] | null;

  /** Null for all agreements. */
  @Column('uuid', { name: 'agreement_ids', array: true, nullable: true })
  agreementIds: string[] | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_until' })
  validUntil: string;

  @Column({ type: 'timestamptz', name: 'granted_at', precision: 3 })
  grantedAt: Date;

  /** Null where that was erased. */
  @Column('text', { name: 'granted_by', nullable: true })
  grantedBy: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null;
}
