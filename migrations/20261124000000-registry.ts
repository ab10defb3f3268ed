import { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry's first schema: organisations, regions, agreements and what belongs to them, and the history. */
export class Registry20261124000000 implements MigrationInterface {
  name = 'Registry20261124000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(organisations);
    await queryRunner.query(agreements);
    await queryRunner.query(history);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const organisations = `
  CREATE TABLE organisation (
    id text PRIMARY KEY,
    kbo text NOT NULL UNIQUE,
    nis text UNIQUE,
    name text NOT NULL,
    level text NOT NULL CONSTRAINT organisation_level CHECK (level IN ('municipality', 'province', 'flanders')),
    province_id text REFERENCES organisation,
    population integer CONSTRAINT organisation_population CHECK (population > 0),
    population_on date,
    council_seats integer CONSTRAINT organisation_council_seats CHECK (council_seats > 0)
  );
  CREATE INDEX organisation_level_name ON organisation (level, name);

  CREATE TABLE municipal_merger (
    old_nis text PRIMARY KEY,
    old_name text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    merged_on date NOT NULL
  );
  CREATE INDEX municipal_merger_organisation ON municipal_merger (organisation_id);

  CREATE TABLE region (
    id text PRIMARY KEY,
    kind text NOT NULL CONSTRAINT region_kind CHECK (kind IN ('reference', 'transport', 'care', 'thematic')),
    name text NOT NULL,
    UNIQUE (kind, name)
  );

  CREATE TABLE region_member (
    region_id text NOT NULL REFERENCES region,
    organisation_id text NOT NULL REFERENCES organisation,
    valid_from date NOT NULL,
    valid_to date,
    PRIMARY KEY (region_id, organisation_id, valid_from),
    CONSTRAINT region_member_period CHECK (valid_to > valid_from)
  );
  CREATE INDEX region_member_organisation ON region_member (organisation_id);
`;

const agreements = `
  CREATE TABLE agreement (
    id uuid PRIMARY KEY,
    kind text NOT NULL CONSTRAINT agreement_kind CHECK (kind IN ('deal', 'plan')),
    process_id text NOT NULL,
    process_version integer NOT NULL,
    title text NOT NULL,
    challenge text NOT NULL DEFAULT '',
    need_evidence text NOT NULL DEFAULT '',
    theme text,
    legal_form text CONSTRAINT agreement_legal_form CHECK (legal_form IN ('interlokaleVereniging', 'projectvereniging',
      'dienstverlenendeVereniging', 'opdrachthoudendeVereniging', 'opdrachthoudendeVerenigingMetPrivateDeelname',
      'samenwerkingsovereenkomst', 'other')),
    region_id text REFERENCES region,
    lead_id text NOT NULL REFERENCES organisation,
    lead_person text,
    capacity_fte numeric(10, 2) CONSTRAINT agreement_capacity CHECK (capacity_fte >= 0),
    means_eur numeric(16, 2) CONSTRAINT agreement_means CHECK (means_eur >= 0),
    ratification_rule jsonb NOT NULL,
    expires_on date,
    plan_id uuid REFERENCES agreement,
    phase text NOT NULL CONSTRAINT agreement_phase
      CHECK (phase IN ('drafting', 'negotiation', 'ratification', 'monitoring', 'closed')),
    state text NOT NULL,
    value jsonb NOT NULL,
    context jsonb NOT NULL,
    version integer NOT NULL,
    last_sequence integer NOT NULL,
    last_hash text NOT NULL,
    public_since timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX agreement_public ON agreement (id) WHERE public_since IS NOT NULL;
  CREATE INDEX agreement_phase_state ON agreement (phase, state, id);
  CREATE INDEX agreement_region ON agreement (region_id, id);
  CREATE INDEX agreement_theme ON agreement (theme, id);
  CREATE INDEX agreement_words ON agreement USING gin (to_tsvector('dutch', title || ' ' || challenge));

  CREATE TABLE agreement_party (
    agreement_id uuid NOT NULL REFERENCES agreement,
    organisation_id text NOT NULL REFERENCES organisation,
    role text NOT NULL CONSTRAINT agreement_party_role CHECK (role IN ('lead', 'party')),
    position text NOT NULL DEFAULT 'pending'
      CONSTRAINT agreement_party_position CHECK (position IN ('pending', 'accepted', 'objected')),
    objection text,
    terminates boolean NOT NULL DEFAULT false,
    PRIMARY KEY (agreement_id, organisation_id)
  ) WITH (fillfactor = 80);
  CREATE INDEX agreement_party_organisation ON agreement_party (organisation_id, agreement_id);
  CREATE UNIQUE INDEX agreement_party_lead ON agreement_party (agreement_id) WHERE role = 'lead';

  CREATE TABLE agreement_text (
    agreement_id uuid NOT NULL REFERENCES agreement,
    version integer NOT NULL,
    clauses jsonb NOT NULL,
    proposed_by text NOT NULL REFERENCES organisation,
    created_at timestamptz(3) NOT NULL,
    offered_at timestamptz(3),
    PRIMARY KEY (agreement_id, version)
  );

  CREATE TABLE council (
    agreement_id uuid NOT NULL,
    organisation_id text NOT NULL,
    process_id text NOT NULL,
    process_version integer NOT NULL,
    text_version integer NOT NULL,
    state text NOT NULL CONSTRAINT council_state CHECK (state IN ('awaiting', 'scheduled', 'deliberating', 'deferred',
      'approved', 'approvedWithReservation', 'rejected', 'published', 'definitive', 'annulled')),
    context jsonb NOT NULL,
    PRIMARY KEY (agreement_id, organisation_id),
    FOREIGN KEY (agreement_id, organisation_id) REFERENCES agreement_party,
    FOREIGN KEY (agreement_id, text_version) REFERENCES agreement_text
  );

  CREATE TABLE commitment (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    kind text NOT NULL CONSTRAINT commitment_kind CHECK (kind IN ('obligation', 'incentive', 'sanction')),
    debtor_id text NOT NULL,
    creditor_id text NOT NULL,
    unit text NOT NULL CONSTRAINT commitment_unit CHECK (unit IN ('EUR', 'ha', 'FTE')),
    amount numeric(18, 4) NOT NULL CONSTRAINT commitment_amount CHECK (amount > 0),
    due_on date,
    description text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, debtor_id) REFERENCES agreement_party,
    FOREIGN KEY (agreement_id, creditor_id) REFERENCES agreement_party
  );

  CREATE TABLE commitment_counter (
    agreement_id uuid PRIMARY KEY REFERENCES agreement,
    last integer NOT NULL
  );

  CREATE TABLE indicator (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    name text NOT NULL,
    definition text NOT NULL,
    unit text NOT NULL,
    baseline_value numeric NOT NULL,
    baseline_on date NOT NULL,
    target_value numeric NOT NULL,
    target_on date NOT NULL,
    responsible_id text NOT NULL,
    first_due_on date NOT NULL,
    every_months integer CONSTRAINT indicator_every_months CHECK (every_months BETWEEN 1 AND 120),
    next_due_on date,
    missed jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, number),
    FOREIGN KEY (agreement_id, responsible_id) REFERENCES agreement_party,
    CONSTRAINT indicator_period CHECK (target_on > baseline_on)
  );

  CREATE TABLE measurement (
    agreement_id uuid NOT NULL,
    indicator_number integer NOT NULL,
    number integer NOT NULL,
    value numeric NOT NULL,
    measured_on date NOT NULL,
    due_on date,
    late boolean NOT NULL,
    source text NOT NULL,
    recorded_by text NOT NULL REFERENCES organisation,
    recorded_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, indicator_number, number),
    FOREIGN KEY (agreement_id, indicator_number) REFERENCES indicator
  );
`;

const history = `
  CREATE TABLE entry (
    agreement_id uuid NOT NULL REFERENCES agreement,
    sequence integer NOT NULL,
    at timestamptz(3) NOT NULL,
    actor jsonb NOT NULL,
    type text NOT NULL,
    council_id text,
    from_state text,
    to_state text NOT NULL,
    event jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (agreement_id, sequence)
  );

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The history is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE timer (
    agreement_id uuid NOT NULL REFERENCES agreement,
    council_id text NOT NULL DEFAULT '',
    key text NOT NULL,
    event jsonb NOT NULL,
    due_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, council_id, key)
  );
  CREATE INDEX timer_due_at ON timer (due_at, agreement_id, council_id, key);

  CREATE TABLE message (
    agreement_id uuid NOT NULL REFERENCES agreement,
    sequence integer NOT NULL,
    number integer NOT NULL,
    organisation_id text,
    type text NOT NULL,
    params jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (agreement_id, sequence, number)
  );
  CREATE INDEX message_created_at ON message (created_at, agreement_id, sequence, number);

  CREATE TABLE idempotency_key (
    scope text NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    status integer,
    headers jsonb,
    body jsonb,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (scope, key)
  );
  CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
`;
