import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request } from '../support/http.js';
import type { Asker, Recipes, RegistryRecipe, World } from '../support/recipe.js';

const NO_ID = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
const COLLECTION =
  '<multistatus xmlns="DAV:"><response><propstat><prop><resourcetype><collection/></resourcetype></prop></propstat></response></multistatus>';

type Made = { readonly id: string };
type Before = (world: World, by: Asker) => Promise<Made>;

let address: Promise<string> | undefined;

/** A document system in which every folder is there; it keeps no test from ending. */
function system(): Promise<string> {
  address ??= (async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(207, { 'Content-Type': 'application/xml' }).end(COLLECTION);
    });
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav`;
  })();
  return address;
}

const bodyOf = (url: string): object => ({
  protocol: 'webdav',
  url,
  folder: '/Akkoorden',
  user: 'akkoord',
  secret: 'x',
});

/** The one connection of an organisation, as new. */
const fresh: Before = async ({ must }, { organisationId }) => {
  const { items } = await must(organisationId, { method: 'GET', path: '/v1/connections?limit=100' });
  for (const { id } of items as Made[])
    await must(organisationId, { method: 'DELETE', path: `/v1/connections/${id}` });
  const body = bodyOf(await system());
  return (await must(organisationId, { method: 'POST', path: '/v1/connections', body })) as unknown as Made;
};

const paused: Before = async (world, by) => {
  const made = await fresh(world, by);
  await world.must(by.organisationId, { method: 'POST', path: `/v1/connections/${made.id}/pause` });
  return made;
};

const of = (
  method: Request['method'],
  way: string,
  body?: object,
  before: Before = fresh,
): RegistryRecipe => ({
  about: 'registry',
  before,
  request: (_, known) => ({
    method,
    path: `/v1/connections/${(known as Made | undefined)?.id ?? NO_ID}${way}`,
    body,
  }),
});

const plainly = (path: string): RegistryRecipe => ({
  about: 'registry',
  request: () => ({ method: 'GET', path }),
});

/** Who may is told that nothing has been pushed yet. */
const ofNone = (method: Request['method'], way: string): RegistryRecipe => ({
  ...of(method, way),
  isGiven: ({ status }) => status === 404,
});

/** Document systems of organisations. */
export const CONNECTIONS: Recipes = {
  createConnection: {
    about: 'registry',
    request: () => ({ method: 'POST', path: '/v1/connections', body: bodyOf('https://dms.invalid/dav') }),
    // Who may is told that there is no such system.
    isGiven: ({ status }) => status === 422,
  },
  listConnections: plainly('/v1/connections'),
  listConnectionNotices: plainly('/v1/connections/notices'),
  getConnection: of('GET', ''),
  reviseConnection: of('PATCH', '', { description: 'Documentbeheer' }),
  removeConnection: of('DELETE', ''),
  pauseConnection: of('POST', '/pause'),
  resumeConnection: of('POST', '/resume', undefined, paused),
  listConnectionPushes: of('GET', '/pushes'),
  getConnectionPush: ofNone('GET', '/pushes/1'),
  replayConnection: of('POST', '/replay'),
  replayConnectionPush: ofNone('POST', '/pushes/1/replay'),
};
