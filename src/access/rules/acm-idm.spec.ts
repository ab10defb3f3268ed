import fc from 'fast-check';
import { ROLES, type Role } from '../principal.js';
import type { AcmIdmMapping, ReasonToIgnore } from './claim-mapping.js';
import type { OrganisationOfToken } from './organisation-key.js';
import { principalsFromClaims } from './principals-from-claims.js';
import { readRoleNames } from './role-names.js';
import { ROLES_OF_LEVEL } from './roles-of-level.js';

const KORTRIJK = { id: 'OVO002133', name: 'Kortrijk', level: 'municipality', kbo: '0207494678' } as const;
const MENEN = { id: 'OVO002177', name: 'Menen', level: 'municipality', kbo: '0207433312' } as const;
const PROVINCE = { id: 'OVO000228', name: 'Antwerpen', level: 'province', kbo: '0207725104' } as const;
const FLANDERS = { id: 'OVO000001', name: 'Vlaamse overheid', level: 'flanders', kbo: '0316380841' } as const;
const KNOWN: readonly (OrganisationOfToken & { kbo: string })[] = [KORTRIJK, MENEN, PROVINCE, FLANDERS];
const directory = {
  get: (ovo: string) => KNOWN.find(({ id }) => id === ovo),
  byKbo: (kbo: string) => KNOWN.find((one) => one.kbo === kbo),
};

const MAPPING: AcmIdmMapping = {
  form: 'acm-idm',
  organisation: 'vo_orgcode',
  roles: 'akkoord_rol_3d',
  context: 'Akkoord',
  namelessRole: 'reader',
  roleNames: readRoleNames('secretaris=clerk, secretaris=editor, toezichthouder=supervisor') ?? new Map(),
};

type Given = Record<string, unknown>;

/** For whom the holder of such a token can act: roles by OVO code; or why for nobody. */
function holder(claims: Given, changes: Partial<AcmIdmMapping> = {}): unknown {
  const read = principalsFromClaims({ sub: 'someone', ...claims }, directory, { ...MAPPING, ...changes });
  if (!('principals' in read)) return 'ignored' in read ? read.ignored.map(({ why }) => why) : read;
  return Object.fromEntries(
    read.principals.map(({ organisationId, roles }) => [organisationId, [...roles].sort()]),
  );
}
const withRoles = (akkoord_rol_3d: unknown, more: Given = {}): Given => ({ akkoord_rol_3d, ...more });

