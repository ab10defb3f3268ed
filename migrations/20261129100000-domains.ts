import { MigrationInterface, QueryRunner } from 'typeorm';

/** The policy domains of Flanders. */
export class Domains20261129100000 implements MigrationInterface {
  name = 'Domains20261129100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(domains);
    await queryRunner.query(protection);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const domains = `
  CREATE TABLE domain (
    id text PRIMARY KEY CONSTRAINT domain_id CHECK (id ~ '^[a-z][a-z0-9-]{1,49}$'),
    name text NOT NULL,
    unit_ids text[] NOT NULL,
    ended_on date
  );

  CREATE FUNCTION announce_domains() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('domains_changed', '');
    RETURN NULL;
  END $$;
  CREATE TRIGGER domains_are_announced AFTER INSERT OR UPDATE OR DELETE ON domain
    FOR EACH STATEMENT EXECUTE FUNCTION announce_domains();
`;

/** Domains are everybody's to read, the registrar's to change. */
const protection = `
  DO $$ BEGIN
    IF to_regproc('protect_public_matter') IS NOT NULL THEN
      PERFORM protect_public_matter('domain', 'INSERT, UPDATE');
    END IF;
  END $$;
`;
