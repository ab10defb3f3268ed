import type { ClaimMapping } from './claim-mapping.js';
import { principalsFromClaims } from './principals-from-claims.js';
import type { OrganisationOfToken } from './organisation-key.js';

const kortrijk: OrganisationOfToken = { id: 'OVO002133', name: 'Kortrijk', level: 'municipality' };
const flanders: OrganisationOfToken = { id: 'OVO000001', name: 'Vlaamse overheid', level: 'flanders' };
const directory = {
  get: (ovo: string) => [kortrijk, flanders].find(({ id }) => id === ovo),
  byKbo: (kbo: string) => (kbo === '0207494678' ? kortrijk : undefined),
};
const mapping: ClaimMapping = {
  form: 'akkoord',
  organisation: 'vo_orgcode',
  roles: 'scope',
  roleNames: new Map([['secretaris', ['clerk', 'editor']]]),
};
const read = (claims: Record<string, unknown>) => principalsFromClaims(claims, directory, mapping);

describe('who holds a token', () => {
  it('is the subject, for one organisation, with its roles', () => {
    expect(read({ sub: 'abc', vo_orgcode: 'OVO002133', scope: 'clerk editor' })).toEqual({
      principals: [
        {
          subject: 'abc',
          organisationId: 'OVO002133',
          organisationName: 'Kortrijk',
          level: 'municipality',
          roles: new Set(['clerk', 'editor']),
        },
      ],
    });
  });

  it.each(['0207494678', '0207.494.678', 'BE0207494678', 'BE 0207 494 678', ' ovo002133 '])(
    'knows the organisation by the code %s',
    (vo_orgcode) => {
      expect(read({ sub: 'abc', vo_orgcode, scope: 'reader' })).toMatchObject({
        principals: [{ organisationId: 'OVO002133' }],
      });
    },
  );

  it('takes roles from a list as well, and by the names that the configuration gives them', () => {
    const claims = { sub: 'abc', vo_orgcode: 'OVO002133', scope: ['reader', 3, 'Secretaris'] };
    expect(read(claims)).toMatchObject({ principals: [{ roles: new Set(['reader', 'clerk', 'editor']) }] });
  });

  it('is for each organisation of a list, with the roles that its level has', () => {
    const claims = { sub: 'a', vo_orgcode: ['OVO002133', '', 7, 'OVO000001'], scope: 'clerk supervisor' };
    expect(read(claims)).toMatchObject({
      principals: [
        { organisationId: 'OVO000001', roles: new Set(['clerk', 'supervisor']) },
        { organisationId: 'OVO002133', roles: new Set(['clerk']) },
      ],
    });
  });

  it('gives no role of another level, and nothing for words that are no roles', () => {
    const scope = 'openid supervisor registrar director clerk';
    expect(read({ sub: 'a', vo_orgcode: 'OVO002133', scope })).toMatchObject({
      principals: [{ roles: new Set(['clerk']) }],
    });
    expect(read({ sub: 'a', vo_orgcode: 'OVO000001', scope })).toMatchObject({
      principals: [{ roles: new Set(['supervisor', 'registrar', 'director', 'clerk']) }],
    });
  });

  it('has no roles where the token names none', () => {
    expect(read({ sub: 'a', vo_orgcode: 'OVO002133' })).toMatchObject({
      principals: [{ roles: new Set() }],
    });
  });

  it.each([undefined, '', ' ', 7, [], [' ', 7]])('is unknown where the organisation is %j', (vo_orgcode) => {
    expect(read({ sub: 'a', vo_orgcode, scope: 'editor' })).toEqual({ refused: 'no-organisation' });
  });

  it.each(['OVO999999', '0999999999', '207494678', 'ovo002089x'])(
    'is unknown where no organisation has the code %s',
    (vo_orgcode) => {
      expect(read({ sub: 'a', vo_orgcode, scope: 'editor' })).toEqual({
        refused: 'unknown-organisation',
        organisation: vo_orgcode,
      });
    },
  );

  it('reads the claims that the mapping names, and no others', () => {
    const claims = {
      sub: 'a',
      organisation: 'OVO002133',
      vo_orgcode: 'OVO000001',
      roles: 'clerk',
      scope: 'editor',
    };
    const others: ClaimMapping = { ...mapping, organisation: 'organisation', roles: 'roles' };
    expect(principalsFromClaims(claims, directory, others)).toMatchObject({
      principals: [{ organisationId: 'OVO002133', roles: new Set(['clerk']) }],
    });
  });
});

describe('the policy domains of a token', () => {
  const domains = {
    get: (id: string) => ({ mobility: { id, endedOn: null }, work: { id, endedOn: '2026-01-01' } })[id],
    ofUnit: (ovo: string) => (ovo === 'OVO999101' ? { id: 'mobility', endedOn: null } : undefined),
    flanders: () => flanders,
  };
  const acm: ClaimMapping = {
    form: 'acm-idm',
    organisation: 'vo_orgcode',
    roles: 'akkoord_rol_3d',
    context: 'Akkoord',
    namelessRole: 'reader',
    roleNames: new Map(),
  };
  const withDomains = (claims: Record<string, unknown>, by: ClaimMapping = mapping) =>
    principalsFromClaims({ sub: 'a', ...claims }, directory, by, domains);
  const minister = { domainId: 'mobility', level: 'political' };
  const official = { domainId: 'mobility', level: 'administrative' };

  it.each([
    ['a domain beside Flanders', 'OVO000001', 'domain-minister domain:mobility', [minister]],
    ['both roles', 'OVO000001', 'domain-official domain-minister domain:mobility', [official, minister]],
    ['a domain without a role in it', 'OVO000001', 'editor domain:mobility', undefined],
    ['a role without a domain', 'OVO000001', 'domain-minister', undefined],
    ['a domain that has ended', 'OVO000001', 'domain-minister domain:work', undefined],
    ['a domain that there is not', 'OVO000001', 'domain-minister domain:space', undefined],
    ['a domain beside a municipality', 'OVO002133', 'domain-minister editor domain:mobility', undefined],
  ])('are, with %s, what it can endorse for', (_, vo_orgcode, scope, seats) => {
    const read = withDomains({ vo_orgcode, scope });
    expect('principals' in read && read.principals.map((each) => each.seats)).toEqual([seats]);
  });

  it('are that of a department’s code, which gives no other rights of Flanders', () => {
    expect(withDomains({ vo_orgcode: 'OVO999101', scope: 'domain-official editor registrar' })).toMatchObject(
      {
        principals: [{ organisationId: 'OVO000001', roles: new Set(['domain-official']), seats: [official] }],
      },
    );
    const roles = [
      'Akkoord-domain-official:OVO999101',
      'Akkoord-domain-minister:OVO000001',
      'Akkoord-editor:OVO999101',
    ];
    expect(withDomains({ akkoord_rol_3d: roles }, acm)).toMatchObject({
      principals: [{ roles: new Set(['domain-official', 'domain-minister']), seats: [official] }],
    });
  });
});
