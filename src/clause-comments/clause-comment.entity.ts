import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A `comment` is said; an `openPoint` stays open until whoever raised it settles it. */
export const COMMENT_KINDS = ['comment', 'openPoint'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** What becomes of them: a comment is stated; an open point is open, and then one of the others for good. */
export const COMMENT_STATES = ['stated', 'open', 'resolved', 'withdrawn', 'lapsed'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** What a party says of a clause to the others. */
@Entity('clause_comment')
export class ClauseComment {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: CommentKind;

  @Column('uuid', { name: 'clause_id' })
  clauseId: string;

  /** The version of the text that it is about. */
  @Column('integer', { name: 'text_version' })
  textVersion: number;

  /** OVO code of the party that says it. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  body: string;

  /** Number of the one that it answers. */
  @Column('integer', { nullable: true })
  answers: number | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('text')
  state: CommentState;

  /** Of an open point: OVO code of whose it is to settle, its raiser or who succeeded that. */
  @Column('text', { name: 'held_by', nullable: true })
  heldBy: string | null;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;

  /** The version that mended it. */
  @Column('integer', { name: 'settled_in', nullable: true })
  settledIn: number | null;

  /** How it was settled, in words. */
  @Column('text', { nullable: true })
  settlement: string | null;
}
