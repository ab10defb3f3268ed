import { MigrationInterface, QueryRunner } from 'typeorm';

/** Histories name persons by commitments from now on; who they are stands apart, and can be erased. */
export class Persons20261124200000 implements MigrationInterface {
  name = 'Persons20261124200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(chains);
    await queryRunner.query(persons);
    await queryRunner.query(erasable);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Entries that there are keep their hashes, which are of the subject in clear; none is made like that any more. */
const chains = ['entry', 'administrative_entry']
  .map(
    (table) => `
  ALTER TABLE ${table} ADD chain_version smallint NOT NULL DEFAULT 1
    CONSTRAINT ${table}_chain_version CHECK (chain_version IN (1, 2));
  ALTER TABLE ${table} ALTER chain_version DROP DEFAULT;
  ALTER TABLE ${table} ADD CONSTRAINT ${table}_names_nobody
    CHECK (chain_version = 1 OR NOT (actor ? 'subject' OR jsonb_typeof(actor -> 'person') = 'object'));`,
  )
  .join('\n');

/** An agreement that has entries cannot be deleted, and so needs no second guard here. */
const persons = `
  CREATE TABLE entry_person (
    agreement_id uuid NOT NULL,
    commitment text NOT NULL,
    organisation_id text NOT NULL,
    subject text NOT NULL,
    salt text NOT NULL,
    roles text[] NOT NULL,
    name text,
    acted_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, commitment)
  );
  CREATE INDEX entry_person_acted_at ON entry_person USING brin (acted_at);

  CREATE TABLE administrative_person (
    commitment text PRIMARY KEY,
    organisation_id text NOT NULL,
    subject text NOT NULL,
    salt text NOT NULL,
    roles text[] NOT NULL,
    name text,
    acted_at timestamptz(3) NOT NULL
  );
`;

const erasable = `
  ALTER TABLE mandate ALTER holder DROP NOT NULL, ALTER registered_by DROP NOT NULL;
  ALTER TABLE delegation ALTER granted_by DROP NOT NULL;
  ALTER TABLE correction ALTER proposed_subject DROP NOT NULL;
  UPDATE succession SET actor = actor - 'subject' ||
    jsonb_build_object('person', jsonb_build_object('subject', actor -> 'subject', 'roles', '[]'::jsonb))
  WHERE actor ? 'subject';
`;
