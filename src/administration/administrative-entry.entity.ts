import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordedOrganisationActor } from '../access/principal.js';
import type { ChainVersion } from '../ledger/chain/links.js';
import type { AdministrativeAct } from './rules/administrative-act.js';

/** One line of the registry's own append-only history. The database refuses to change or delete it. */
@Entity('administrative_entry')
export class AdministrativeEntry {
  @PrimaryColumn('integer')
  sequence: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** Entries of chain version 1 have the person's `subject` in clear. */
  @Column('jsonb')
  actor: RecordedOrganisationActor & { readonly subject?: string };

  @Column('text')
  type: AdministrativeAct;

  /** Address in the API of what the act is about. */
  @Column('text')
  about: string;

  @Column('jsonb')
  details: object;

  @Column('text', { name: 'previous_hash' })
  previousHash: string;

  @Column('text')
  hash: string;

  @Column('smallint', { name: 'chain_version' })
  chainVersion: ChainVersion;
}

/** Where the administrative history ends, told apart from its entries: what is cut off them shows only so. */
@Entity('administrative_end')
export class AdministrativeEnd {
  /** Always 1: there is one history. */
  @PrimaryColumn('integer')
  id: number;

  @Column('integer', { name: 'last_sequence' })
  lastSequence: number;

  @Column('text', { name: 'last_hash' })
  lastHash: string;
}
