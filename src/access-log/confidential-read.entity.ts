import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadOutcome } from './rules/confidential-operations.js';

/** One line of the access log. The database refuses to change it, and to delete it while it is young. */
@Entity('confidential_read')
export class ConfidentialRead {
  /** UUID of version 7: in the order of time. */
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** OVO code of the organisation that the reader's token is for. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf: string | null;

  @Column('text', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('text')
  operation: string;

  /** Path of what was read. */
  @Column('text')
  about: string;

  /** Those in the answer that were not public, or that were asked for and refused. */
  @Column('uuid', { name: 'agreement_ids', array: true })
  agreementIds: string[];

  @Column('text')
  outcome: ReadOutcome;
}

/** Who it was that read, apart, so that it can be erased. */
@Entity('confidential_reader')
export class ConfidentialReader {
  @PrimaryColumn('uuid', { name: 'read_id' })
  readId: string;

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  /** The token's `sub`. */
  @Column('text')
  subject: string;
}
