import { clientOf, principalOfClient, type RegisteredClient } from './registered-client.js';

const KORTRIJK = { id: 'OVO002133', name: 'Kortrijk', level: 'municipality' } as const;
const directory = {
  get: (id: string) => (id === KORTRIJK.id ? KORTRIJK : undefined),
  byKbo: () => undefined,
};
const NAMES = new Map([['secretaris', ['clerk'] as const]]);
const CLIENT: RegisteredClient = {
  clientId: 'zaaksysteem',
  organisationId: KORTRIJK.id,
  roles: ['editor', 'clerk', 'registrar'],
  state: 'active',
};
const claims = { sub: 'zaaksysteem', client_id: 'zaaksysteem', vo_orgcode: 'OVO000001' };
const rolesFor = (fields: object): string[] => [
  ...(principalOfClient(CLIENT, { ...claims, ...fields }, directory, NAMES)?.roles ?? []),
];

describe('a registered client', () => {
  it('acts for the organisation that it was registered for, whatever its token says', () => {
    expect(principalOfClient(CLIENT, claims, directory, NAMES)).toMatchObject({
      subject: 'zaaksysteem',
      organisationId: KORTRIJK.id,
      organisationName: 'Kortrijk',
      level: 'municipality',
    });
  });

  it('has the registered roles that its level has, or those of them that its token asks for', () => {
    expect(rolesFor({})).toEqual(['editor', 'clerk']);
    expect(rolesFor({ scope: 'openid secretaris' })).toEqual(['clerk']);
    expect(rolesFor({ scope: 'openid' })).toEqual(['editor', 'clerk']);
    expect(rolesFor({ scope: 'negotiator' })).toEqual([]);
  });

  it('is nobody where its organisation is not known', () => {
    const lost = { ...CLIENT, organisationId: 'OVO999999' };
    expect(principalOfClient(lost, claims, directory, NAMES)).toBeUndefined();
  });

  it('is named by client_id, or by azp', () => {
    expect(clientOf(claims)).toBe('zaaksysteem');
    expect(clientOf({ azp: 'portaal' })).toBe('portaal');
    expect(clientOf({ sub: 'x' })).toBeUndefined();
    expect(clientOf({ client_id: 7 })).toBeUndefined();
  });
});
