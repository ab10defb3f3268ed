import { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections of what was recorded of a council, and of clerical errors in a text. */
export class Corrections20261124110000 implements MigrationInterface {
  name = 'Corrections20261124110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(corrections);
    await queryRunner.query(texts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const corrections = `
  CREATE TABLE correction (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    type text NOT NULL CONSTRAINT correction_type CHECK (type IN ('fact', 'text')),
    sequence integer,
    party_id text REFERENCES organisation,
    decided_on date,
    text_version integer,
    corrected_version integer,
    changes jsonb NOT NULL,
    reason text NOT NULL,
    source text,
    proposed_by text NOT NULL REFERENCES organisation,
    proposed_as text NOT NULL CONSTRAINT correction_proposed_as CHECK (proposed_as IN ('registrar', 'party')),
    proposed_subject text NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    objections_until timestamptz(3) NOT NULL,
    confirmed_by jsonb NOT NULL,
    objected_by text REFERENCES organisation,
    objection text,
    state text NOT NULL
      CONSTRAINT correction_state CHECK (state IN ('proposed', 'applied', 'objected', 'withdrawn', 'lapsed')),
    settled_at timestamptz(3),
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, sequence) REFERENCES entry,
    FOREIGN KEY (agreement_id, text_version) REFERENCES agreement_text,
    FOREIGN KEY (agreement_id, corrected_version) REFERENCES agreement_text,
    CONSTRAINT correction_subject CHECK (
      (type = 'fact' AND sequence IS NOT NULL AND party_id IS NOT NULL AND decided_on IS NOT NULL AND source IS NOT NULL
        AND text_version IS NULL)
      OR (type = 'text' AND text_version IS NOT NULL AND sequence IS NULL AND party_id IS NULL)),
    CONSTRAINT correction_settled CHECK ((state = 'proposed') = (settled_at IS NULL))
  );
  CREATE UNIQUE INDEX correction_of_council ON correction (agreement_id, party_id)
    WHERE state = 'proposed' AND type = 'fact';
  CREATE UNIQUE INDEX correction_of_text ON correction (agreement_id) WHERE state = 'proposed' AND type = 'text';
`;

const texts = `
  ALTER TABLE agreement_text ADD corrects integer,
    ADD FOREIGN KEY (agreement_id, corrects) REFERENCES agreement_text;
`;
