import { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures across the registry, kept up by triggers in the transaction of the event that changes them. */
export class Figures20261129194000 implements MigrationInterface {
  name = 'Figures20261129194000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(whatAnAgreementCounts);
    await queryRunner.query(keeping);
    await queryRunner.query(asOwner);
    await queryRunner.query(triggers);
    await queryRunner.query(past);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** What a figure is told apart by. */
const CELL = 'measure, kind, region_id, theme, levels, phase, state, detail';

const CELL_COLUMNS = `
  measure text NOT NULL,
  kind text NOT NULL,
  region_id text NOT NULL,
  theme text NOT NULL,
  levels text NOT NULL,
  phase text NOT NULL,
  state text NOT NULL,
  detail text NOT NULL,
  value bigint NOT NULL`;

const tables = `
  -- How long an agreement has been in each of its states, first one first.
  CREATE TABLE agreement_stay (
    agreement_id uuid NOT NULL REFERENCES agreement,
    number integer NOT NULL,
    phase text NOT NULL,
    state text NOT NULL,
    entered_at timestamptz(3) NOT NULL,
    left_at timestamptz(3),
    PRIMARY KEY (agreement_id, number)
  );

  -- What one public agreement counts for, so that what it counted for before can be taken back.
  CREATE TABLE agreement_figure (
    agreement_id uuid PRIMARY KEY REFERENCES agreement,
    cells jsonb NOT NULL,
    invited integer NOT NULL,
    accepted integer NOT NULL,
    ratified integer NOT NULL,
    bound integer NOT NULL,
    kept_by bigint NOT NULL
  ) WITH (fillfactor = 70);

  -- What was added to and taken from the figures since they were last added up: nobody waits for anybody to append.
  CREATE TABLE figure_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,${CELL_COLUMNS}
  );

  CREATE TABLE figure (${CELL_COLUMNS},
    PRIMARY KEY (${CELL})
  );
`;

/**
 * The one definition of the figures: what an agreement counts for as it stands, nothing where it is not public. Days are
 * plain dates in Brussels. Measures: 'agreement'; 'stay', how many ended stays in a state of 'detail' days; 'staying',
 * since which day the running one; 'party'; 'commitment' by status; 'due', 'late' and 'fulfilled', differences by day.
 */
const whatAnAgreementCounts = `
  CREATE FUNCTION figures_of(of_agreement uuid) RETURNS TABLE (measure text, kind text, region_id text, theme text,
    levels text, phase text, state text, detail text, value bigint) LANGUAGE plpgsql STABLE AS $$
    #variable_conflict use_column
    BEGIN
    -- In plpgsql, which keeps the plan: planning this costs more than running it.
    RETURN QUERY WITH a AS (
      SELECT a.*, a.context ->> 'inForceSince' IS NOT NULL AS in_force, coalesce((
          SELECT string_agg(DISTINCT o.level, '+' ORDER BY o.level)
          FROM agreement_party p JOIN organisation o ON o.id = p.organisation_id
          WHERE p.agreement_id = a.id AND p.participation <> 'withdrawn'), '') AS levels
      FROM agreement a WHERE a.id = of_agreement AND a.public_since IS NOT NULL
    ), party AS (
      SELECT count(*) AS invited,
        count(*) FILTER (WHERE p.position = 'accepted') AS accepted,
        count(*) FILTER (WHERE stands.approved) AS ratified,
        count(*) FILTER (WHERE stands.approved AND p.participation <> 'withdrawn' AND a.in_force
          AND a.phase = 'monitoring') AS bound
      FROM a JOIN agreement_party p ON p.agreement_id = a.id
        LEFT JOIN council c ON c.agreement_id = p.agreement_id AND c.organisation_id = p.organisation_id
        CROSS JOIN LATERAL (SELECT coalesce(jsonb_typeof(c.context -> 'decision') = 'object'
          AND coalesce(jsonb_typeof(c.context -> 'annulment'), 'null') = 'null'
          AND c.context -> 'decision' ->> 'outcome' <> 'rejected', false) AS approved) stands
    ), promised AS (
      SELECT c.*, least(c.settled_on, c.ended_on, c.extinguished_on, c.waived_on, c.lapsed_on) AS over_on,
        CASE WHEN c.extinguished_on IS NOT NULL THEN 'extinguished' WHEN c.ended_on IS NOT NULL THEN 'ended'
          WHEN c.settled_on IS NOT NULL THEN 'fulfilled' WHEN c.waived_on IS NOT NULL THEN 'waived'
          WHEN c.lapsed_on IS NOT NULL THEN 'lapsed' WHEN c.overdue_since IS NOT NULL THEN 'overdue'
          WHEN c.kind <> 'obligation' AND c.triggered_on IS NULL THEN 'conditional' ELSE 'owed' END AS status,
        CASE WHEN c.debtor_id IS NOT NULL AND (c.kind = 'obligation' OR c.triggered_on IS NOT NULL)
          THEN greatest(c.due_on, CASE WHEN c.due_on IS NOT NULL THEN c.triggered_on END) END AS falls_due
      FROM a JOIN commitment c ON c.agreement_id = a.id WHERE a.in_force
    ), own (measure, phase, state, detail, value) AS (
      SELECT 'agreement', a.phase, a.state, '', 1 FROM a
      UNION ALL
      SELECT CASE WHEN s.left_at IS NULL THEN 'staying' ELSE 'stay' END, s.phase, s.state,
        CASE WHEN s.left_at IS NULL THEN (s.entered_at AT TIME ZONE 'Europe/Brussels')::date::text
          ELSE ((s.left_at AT TIME ZONE 'Europe/Brussels')::date
            - (s.entered_at AT TIME ZONE 'Europe/Brussels')::date)::text END, 1
      FROM a JOIN agreement_stay s ON s.agreement_id = a.id WHERE s.phase <> 'closed'
      UNION ALL
      SELECT 'party', a.phase, a.state, counted.detail, counted.value FROM a CROSS JOIN party CROSS JOIN LATERAL
        (VALUES ('invited', invited), ('accepted', accepted), ('ratified', ratified), ('bound', bound))
        AS counted (detail, value)
      UNION ALL
      SELECT 'commitment', a.phase, a.state, c.status, 1 FROM a CROSS JOIN promised c
      UNION ALL
      SELECT 'due', a.phase, a.state, turn.day::text, turn.value FROM a CROSS JOIN promised c CROSS JOIN LATERAL
        (VALUES (c.falls_due, 1), (greatest(c.over_on, c.falls_due), -1)) AS turn (day, value)
      WHERE c.falls_due IS NOT NULL AND (turn.value = 1 OR c.over_on IS NOT NULL)
      UNION ALL
      SELECT 'late', a.phase, a.state, turn.day::text, turn.value FROM a CROSS JOIN promised c CROSS JOIN LATERAL
        (VALUES (c.overdue_since, 1), (greatest(c.over_on, c.overdue_since), -1)) AS turn (day, value)
      WHERE c.overdue_since IS NOT NULL AND (turn.value = 1 OR c.over_on IS NOT NULL)
      UNION ALL
      SELECT 'fulfilled', a.phase, a.state, c.settled_on::text, 1 FROM a CROSS JOIN promised c
      WHERE c.status = 'fulfilled'
    )
    SELECT o.measure, a.kind, coalesce(a.region_id, ''), coalesce(a.theme, ''), a.levels, o.phase, o.state, o.detail,
      sum(o.value)::bigint
    FROM own o CROSS JOIN a
    GROUP BY o.measure, a.kind, a.region_id, a.theme, a.levels, o.phase, o.state, o.detail
    HAVING sum(o.value) <> 0;
    END
  $$;
`;

const keeping = `
  CREATE FUNCTION note_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        UPDATE agreement_stay SET left_at = NEW.updated_at WHERE agreement_id = NEW.id AND left_at IS NULL;
      END IF;
      INSERT INTO agreement_stay (agreement_id, number, phase, state, entered_at)
      SELECT NEW.id, coalesce(max(number), 0) + 1, NEW.phase, NEW.state,
        CASE TG_OP WHEN 'INSERT' THEN NEW.created_at ELSE NEW.updated_at END
      FROM agreement_stay WHERE agreement_id = NEW.id;
      RETURN NULL;
    END $$;

  -- Counts an agreement as it stands now, and appends the difference from what it counted for.
  CREATE FUNCTION count_agreement(of_agreement uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      fresh jsonb;
      old jsonb;
    BEGIN
      SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]'::jsonb) INTO fresh FROM figures_of(of_agreement) f;
      SELECT cells INTO old FROM agreement_figure WHERE agreement_id = of_agreement;
      IF fresh IS DISTINCT FROM coalesce(old, '[]'::jsonb) THEN
        INSERT INTO figure_change (${CELL}, value)
        SELECT ${CELL}, sum(value) FROM (
          SELECT * FROM jsonb_to_recordset(fresh) AS f (${CELL.replaceAll(',', ' text,')} text, value bigint)
          UNION ALL
          SELECT ${CELL}, -value FROM jsonb_to_recordset(coalesce(old, '[]'::jsonb))
            AS o (${CELL.replaceAll(',', ' text,')} text, value bigint)
        ) turned GROUP BY ${CELL} HAVING sum(value) <> 0;
      END IF;
      INSERT INTO agreement_figure AS kept (agreement_id, cells, invited, accepted, ratified, bound, kept_by)
      SELECT of_agreement, fresh, coalesce(sum(value) FILTER (WHERE detail = 'invited'), 0),
        coalesce(sum(value) FILTER (WHERE detail = 'accepted'), 0),
        coalesce(sum(value) FILTER (WHERE detail = 'ratified'), 0),
        coalesce(sum(value) FILTER (WHERE detail = 'bound'), 0), pg_current_xact_id()::text::bigint
      FROM jsonb_to_recordset(fresh) AS f (measure text, detail text, value bigint) WHERE measure = 'party'
      ON CONFLICT (agreement_id) DO UPDATE SET cells = EXCLUDED.cells, invited = EXCLUDED.invited,
        accepted = EXCLUDED.accepted, ratified = EXCLUDED.ratified, bound = EXCLUDED.bound, kept_by = EXCLUDED.kept_by;
    END $$;

  -- At the end of a transaction, when everything that it writes is written; once, whatever it touched of an agreement.
  CREATE FUNCTION keep_figures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      touched uuid;
    BEGIN
      IF TG_TABLE_NAME = 'agreement' THEN touched := NEW.id;
      ELSIF TG_OP = 'DELETE' THEN touched := OLD.agreement_id;
      ELSE touched := NEW.agreement_id;
      END IF;
      -- Who changes a part without the agreement waits here for who does; the engine holds it already.
      PERFORM FROM agreement WHERE id = touched AND public_since IS NOT NULL FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN NULL; END IF;
      PERFORM FROM agreement_figure WHERE agreement_id = touched AND kept_by = pg_current_xact_id()::text::bigint;
      IF NOT FOUND THEN PERFORM count_agreement(touched); END IF;
      RETURN NULL;
    END $$;
`;

/** Nobody but the triggers writes figures: they run as the owner of the schema, and look nowhere else. */
const asOwner = `
  DO $do$
    DECLARE
      name text;
    BEGIN
      FOREACH name IN ARRAY ARRAY['note_stay()', 'keep_figures()', 'count_agreement(uuid)', 'figures_of(uuid)'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', name, current_schema());
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
      END LOOP;
    END $do$;
`;

const triggers = `
  CREATE TRIGGER stay_begun AFTER INSERT ON agreement FOR EACH ROW EXECUTE FUNCTION note_stay();
  CREATE TRIGGER stay_ended AFTER UPDATE ON agreement FOR EACH ROW
    WHEN ((OLD.phase, OLD.state) IS DISTINCT FROM (NEW.phase, NEW.state)) EXECUTE FUNCTION note_stay();

  CREATE CONSTRAINT TRIGGER agreement_counted AFTER UPDATE ON agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.public_since IS NOT NULL AND (OLD.public_since IS NULL
      OR (OLD.phase, OLD.state, OLD.region_id, OLD.theme) IS DISTINCT FROM
        (NEW.phase, NEW.state, NEW.region_id, NEW.theme)
      OR OLD.context -> 'inForceSince' IS DISTINCT FROM NEW.context -> 'inForceSince'))
    EXECUTE FUNCTION keep_figures();
  CREATE CONSTRAINT TRIGGER agreement_born_public AFTER INSERT ON agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.public_since IS NOT NULL) EXECUTE FUNCTION keep_figures();

  CREATE CONSTRAINT TRIGGER party_counted AFTER UPDATE ON agreement_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN ((OLD.position = 'accepted') <> (NEW.position = 'accepted') OR OLD.participation <> NEW.participation)
    EXECUTE FUNCTION keep_figures();
  CREATE CONSTRAINT TRIGGER party_came_or_went AFTER INSERT OR DELETE ON agreement_party
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_figures();

  CREATE CONSTRAINT TRIGGER council_counted AFTER UPDATE ON council DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.context -> 'decision' IS DISTINCT FROM NEW.context -> 'decision'
      OR OLD.context -> 'annulment' IS DISTINCT FROM NEW.context -> 'annulment')
    EXECUTE FUNCTION keep_figures();
  CREATE CONSTRAINT TRIGGER council_came_or_went AFTER INSERT OR DELETE ON council
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_figures();

  CREATE CONSTRAINT TRIGGER commitment_counted AFTER INSERT OR UPDATE OR DELETE ON commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_figures();
`;

/**
 * What agreements went through before figures were kept. Side procedures share their history; states of agreements are
 * the ones that begin with a phase.
 */
const past = `
  INSERT INTO agreement_stay (agreement_id, number, phase, state, entered_at, left_at)
  SELECT agreement_id, row_number() OVER (PARTITION BY agreement_id ORDER BY sequence), split_part(to_state, '.', 1),
    substr(to_state, strpos(to_state, '.') + 1), at, lead(at) OVER (PARTITION BY agreement_id ORDER BY sequence)
  FROM (
    SELECT agreement_id, sequence, at, to_state, lag(to_state) OVER (PARTITION BY agreement_id ORDER BY sequence) AS was
    FROM entry WHERE council_id IS NULL AND to_state ~ '^(drafting|negotiation|ratification|monitoring|closed)[.]'
  ) moved WHERE was IS DISTINCT FROM to_state;
  SELECT count_agreement(id) FROM agreement WHERE public_since IS NOT NULL;
`;
