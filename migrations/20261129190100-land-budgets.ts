import { MigrationInterface, QueryRunner } from 'typeorm';

/** How much land may be taken, by whom, how much was, and what municipalities pass on to each other of it. */
export class LandBudgets20261129190100 implements MigrationInterface {
  name = 'LandBudgets20261129190100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(landBudgets);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const landBudgets = `
  CREATE TABLE land_path (
    id text PRIMARY KEY,
    name text NOT NULL,
    definition_code text NOT NULL,
    definition text NOT NULL,
    from_year integer NOT NULL,
    to_year integer NOT NULL,
    from_rate numeric NOT NULL,
    to_rate numeric NOT NULL,
    tolerance_percent numeric NOT NULL,
    region_kind text NOT NULL CONSTRAINT land_path_region_kind CHECK (region_kind IN ('reference', 'transport')),
    key text NOT NULL CONSTRAINT land_path_key CHECK (key IN ('population', 'area', 'shares')),
    parts jsonb NOT NULL,
    source text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz(3) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT land_path_years CHECK (from_year < to_year),
    CONSTRAINT land_path_rates CHECK (from_rate >= 0 AND to_rate >= 0 AND tolerance_percent >= 0)
  );

  CREATE TABLE land_budget (
    path_id text NOT NULL REFERENCES land_path,
    region_id text NOT NULL REFERENCES region,
    key text NOT NULL CONSTRAINT land_budget_key CHECK (key IN ('population', 'area', 'shares')),
    parts jsonb NOT NULL,
    joins jsonb NOT NULL,
    source text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz(3) NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (path_id, region_id)
  );

  CREATE TABLE land_figure (
    path_id text NOT NULL,
    region_id text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    year integer NOT NULL,
    number integer NOT NULL,
    hectares numeric NOT NULL CONSTRAINT land_figure_hectares CHECK (hectares >= 0),
    source text NOT NULL,
    reason text,
    recorded_by text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    PRIMARY KEY (path_id, region_id, organisation_id, year, number),
    FOREIGN KEY (path_id, region_id) REFERENCES land_budget,
    CONSTRAINT land_figure_correction CHECK ((number = 1) = (reason IS NULL))
  );

  CREATE TABLE land_transfer (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    path_id text NOT NULL,
    region_id text NOT NULL,
    transfers jsonb NOT NULL,
    description text NOT NULL,
    asked text[] NOT NULL,
    consents text[] NOT NULL CONSTRAINT land_transfer_consents CHECK (consents <@ asked),
    state text NOT NULL CONSTRAINT land_transfer_state CHECK (state IN ('proposed', 'booked', 'refused')),
    proposed_by text NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    reason text,
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (path_id, region_id) REFERENCES land_budget,
    CONSTRAINT land_transfer_settled CHECK ((state = 'proposed') = (settled_at IS NULL)),
    CONSTRAINT land_transfer_booked CHECK (state <> 'booked' OR consents @> asked)
  );
  CREATE INDEX land_transfer_booked_in ON land_transfer (path_id, region_id) WHERE state = 'booked';
`;
