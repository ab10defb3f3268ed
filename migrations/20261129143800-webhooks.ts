import { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that organisations want to be told at, what is to be delivered there, and what came of it. */
export class Webhooks20261129143800 implements MigrationInterface {
  name = 'Webhooks20261129143800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(webhooks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const webhooks = `
  CREATE TABLE webhook (
    id uuid PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    url text NOT NULL,
    description text,
    types text[] CONSTRAINT webhook_types CHECK (cardinality(types) > 0),
    agreement_ids uuid[] CONSTRAINT webhook_agreements CHECK (cardinality(agreement_ids) > 0),
    kind text CONSTRAINT webhook_kind CHECK (kind IN ('deal', 'plan')),
    theme text,
    region_id text REFERENCES region,
    own_only boolean NOT NULL,
    secrets jsonb NOT NULL,
    state text NOT NULL CONSTRAINT webhook_state CHECK (state IN ('pending', 'active', 'paused', 'disabled')),
    reason text CONSTRAINT webhook_reason CHECK (reason IN ('noConsent', 'organisation', 'registrar', 'failing', 'gone')),
    state_since timestamptz(3) NOT NULL,
    consented_at timestamptz(3),
    failing_since timestamptz(3),
    last_delivered_at timestamptz(3),
    fanned_position bigint NOT NULL,
    last_number integer NOT NULL,
    version integer NOT NULL,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    CONSTRAINT webhook_why CHECK ((state = 'active') = (reason IS NULL))
  );
  CREATE INDEX webhook_organisation ON webhook (organisation_id, id);

  CREATE TABLE webhook_delivery (
    webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
    number integer NOT NULL,
    event_id text NOT NULL,
    type text NOT NULL,
    subject_id uuid,
    sequence integer,
    is_replay boolean NOT NULL,
    state text NOT NULL CONSTRAINT webhook_delivery_state CHECK (state IN ('waiting', 'delivered', 'dead', 'replayed',
      'skipped')),
    attempts integer NOT NULL,
    next_at timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    PRIMARY KEY (webhook_id, number),
    CONSTRAINT webhook_delivery_settled CHECK ((state = 'waiting') = (settled_at IS NULL)),
    CONSTRAINT webhook_delivery_subject CHECK ((subject_id IS NULL) = (sequence IS NULL))
  );
  CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, subject_id, number) WHERE state = 'waiting';
  CREATE INDEX webhook_delivery_dead ON webhook_delivery (webhook_id, number) WHERE state = 'dead';
  CREATE INDEX webhook_delivery_settled_at ON webhook_delivery (settled_at);

  CREATE TABLE webhook_attempt (
    webhook_id uuid NOT NULL,
    number integer NOT NULL,
    attempt integer NOT NULL,
    at timestamptz(3) NOT NULL,
    milliseconds integer NOT NULL,
    outcome text NOT NULL CONSTRAINT webhook_attempt_outcome
      CHECK (outcome IN ('taken', 'refused', 'gone', 'redirected', 'timedOut', 'addressRefused', 'unreachable', 'insecure')),
    status integer,
    answer text,
    PRIMARY KEY (webhook_id, number, attempt),
    FOREIGN KEY (webhook_id, number) REFERENCES webhook_delivery ON DELETE CASCADE
  );

  CREATE TABLE webhook_notice (
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL,
    webhook_id uuid NOT NULL,
    type text NOT NULL CONSTRAINT webhook_notice_type
      CHECK (type IN ('pausedForFailing', 'disabledAsGone', 'pausedByRegistrar', 'resumedByRegistrar')),
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (organisation_id, number)
  );
`;
