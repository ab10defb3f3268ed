import { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators can be removed, and their numbers are not given again; messages on missed measurements name them. */
export class IndicatorNumbers20261124090000 implements MigrationInterface {
  name = 'IndicatorNumbers20261124090000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(counter);
    await queryRunner.query(names);
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

const names = `
  UPDATE timer t SET event = t.event || jsonb_build_object('indicatorName', i.name)
    FROM indicator i WHERE i.agreement_id = t.agreement_id AND t.council_id = '' AND t.key = 'measurement/' || i.number;
  UPDATE message m SET params = m.params || jsonb_build_object('indicator', i.number, 'indicatorName', i.name,
      'dueOn', e.event -> 'dueOn', 'responsibleId', i.responsible_id)
    FROM entry e, indicator i
    WHERE m.type = 'measurementMissed' AND e.agreement_id = m.agreement_id AND e.sequence = m.sequence
      AND i.agreement_id = m.agreement_id AND i.number = (e.event ->> 'indicator')::integer;
`;