describe('given a role string of ACM/IDM, when a token is read', () => {
  it.each<[string, unknown, object]>([
    ['a list of one', ['Akkoord-editor:OVO002133'], { OVO002133: ['editor'] }],
    ['a string instead of a list', 'Akkoord-editor:OVO002133', { OVO002133: ['editor'] }],
    ['no role: the one for that', ['Akkoord:OVO002133'], { OVO002133: ['reader'] }],
    ['an enterprise number', ['Akkoord-clerk:0207494678'], { OVO002133: ['clerk'] }],
    ['an enterprise number with dots', ['Akkoord-clerk:0207.494.678'], { OVO002133: ['clerk'] }],
    ['a role with a hyphen', ['Akkoord-domain-official:OVO000001'], { OVO000001: ['domain-official'] }],
    [
      'several keys',
      'Akkoord-editor:OVO002133,0207.433.312',
      { OVO002133: ['editor'], OVO002177: ['editor'] },
    ],
    [
      'keys after semicolons',
      ['Akkoord:OVO002133; OVO002177'],
      { OVO002133: ['reader'], OVO002177: ['reader'] },
    ],
    ['several roles', ['Akkoord-editor,negotiator:OVO002133'], { OVO002133: ['editor', 'negotiator'] }],
    [
      'several strings for one organisation',
      ['Akkoord-editor:OVO002133', 'Akkoord-clerk:0207494678'],
      { OVO002133: ['clerk', 'editor'] },
    ],
    ['a local name for two roles', ['Akkoord-secretaris:OVO002133'], { OVO002133: ['clerk', 'editor'] }],
    ['other cases of letters', ['AKKOORD-Editor:ovo002133'], { OVO002133: ['editor'] }],
    [
      'other applications’ roles beside it',
      ['Loket-editor:OVO002177', 'AkkoordTest-clerk:OVO002177', 'Akkoord-editor:OVO002133'],
      { OVO002133: ['editor'] },
    ],
    [
      'something unreadable beside it',
      [7, null, '', 'Akkoord-:OVO002177', 'Akkoord-editor:OVO002133'],
      { OVO002133: ['editor'] },
    ],
    [
      'a role that the level does not have',
      ['Akkoord-supervisor,clerk:OVO002133,OVO000001'],
      { OVO002133: ['clerk'], OVO000001: ['clerk', 'supervisor'] },
    ],
  ])('with %s, then its holder has these roles there', (_shape, roles, expected) => {
    expect(holder(withRoles(roles))).toEqual(expected);
  });

  it.each<[string, string, object]>([
    ['GID', 'OVO000001', { OVO000001: ['editor'] }],
    ['LB', '0207.494.678', { OVO002133: ['editor'] }],
    ['EA', '0207494678', { OVO002133: ['editor'] }],
  ])(
    'without a key, then it counts for the organisation that a person of group %s signed in for',
    (vo_doelgroepcode, vo_orgcode, expected) => {
      expect(holder(withRoles('Akkoord-editor', { vo_doelgroepcode, vo_orgcode }))).toEqual(expected);
    },
  );

  it('with a key, then the organisation that one signed in for gives nothing', () => {
    const claims = withRoles('Akkoord-editor:OVO002177', {
      vo_orgcode: '0207494678',
      vo_doelgroepcode: 'LB',
    });
    expect(holder(claims)).toEqual({ OVO002177: ['editor'] });
  });

  it('with another prefix and claim, then the configuration names them', () => {
    const claims = { sub: 'a', iv_deals_rol_3D: ['Deals-Test-editor:OVO002133', 'Deals-Test:OVO002177'] };
    const changes = { roles: 'iv_deals_rol_3D', context: 'Deals-Test', namelessRole: 'clerk' } as const;
    expect(holder(claims, changes)).toEqual({ OVO002133: ['editor'], OVO002177: ['clerk'] });
  });

  it.each<[string, Given, ReasonToIgnore[]]>([
    ['no claim', {}, ['no-roles']],
    ['an empty list', withRoles([]), ['no-roles']],
    ['another context', withRoles(['Loket-editor:OVO002133']), ['other-context']],
    ['a longer context', withRoles(['AkkoordTest-editor:OVO002133']), ['other-context']],
    ['no context', withRoles(['editor:OVO002133']), ['other-context']],
    ['no text', withRoles([{ role: 'editor' }]), ['unreadable']],
    ['half a role', withRoles('Akkoord-:OVO002133'), ['unreadable']],
    ['an unknown role', withRoles('Akkoord-emperor:OVO002133'), ['unknown-role']],
    ['half a key', withRoles('Akkoord-editor:'), ['organisation-unreadable']],
    ['a name for a key', withRoles('Akkoord-editor:Kortrijk'), ['organisation-unreadable']],
    ['an unknown organisation', withRoles('Akkoord-editor:OVO999999'), ['organisation-unknown']],
    ['a role of another level', withRoles('Akkoord-supervisor:OVO002133'), ['role-not-of-level']],
    ['neither key nor organisation', withRoles('Akkoord-editor'), ['no-organisation']],
    [
      'an enterprise number for a Flemish entity',
      withRoles('Akkoord-editor', { vo_doelgroepcode: 'GID', vo_orgcode: '0207494678' }),
      ['code-not-of-group'],
    ],
    [
      'an OVO code for a local government',
      withRoles('Akkoord-editor', { vo_doelgroepcode: 'LB', vo_orgcode: 'OVO002133' }),
      ['code-not-of-group'],
    ],
  ])('with %s alone, then it gives nothing and says why', (_shape, claims, reasons) => {
    expect(holder(claims)).toEqual(reasons);
  });

  it('then a person’s scope gives nothing, whatever the application asked for', () => {
    const claims = { client_id: 'an-application', vo_orgcode: 'OVO002133', scope: 'openid vo editor' };
    expect(holder(claims)).toEqual(['no-roles']);
    expect(holder({ ...claims, ...withRoles('Akkoord-clerk:OVO002133') })).toEqual({ OVO002133: ['clerk'] });
  });
});

