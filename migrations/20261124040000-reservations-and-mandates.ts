import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was given full powers, and what councils attach to their approval with the other parties' answers to it. */
export class ReservationsAndMandates20261124040000 implements MigrationInterface {
  name = 'ReservationsAndMandates20261124040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(mandates);
    await queryRunner.query(reservations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const mandates = `
  CREATE TABLE mandate (
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL,
    holder text NOT NULL,
    acts text[] NOT NULL CONSTRAINT mandate_acts
      CHECK (acts <@ ARRAY['negotiate', 'sign', 'clerk', 'mediate'] AND cardinality(acts) > 0),
    agreement_ids uuid[] CONSTRAINT mandate_agreements CHECK (cardinality(agreement_ids) > 0),
    valid_from date NOT NULL,
    valid_until date,
    substitute text,
    substitute_from date,
    substitute_until date,
    registered_at timestamptz(3) NOT NULL,
    registered_by text NOT NULL,
    revoked_at timestamptz(3),
    revoked_by text,
    revocation_reason text,
    PRIMARY KEY (organisation_id, number),
    CONSTRAINT mandate_period CHECK (valid_until >= valid_from),
    CONSTRAINT mandate_substitute CHECK (substitute <> holder AND substitute_until >= substitute_from)
  );

  CREATE TABLE mandate_name (
    organisation_id text NOT NULL REFERENCES organisation,
    subject text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (organisation_id, subject)
  );

  CREATE FUNCTION announce_mandate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('mandate_registered', NEW.organisation_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER mandate_is_announced AFTER INSERT ON mandate
    FOR EACH ROW EXECUTE FUNCTION announce_mandate();
`;

const reservations = `
  CREATE TABLE reservation (
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    organisation_id text NOT NULL,
    kind text NOT NULL CONSTRAINT reservation_kind CHECK (kind IN ('reservation', 'declaration')),
    clause text,
    text text NOT NULL,
    stated_at timestamptz(3) NOT NULL,
    status text NOT NULL DEFAULT 'standing'
      CONSTRAINT reservation_status CHECK (status IN ('standing', 'withdrawn', 'lapsed')),
    ended_at timestamptz(3),
    answer_due_at timestamptz(3),
    term_ended_at timestamptz(3),
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, organisation_id) REFERENCES agreement_party,
    CONSTRAINT reservation_end CHECK ((status = 'standing') = (ended_at IS NULL)),
    CONSTRAINT reservation_term CHECK ((kind = 'reservation') = (answer_due_at IS NOT NULL))
  );

  CREATE TABLE reservation_answer (
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    organisation_id text NOT NULL,
    answer text NOT NULL
      CONSTRAINT reservation_answer_answer CHECK (answer IN ('accepted', 'objected', 'tacitlyAccepted')),
    reason text,
    opposes_force boolean NOT NULL DEFAULT false,
    answered_at timestamptz(3) NOT NULL,
    objection_withdrawn_at timestamptz(3),
    PRIMARY KEY (agreement_id, number, organisation_id),
    FOREIGN KEY (agreement_id, number) REFERENCES reservation,
    FOREIGN KEY (agreement_id, organisation_id) REFERENCES agreement_party,
    CONSTRAINT reservation_answer_objection CHECK (answer = 'objected' OR (reason IS NULL AND NOT opposes_force))
  );
`;
