import { MigrationInterface, QueryRunner } from 'typeorm';

/** The administrative history of the registry, and what a registrar keeps of organisations. */
export class Administration20261124180000 implements MigrationInterface {
  name = 'Administration20261124180000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(administration);
    await queryRunner.query(organisations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const administration = `
  CREATE TABLE administrative_entry (
    sequence integer PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    actor jsonb NOT NULL,
    type text NOT NULL,
    about text NOT NULL,
    details jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
  );
  CREATE INDEX administrative_entry_about ON administrative_entry (about, sequence);
  CREATE TRIGGER administrative_entry_is_append_only BEFORE UPDATE OR DELETE ON administrative_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER administrative_entry_is_never_emptied BEFORE TRUNCATE ON administrative_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE administrative_end (
    id integer PRIMARY KEY CONSTRAINT administrative_end_is_one CHECK (id = 1),
    last_sequence integer NOT NULL,
    last_hash text NOT NULL
  );
  INSERT INTO administrative_end VALUES (1, 0, repeat('0', 64));
`;

const organisations = `
  ALTER TABLE organisation ADD kept_since timestamptz(3);

  CREATE TABLE contact_point (
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL CONSTRAINT contact_point_number CHECK (number > 0),
    function text NOT NULL,
    email text,
    phone text,
    address text,
    url text,
    PRIMARY KEY (organisation_id, number),
    CONSTRAINT contact_point_reachable CHECK (num_nonnulls(email, phone, address, url) > 0)
  );

  CREATE FUNCTION announce_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('organisations_changed', '');
    RETURN NULL;
  END $$;
  CREATE TRIGGER organisations_are_announced AFTER INSERT OR UPDATE OR DELETE ON organisation
    FOR EACH STATEMENT EXECUTE FUNCTION announce_organisations();
`;
