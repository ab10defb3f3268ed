import { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that end, successions with their progress, and commitments that a merger extinguishes. */
export class Succession20261124120000 implements MigrationInterface {
  name = 'Succession20261124120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE organisation ADD ended_on date;

      ALTER TABLE commitment ADD extinguished_on date, ADD extinction text
        CONSTRAINT commitment_extinction CHECK (extinction IN ('confusion')),
        ADD CONSTRAINT commitment_extinguished CHECK ((extinction IS NULL) = (extinguished_on IS NULL));

      CREATE TABLE succession (
        id uuid PRIMARY KEY,
        successor_id text NOT NULL REFERENCES organisation,
        effective_on date NOT NULL,
        source text NOT NULL,
        actor jsonb NOT NULL,
        regions jsonb NOT NULL,
        booked_at timestamptz(3) NOT NULL,
        completed_at timestamptz(3)
      );

      CREATE TABLE succession_predecessor (
        organisation_id text PRIMARY KEY REFERENCES organisation,
        succession_id uuid NOT NULL REFERENCES succession
      );
      CREATE INDEX succession_predecessor_succession ON succession_predecessor (succession_id);

      CREATE TABLE succession_agreement (
        agreement_id uuid NOT NULL REFERENCES agreement,
        succession_id uuid NOT NULL REFERENCES succession,
        state text NOT NULL CONSTRAINT succession_agreement_state CHECK (state IN ('done', 'failed')),
        sequence integer CONSTRAINT succession_agreement_sequence CHECK ((sequence IS NULL) = (state = 'failed')),
        fault text,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (agreement_id, succession_id)
      );
      CREATE INDEX succession_agreement_succession ON succession_agreement (succession_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
