import { FLANDERS, KORTRIJK, WEST_FLANDERS } from '../../../support/a-deal.js';
import { SOURCE } from '../scenes/deals.js';
import type { Request } from '../support/http.js';
import type { Recipes, RegistryRecipe, World } from '../support/recipe.js';

/** What Flanders' registrar does: each has only one cell that is allowed, so that nothing has to be done twice. */
const send = (method: Request['method'], path: string, body?: object): RegistryRecipe => ({
  about: 'registry',
  request: () => ({ method, path, body }),
});
const registrarSends = async ({ must }: World, path: string, body: object): Promise<void> => {
  await must(FLANDERS, { method: 'POST', path, body }, 'registrar');
};

const organisation = (id: string, kbo: string, nis: string, name: string): object => ({
  id,
  kbo,
  nis,
  name,
  level: 'municipality',
  provinceId: WEST_FLANDERS,
  population: 41000,
  populationOn: '2026-01-01',
  source: SOURCE,
});
const MERGER = {
  predecessors: ['OVO002030'],
  successorId: 'OVO001999',
  effectiveOn: '2025-01-01',
  source: SOURCE,
};

const CLIENTS = '/v1/administration/clients';
const client = (clientId: string): object => ({
  clientId,
  name: 'Zaaksysteem',
  organisationId: KORTRIJK,
  roles: ['editor'],
});
/** Asked of a client system of its own. */
const ofClient = (
  clientId: string,
  method: Request['method'],
  way: string,
  body?: object,
): RegistryRecipe => ({
  ...send(method, `${CLIENTS}/${clientId}${way}`, body),
  before: (world: World) => registrarSends(world, CLIENTS, client(clientId)),
});

export const REGISTRAR: Recipes = {
  listAdministrativeEntries: send('GET', '/v1/administration/entries'),
  createOrganisation: send(
    'POST',
    '/v1/organisations',
    organisation('OVO999001', '0999000129', '39001', 'Leiestreek'),
  ),
  reviseOrganisation: send('PATCH', `/v1/organisations/${KORTRIJK}`, {
    name: 'Stad Kortrijk',
    source: SOURCE,
  }),
  endOrganisation: {
    ...send('POST', '/v1/organisations/OVO999002/end', { on: '2026-11-20', source: SOURCE }),
    before: (world: World) =>
      registrarSends(
        world,
        '/v1/organisations',
        organisation('OVO999002', '0999000228', '39002', 'Heulestreek'),
      ),
  },
  createRegion: send('POST', '/v1/regions', { kind: 'thematic', name: 'Leiedal', source: SOURCE }),
  addRegionMember: {
    ...send('POST', '/v1/regions/thematic-heulestreek/members', {
      organisationId: KORTRIJK,
      from: '2027-01-01',
      source: SOURCE,
    }),
    before: (world: World) =>
      registrarSends(world, '/v1/regions', { kind: 'thematic', name: 'Heulestreek', source: SOURCE }),
  },
  endRegionMembership: send('POST', `/v1/regions/reference-zuid-west-vlaanderen/members/${KORTRIJK}/end`, {
    on: '2027-01-01',
    source: SOURCE,
  }),
  registerClient: send('POST', CLIENTS, client('zaaksysteem')),
  listClients: send('GET', CLIENTS),
  getClient: ofClient('te-lezen', 'GET', ''),
  reviseClient: ofClient('te-wijzigen', 'PATCH', '', { roles: ['clerk'] }),
  activateClient: ofClient('te-activeren', 'POST', '/activate'),
  suspendClient: {
    ...ofClient('te-schorsen', 'POST', '/suspend'),
    before: async (world: World) => {
      await registrarSends(world, CLIENTS, client('te-schorsen'));
      await registrarSends(world, `${CLIENTS}/te-schorsen/activate`, {});
    },
  },
  createTermOfOffice: send('POST', '/v1/terms-of-office', {
    level: 'province',
    beginsOn: '2037-01-01',
    endsOn: '2043-01-01',
    basis: 'Provinciedecreet',
  }),
  reviseTermOfOffice: send('PATCH', '/v1/terms-of-office/province-2031', {
    beginsOn: '2031-01-06',
    basis: SOURCE,
  }),
  previewSuccession: send('POST', '/v1/successions/preview', MERGER),
  bookSuccession: send('POST', '/v1/successions', MERGER),
};
