import { MigrationInterface, QueryRunner } from 'typeorm';

/** Comply-or-explain reports of parties, one for each year. */
export class ComplianceReports20261129191100 implements MigrationInterface {
  name = 'ComplianceReports20261129191100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE compliance_report (
        agreement_id uuid NOT NULL REFERENCES agreement,
        organisation_id text NOT NULL,
        year integer NOT NULL,
        state text NOT NULL CONSTRAINT compliance_report_state CHECK (state IN ('open', 'submitted', 'covered')),
        final_on date,
        submitted_at timestamptz(3),
        items jsonb NOT NULL,
        remarks text,
        PRIMARY KEY (agreement_id, organisation_id, year),
        CONSTRAINT compliance_report_submitted CHECK ((state = 'submitted') = (submitted_at IS NOT NULL))
      );
      CREATE INDEX compliance_report_organisation ON compliance_report (organisation_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
