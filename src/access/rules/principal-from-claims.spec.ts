import { principalFromClaims, type OrganisationOfToken } from './principal-from-claims.js';

const kortrijk: OrganisationOfToken = { id: 'OVO002133', name: 'Kortrijk', level: 'municipality' };
const flanders: OrganisationOfToken = { id: 'OVO000001', name: 'Vlaamse overheid', level: 'flanders' };
const directory = {
  get: (ovo: string) => [kortrijk, flanders].find(({ id }) => id === ovo),
  byKbo: (kbo: string) => (kbo === '0207494678' ? kortrijk : undefined),
};
const mapping = { organisation: 'vo_orgcode', roles: 'scope' };
const read = (claims: Record<string, unknown>) => principalFromClaims(claims, directory, mapping);

describe('who holds a token', () => {
  it('is the subject, for one organisation, with its roles', () => {
    expect(read({ sub: 'abc', vo_orgcode: 'OVO002133', scope: 'clerk editor' })).toEqual({
      principal: {
        subject: 'abc',
        organisationId: 'OVO002133',
        organisationName: 'Kortrijk',
        level: 'municipality',
        roles: new Set(['clerk', 'editor']),
      },
    });
  });

  it.each(['0207494678', '0207.494.678', 'BE0207494678', 'BE 0207 494 678'])(
    'knows the organisation by its enterprise number %s',
    (vo_orgcode) => {
      expect(read({ sub: 'abc', vo_orgcode, scope: 'reader' })).toMatchObject({
        principal: { organisationId: 'OVO002133' },
      });
    },
  );

  it('takes roles from a list as well', () => {
    const claims = { sub: 'abc', vo_orgcode: 'OVO002133', scope: ['reader', 3, 'clerk'] };
    expect(read(claims)).toMatchObject({ principal: { roles: new Set(['reader', 'clerk']) } });
  });

  it('gives no role of another level, and nothing for words that are no roles', () => {
    const scope = 'openid supervisor registrar director clerk';
    expect(read({ sub: 'a', vo_orgcode: 'OVO002133', scope })).toMatchObject({
      principal: { roles: new Set(['clerk']) },
    });
    expect(read({ sub: 'a', vo_orgcode: 'OVO000001', scope })).toMatchObject({
      principal: { roles: new Set(['supervisor', 'registrar', 'director', 'clerk']) },
    });
  });

  it('has no roles where the token names none', () => {
    expect(read({ sub: 'a', vo_orgcode: 'OVO002133' })).toMatchObject({ principal: { roles: new Set() } });
  });

  it.each([undefined, '', ' ', 7, ['OVO002133']])('is unknown where the organisation is %j', (vo_orgcode) => {
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
    expect(
      principalFromClaims(claims, directory, { organisation: 'organisation', roles: 'roles' }),
    ).toMatchObject({
      principal: { organisationId: 'OVO002133', roles: new Set(['clerk']) },
    });
  });
});
