import { MigrationInterface, QueryRunner } from 'typeorm';

/** What evaluations found, what was learnt in them, and how they conclude. */
export class Evaluations20261129191000 implements MigrationInterface {
  name = 'Evaluations20261129191000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE evaluation (
        agreement_id uuid NOT NULL REFERENCES agreement,
        number integer NOT NULL CHECK (number > 0),
        findings text[] NOT NULL,
        evaluated_by text NOT NULL,
        evaluated_at timestamptz(3) NOT NULL,
        conclusion jsonb,
        PRIMARY KEY (agreement_id, number),
        CONSTRAINT evaluation_decision CHECK (conclusion ->> 'decision' IN ('continue', 'amend', 'end')),
        CONSTRAINT evaluation_state CHECK (conclusion ->> 'state' IN ('proposed', 'agreed', 'refused'))
      );
      CREATE TABLE evaluation_lesson (
        agreement_id uuid NOT NULL,
        evaluation integer NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        body text NOT NULL,
        state text NOT NULL CONSTRAINT evaluation_lesson_state CHECK (state IN ('open', 'adopted', 'rejected')),
        reason text,
        answered_at timestamptz(3),
        PRIMARY KEY (agreement_id, evaluation, number),
        FOREIGN KEY (agreement_id, evaluation) REFERENCES evaluation,
        CONSTRAINT evaluation_lesson_answered CHECK ((state = 'open') = (answered_at IS NULL)),
        CONSTRAINT evaluation_lesson_reason CHECK (state <> 'rejected' OR reason IS NOT NULL)
      );
    `);
    // What was evaluated before there were tables for it.
    await queryRunner.query(`
      INSERT INTO evaluation (agreement_id, number, findings, evaluated_by, evaluated_at)
        SELECT agreement_id, row_number() OVER (PARTITION BY agreement_id ORDER BY sequence),
          ARRAY[event ->> 'findings'], coalesce(event -> 'facts' ->> 'organisationId', ''), at
        FROM entry WHERE type = 'EVALUATE' AND council_id IS NULL;
      INSERT INTO evaluation_lesson (agreement_id, evaluation, number, body, state)
        SELECT e.agreement_id, e.number, l.number, l.body, 'open'
        FROM (
          SELECT agreement_id, event, row_number() OVER (PARTITION BY agreement_id ORDER BY sequence) AS number
          FROM entry WHERE type = 'EVALUATE' AND council_id IS NULL) e,
          jsonb_array_elements_text(
            CASE jsonb_typeof(event -> 'lessons') WHEN 'array' THEN event -> 'lessons' ELSE '[]' END
          ) WITH ORDINALITY AS l (body, number);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
