import { MigrationInterface, QueryRunner } from 'typeorm';

/** Partnerships of municipalities, and the version of who is with whom. */
export class Partnerships20261129193000 implements MigrationInterface {
  name = 'Partnerships20261129193000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(partnerships);
    await queryRunner.query(version);
    for (const table of [
      'region',
      'region_member',
      'partnership',
      'partnership_member',
      'partnership_explanation',
    ])
      await queryRunner.query(moved(table));
    await queryRunner.query(successions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const partnerships = `
  CREATE TABLE partnership (
    id text PRIMARY KEY CONSTRAINT partnership_id CHECK (id ~ '^partnership-[a-z0-9]+(-[a-z0-9]+)*$'),
    name text NOT NULL,
    legal_form text NOT NULL CONSTRAINT partnership_legal_form CHECK (legal_form IN ('interlokaleVereniging',
      'projectvereniging', 'dienstverlenendeVereniging', 'opdrachthoudendeVereniging',
      'opdrachthoudendeVerenigingMetPrivateDeelname', 'samenwerkingsovereenkomst', 'other')),
    has_legal_personality boolean NOT NULL,
    theme text NOT NULL
  );
  CREATE INDEX partnership_name ON partnership (name, id);

  CREATE TABLE partnership_member (
    partnership_id text NOT NULL REFERENCES partnership,
    organisation_id text NOT NULL REFERENCES organisation,
    valid_from date NOT NULL,
    valid_to date,
    PRIMARY KEY (partnership_id, organisation_id, valid_from),
    CONSTRAINT partnership_member_period CHECK (valid_to > valid_from)
  );
  CREATE INDEX partnership_member_organisation ON partnership_member (organisation_id, partnership_id);

  CREATE TABLE partnership_explanation (
    partnership_id text NOT NULL REFERENCES partnership,
    number integer NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    body text NOT NULL,
    written_at timestamptz(3) NOT NULL,
    PRIMARY KEY (partnership_id, number)
  );
`;

/** What is worked out of all memberships is kept in memory by this version, which moves in the transaction that moves them. */
const version = `
  CREATE TABLE landscape_version (
    id integer PRIMARY KEY CONSTRAINT landscape_version_is_one CHECK (id = 1),
    version bigint NOT NULL
  );
  INSERT INTO landscape_version (id, version) VALUES (1, 0);

  CREATE FUNCTION move_landscape() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM moved) THEN
      UPDATE landscape_version SET version = version + 1 WHERE id = 1;
    END IF;
    RETURN NULL;
  END $$;
`;

const moved = (table: string): string => `
  CREATE TRIGGER ${table}_added_moves_landscape AFTER INSERT ON ${table}
    REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION move_landscape();
  CREATE TRIGGER ${table}_changed_moves_landscape AFTER UPDATE ON ${table}
    REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION move_landscape();
  CREATE TRIGGER ${table}_removed_moves_landscape AFTER DELETE ON ${table}
    REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION move_landscape();
`;

/** What successions did to partnerships; those that were booked before did nothing. */
const successions = `
  ALTER TABLE succession ADD COLUMN partnerships jsonb NOT NULL DEFAULT '{"ended":[],"joined":[]}';
  ALTER TABLE succession ALTER COLUMN partnerships DROP DEFAULT;
`;
