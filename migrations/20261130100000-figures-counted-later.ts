import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements whose figures may have changed are noted in the transaction that changes them, and counted when somebody
 * asks: counting a deal of 300 in the transaction of each approval cost more than recording it.
 */
export class FiguresCountedLater20261130100000 implements MigrationInterface {
  name = 'FiguresCountedLater20261130100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(noting);
    await queryRunner.query(counting);
    await queryRunner.query(asOwner);
    await queryRunner.query(triggers);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** What a figure is told apart by. */
const CELL = 'measure, kind, region_id, theme, levels, phase, state, detail';

const CELLS = `${CELL.replaceAll(',', ' text,')} text, value bigint`;

const noting = `
  -- Agreements that are to be counted anew; appended only, so that nobody waits for anybody, and often more than once.
  CREATE TABLE figure_due (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement_id uuid NOT NULL
  );

  CREATE FUNCTION note_figures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      touched uuid;
    BEGIN
      IF TG_TABLE_NAME = 'agreement' THEN touched := NEW.id;
      ELSIF TG_OP = 'DELETE' THEN touched := OLD.agreement_id;
      ELSE touched := NEW.agreement_id;
      END IF;
      INSERT INTO figure_due (agreement_id)
      SELECT id FROM agreement WHERE id = touched AND public_since IS NOT NULL;
      RETURN NULL;
    END $$;
`;

const counting = `
  DROP FUNCTION keep_figures() CASCADE;
  ALTER TABLE agreement_figure DROP COLUMN kept_by;

  -- Counts an agreement as it stands now, and appends the difference from what it counted for.
  CREATE OR REPLACE FUNCTION count_agreement(of_agreement uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      fresh jsonb;
      old jsonb;
    BEGIN
      SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]'::jsonb) INTO fresh FROM figures_of(of_agreement) f;
      SELECT cells INTO old FROM agreement_figure WHERE agreement_id = of_agreement;
      IF fresh = old THEN RETURN; END IF;
      INSERT INTO figure_change (${CELL}, value)
      SELECT ${CELL}, sum(value) FROM (
        SELECT * FROM jsonb_to_recordset(fresh) AS f (${CELLS})
        UNION ALL
        SELECT ${CELL}, -value FROM jsonb_to_recordset(coalesce(old, '[]'::jsonb)) AS o (${CELLS})
      ) turned GROUP BY ${CELL} HAVING sum(value) <> 0;
      INSERT INTO agreement_figure AS kept (agreement_id, cells, invited, accepted, ratified, bound)
      SELECT of_agreement, fresh, coalesce(sum(value) FILTER (WHERE detail = 'invited'), 0),
        coalesce(sum(value) FILTER (WHERE detail = 'accepted'), 0),
        coalesce(sum(value) FILTER (WHERE detail = 'ratified'), 0),
        coalesce(sum(value) FILTER (WHERE detail = 'bound'), 0)
      FROM jsonb_to_recordset(fresh) AS f (measure text, detail text, value bigint) WHERE measure = 'party'
      ON CONFLICT (agreement_id) DO UPDATE SET cells = EXCLUDED.cells, invited = EXCLUDED.invited,
        accepted = EXCLUDED.accepted, ratified = EXCLUDED.ratified, bound = EXCLUDED.bound;
    END $$;

  -- Counts agreements that are noted, the first ones first. Answers how many notes it took: none where none is left.
  CREATE FUNCTION count_due_figures(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      due uuid[];
      noted integer;
    BEGIN
      IF NOT EXISTS (SELECT FROM figure_due) THEN RETURN 0; END IF;
      -- Whoever comes meanwhile waits until what is being counted can be seen; nobody who changes an agreement does.
      PERFORM pg_advisory_xact_lock(hashtextextended('akkoord figures', 0));
      WITH taken AS (
        DELETE FROM figure_due WHERE id IN (SELECT id FROM figure_due ORDER BY id LIMIT most) RETURNING agreement_id
      )
      SELECT array_agg(DISTINCT agreement_id), count(*) INTO due, noted FROM taken;
      -- A statement of its own, that sees at least what the notes were about; what changes later is noted again.
      PERFORM count_agreement(id) FROM agreement WHERE id = ANY (due);
      RETURN noted;
    END $$;
`;

/** Who changes agreements may note them, and the engine have them counted; neither writes figures. */
const asOwner = `
  DO $do$
    DECLARE
      name text;
    BEGIN
      FOREACH name IN ARRAY ARRAY['note_figures()', 'count_agreement(uuid)', 'count_due_figures(integer)'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', name, current_schema());
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
      END LOOP;
    END $do$;
`;

const triggers = `
  CREATE TRIGGER agreement_counted AFTER UPDATE ON agreement FOR EACH ROW
    WHEN (NEW.public_since IS NOT NULL AND (OLD.public_since IS NULL
      OR (OLD.phase, OLD.state, OLD.region_id, OLD.theme) IS DISTINCT FROM
        (NEW.phase, NEW.state, NEW.region_id, NEW.theme)
      OR OLD.context -> 'inForceSince' IS DISTINCT FROM NEW.context -> 'inForceSince'))
    EXECUTE FUNCTION note_figures();
  CREATE TRIGGER agreement_born_public AFTER INSERT ON agreement FOR EACH ROW
    WHEN (NEW.public_since IS NOT NULL) EXECUTE FUNCTION note_figures();

  CREATE TRIGGER party_counted AFTER UPDATE ON agreement_party FOR EACH ROW
    WHEN ((OLD.position = 'accepted') <> (NEW.position = 'accepted') OR OLD.participation <> NEW.participation)
    EXECUTE FUNCTION note_figures();
  CREATE TRIGGER party_came_or_went AFTER INSERT OR DELETE ON agreement_party FOR EACH ROW
    EXECUTE FUNCTION note_figures();

  CREATE TRIGGER council_counted AFTER UPDATE ON council FOR EACH ROW
    WHEN (OLD.context -> 'decision' IS DISTINCT FROM NEW.context -> 'decision'
      OR OLD.context -> 'annulment' IS DISTINCT FROM NEW.context -> 'annulment')
    EXECUTE FUNCTION note_figures();
  CREATE TRIGGER council_came_or_went AFTER INSERT OR DELETE ON council FOR EACH ROW EXECUTE FUNCTION note_figures();

  CREATE TRIGGER commitment_counted AFTER INSERT OR UPDATE OR DELETE ON commitment FOR EACH ROW
    EXECUTE FUNCTION note_figures();
`;
