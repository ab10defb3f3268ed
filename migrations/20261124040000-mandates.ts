import { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom organisations gave full powers, for which acts, agreements and days. */
export class Mandates20261124040000 implements MigrationInterface {
  name = 'Mandates20261124040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(mandates);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const mandates = `
  CREATE TABLE mandate (
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL,
    holder text NOT NULL,
    acts text[] NOT NULL CONSTRAINT mandate_acts
      CHECK (acts <@ ARRAY['negotiate', 'sign', 'clerk', 'mediate'] AND cardinality(acts) > 0),
    agreement_ids uuid[] CONSTRAINT mandate_agreements CHECK (cardinality(agreement_ids) > 0),
    valid_from date NOT NULL,
    valid_until date,
    substitute text,
    substitute_from date,
    substitute_until date,
    registered_at timestamptz(3) NOT NULL,
    registered_by text NOT NULL,
    revoked_at timestamptz(3),
    revoked_by text,
    revocation_reason text,
    PRIMARY KEY (organisation_id, number),
    CONSTRAINT mandate_period CHECK (valid_until >= valid_from),
    CONSTRAINT mandate_substitute CHECK (substitute <> holder AND substitute_until >= substitute_from)
  );

  CREATE TABLE mandate_name (
    organisation_id text NOT NULL REFERENCES organisation,
    subject text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (organisation_id, subject)
  );

  CREATE FUNCTION announce_mandate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('mandate_registered', NEW.organisation_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER mandate_is_announced AFTER INSERT ON mandate
    FOR EACH ROW EXECUTE FUNCTION announce_mandate();
`;
