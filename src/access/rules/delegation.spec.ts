import type { Role } from '../principal.js';
import { chooseDelegation, readOnBehalf, type Delegation } from './delegation.js';

const TODAY = '2026-11-24';
const holder = (...roles: Role[]) => ({ roles: new Set(roles) });

function delegation(fields: Partial<Delegation> = {}): Delegation {
  return {
    number: 1,
    roles: ['editor', 'negotiator'],
    rights: null,
    agreementIds: null,
    from: '2026-11-01',
    until: '2026-12-31',
    revoked: false,
    ...fields,
  };
}

const choose = (given: readonly Delegation[], number?: number, roles: Role[] = ['editor']) =>
  chooseDelegation(given, number, holder(...roles), 'municipality', TODAY);

describe('the header that names on whose behalf a request is', () => {
  it.each([
    ['OVO002177', { code: 'OVO002177', number: undefined }],
    [' 0207.433.312/3 ', { code: '0207.433.312', number: 3 }],
  ])('is read from %s', (header, read) => {
    expect(readOnBehalf(header)).toEqual(read);
  });

  it.each(['', 'Menen', 'OVO002177/0', 'OVO002177/x', 'OVO002177/1/2', 'OVO002177, OVO002133'])(
    'is not read from “%s”',
    (header) => {
      expect(readOnBehalf(header)).toBeUndefined();
    },
  );
});

describe('the choice of a delegation', () => {
  it('is the only one that holds', () => {
    const held = delegation({ number: 2 });
    expect(choose([delegation({ revoked: true }), held])).toEqual({
      delegation: held,
      roles: new Set(['editor']),
    });
  });

  it('gives the roles that it is for and that its holder has at home', () => {
    expect(choose([delegation()], undefined, ['clerk', 'negotiator'])).toMatchObject({
      roles: new Set(['negotiator']),
    });
    expect(choose([delegation()], undefined, ['reader', 'clerk'])).toMatchObject({ refused: 'roles' });
  });

  it('is never made among several', () => {
    const both = [delegation(), delegation({ number: 2 })];
    expect(choose(both)).toEqual({ several: both });
    expect(choose(both, 2)).toMatchObject({ delegation: { number: 2 } });
  });

  it.each<[string, Partial<Delegation>, string]>([
    ['was revoked', { revoked: true }, 'revoked'],
    ['has yet to begin', { from: '2026-11-25' }, 'not-begun'],
    ['is over', { until: '2026-11-23' }, 'expired'],
  ])('says of one that %s so', (_, fields, refused) => {
    expect(choose([delegation(fields)])).toMatchObject({ refused });
  });

  it('holds on its first and its last day', () => {
    expect(choose([delegation({ from: TODAY, until: TODAY })])).toMatchObject({ delegation: { number: 1 } });
  });

  it('says where there is none, or not by this number', () => {
    expect(choose([])).toEqual({ refused: 'none', delegation: undefined });
    expect(choose([delegation()], 7)).toMatchObject({ refused: 'none' });
  });
});