describe('given a system’s token of ACM/IDM, when it is read', () => {
  const system = (scope: unknown, more: Given = {}): Given => ({
    sub: 'system-7',
    client_id: 'system-7',
    vo_orgcode: '0207494678',
    scope,
    ...more,
  });

  it.each<[string, Given, object]>([
    ['a scope as text', system('openid editor clerk'), { OVO002133: ['clerk', 'editor'] }],
    ['a scope as a list', system(['editor']), { OVO002133: ['editor'] }],
    ['an OVO code', system('secretaris', { vo_orgcode: 'OVO002177' }), { OVO002177: ['clerk', 'editor'] }],
    [
      'a Flemish code',
      system('toezichthouder', { vo_orgcode: 'OVO000001', vo_doelgroepcode: 'GID' }),
      { OVO000001: ['supervisor'] },
    ],
  ])('with %s, then it has the roles of its scope for its own organisation', (_shape, claims, expected) => {
    expect(holder(claims)).toEqual(expected);
  });

  it.each<[string, Given, ReasonToIgnore[]]>([
    ['a scope without roles', system('openid vo'), ['scope-without-role']],
    ['no scope', system(undefined), ['scope-without-role']],
    ['no organisation', system('editor', { vo_orgcode: undefined }), ['no-organisation']],
    ['an unknown organisation', system('editor', { vo_orgcode: 'OVO999999' }), ['organisation-unknown']],
    ['a role of another level', system('supervisor'), ['role-not-of-level']],
  ])('with %s, then it gives nothing and says why', (_shape, claims, reasons) => {
    expect(holder(claims)).toEqual(reasons);
  });
});

describe('whatever the claim of roles holds', () => {
  const key = fc
    .constantFrom(...KNOWN)
    .chain(({ id, kbo }) =>
      fc.constantFrom(id, kbo, `${kbo.slice(0, 4)}.${kbo.slice(4, 7)}.${kbo.slice(7)}`),
    );
  const role = fc.constantFrom<Role>(...ROLES);
  const text = fc
    .record({
      context: fc.constantFrom('Akkoord', 'Loket', 'Akkoord-Test', ''),
      roles: fc.array(fc.oneof(role, fc.string({ maxLength: 6 })), { maxLength: 3 }),
      keys: fc.array(fc.oneof(key, fc.string({ maxLength: 12 })), { maxLength: 3 }),
    })
    .map(
      ({ context, roles, keys }) => `${context}${roles.length > 0 ? `-${roles.join()}` : ''}:${keys.join()}`,
    );
  const anything = fc.oneof(text, fc.string(), fc.anything(), fc.array(fc.oneof(text, fc.anything())));

  it('it is read or refused with a reason, and gives no role that the level does not have', () => {
    fc.assert(
      fc.property(anything, (roles) => {
        const read = principalsFromClaims({ sub: 'a', akkoord_rol_3d: roles }, directory, MAPPING);
        if (!('principals' in read)) {
          expect(read).toMatchObject({ refused: 'no-role' });
          expect('ignored' in read && read.ignored.length).toBeGreaterThan(0);
          return;
        }
        const ids = read.principals.map(({ organisationId }) => organisationId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { level, roles: held } of read.principals) {
          expect(held.size).toBeGreaterThan(0);
          for (const one of held) expect(ROLES_OF_LEVEL[level]).toContain(one);
        }
      }),
    );
  });

  it('what is written as it should be gives exactly what it says', () => {
    const grant = fc.record({
      role: fc.constantFrom<Role>('reader', 'editor', 'negotiator', 'clerk'),
      keys: fc.array(key, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(grant, { minLength: 1, maxLength: 5 }), (grants) => {
        const expected: Record<string, string[]> = {};
        for (const { role: one, keys } of grants) {
          for (const written of keys) {
            const digits = written.replaceAll('.', '');
            const { id } = KNOWN.find((known) => known.id === written || known.kbo === digits) ?? KORTRIJK;
            expected[id] = [...new Set([...(expected[id] ?? []), one])].sort();
          }
        }
        const strings = grants.map(({ role: one, keys }) => `Akkoord-${one}:${keys.join(',')}`);
        expect(holder(withRoles(strings))).toEqual(expected);
      }),
    );
  });
});
