import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ConnectionNoticeType,
  ConnectionReason,
  ConnectionState,
  Protocol,
  PushedDocument,
  PushOutcome,
  PushState,
} from './rules/states.js';

/** A folder in an organisation's own document system, to which documents are pushed. */
@Entity('connection')
export class Connection {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  protocol: Protocol;

  /** Of the CMIS service document, or of the WebDAV collection below which the folder is. */
  @Column('text')
  url: string;

  /** Null for WebDAV. */
  @Column('text', { name: 'repository_id', nullable: true })
  repositoryId: string | null;

  /** From the root, such as `/Akkoorden`. */
  @Column('text')
  folder: string;

  @Column('text', { nullable: true })
  description: string | null;

  /** Sealed; not read unless it is asked for: the database gives it to no reader. */
  @Column('text', { select: false })
  credentials: string;

  @Column('text')
  state: ConnectionState;

  /** Why it is not active. */
  @Column('text', { nullable: true })
  reason: ConnectionReason | null;

  @Column({ type: 'timestamptz', name: 'state_since', precision: 3 })
  stateSince: Date;

  @Column({ type: 'timestamptz', name: 'last_pushed_at', precision: 3, nullable: true })
  lastPushedAt: Date | null;

  /** Up to which place of the feed its pushes have been made out. */
  @Column('bigint', { name: 'fanned_position' })
  fannedPosition: string;

  /** Of its pushes. */
  @Column('integer', { name: 'last_number' })
  lastNumber: number;

  /** Goes up with each change of what it is or of its state. */
  @Column('integer')
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}

/** A version of a document that is to be in the folder. */
@Entity('connection_push')
export class ConnectionPush {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @PrimaryColumn('integer')
  number: number;

  /** The agreement that it is about. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  /** The entry of its history by which the document is due. */
  @Column('integer')
  sequence: number;

  /** Of the entry. */
  @Column('text')
  type: string;

  @Column('text')
  document: PushedDocument;

  @Column('boolean', { name: 'is_replay' })
  isReplay: boolean;

  @Column('text')
  state: PushState;

  @Column('integer')
  attempts: number;

  /** When to try next, while it waits. */
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3 })
  nextAt: Date;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;

  @Column({ type: 'timestamptz', name: 'tried_at', precision: 3, nullable: true })
  triedAt: Date | null;

  /** Of the last attempt. */
  @Column('text', { nullable: true })
  outcome: PushOutcome | null;

  /** Of the answer that the last attempt failed by. */
  @Column('integer', { nullable: true })
  status: number | null;

  /** The beginning of that answer. */
  @Column('text', { nullable: true })
  answer: string | null;

  /** What the document system calls the version: a CMIS object id, or the path of a file. */
  @Column('text', { name: 'object_id', nullable: true })
  objectId: string | null;

  /** Of the bytes that were sent, in hexadecimal digits; null where they had arrived before. */
  @Column('text', { nullable: true })
  sha256: string | null;
}

/** A document of an agreement in a document system, of which there are versions. */
@Entity('connection_document')
export class ConnectionDocument {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @PrimaryColumn('text')
  document: PushedDocument;

  /** Without its extension: fixed, so that it is found again by it. */
  @Column('text')
  name: string;

  /** The entry whose version was the first: set before it is created. */
  @Column('integer', { name: 'first_sequence', nullable: true })
  firstSequence: number | null;

  /** Of its first version, once it is known: by it the document is found where the town moved or renamed it. */
  @Column('text', { name: 'object_id', nullable: true })
  objectId: string | null;
}

/** Word to an organisation of what became of one of its connections, without its doing. */
@Entity('connection_notice')
export class ConnectionNotice {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text')
  type: ConnectionNoticeType;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}

/** What the credentials of a connection are sealed for. */
export function credentialsPurpose(connectionId: string): string {
  return `connection/${connectionId}`;
}
