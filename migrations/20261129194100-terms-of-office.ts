import { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of office of councils, and what new councils said of duties that their predecessors left. */
export class TermsOfOffice20261129194100 implements MigrationInterface {
  name = 'TermsOfOffice20261129194100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(known);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
  CREATE TABLE term_of_office (
    id text PRIMARY KEY,
    level text NOT NULL CONSTRAINT term_of_office_level CHECK (level IN ('municipality', 'province', 'flanders')),
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    basis text NOT NULL,
    CONSTRAINT term_of_office_days CHECK (ends_on > begins_on)
  );

  CREATE TABLE reconfirmation (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    term_id text NOT NULL REFERENCES term_of_office,
    kind text NOT NULL CONSTRAINT reconfirmation_kind CHECK (kind IN ('takesNote', 'reconfirms')),
    decided_on date NOT NULL,
    source text NOT NULL,
    commitments integer[] NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number)
  );
  CREATE INDEX reconfirmation_organisation ON reconfirmation (organisation_id, agreement_id);
  CREATE INDEX commitment_debtor ON commitment (debtor_id, agreement_id);
`;

/**
 * Councils of municipalities and provinces are installed in the first days of January, six years after the last; the
 * first of January stands for those days, and the registrar can set the day. A legislature of Flanders lasts five years.
 */
const known = `
  INSERT INTO term_of_office (id, level, begins_on, ends_on, basis)
  SELECT level || '-' || year, level, make_date(year, 1, 1), make_date(year + 6, 1, 1),
    'Decreet over het lokaal bestuur en Provinciedecreet: zes jaar, installatie in de eerste dagen van januari'
  FROM unnest(ARRAY['municipality', 'province']) AS level, unnest(ARRAY[2019, 2025, 2031]) AS year
  UNION ALL
  SELECT 'flanders-' || year, 'flanders', make_date(year, 7, 2), make_date(year + 5, 7, 2),
    'Bijzondere wet tot hervorming der instellingen: vijf jaar; de dag van installatie volgt uit de verkiezingen'
  FROM unnest(ARRAY[2019, 2024, 2029]) AS year;
`;
