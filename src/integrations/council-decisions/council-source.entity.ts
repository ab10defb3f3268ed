import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A publication of a council as it was received. What it says is not stored: it is read from its bytes, since names of
 * people stand in it.
 */
@Entity('council_source')
export class CouncilSource {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  /** Of its bytes, in hexadecimal digits. */
  @Column('text')
  sha256: string;

  @Column('integer')
  bytes: number;

  /** As received, with parameters. */
  @Column('text', { name: 'media_type' })
  mediaType: string;

  /**
   * Where it was found, or by the clerk's word where it was published; the URN of a document of the town's own system; null
   * where that is not known.
   */
  @Column('text', { nullable: true })
  url: string | null;

  @Column('text')
  manner: 'fetched' | 'uploaded' | 'pulled';

  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 })
  receivedAt: Date;
}

/** The bytes of a publication, apart from what is said of them. */
@Entity('council_source_content')
export class CouncilSourceContent {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('bytea')
  content: Buffer;
}
