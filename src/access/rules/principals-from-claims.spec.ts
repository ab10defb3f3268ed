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
