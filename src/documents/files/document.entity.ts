import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';

/** What a document is to the agreement. */
export const DOCUMENT_KINDS = [
  'draftText',
  'adoptedText',
  'councilDecision',
  'evidence',
  'report',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * Who sees a document: `public` whoever sees the agreement, `parties` who negotiates it, `organisation` only the organisation
 * that added it.
 */
export const CONFIDENTIALITIES = ['public', 'parties', 'organisation'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** No file comes near what a number can hold. */
const asNumber: ValueTransformer = { to: (value: number) => value, from: (value: string) => Number(value) };

/** A document that a party added to an agreement; what it says is in its versions. */
@Entity('document')
export class FiledDocument {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: DocumentKind;

  @Column('text')
  title: string;

  @Column('text')
  confidentiality: Confidentiality;

  /** OVO code of the party whose document it is: who added it, or who succeeded that. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  addedAt: Date;
}

/** One version of a document, which never changes. */
@Entity('document_version')
export class DocumentVersion {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @PrimaryColumn('integer')
  version: number;

  /** By which the storage knows its bytes. */
  @Column('uuid', { name: 'file_key', unique: true })
  fileKey: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** Found from its bytes. */
  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bigint', { transformer: asNumber })
  bytes: number;

  /** Of its bytes, in hexadecimal digits. */
  @Column('text')
  sha256: string;

  /** OVO code of the party that added it. */
  @Column('text', { name: 'added_by' })
  addedBy: string;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  addedAt: Date;
}
