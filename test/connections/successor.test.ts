import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { CmisServer } from '../support/cmis-server.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken } from '../support/living-deal.js';

interface PushBody {
  readonly type: string;
  readonly document: string;
  readonly state: string;
}

describe('the document system of a successor', () => {
  let stage: Stage;
  const systems: CmisServer[] = [];

  beforeAll(async () => {
    stage = await openStage(TODAY);
  });
  afterAll(async () => {
    await stage.stop();
    for (const system of systems) system.stop();
  });

  const connect = async (
    organisationId: string,
  ): Promise<{ dms: CmisServer; client: ApiClient; address: string }> => {
    const dms = await CmisServer.start('/A');
    systems.push(dms);
    const client = await stage.as(organisationId);
    const credentials = { user: 'akkoord', secret: 'geheim' };
    const body = { protocol: 'cmis', url: dms.serviceUrl, repositoryId: 'dms', folder: '/A', ...credentials };
    const { id } = await taken(client.post<{ id: string }>('/v1/connections', body));
    return { dms, client, address: `/v1/connections/${id}` };
  };

  it('gets what was agreed when it takes over, and what comes then; that of the predecessor gets no more', async () => {
    const before = await connect(MENEN);
    const after = await connect(WAREGEM);
    const pushes = async ({ client, address }: typeof before): Promise<readonly PushBody[]> =>
      (await taken(client.get<{ items: PushBody[] }>(`${address}/pushes`))).items;
    const settled = async (of: typeof before, count: number): Promise<string[]> => {
      const isDone = async (): Promise<boolean> => {
        const all = await pushes(of);
        return all.length === count && all.every(({ state }) => state === 'pushed');
      };
      expect(await waitUntil(isDone, 20_000)).toBe(true);
      return (await pushes(of)).map(({ type, document }) => `${type} ${document}`);
    };
    const deal = await aDeal().inRatification(stage.application.url);
    expect(await settled(before, 1)).toEqual(['ACCEPT_TEXT text']);
    expect(await pushes(after)).toEqual([]);

    const registrar = await stage.as(FLANDERS, 'registrar');
    await taken(
      registrar.post('/v1/successions', {
        predecessors: [MENEN],
        successorId: WAREGEM,
        effectiveOn: '2026-11-01',
        source: 'https://www.example.org/decreet',
      }),
    );
    expect(await settled(after, 2)).toEqual(['SUCCEED text', 'SUCCEED ratification']);
    for (const party of [KORTRIJK, WAREGEM]) await deal.mustCouncil(party, approval());
    expect(await settled(after, 5)).toEqual(
      expect.arrayContaining([
        'APPROVE ratification',
        'ENTERED_INTO_FORCE text',
        'ENTERED_INTO_FORCE ratification',
      ]),
    );
    expect(after.dms.in('/A').map(({ versions }) => versions.length)).toEqual([2, 3]);
    expect(before.dms.in('/A').map(({ versions }) => versions.length)).toEqual([1]);
  });
});
