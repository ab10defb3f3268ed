import type { Request } from '../support/http.js';
import { made } from '../support/made.js';
import type { Asker, Recipes, RegistryRecipe, World } from '../support/recipe.js';

type Path = string | ((known: Known) => string);
type Known = { readonly id?: string; readonly number?: number } | undefined;

/** Asked of an organisation. @param path below it, such as `mandates` */
const of = (
  method: Request['method'],
  path: Path,
  body?: object | ((by: Asker) => object),
  before?: RegistryRecipe['before'],
): RegistryRecipe => ({
  about: 'organisation',
  before,
  request: (by, known) => ({
    method,
    path: `/v1/organisations/${by.aboutId}/${typeof path === 'string' ? path : path(known as Known)}`,
    body: body && made(body, by),
  }),
});

/** Has the organisation itself do something first. */
const having =
  (method: Request['method'], path: string, body: object) =>
  ({ must }: World, { aboutId }: Asker): Promise<unknown> =>
    must(aboutId, { method, path: `/v1/organisations/${aboutId}/${path}`, body });

const MANDATE = {
  holder: { subject: 'b1946ac92492d234', name: 'Secretaris' },
  acts: ['mediate'],
  from: '2026-11-24',
};
const ENDED = { ...MANDATE, from: '2020-01-01', until: '2020-12-31' };
const DELEGATION = { delegateId: 'OVO002298', roles: ['editor'], from: '2026-11-24', until: '2027-12-31' };
const SUMMER = { startsOn: '2027-07-05', endsOn: '2027-08-22', reason: 'Zomerreces' };
const AUTUMN = { startsOn: '2027-11-01', endsOn: '2027-11-07', reason: 'Herfstreces' };
const WINTER = { startsOn: '2027-12-20', endsOn: '2028-01-02', reason: 'Kerstreces' };
const FEED = { language: 'nl' };
const REASON = { reason: 'Niet meer nodig.' };

const mandated = having('POST', 'mandates', MANDATE);
const delegated = having('POST', 'delegations', DELEGATION);
const feedOpened = having('PUT', 'calendar-feed', FEED);

/** What an organisation sees to at home. */
export const OWN_AFFAIRS: Recipes = {
  registerMandate: of('POST', 'mandates', MANDATE),
  listMandates: of('GET', 'mandates'),
  getMandate: of('GET', numbered('mandates'), undefined, mandated),
  revokeMandate: of('POST', numbered('mandates', '/revoke'), REASON, mandated),
  eraseMandateNames: of(
    'DELETE',
    numbered('mandates', '/names'),
    undefined,
    having('POST', 'mandates', ENDED),
  ),
  grantDelegation: of('POST', 'delegations', DELEGATION),
  listDelegations: of('GET', 'delegations'),
  listReceivedDelegations: of('GET', 'received-delegations'),
  getDelegation: of('GET', numbered('delegations'), undefined, delegated),
  revokeDelegation: of('POST', numbered('delegations', '/revoke'), REASON, delegated),
  // Recesses of one council do not overlap.
  addRecess: of('POST', 'recesses', ({ role }) => (role === 'clerk' ? WINTER : SUMMER)),
  removeRecess: of(
    'DELETE',
    (known) => `recesses/${known?.id ?? NOWHERE}`,
    undefined,
    having('POST', 'recesses', AUTUMN),
  ),
  openCalendarFeed: of('PUT', 'calendar-feed', FEED),
  getCalendarFeed: of('GET', 'calendar-feed', undefined, feedOpened),
  closeCalendarFeed: of('DELETE', 'calendar-feed', undefined, feedOpened),
  setContactPoints: of('PUT', 'contact-points', {
    contactPoints: [{ function: 'Secretariaat', email: 'secretariaat@example.org' }],
  }),
};

const NOWHERE = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

function numbered(what: string, way = ''): Path {
  return (known) => `${what}/${known?.number ?? 1}${way}`;
}
