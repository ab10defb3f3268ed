import { MigrationInterface, QueryRunner } from 'typeorm';

/** What policy domains have per year, and what deals draw on it. */
export class BudgetLines20261129192100 implements MigrationInterface {
  name = 'BudgetLines20261129192100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(budgetLines);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const budgetLines = `
  CREATE TABLE budget_line (
    domain_id text NOT NULL REFERENCES domain,
    year integer NOT NULL CONSTRAINT budget_line_year CHECK (year BETWEEN 2000 AND 2100),
    code text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    amount_eur numeric(18, 2) NOT NULL CONSTRAINT budget_line_amount CHECK (amount_eur >= 0),
    region_id text REFERENCES region,
    source text,
    set_at timestamptz(3) NOT NULL,
    PRIMARY KEY (domain_id, year, code, version)
  );
  CREATE INDEX budget_line_region ON budget_line (region_id) WHERE region_id IS NOT NULL;
  CREATE TRIGGER budget_line_is_append_only BEFORE UPDATE OR DELETE ON budget_line
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE budget_claim (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    domain_id text NOT NULL REFERENCES domain,
    year integer NOT NULL,
    code text NOT NULL,
    amount_eur numeric(18, 2) NOT NULL CONSTRAINT budget_claim_amount CHECK (amount_eur >= 0),
    stated_as text NOT NULL CONSTRAINT budget_claim_stated_as CHECK (stated_as IN ('party', 'domain')),
    organisation_id text NOT NULL REFERENCES organisation,
    stated_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number)
  );
  CREATE INDEX budget_claim_line ON budget_claim (domain_id, year, code);
  CREATE TRIGGER budget_claim_is_append_only BEFORE UPDATE OR DELETE ON budget_claim
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
