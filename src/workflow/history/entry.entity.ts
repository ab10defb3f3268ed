import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationActor, RecordedOrganisationActor } from '../../access/principal.js';
import type { ChainVersion } from '../../ledger/chain/links.js';

/** By which mandate somebody acted, where the organisation works with mandates. */
interface ByMandate {
  readonly mandate?: number;
  readonly asSubstitute?: true;
}

/** A deadline that ran out, or a command of those who run the registry. */
type Nobody = { readonly deadline: string } | { readonly registry: string };

/**
 * Who did something: an organisation through a person or system of its own, with the number of the mandate of the
 * organisation that it acts for where that works with mandates; a deadline that ran out; or a command of those who run
 * the registry.
 */
export type Actor = (OrganisationActor & ByMandate) | Nobody;

/** The same as the history names it. Entries of chain version 1 have the person's `subject` in clear. */
export type RecordedActor = (RecordedOrganisationActor & ByMandate & { readonly subject?: string }) | Nobody;

/** The organisation for which something was done: undefined where nobody acted. */
export function actedFor(actor: Actor): string | undefined {
  return 'organisationId' in actor ? (actor.onBehalfOf ?? actor.organisationId) : undefined;
}

/** One line of an agreement's append-only history. The database refuses to change or delete it. */
@Entity('entry')
export class Entry {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  sequence: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('jsonb')
  actor: RecordedActor;

  @Column('text')
  type: string;

  /** The party whose council it is about, where it is about one. */
  @Column('text', { name: 'council_id', nullable: true })
  councilId: string | null;

  @Column('text', { name: 'from_state', nullable: true })
  from: string | null;

  @Column('text', { name: 'to_state' })
  to: string;

  /** The event as it was offered, with the facts that the decision rested on. */
  @Column('jsonb')
  event: Record<string, unknown>;

  @Column('text', { name: 'previous_hash' })
  previousHash: string;

  @Column('text')
  hash: string;

  /** Number of the transaction that wrote it: where the feed of events looks for what is new. */
  @Column({
    type: 'bigint',
    name: 'written_by',
    default: () => 'current_transaction()',
    insert: false,
    select: false,
  })
  writtenBy?: string;

  @Column('smallint', { name: 'chain_version' })
  chainVersion: ChainVersion;
}
