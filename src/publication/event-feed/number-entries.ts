import type { Pool } from 'pg';

/** Entries that get their place in one statement. */
const AT_ONCE = 5_000;

/** What transactions wrote that had not ended when entries were numbered last. */
const RECENT = `
  SELECT e.agreement_id, e.sequence, e.written_by FROM entry e
  WHERE e.written_by >= (SELECT low_water FROM held)
    AND e.written_by < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    AND NOT EXISTS (SELECT FROM feed_event f
      WHERE f.agreement_id = e.agreement_id AND f.sequence = e.sequence AND f.is_first)`;

/** Whatever has no place yet, as after a restore, when transactions count from elsewhere. */
const ALL = `
  SELECT e.agreement_id, e.sequence, e.written_by
  FROM held CROSS JOIN agreement a
    CROSS JOIN LATERAL (SELECT coalesce(max(f.sequence), 0) AS last FROM feed_event f
      WHERE f.agreement_id = a.id AND f.is_first) known
    JOIN entry e ON e.agreement_id = a.id AND e.sequence > known.last
  WHERE a.last_sequence > known.last`;

/**
 * Gives every entry that is committed and has no place in the feed yet the next one. Places are given out here only, one
 * statement at a time, after the entries are there: so whoever has read up to a place never misses one before it, however
 * late the transaction ends that wrote an entry. The hot path does nothing for it.
 *
 * Entries of one agreement keep their order: the later of two transactions waited for the earlier, though it may have got
 * the lower number. When an agreement becomes public, its earlier entries get a second place, for everybody, before that of
 * the one that made it so.
 */
const statement = (candidates: string): string => `/* background */
  WITH held AS (
    SELECT last_position, low_water FROM feed_end WHERE id = 1 FOR UPDATE SKIP LOCKED
  ), unplaced AS (${candidates}
  ), fresh AS (
    SELECT u.agreement_id, u.sequence, true AS is_first, a.public_since IS NOT NULL AS is_public,
      max(u.written_by) OVER (PARTITION BY u.agreement_id ORDER BY u.sequence) AS turn
    FROM unplaced u JOIN agreement a ON a.id = u.agreement_id
    ORDER BY turn, u.agreement_id, u.sequence LIMIT ${AT_ONCE}
  ), made_public AS (
    SELECT f.agreement_id, f.sequence, false AS is_first, true AS is_public, p.turn
    FROM (SELECT agreement_id, min(turn) AS turn FROM fresh WHERE is_public GROUP BY 1) p
      JOIN feed_event f ON f.agreement_id = p.agreement_id AND f.is_first AND NOT f.is_public
    WHERE NOT EXISTS (SELECT FROM feed_event t
      WHERE t.agreement_id = f.agreement_id AND t.sequence = f.sequence AND NOT t.is_first)
  ), placed AS (
    INSERT INTO feed_event (agreement_id, sequence, is_first, is_public, position)
    SELECT n.agreement_id, n.sequence, n.is_first, n.is_public,
      h.last_position + row_number() OVER (ORDER BY n.turn, n.agreement_id, n.sequence)
    FROM held h CROSS JOIN (SELECT * FROM fresh UNION ALL SELECT * FROM made_public) n
    -- Another server may have placed them between this statement's look at them and its turn.
    ON CONFLICT (agreement_id, sequence, is_first) DO NOTHING
    RETURNING position
  ), moved AS (
    UPDATE feed_end SET
      last_position = greatest(feed_end.last_position, (SELECT max(position) FROM placed)),
      low_water = CASE WHEN (SELECT count(*) FROM fresh) < ${AT_ONCE}
        THEN pg_snapshot_xmin(pg_current_snapshot())::text::bigint ELSE feed_end.low_water END
    FROM held WHERE feed_end.id = 1 AND ((SELECT count(*) FROM placed) > 0
      OR feed_end.low_water + 1000 < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      OR feed_end.low_water > pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM placed)::int AS placed, (SELECT count(*) FROM fresh)::int AS found,
    (SELECT count(*) FROM moved)::int AS moved,
    CASE WHEN (SELECT count(*) FROM placed) > 0 THEN pg_notify('feed_moved', '') END AS told`;

const STATEMENTS = { recent: statement(RECENT), all: statement(ALL) };

/**
 * Places what has none.
 * @param which `all` looks through every agreement; `recent` at what was written since the last time
 * @returns whether there may be more at once
 */
export async function numberEntries(pool: Pool, which: keyof typeof STATEMENTS): Promise<boolean> {
  const { rows } = await pool.query<{ found: number }>(STATEMENTS[which]);
  return rows[0].found === AT_ONCE;
}
