import { MigrationInterface, QueryRunner } from 'typeorm';

/** What parties say of clauses among themselves. */
export class ClauseComments20261129103200 implements MigrationInterface {
  name = 'ClauseComments20261129103200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(comments);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const comments = `
  CREATE TABLE clause_comment (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('comment', 'openPoint')),
    clause_id uuid NOT NULL,
    text_version integer NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    body text NOT NULL,
    answers integer,
    created_at timestamptz(3) NOT NULL,
    state text NOT NULL CHECK (state IN ('stated', 'open', 'resolved', 'withdrawn', 'lapsed')),
    held_by text REFERENCES organisation,
    settled_at timestamptz(3),
    settled_in integer,
    settlement text,
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, text_version) REFERENCES agreement_text,
    FOREIGN KEY (agreement_id, settled_in) REFERENCES agreement_text,
    FOREIGN KEY (agreement_id, answers) REFERENCES clause_comment,
    CHECK ((kind = 'comment') = (state = 'stated')),
    CHECK ((kind = 'openPoint') = (held_by IS NOT NULL)),
    CHECK ((state IN ('resolved', 'withdrawn', 'lapsed')) = (settled_at IS NOT NULL))
  );
  CREATE INDEX clause_comment_open ON clause_comment (agreement_id, held_by) WHERE state = 'open';
`;
