import type pg from 'pg';
import type { RegistryClient } from './registry-client.js';

/** How long a crowd of councils took. */
export interface CrowdResult {
  readonly councils: number;
  readonly milliseconds: number;
}

/**
 * Every council of a deal approves at once.
 * @throws where one approval is not recorded, or the deal did not enter into force exactly once
 */
export async function measureApprovals(
  client: RegistryClient,
  pool: pg.Pool,
  parties: readonly string[],
): Promise<CrowdResult> {
  const id = await client.dealInRatification(parties, { type: 'unanimity' });
  const tokens = await Promise.all(parties.map((party) => client.token(party)));
  const body = JSON.stringify({
    type: 'APPROVE',
    decidedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    votesFor: 20,
    votesAgainst: 3,
    abstentions: 1,
    source: 'https://bench.example/decision',
  });
  const start = performance.now();
  const statuses = await Promise.all(
    parties.map(async (party, index) => {
      const response = await fetch(`${client.url}/v1/agreements/${id}/councils/${party}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[index]}` },
        body,
      });
      await response.arrayBuffer();
      return response.status;
    }),
  );
  const milliseconds = performance.now() - start;
  const { rows } = await pool.query<{ approvals: number; entries: number }>(
    `SELECT count(*) FILTER (WHERE type = 'APPROVE')::int AS approvals,
       count(*) FILTER (WHERE type = 'ENTERED_INTO_FORCE')::int AS entries FROM entry WHERE agreement_id = $1`,
    [id],
  );
  if (
    statuses.some((status) => status !== 200) ||
    rows[0].approvals !== parties.length ||
    rows[0].entries !== 1
  ) {
    throw new Error(
      `Of ${parties.length} approvals ${rows[0].approvals} were recorded, with ${rows[0].entries} entries into force`,
    );
  }
  return { councils: parties.length, milliseconds };
}
