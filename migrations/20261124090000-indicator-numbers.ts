import { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators can be removed: their numbers are not given again. */
export class IndicatorNumbers20261124090000 implements MigrationInterface {
  name = 'IndicatorNumbers20261124090000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(counter);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const counter = `
  CREATE TABLE indicator_counter (
    agreement_id uuid PRIMARY KEY REFERENCES agreement,
    last integer NOT NULL
  );
  INSERT INTO indicator_counter (agreement_id, last)
    SELECT agreement_id, max(number) FROM indicator GROUP BY agreement_id;
`;
