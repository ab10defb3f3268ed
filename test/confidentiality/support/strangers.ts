import {
  aDeal,
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  WAREGEM,
  WEST_FLANDERS,
} from '../../support/a-deal.js';
import { asOrganisation } from '../../support/callers.js';
import { taken } from '../../support/living-deal.js';
import { tokenFor } from '../../support/tokens.js';
import { OF_DRAFT, OF_NEGOTIATION } from './hidden.js';

const HARELBEKE = 'OVO002099';
const ROESELARE = 'OVO002204';

const PROVINCIAL = ['editor', 'negotiator', 'clerk', 'director', 'mediator'] as const;

/** What a caller sends along with every request. */
export type Credentials = Readonly<Record<string, string>>;

/** Callers who may know of none of the hidden agreements, by why one could think that they do. */
export interface Strangers {
  readonly anyone: Credentials;
  readonly outsider: Credentials;
  /** Administers the registry, and supervises. */
  readonly registrar: Credentials;
  readonly partyToAnother: Credentials;
  /** Was taken off the draft. */
  readonly formerParty: Credentials;
  readonly formerMediator: Credentials;
  /** Of the policy domain that the draft concerns, and the negotiated deal does not. */
  readonly domainOfDraft: Credentials;
  /** Will be asked to serve once the draft is submitted. */
  readonly provinceOfDraft: Credentials;
  readonly provinceThatDeclined: Credentials;
  /** Acts for Menen, a party, by a delegation that is for another deal. */
  readonly delegateForAnother: Credentials;
  readonly suspendedClient: Credentials;
}

export const STRANGERS = [
  'anyone',
  'outsider',
  'registrar',
  'partyToAnother',
  'formerParty',
  'formerMediator',
  'domainOfDraft',
  'provinceOfDraft',
  'provinceThatDeclined',
  'delegateForAnother',
  'suspendedClient',
] as const satisfies readonly (keyof Strangers)[];

export async function strangersAt(url: string): Promise<Strangers> {
  const other = await aDeal().ledBy(MENEN).with(WAREGEM).begun(url);
  const clerk = await asOrganisation(url, MENEN, 'clerk');
  await taken(
    clerk.post(`/v1/organisations/${MENEN}/delegations`, {
      delegateId: ROESELARE,
      roles: ['editor', 'negotiator', 'clerk'],
      agreementIds: [other.id],
      from: '2026-11-01',
      until: '2026-12-31',
    }),
  );
  const registrar = await asOrganisation(url, FLANDERS, 'registrar');
  const clients = '/v1/administration/clients';
  const suspended = { clientId: HARELBEKE, name: 'Zaaksysteem', organisationId: KORTRIJK, roles: ['editor'] };
  await taken(registrar.post(clients, suspended));
  await taken(registrar.post(`${clients}/${HARELBEKE}/activate`, { reason: 'Nieuw.' }));
  await taken(registrar.post(`${clients}/${HARELBEKE}/suspend`, { reason: 'Een lek.' }));

  const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` });
  const municipal = async (id: string): Promise<Credentials> =>
    bearer(await tokenFor(url, id, 'editor', 'negotiator', 'clerk'));
  return {
    anyone: {},
    outsider: await municipal(OUTSIDER),
    registrar: bearer(
      await tokenFor(url, FLANDERS, 'registrar', 'supervisor', 'editor', 'clerk', 'negotiator'),
    ),
    partyToAnother: await municipal(WAREGEM),
    formerParty: await municipal(GENT),
    formerMediator: bearer(await tokenFor(url, WEST_FLANDERS, 'mediator', 'editor', 'negotiator', 'clerk')),
    domainOfDraft: bearer(
      await tokenFor(url, FLANDERS, 'domain-official', 'domain-minister', `domain:${OF_DRAFT.domainId}`),
    ),
    provinceOfDraft: bearer(await tokenFor(url, OF_DRAFT.provinceId, ...PROVINCIAL)),
    provinceThatDeclined: bearer(await tokenFor(url, OF_NEGOTIATION.provinceId, ...PROVINCIAL)),
    delegateForAnother: { ...(await municipal(ROESELARE)), 'akkoord-on-behalf-of': MENEN },
    suspendedClient: await municipal(HARELBEKE),
  };
}
