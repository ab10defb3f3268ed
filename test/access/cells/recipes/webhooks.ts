import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitUntil } from '../../../../src/database/embedded/postmaster.js';
import { FLANDERS, MENEN } from '../../../support/a-deal.js';
import type { Request } from '../support/http.js';
import type { Asker, Recipes, RegistryRecipe, World } from '../support/recipe.js';

const NO_ID = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

type Made = { readonly id: string };
type Before = (world: World, by: Asker) => Promise<Made>;

let address: Promise<string> | undefined;

/** A receiver that takes whatever is sent to it; it keeps no test from ending. */
function receiver(): Promise<string> {
  address ??= (async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'webhook-allowed-origin': '*' }).end();
    });
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  })();
  return address;
}

/** The one webhook of an organisation, as new. */
const fresh =
  (organisation?: string): Before =>
  async ({ must }, by) => {
    const organisationId = organisation ?? by.organisationId;
    const { items } = await must(organisationId, { method: 'GET', path: '/v1/webhooks?limit=100' });
    for (const { id } of items as Made[])
      await must(organisationId, { method: 'DELETE', path: `/v1/webhooks/${id}` });
    const body = { url: await receiver() };
    return (await must(organisationId, { method: 'POST', path: '/v1/webhooks', body })) as unknown as Made;
  };

/** The same after something was done with it. */
const having =
  (way: string, isDone: (body: Record<string, unknown>) => boolean = () => true): Before =>
  async (world, by) => {
    const made = await fresh()(world, by);
    const path = `/v1/webhooks/${made.id}`;
    const send = (request: Request): Promise<Record<string, unknown>> =>
      world.must(by.organisationId, request);
    await send({ method: 'POST', path: `${path}/${way}` });
    await waitUntil(async () => isDone(await send({ method: 'GET', path: `${path}/deliveries` })), 10_000);
    return made;
  };

const of = (
  method: Request['method'],
  way: string,
  body?: object,
  before: Before = fresh(),
): RegistryRecipe => ({
  about: 'registry',
  before,
  request: (_, known) => ({
    method,
    path: `/v1/webhooks/${(known as Made | undefined)?.id ?? NO_ID}${way}`,
    body,
  }),
});

const administered = (way: string, before: Before): RegistryRecipe => ({
  about: 'registry',
  before,
  request: (_, known) => ({
    method: 'POST',
    path: `/v1/administration/webhooks/${(known as Made | undefined)?.id ?? NO_ID}/${way}`,
  }),
});

const plainly = (path: string): RegistryRecipe => ({
  about: 'registry',
  request: () => ({ method: 'GET', path }),
});

const isSettled = ({ items }: Record<string, unknown>): boolean =>
  (items as { state: string }[]).every(({ state }) => state !== 'waiting');

const suspended: Before = async (world, by) => {
  const made = await fresh(MENEN)(world, by);
  const path = `/v1/administration/webhooks/${made.id}/suspend`;
  await world.must(FLANDERS, { method: 'POST', path }, 'registrar');
  return made;
};

/** Addresses at which organisations are told what happens. */
export const WEBHOOKS: Recipes = {
  createWebhook: {
    about: 'registry',
    request: () => ({ method: 'POST', path: '/v1/webhooks', body: { url: 'https://hooks.invalid/' } }),
  },
  listWebhooks: plainly('/v1/webhooks'),
  listWebhookNotices: plainly('/v1/webhooks/notices'),
  getWebhook: of('GET', ''),
  getWebhookHealth: of('GET', '/health'),
  reviseWebhook: of('PATCH', '', { ownOnly: true }),
  removeWebhook: of('DELETE', ''),
  rotateWebhookSecret: of('POST', '/rotate', {}),
  verifyWebhook: of('POST', '/verify'),
  pauseWebhook: of('POST', '/pause'),
  resumeWebhook: of('POST', '/resume', undefined, having('pause')),
  pingWebhook: of('POST', '/ping'),
  replayWebhook: of('POST', '/replay', { dead: true }),
  listWebhookDeliveries: of('GET', '/deliveries'),
  getWebhookDelivery: of('GET', '/deliveries/1', undefined, having('ping')),
  replayWebhookDelivery: of('POST', '/deliveries/1/replay', undefined, having('ping', isSettled)),
  listWebhookHealth: plainly('/v1/administration/webhooks'),
  suspendWebhook: administered('suspend', fresh(MENEN)),
  releaseWebhook: administered('release', suspended),
};
