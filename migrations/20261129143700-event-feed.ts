import { MigrationInterface, QueryRunner } from 'typeorm';

/** The order in which entries of all histories became known, for feeds and webhooks. */
export class EventFeed20261129143700 implements MigrationInterface {
  name = 'EventFeed20261129143700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(feed);
    await queryRunner.query(past);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const feed = `
  -- Which transaction wrote an entry. Rows lie in about that order, so that summaries of blocks find the newest.
  CREATE FUNCTION current_transaction() RETURNS bigint LANGUAGE sql VOLATILE
    AS $$ SELECT pg_current_xact_id()::text::bigint $$;
  ALTER TABLE entry ADD COLUMN written_by bigint NOT NULL DEFAULT current_transaction();
  CREATE INDEX entry_written_by ON entry USING brin (written_by) WITH (pages_per_range = 16, autosummarize = on);

  CREATE TABLE feed_event (
    agreement_id uuid NOT NULL,
    sequence integer NOT NULL,
    is_first boolean NOT NULL,
    is_public boolean NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (agreement_id, sequence, is_first),
    FOREIGN KEY (agreement_id, sequence) REFERENCES entry,
    CONSTRAINT feed_event_audience CHECK (is_first OR is_public)
  );
  CREATE UNIQUE INDEX feed_event_position ON feed_event (position);

  CREATE TABLE feed_end (
    id integer PRIMARY KEY CONSTRAINT feed_end_one CHECK (id = 1),
    last_position bigint NOT NULL,
    low_water bigint NOT NULL
  );
`;

/** What happened before there was a feed, in the order of its times. */
const past = `
  INSERT INTO feed_event (agreement_id, sequence, is_first, is_public, position)
  SELECT agreement_id, sequence, true, is_public, row_number() OVER (ORDER BY turn, agreement_id, sequence)
  FROM (
    SELECT e.agreement_id, e.sequence, a.public_since IS NOT NULL AS is_public,
      max(e.at) OVER (PARTITION BY e.agreement_id ORDER BY e.sequence) AS turn
    FROM entry e JOIN agreement a ON a.id = e.agreement_id
  ) known;
  INSERT INTO feed_end (id, last_position, low_water)
  SELECT 1, count(*), pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM feed_event;
`;
