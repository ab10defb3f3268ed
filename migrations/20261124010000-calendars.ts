import { MigrationInterface, QueryRunner } from 'typeorm';

/** Deadlines keep what they follow from; recesses of councils; feeds for calendars. */
export class Calendars20261124010000 implements MigrationInterface {
  name = 'Calendars20261124010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(derivations);
    await queryRunner.query(recesses);
    await queryRunner.query(feeds);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const derivations = `
  ALTER TABLE timer ADD COLUMN steps jsonb, ADD COLUMN set_at timestamptz(3), ADD COLUMN sequence integer;
  UPDATE timer t SET set_at = a.updated_at, sequence = a.last_sequence FROM agreement a WHERE a.id = t.agreement_id;
  ALTER TABLE timer ALTER COLUMN set_at SET NOT NULL, ALTER COLUMN sequence SET NOT NULL;
`;

const recesses = `
  CREATE TABLE council_recess (
    organisation_id text NOT NULL REFERENCES organisation,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    reason text NOT NULL CONSTRAINT council_recess_reason CHECK (reason <> ''),
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT council_recess_period CHECK (ends_on >= starts_on)
  );
`;

const feeds = `
  CREATE TABLE calendar_feed (
    organisation_id text PRIMARY KEY REFERENCES organisation,
    secret_hash text NOT NULL CONSTRAINT calendar_feed_secret_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
    language text NOT NULL CONSTRAINT calendar_feed_language CHECK (language IN ('en', 'nl')),
    created_at timestamptz(3) NOT NULL
  );
`;
