import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { startExternalIssuer, type ExternalIssuer } from '../access/support/external-issuer.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { FLANDERS, KORTRIJK, MENEN } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { taken } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';

const CLIENTS = '/v1/administration/clients';
const SYSTEM = {
  clientId: 'zaaksysteem-kortrijk',
  name: 'Zaaksysteem van Kortrijk',
  organisationId: KORTRIJK,
  roles: ['editor', 'clerk'],
};

describe('client systems', () => {
  let issuer: ExternalIssuer;
  let server: TestApplication;
  let other: TestApplication;
  let registrar: ApiClient;

  beforeAll(async () => {
    issuer = await startExternalIssuer();
    server = await startApplication({ env: { OIDC_ISSUER: issuer.url } });
    other = await startApplication({ databaseUrl: server.databaseUrl, env: { OIDC_ISSUER: issuer.url } });
    registrar = apiClient(server.url, {
      token: await token({ sub: 'someone', vo_orgcode: FLANDERS, scope: 'registrar' }),
    });
  });
  afterAll(async () => {
    await other.stop();
    await server.stop();
    await issuer.stop();
  });

  function token(claims: JWTPayload): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return issuer.sign({ iss: issuer.url, aud: 'akkoord', iat: now, exp: now + 600, ...claims });
  }

  /** The API as a system asks it, with a token of its own. */
  const asSystem = async (clientId: string, claims: JWTPayload = {}, url = server.url): Promise<ApiClient> =>
    apiClient(url, { token: await token({ sub: clientId, client_id: clientId, ...claims }) });
  const refusal = ({ status, body }: { status: number; body: unknown }): unknown[] => {
    const { type, detail } = body as ProblemBody;
    return [status, type.split(':').at(-1), detail];
  };
  /** A recess says for whom it was registered, and takes a role. */
  const recess = (organisationId: string): [string, object] => [
    `/v1/organisations/${organisationId}/recesses`,
    { startsOn: '2027-07-05', endsOn: '2027-07-06', reason: 'Zomer' },
  ];

  it('act for whom they were registered once they are active, whatever their tokens say', async () => {
    const lying = { vo_orgcode: MENEN, scope: 'openid' };
    const early = await asSystem(SYSTEM.clientId, { ...lying, scope: 'reader' });
    // Not registered yet: its claims count.
    expect((await early.get('/v1/messages')).status).toBe(200);

    const registered = await registrar.post(CLIENTS, SYSTEM, { idempotencyKey: 'register-1' });
    expect([registered.status, registered.headers.get('location')]).toEqual([
      201,
      `${CLIENTS}/${SYSTEM.clientId}`,
    ]);
    expect(registered.body).toMatchObject({ ...SYSTEM, state: 'registered' });
    expect(refusal(await early.get('/v1/messages'))).toEqual([
      403,
      'client-not-active',
      'The token was issued to the client system zaaksysteem-kortrijk, which has yet to be activated. Ask the registrar of Flanders.',
    ]);
    await taken(registrar.post(`${CLIENTS}/${SYSTEM.clientId}/activate`));

    const system = await asSystem(SYSTEM.clientId, lying);
    const [own, body] = recess(KORTRIJK);
    expect((await system.post(own, body)).status).toBe(201);
    expect((await system.post(...recess(MENEN))).status).toBe(403);
    const modest = await asSystem(SYSTEM.clientId, { scope: 'reader clerk' });
    expect((await modest.get(`/v1/organisations/${KORTRIJK}/mandates`)).status).toBe(200);
    expect((await modest.get(`/v1/organisations/${MENEN}/mandates`)).status).toBe(403);
  });

  it('are refused at once on every server when they are suspended, and taken back when they are activated', async () => {
    const systems = [
      await asSystem(SYSTEM.clientId),
      await asSystem(SYSTEM.clientId, {}, other.url),
      // A person who signed in through it.
      apiClient(server.url, {
        token: await token({
          sub: 'an.peeters',
          azp: SYSTEM.clientId,
          vo_orgcode: KORTRIJK,
          scope: 'reader',
        }),
      }),
    ];
    const statuses = async (): Promise<number[]> => {
      const answers: number[] = [];
      for (const system of systems) answers.push((await system.get('/v1/messages')).status);
      return answers;
    };
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(await statementsOf(statuses)).not.toContainEqual(expect.stringContaining('client_system'));

    await taken(registrar.post(`${CLIENTS}/${SYSTEM.clientId}/suspend`));
    expect(await statuses()).toEqual([403, 403, 403]);
    expect(refusal(await systems[0].get('/v1/messages'))[2]).toContain('which is suspended');
    expect(refusal(await registrar.post(`${CLIENTS}/${SYSTEM.clientId}/suspend`)).slice(0, 2)).toEqual([
      409,
      'client-state',
    ]);
    await taken(registrar.post(`${CLIENTS}/${SYSTEM.clientId}/activate`));
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it('lose roles at once', async () => {
    const system = await asSystem(SYSTEM.clientId);
    const mandate = { holder: { subject: 'x' }, acts: ['clerk'], from: '2026-11-01' };
    const attempt = () => system.post(`/v1/organisations/${KORTRIJK}/mandates`, mandate);
    expect((await attempt()).status).toBe(201);
    const revised = await registrar.patch(`${CLIENTS}/${SYSTEM.clientId}`, { roles: ['editor'] });
    expect(revised.body).toMatchObject({ roles: ['editor'], state: 'active' });
    expect((await attempt()).status).toBe(403);
    expect(refusal(await registrar.patch(`${CLIENTS}/${SYSTEM.clientId}`, { roles: ['director'] }))[0]).toBe(
      400,
    );
  });

  it('are listed and found, and every act is on record', async () => {
    await taken(registrar.post(CLIENTS, { ...SYSTEM, clientId: 'a-portal' }));
    const first = await taken(
      registrar.get<{ items: { clientId: string }[]; next: string }>(`${CLIENTS}?limit=1`),
    );
    const rest = await taken(
      registrar.get<{ items: { clientId: string }[] }>(`${CLIENTS}?cursor=${first.next}`),
    );
    expect([...first.items, ...rest.items].map(({ clientId }) => clientId)).toEqual([
      'a-portal',
      SYSTEM.clientId,
    ]);
    expect((await registrar.get(`${CLIENTS}/a-portal`)).body).toEqual(first.items[0]);
    expect((await registrar.get(`${CLIENTS}/nobody`)).status).toBe(404);
    expect((await registrar.get(`${CLIENTS}/a%20b`)).status).toBe(404);
    const { items } = await taken(
      registrar.get<{ items: { type: string }[] }>(
        `/v1/administration/entries?about=${encodeURIComponent(`${CLIENTS}/${SYSTEM.clientId}`)}`,
      ),
    );
    expect(items.map(({ type }) => type)).toEqual([
      'REGISTER_CLIENT',
      'ACTIVATE_CLIENT',
      'SUSPEND_CLIENT',
      'ACTIVATE_CLIENT',
      'REVISE_CLIENT',
    ]);
  });

  it('are the registrar’s to keep, and must make sense', async () => {
    const clerk = apiClient(server.url, {
      token: await token({ sub: 's', vo_orgcode: KORTRIJK, scope: 'clerk editor' }),
    });
    const address = `${CLIENTS}/${SYSTEM.clientId}`;
    for (const attempt of [
      clerk.post(CLIENTS, SYSTEM),
      clerk.get(CLIENTS),
      clerk.get(address),
      clerk.patch(address, { name: 'X' }),
      clerk.post(`${address}/activate`),
      clerk.post(`${address}/suspend`),
    ]) {
      expect((await attempt).status).toBe(403);
    }
    const attempt = async (fields: object): Promise<unknown> => {
      const { status, body } = await registrar.post(CLIENTS, { ...SYSTEM, ...fields });
      return [status, ...((body as unknown as ProblemBody).issues ?? []).map(({ name }) => name)];
    };
    expect(await attempt({})).toEqual([409]);
    expect(await attempt({ clientId: 'a b', roles: [] })).toEqual([400, 'clientId', 'roles']);
    expect(await attempt({ clientId: 'x', roles: ['clerk', 'registrar'] })).toEqual([400, 'roles[1]']);
    expect(await attempt({ clientId: 'x', organisationId: 'OVO999998' })).toEqual([400, 'organisationId']);
  });
});
