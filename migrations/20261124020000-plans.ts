import { MigrationInterface, QueryRunner } from 'typeorm';

/** Regional plans: what they hold, advice, public inquiry, provisos, and the deals that carry out their actions. */
export class Plans20261124020000 implements MigrationInterface {
  name = 'Plans20261124020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(content);
    await queryRunner.query(procedure);
    await queryRunner.query(deals);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const content = `
  CREATE TABLE plan (
    agreement_id uuid PRIMARY KEY REFERENCES agreement,
    vision text NOT NULL DEFAULT '',
    last_framework integer NOT NULL DEFAULT 0,
    last_action integer NOT NULL DEFAULT 0
  );

  CREATE TABLE plan_framework (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number)
  );

  CREATE TABLE plan_action (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    framework integer,
    title text NOT NULL,
    description text NOT NULL,
    responsible_id text NOT NULL,
    year integer NOT NULL CONSTRAINT plan_action_year CHECK (year BETWEEN 2000 AND 2200),
    budget_eur numeric(16, 2) NOT NULL CONSTRAINT plan_action_budget CHECK (budget_eur >= 0),
    created_at timestamptz(3) NOT NULL,
    removed_at timestamptz(3),
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, framework) REFERENCES plan_framework,
    FOREIGN KEY (agreement_id, responsible_id) REFERENCES agreement_party
  );
`;

const procedure = `
  CREATE TABLE plan_advice (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    kind text NOT NULL CONSTRAINT plan_advice_kind CHECK (kind IN ('gecoro', 'procoro', 'flemishDomain', 'other')),
    board text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    requested_at timestamptz(3) NOT NULL,
    last_day date NOT NULL,
    silent_at timestamptz(3),
    opinion text CONSTRAINT plan_advice_opinion
      CHECK (opinion IN ('favourable', 'favourableWithConditions', 'unfavourable')),
    given_on date,
    body text,
    source text,
    recorded_by text REFERENCES organisation,
    PRIMARY KEY (agreement_id, number),
    CONSTRAINT plan_advice_given CHECK ((opinion IS NULL) = (given_on IS NULL) AND (opinion IS NULL) = (body IS NULL)
      AND (opinion IS NULL) = (recorded_by IS NULL))
  );

  CREATE TABLE plan_objection (
    agreement_id uuid NOT NULL REFERENCES agreement,
    year integer NOT NULL,
    number integer NOT NULL,
    received_on date NOT NULL,
    body text NOT NULL,
    registered_by text NOT NULL REFERENCES organisation,
    registered_at timestamptz(3) NOT NULL,
    answer text,
    answered_at timestamptz(3),
    PRIMARY KEY (agreement_id, year, number),
    CONSTRAINT plan_objection_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
  );

  CREATE TABLE plan_proviso (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    organisation_id text NOT NULL,
    body text NOT NULL,
    stated_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, organisation_id) REFERENCES agreement_party
  );
`;

/** A deal names actions of its own plan only: to change its plan it has to let go of them first. */
const deals = `
  ALTER TABLE agreement ADD CONSTRAINT agreement_and_plan UNIQUE (id, plan_id);

  CREATE TABLE carried_action (
    agreement_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    action integer NOT NULL,
    named_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, action),
    FOREIGN KEY (agreement_id, plan_id) REFERENCES agreement (id, plan_id),
    FOREIGN KEY (plan_id, action) REFERENCES plan_action (agreement_id, number)
  );
  CREATE INDEX carried_action_plan ON carried_action (plan_id, action, agreement_id);
`;
