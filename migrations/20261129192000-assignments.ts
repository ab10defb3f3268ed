import { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that provinces and Flanders set for regions, what municipalities answer, and what is drawn of the means. */
export class Assignments20261129192000 implements MigrationInterface {
  name = 'Assignments20261129192000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(assignments);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const assignments = `
  CREATE TABLE assignment (
    id uuid PRIMARY KEY,
    issuer_id text NOT NULL REFERENCES organisation,
    domain_id text REFERENCES domain,
    region_id text NOT NULL REFERENCES region,
    title text NOT NULL,
    task text NOT NULL,
    source text,
    eur numeric(18, 4) NOT NULL CONSTRAINT assignment_eur CHECK (eur >= 0),
    ha numeric(18, 4) NOT NULL CONSTRAINT assignment_ha CHECK (ha >= 0),
    fte numeric(18, 4) NOT NULL CONSTRAINT assignment_fte CHECK (fte >= 0),
    due_on date NOT NULL,
    issued_at timestamptz(3) NOT NULL,
    revised_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3),
    withdrawal_reason text,
    last_answer integer NOT NULL,
    last_sequence integer NOT NULL,
    CONSTRAINT assignment_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
  );
  CREATE INDEX assignment_region ON assignment (region_id, id);
  CREATE INDEX assignment_issuer ON assignment (issuer_id, id);

  CREATE TABLE assignment_answer (
    assignment_id uuid NOT NULL REFERENCES assignment,
    number integer NOT NULL,
    kind text NOT NULL CONSTRAINT assignment_answer_kind CHECK (kind IN ('agreement', 'decline')),
    organisation_id text NOT NULL REFERENCES organisation,
    reason text,
    eur numeric(18, 4) NOT NULL CONSTRAINT assignment_answer_eur CHECK (eur >= 0),
    ha numeric(18, 4) NOT NULL CONSTRAINT assignment_answer_ha CHECK (ha >= 0),
    fte numeric(18, 4) NOT NULL CONSTRAINT assignment_answer_fte CHECK (fte >= 0),
    answered_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    ending text CONSTRAINT assignment_answer_ending CHECK (ending IN ('withdrawn', 'answered', 'merged')),
    PRIMARY KEY (assignment_id, number),
    CONSTRAINT assignment_answer_reason CHECK ((kind = 'decline') = (reason IS NOT NULL)),
    CONSTRAINT assignment_answer_draws CHECK (kind = 'agreement' OR eur + ha + fte = 0),
    CONSTRAINT assignment_answer_ended CHECK ((ended_at IS NULL) = (ending IS NULL))
  );
  CREATE INDEX assignment_answer_organisation ON assignment_answer (organisation_id) WHERE ended_at IS NULL;
  CREATE UNIQUE INDEX assignment_answer_one_decline ON assignment_answer (assignment_id, organisation_id)
    WHERE kind = 'decline' AND ended_at IS NULL;

  CREATE TABLE assignment_agreement (
    agreement_id uuid NOT NULL REFERENCES agreement,
    assignment_id uuid NOT NULL,
    answer integer NOT NULL,
    linked_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, assignment_id, answer),
    FOREIGN KEY (assignment_id, answer) REFERENCES assignment_answer (assignment_id, number)
  );

  CREATE INDEX assignment_agreement_answer ON assignment_agreement (assignment_id, answer);

  CREATE TABLE assignment_entry (
    assignment_id uuid NOT NULL REFERENCES assignment,
    sequence integer NOT NULL,
    at timestamptz(3) NOT NULL,
    type text NOT NULL CONSTRAINT assignment_entry_type CHECK (type IN ('ISSUE', 'REVISE', 'WITHDRAW', 'ANSWER', 'DECLINE',
      'WITHDRAW_ANSWER', 'DRAW', 'SUCCEED')),
    actor jsonb NOT NULL,
    details jsonb NOT NULL,
    PRIMARY KEY (assignment_id, sequence)
  );
  CREATE TRIGGER assignment_entry_is_append_only BEFORE UPDATE OR DELETE ON assignment_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER assignment_entry_is_never_emptied BEFORE TRUNCATE ON assignment_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
