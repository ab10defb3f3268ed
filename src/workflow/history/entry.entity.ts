import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Who did something: an organisation through a subject of its own, with the number of the organisation's mandate where
 * it works with mandates for that; a deadline that ran out; or a command of those who run the
 * registry.
 */
export type Actor =
  | {
      readonly organisationId: string;
      readonly subject: string;
      readonly mandate?: number;
      readonly asSubstitute?: true;
    }
  | { readonly deadline: string }
  | { readonly registry: string };

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
  actor: Actor;

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
}
