import { MigrationInterface, QueryRunner } from 'typeorm';

/** Publications of councils, kept as they were received. */
export class CouncilSources20261124210000 implements MigrationInterface {
  name = 'CouncilSources20261124210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sources);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const sources = `
  CREATE TABLE council_source (
    agreement_id uuid NOT NULL REFERENCES agreement,
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL,
    sha256 text NOT NULL CONSTRAINT council_source_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes integer NOT NULL CONSTRAINT council_source_bytes CHECK (bytes >= 0),
    media_type text NOT NULL,
    url text,
    manner text NOT NULL CONSTRAINT council_source_manner CHECK (manner IN ('fetched', 'uploaded')),
    received_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, organisation_id, number),
    CONSTRAINT council_source_once UNIQUE (agreement_id, organisation_id, sha256)
  );

  CREATE TABLE council_source_content (
    agreement_id uuid NOT NULL,
    organisation_id text NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (agreement_id, organisation_id, number),
    FOREIGN KEY (agreement_id, organisation_id, number) REFERENCES council_source
  );
  -- HTML is compressed by what reads it least: PostgreSQL itself would decompress megabytes for each of them.
  ALTER TABLE council_source_content ALTER COLUMN content SET STORAGE EXTENDED;

  CREATE FUNCTION refuse_change_of_source() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'Sources stay as they were received: % of % is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER council_source_stays BEFORE UPDATE OR DELETE ON council_source
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_source();
  CREATE TRIGGER council_source_content_stays BEFORE UPDATE OR DELETE ON council_source_content
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_source();
`;
