import type pg from 'pg';
import { partnershipTable } from './partnership-table.js';
import type { RegistryClient } from './registry-client.js';

/** As many as a screening of Flanders counted in 2012. */
const PARTNERSHIPS = 2229;
const ROUNDS = 100;
const CHANGES = 7;

/** Milliseconds. */
export interface OverlapTimes {
  /** To import all partnerships. */
  readonly importing: number;
  /** Of the overview at the median, and at its slowest. */
  readonly overview: number;
  readonly slowest: number;
  /** Of the first one after a membership changed, at the median. */
  readonly changed: number;
  /** Of the overlaps of a region with everything. */
  readonly pairs: number;
  /** Of a page of the test of all partnerships. */
  readonly fits: number;
}

/** How long overlap and fragmentation take to read with 2,229 partnerships, made up, of the 285 municipalities. */
export async function measureOverlap(client: RegistryClient, pool: pg.Pool): Promise<OverlapTimes> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM organisation WHERE level = 'municipality' AND ended_on IS NULL AND nis IS NOT NULL ORDER BY nis`,
  );
  const csv = partnershipTable(rows, PARTNERSHIPS);
  const registrar = await pool.query<{ id: string }>(`SELECT id FROM organisation WHERE level = 'flanders'`);
  const [flanders] = registrar.rows;
  const source = 'https://example.org/bench';
  const importing = await timed(() =>
    client.post('/v1/partnerships/import', { csv, source }, flanders.id, 'registrar'),
  );
  const read = (path: string) => async (): Promise<void> => {
    const response = await fetch(`${client.url}/v1/regions/overlap${path}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  };
  const overview = await series(ROUNDS, read('?limit=100'));
  const changed: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const member = { organisationId: rows[change].id, from: '2026-01-01', source };
    const { id } = await client.post<{ id: string }>(
      '/v1/partnerships',
      { name: `Changed ${change}`, legalForm: 'projectvereniging', theme: 'space', source },
      flanders.id,
      'registrar',
    );
    await client.post(`/v1/partnerships/${id}/members`, member, flanders.id, 'registrar');
    changed.push(await timed(read('?limit=100')));
  }
  const pairs = await series(ROUNDS, read('/pairs?of=reference-zuid-west-vlaanderen'));
  const fits = await series(ROUNDS, read('/fits?verdict=crossing'));
  return {
    importing,
    overview: middle(overview),
    slowest: Math.max(...overview),
    changed: middle(changed),
    pairs: middle(pairs),
    fits: middle(fits),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function series(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work));
  return times;
}

function middle(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
}
