import { load } from './load.js';
import type { RegistryClient } from './registry-client.js';

const ROUNDS = 60;

/** Milliseconds at the median, of one request after the other. */
export interface WhatIfTimes {
  readonly tally: number;
  readonly whatIf: number;
  readonly power: number;
  /** Of the tally while power is worked out. */
  readonly beside: number;
}

/** How long the vote of a deal between a crowd takes to read, to ask about, and to work out the power in. */
export async function measureWhatIf(
  client: RegistryClient,
  parties: readonly string[],
): Promise<WhatIfTimes> {
  const rule = {
    type: 'allOf',
    rules: [
      { type: 'share', min: 0.55 },
      { type: 'party', organisationId: parties[0] },
    ],
  };
  const id = await client.dealInRatification(parties, rule);
  const path = `/v1/agreements/${id}/ratification`;
  const ask = async (question: object | undefined): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${client.url}${path}${question ? '/what-if' : ''}`, {
      method: question ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body: question && JSON.stringify(question),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return performance.now() - start;
  };
  const median = async (question: object | undefined, rounds = ROUNDS): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await ask(question));
    return times.sort((one, other) => one - other)[Math.floor(rounds / 2)];
  };
  await load(client.url, 1, () => [{ method: 'GET', path }]);
  const tally = await median(undefined);
  const whatIf = await median({
    decisions: [{ organisationId: parties[1], standing: 'rejected' }],
    compare: { min: 0.6 },
  });
  const other = { power: true, decisions: [{ organisationId: parties[2], standing: 'approved' }] };
  const [power, beside] = await Promise.all([ask(other), median(undefined)]);
  return { tally, whatIf, power, beside };
}
