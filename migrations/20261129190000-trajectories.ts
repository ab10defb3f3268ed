import { MigrationInterface, QueryRunner } from 'typeorm';

/** The path that an indicator should take, and measurements that come in the place of others. */
export class Trajectories20261129190000 implements MigrationInterface {
  name = 'Trajectories20261129190000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(trajectories);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

// Indicators that are there go in a straight line the way that their target lies.
const trajectories = `
  ALTER TABLE indicator
    ADD COLUMN direction text CONSTRAINT indicator_direction CHECK (direction IN ('down', 'up')),
    ADD COLUMN path text CONSTRAINT indicator_path CHECK (path IN ('linear', 'stepped')),
    ADD COLUMN steps jsonb,
    ADD COLUMN tolerance numeric CONSTRAINT indicator_tolerance CHECK (tolerance >= 0);
  UPDATE indicator SET direction = CASE WHEN target_value > baseline_value THEN 'up' ELSE 'down' END,
    path = 'linear', steps = '[]', tolerance = 0;
  ALTER TABLE indicator
    ALTER COLUMN direction SET NOT NULL,
    ALTER COLUMN path SET NOT NULL,
    ALTER COLUMN steps SET NOT NULL,
    ALTER COLUMN tolerance SET NOT NULL;

  ALTER TABLE measurement
    ADD COLUMN corrects integer,
    ADD COLUMN reason text,
    ADD CONSTRAINT measurement_correction CHECK ((corrects IS NULL) = (reason IS NULL) AND corrects < number),
    ADD CONSTRAINT measurement_corrected FOREIGN KEY (agreement_id, indicator_number, corrects)
      REFERENCES measurement (agreement_id, indicator_number, number);
  CREATE UNIQUE INDEX measurement_corrected_once ON measurement (agreement_id, indicator_number, corrects)
    WHERE corrects IS NOT NULL;
`;
