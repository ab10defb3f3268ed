import { MigrationInterface, QueryRunner } from 'typeorm';

/** Debtors to be named, the common pot, consequences, what was done about commitments, and their due dates. */
export class CommitmentsKept20261129131700 implements MigrationInterface {
  name = 'CommitmentsKept20261129131700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(commitments);
    await queryRunner.query(sides);
    await queryRunner.query(fulfilments);
    await queryRunner.query(dueDates);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const commitments = `
  ALTER TABLE commitment
    ALTER COLUMN debtor_id DROP NOT NULL,
    ADD COLUMN consequence text,
    ADD COLUMN follows integer,
    ADD COLUMN overdue_since date,
    ADD COLUMN triggered_on date,
    ADD COLUMN lapsed_on date,
    ADD COLUMN waived_on date,
    ADD COLUMN waived_amount numeric(18, 4) CONSTRAINT commitment_waived_amount CHECK (waived_amount > 0),
    ADD COLUMN waiver text,
    ADD CONSTRAINT commitment_waived CHECK (num_nonnulls(waived_on, waived_amount, waiver) IN (0, 3)),
    ADD CONSTRAINT commitment_follows_another CHECK (follows <> number),
    ADD CONSTRAINT commitment_follows FOREIGN KEY (agreement_id, follows) REFERENCES commitment (agreement_id, number);
  CREATE INDEX commitment_by_followed ON commitment (agreement_id, follows) WHERE follows IS NOT NULL;
`;

/**
 * The common pot owes and is owed as parties are, and is none: a foreign key cannot say "a party, or the pot", and so
 * two triggers do.
 */
const sides = `
  ALTER TABLE commitment DROP CONSTRAINT commitment_agreement_id_debtor_id_fkey,
    DROP CONSTRAINT commitment_agreement_id_creditor_id_fkey;

  CREATE FUNCTION commitment_is_between_parties() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM unnest(ARRAY[NEW.debtor_id, NEW.creditor_id]) AS side
      WHERE side <> 'pot' AND NOT EXISTS (
        SELECT FROM agreement_party p WHERE p.agreement_id = NEW.agreement_id AND p.organisation_id = side)
    ) THEN
      RAISE EXCEPTION 'commitment % of % is not between parties', NEW.number, NEW.agreement_id
        USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER commitment_between_parties AFTER INSERT OR UPDATE OF debtor_id, creditor_id ON commitment
    FOR EACH ROW EXECUTE FUNCTION commitment_is_between_parties();

  CREATE FUNCTION party_owes_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM commitment c WHERE c.agreement_id = OLD.agreement_id
        AND OLD.organisation_id IN (c.debtor_id, c.creditor_id)
    ) THEN
      RAISE EXCEPTION 'a commitment of % names %', OLD.agreement_id, OLD.organisation_id
        USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER party_without_commitments AFTER DELETE ON agreement_party
    FOR EACH ROW EXECUTE FUNCTION party_owes_nothing();
`;

const fulfilments = `
  CREATE TABLE fulfilment (
    agreement_id uuid NOT NULL REFERENCES agreement,
    commitment_number integer NOT NULL,
    number integer NOT NULL,
    amount numeric(18, 4) NOT NULL CONSTRAINT fulfilment_amount CHECK (amount > 0),
    fulfilled_on date NOT NULL,
    evidence text,
    evidence_url text,
    reported_by text NOT NULL REFERENCES organisation,
    reported_at timestamptz(3) NOT NULL,
    state text NOT NULL CONSTRAINT fulfilment_state CHECK (state IN ('reported', 'confirmed', 'disputed')),
    answered_by text REFERENCES organisation,
    answered_at timestamptz(3),
    reason text,
    PRIMARY KEY (agreement_id, commitment_number, number),
    FOREIGN KEY (agreement_id, commitment_number) REFERENCES commitment (agreement_id, number),
    CONSTRAINT fulfilment_evidence CHECK (num_nonnulls(evidence, evidence_url) > 0),
    CONSTRAINT fulfilment_answer CHECK ((state = 'reported') = (answered_at IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL)),
    CONSTRAINT fulfilment_reason CHECK (reason IS NULL OR state <> 'reported')
  );
`;

/**
 * Due dates of obligations in deals in force begin to count. What was due before today is left: nobody could have told
 * the registry that it was done.
 */
const dueDates = `
  INSERT INTO timer (agreement_id, council_id, key, event, due_at, steps, set_at, sequence)
  SELECT a.id, '', 'commitment/' || c.number,
    jsonb_build_object('type', 'COMMITMENT_FELL_DUE', 'commitment', c.number, 'dueOn', c.due_on::text,
      'responsibleId', c.debtor_id),
    (c.due_on + 1)::timestamp AT TIME ZONE 'Europe/Brussels',
    jsonb_build_array(jsonb_build_object('step', 'agreed', 'date', c.due_on::text),
      jsonb_build_object('step', 'end', 'date', c.due_on::text)),
    now(), a.last_sequence
  FROM commitment c JOIN agreement a ON a.id = c.agreement_id
  WHERE a.phase = 'monitoring' AND c.kind = 'obligation' AND c.due_on >= current_date AND c.settled_on IS NULL
    AND c.ended_on IS NULL AND c.extinguished_on IS NULL;
`;
