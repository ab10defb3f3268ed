import { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations' own document systems, what is pushed to them, and what came of it; and sources that come from there. */
export class Connections20261129196000 implements MigrationInterface {
  name = 'Connections20261129196000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(connections);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const connections = `
  CREATE TABLE connection (
    id uuid PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    protocol text NOT NULL CONSTRAINT connection_protocol CHECK (protocol IN ('cmis', 'webdav')),
    url text NOT NULL,
    repository_id text,
    folder text NOT NULL,
    description text,
    credentials text NOT NULL,
    state text NOT NULL CONSTRAINT connection_state CHECK (state IN ('active', 'paused')),
    reason text CONSTRAINT connection_reason CHECK (reason IN ('organisation', 'credentials')),
    state_since timestamptz(3) NOT NULL,
    last_pushed_at timestamptz(3),
    fanned_position bigint NOT NULL,
    last_number integer NOT NULL,
    version integer NOT NULL,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    CONSTRAINT connection_why CHECK ((state = 'active') = (reason IS NULL)),
    CONSTRAINT connection_repository CHECK ((protocol = 'cmis') = (repository_id IS NOT NULL))
  );
  CREATE INDEX connection_organisation ON connection (organisation_id, id);

  CREATE TABLE connection_push (
    connection_id uuid NOT NULL REFERENCES connection ON DELETE CASCADE,
    number integer NOT NULL,
    subject_id uuid NOT NULL,
    sequence integer NOT NULL,
    type text NOT NULL,
    document text NOT NULL CONSTRAINT connection_push_document CHECK (document IN ('text', 'ratification')),
    is_replay boolean NOT NULL,
    state text NOT NULL CONSTRAINT connection_push_state
      CHECK (state IN ('waiting', 'pushed', 'dead', 'replayed', 'superseded', 'skipped')),
    attempts integer NOT NULL,
    next_at timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    tried_at timestamptz(3),
    outcome text CONSTRAINT connection_push_outcome CHECK (outcome IN ('pushed', 'unauthorised', 'refused', 'notFound', 'clash',
      'checkedOut', 'redirected', 'elsewhere', 'malformed', 'tooLarge', 'timedOut', 'addressRefused', 'unreachable', 'insecure', 'notDrawn')),
    status integer,
    answer text,
    object_id text,
    sha256 text CONSTRAINT connection_push_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (connection_id, number),
    CONSTRAINT connection_push_settled CHECK ((state = 'waiting') = (settled_at IS NULL))
  );
  CREATE INDEX connection_push_waiting ON connection_push (connection_id, subject_id, number) WHERE state = 'waiting';
  CREATE INDEX connection_push_pushed ON connection_push (connection_id, subject_id, document, sequence)
    WHERE state = 'pushed';

  CREATE TABLE connection_document (
    agreement_id uuid NOT NULL REFERENCES agreement,
    connection_id uuid NOT NULL REFERENCES connection ON DELETE CASCADE,
    document text NOT NULL CONSTRAINT connection_document_document CHECK (document IN ('text', 'ratification')),
    name text NOT NULL,
    first_sequence integer,
    object_id text,
    PRIMARY KEY (agreement_id, connection_id, document)
  );
  CREATE INDEX connection_document_connection ON connection_document (connection_id);

  CREATE TABLE connection_notice (
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL,
    connection_id uuid NOT NULL,
    type text NOT NULL CONSTRAINT connection_notice_type CHECK (type IN ('pausedForCredentials')),
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (organisation_id, number)
  );

  ALTER TABLE council_source DROP CONSTRAINT council_source_manner;
  ALTER TABLE council_source ADD CONSTRAINT council_source_manner CHECK (manner IN ('fetched', 'uploaded', 'pulled'));
`;
