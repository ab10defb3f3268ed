import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/principal.js';
import type { ClientState } from '../access/rules/registered-client.js';

/** A system that asks the identity provider for tokens of its own, as the registrar registered it. */
@Entity('client_system')
export class ClientSystem {
  @PrimaryColumn('text', { name: 'client_id' })
  clientId: string;

  /** What it is, never whose: no person's name. */
  @Column('text')
  name: string;

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text')
  state: ClientState;

  @Column({ type: 'timestamptz', name: 'registered_at', precision: 3 })
  registeredAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}
