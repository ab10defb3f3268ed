import express from 'express';
import pg from 'pg';

/**
 * The yardstick: a bare Express server that does, in five statements, what recording an event takes: select the row,
 * update it by version, insert history, insert an outgoing message, commit. No access, no rules, no validation.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });

await pool.query(`
  DROP TABLE IF EXISTS bare_outbox, bare_history, bare_row;
  CREATE TABLE bare_row (id integer PRIMARY KEY, version integer NOT NULL, state jsonb NOT NULL);
  CREATE TABLE bare_history (row_id integer REFERENCES bare_row, version integer, at timestamptz NOT NULL,
    event jsonb NOT NULL, PRIMARY KEY (row_id, version));
  CREATE TABLE bare_outbox (row_id integer REFERENCES bare_row, version integer, message jsonb NOT NULL,
    PRIMARY KEY (row_id, version));
  INSERT INTO bare_row SELECT n, 0, '{"count": 0}' FROM generate_series(1, 1000) n`);

const app = express();
app.use(express.json());

app.get('/ready', (_request, response) => void response.json({}));

app.post('/rows/:id/events', async (request, response) => {
  const id = Number(request.params.id);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ version: number; state: { count: number } }>({
      name: 'select',
      text: 'SELECT version, state FROM bare_row WHERE id = $1',
      values: [id],
    });
    const { version, state } = rows[0];
    const next = { count: state.count + 1 };
    const { rowCount } = await client.query({
      name: 'update',
      text: 'UPDATE bare_row SET version = version + 1, state = $3 WHERE id = $1 AND version = $2',
      values: [id, version, JSON.stringify(next)],
    });
    if (rowCount !== 1) {
      await client.query('ROLLBACK');
      response.status(409).json({});
      return;
    }
    await client.query({
      name: 'history',
      text: 'INSERT INTO bare_history VALUES ($1, $2, now(), $3)',
      values: [id, version + 1, JSON.stringify(request.body)],
    });
    await client.query({
      name: 'outbox',
      text: 'INSERT INTO bare_outbox VALUES ($1, $2, $3)',
      values: [id, version + 1, JSON.stringify({ type: 'changed' })],
    });
    await client.query('COMMIT');
    response.json({ id, version: version + 1, state: next });
  } finally {
    client.release();
  }
});

app.listen(Number(process.env.PORT), '127.0.0.1');
