import { MigrationInterface, QueryRunner } from 'typeorm';

/** Clauses have ids through the versions of a text, and texts have languages and reasons. */
export class Clauses20261129103100 implements MigrationInterface {
  name = 'Clauses20261129103100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(texts);
    await queryRunner.query(ids);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const texts = `
  ALTER TABLE agreement_text
    ADD language text NOT NULL DEFAULT 'nl' CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    ADD status text NOT NULL DEFAULT 'authentic' CHECK (status IN ('authentic', 'translation')),
    ADD other_languages jsonb NOT NULL DEFAULT '[]',
    ADD rationale text,
    ADD based_on integer,
    ADD FOREIGN KEY (agreement_id, based_on) REFERENCES agreement_text;
  ALTER TABLE agreement_text
    ALTER language DROP DEFAULT, ALTER status DROP DEFAULT, ALTER other_languages DROP DEFAULT;
`;

/** Until now a clause was known by its number: what had the same number in an agreement has the same id. */
const ids = `
  WITH clause AS (
    SELECT t.agreement_id, t.version, c.place, c.wording,
      c.wording ->> 'number' AS number,
      row_number() OVER of_clause = 1 AS is_first,
      jsonb_build_array(c.wording -> 'heading', c.wording -> 'body')
        IS DISTINCT FROM lag(jsonb_build_array(c.wording -> 'heading', c.wording -> 'body')) OVER of_clause AS is_other
    FROM agreement_text t, jsonb_array_elements(t.clauses) WITH ORDINALITY AS c (wording, place)
    WINDOW of_clause AS (PARTITION BY t.agreement_id, c.wording ->> 'number' ORDER BY t.version)
  ), told AS (
    SELECT agreement_id, version, place, wording || jsonb_build_object(
      'id', md5(agreement_id || '/' || number)::uuid,
      'since', max(version) FILTER (WHERE is_first OR is_other) OVER of_clause,
      'changedIn', max(version) FILTER (WHERE is_other AND NOT is_first) OVER of_clause,
      'kind', NULL,
      'rationale', NULL) AS clause
    FROM clause
    WINDOW of_clause AS (PARTITION BY agreement_id, number ORDER BY version)
  )
  UPDATE agreement_text t
  SET clauses = (
      SELECT jsonb_agg(told.clause ORDER BY told.place) FROM told
      WHERE told.agreement_id = t.agreement_id AND told.version = t.version),
    based_on = COALESCE(t.corrects, NULLIF(t.version - 1, 0))
  WHERE jsonb_array_length(t.clauses) > 0;
`;
