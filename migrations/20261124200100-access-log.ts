import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who read what is confidential, and apart from that which person it was. */
export class AccessLog20261124200100 implements MigrationInterface {
  name = 'AccessLog20261124200100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reads);
    await queryRunner.query(appendOnly);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const reads = `
  CREATE TABLE confidential_read (
    id uuid PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    organisation_id text NOT NULL,
    on_behalf_of text,
    client_id text,
    operation text NOT NULL,
    about text NOT NULL,
    agreement_ids uuid[] NOT NULL,
    outcome text NOT NULL CONSTRAINT confidential_read_outcome CHECK (outcome IN ('shown', 'refused'))
  );
  CREATE INDEX confidential_read_at ON confidential_read (at);
  CREATE INDEX confidential_read_organisation ON confidential_read (organisation_id, id);
  CREATE INDEX confidential_read_agreements ON confidential_read USING gin (agreement_ids);

  CREATE TABLE confidential_reader (
    read_id uuid PRIMARY KEY REFERENCES confidential_read ON DELETE CASCADE,
    organisation_id text NOT NULL,
    subject text NOT NULL
  );
  CREATE INDEX confidential_reader_subject ON confidential_reader (organisation_id, subject);
`;

/** The registry's clock can be moved, so a row's age is told by the newest one. */
const appendOnly = `
  CREATE FUNCTION refuse_early_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.at >= (SELECT max(at) FROM confidential_read) - interval '30 days' THEN
      RAISE EXCEPTION 'The access log is kept for 30 days at least: DELETE of % is refused', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END $$;
  CREATE TRIGGER confidential_read_never_changes BEFORE UPDATE ON confidential_read
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER confidential_read_is_kept BEFORE DELETE ON confidential_read
    FOR EACH ROW EXECUTE FUNCTION refuse_early_deletion();
  CREATE TRIGGER confidential_read_is_never_emptied BEFORE TRUNCATE ON confidential_read
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
