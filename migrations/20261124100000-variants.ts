import { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements can name the national or provincial assignment that they answer; councils are asked for opinions. */
export class Variants20261124100000 implements MigrationInterface {
  name = 'Variants20261124100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(assignment);
    await queryRunner.query(opinions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const assignment = `
  ALTER TABLE agreement ADD COLUMN assignment jsonb,
    ADD CONSTRAINT agreement_assignment CHECK (assignment IS NULL OR
      (assignment ->> 'setBy' IN ('nation', 'province') AND assignment ->> 'title' <> '' AND assignment ->> 'source' <> ''));
`;

const opinions = `
  ALTER TABLE council DROP CONSTRAINT council_state,
    ADD CONSTRAINT council_state CHECK (state IN ('opinionAsked', 'awaiting', 'scheduled', 'deliberating', 'deferred',
      'approved', 'approvedWithReservation', 'rejected', 'published', 'definitive', 'annulled'));
`;
