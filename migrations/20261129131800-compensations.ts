import { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfers by which parties even out what they give and get. */
export class Compensations20261129131800 implements MigrationInterface {
  name = 'Compensations20261129131800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE compensation (
        agreement_id uuid NOT NULL REFERENCES agreement,
        number integer NOT NULL,
        unit text NOT NULL CONSTRAINT compensation_unit CHECK (unit IN ('EUR', 'ha', 'FTE')),
        key text NOT NULL CONSTRAINT compensation_key CHECK (key IN ('equal', 'population', 'shares', 'agreed')),
        year integer,
        transfers jsonb NOT NULL,
        description text NOT NULL,
        asked text[] NOT NULL,
        consents text[] NOT NULL CONSTRAINT compensation_consents CHECK (consents <@ asked),
        state text NOT NULL CONSTRAINT compensation_state CHECK (state IN ('proposed', 'booked', 'refused')),
        proposed_by text NOT NULL,
        proposed_at timestamptz(3) NOT NULL,
        settled_at timestamptz(3),
        reason text,
        PRIMARY KEY (agreement_id, number),
        CONSTRAINT compensation_settled CHECK ((state = 'proposed') = (settled_at IS NULL)),
        CONSTRAINT compensation_booked CHECK (state <> 'booked' OR consents @> asked)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
