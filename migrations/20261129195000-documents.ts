import { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of the files that parties add to agreements; their bytes are elsewhere. */
export class Documents20261129195000 implements MigrationInterface {
  name = 'Documents20261129195000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(documents);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const documents = `
  CREATE TABLE document (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('draftText', 'adoptedText', 'councilDecision', 'evidence', 'report', 'other')),
    title text NOT NULL,
    confidentiality text NOT NULL CHECK (confidentiality IN ('public', 'parties', 'organisation')),
    organisation_id text NOT NULL REFERENCES organisation,
    added_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number)
  );
  CREATE TABLE document_version (
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    file_key uuid NOT NULL UNIQUE,
    file_name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL CHECK (bytes > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_by text NOT NULL REFERENCES organisation,
    added_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number, version),
    FOREIGN KEY (agreement_id, number) REFERENCES document
  );
`;
