import { load, type LoadRequest } from './load.js';
import type { RegistryClient } from './registry-client.js';

const ROUNDS = 3;
const SECONDS = 6;
const CONNECTIONS = 16;
const DEALS_PER_CONNECTION = 8;

/** Requests a second: the middle of the rounds. */
export interface EventRates {
  readonly registry: number;
  readonly bare: number;
  readonly registryMedian: number;
  readonly registryP99: number;
}

/**
 * Events over HTTP on many deals against the bare server's five statements, in turns, so that whatever else the
 * machine does falls on both.
 */
export async function measureEvents(
  client: RegistryClient,
  bareUrl: string,
  parties: readonly string[],
): Promise<EventRates> {
  const [lead, other, third] = parties;
  const deals: string[][] = [];
  for (let connection = 0; connection < CONNECTIONS; connection++) {
    const own: string[] = [];
    for (let n = 0; n < DEALS_PER_CONNECTION; n++)
      own.push(await client.negotiatedDeal([lead, other, third], { type: 'unanimity' }));
    deals.push(own);
  }
  const authorization = `Bearer ${await client.token(other)}`;
  const positions = (connection: number): LoadRequest[] =>
    deals[connection % CONNECTIONS].flatMap((id) =>
      [
        // In this order each is allowed, wherever an earlier round was cut off.
        { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Not yet' },
        { type: 'ACCEPT_TEXT', version: 1 },
      ].map((body): LoadRequest => ({
        method: 'POST',
        path: `/v1/agreements/${id}/events`,
        headers: { authorization },
        body,
      })),
    );
  const rows = (connection: number): LoadRequest[] =>
    Array.from({ length: DEALS_PER_CONNECTION }, (_, n) => ({
      method: 'POST',
      path: `/rows/${1 + (connection % CONNECTIONS) * DEALS_PER_CONNECTION + n}/events`,
      headers: { authorization },
      body: { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Not yet' },
    }));

  await load(client.url, 3, positions);
  await load(bareUrl, 2, rows);
  const registry = [];
  const bare = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await load(bareUrl, SECONDS, rows));
    registry.push(await load(client.url, SECONDS, positions));
  }
  const refused = registry.map((round) => round.refused).filter((round) => Object.keys(round).length > 0);
  if (refused.length > 0) throw new Error(`Events of the bench were refused: ${JSON.stringify(refused)}`);
  const middle = [...registry].sort((a, b) => a.rate - b.rate)[Math.floor(ROUNDS / 2)];
  return {
    registry: middle.rate,
    bare: [...bare].sort((a, b) => a.rate - b.rate)[Math.floor(ROUNDS / 2)].rate,
    registryMedian: middle.median,
    registryP99: middle.p99,
  };
}
