import type { Principal } from '../principal.js';
import { chooseOrganisation } from './choose-organisation.js';

const of = (organisationId: string): Principal => ({
  subject: 'someone',
  organisationId,
  organisationName: organisationId,
  level: 'municipality',
  roles: new Set(['editor']),
});
const KORTRIJK = of('OVO002133');
const MENEN = of('OVO002177');
const asOrganisation = ({ organisationId: id, organisationName: name, level }: Principal) => ({
  id,
  name,
  level,
});
const directory = {
  get: (ovo: string) => [KORTRIJK, MENEN, of('OVO002067')].map(asOrganisation).find(({ id }) => id === ovo),
  byKbo: (kbo: string) => (kbo === '0207494678' ? asOrganisation(KORTRIJK) : undefined),
};
const choose = (principals: readonly Principal[], wanted?: string) =>
  chooseOrganisation(principals, wanted, directory);

describe('for which organisation a request is', () => {
  it('given a token for one, when none is named, then it is that one', () => {
    expect(choose([KORTRIJK])).toEqual({ principal: KORTRIJK });
  });

  it('given a token for several, when none is named, then it is for none: there is no first one', () => {
    expect(choose([KORTRIJK, MENEN])).toEqual({ refused: 'not-chosen' });
  });

  it.each(['OVO002133', 'ovo002133', '0207494678', '0207.494.678', 'BE 0207 494 678'])(
    'given a token for it, when it is named as %s, then it is that one',
    (wanted) => {
      expect(choose([MENEN, KORTRIJK], wanted)).toEqual({ principal: KORTRIJK });
      expect(choose([KORTRIJK], wanted)).toEqual({ principal: KORTRIJK });
    },
  );

  it.each(['OVO002067', 'OVO999999', '0999999999'])(
    'given a token for others, when %s is named, then it is refused',
    (wanted) => {
      expect(choose([KORTRIJK, MENEN], wanted)).toEqual({ refused: 'not-held' });
      expect(choose([KORTRIJK], wanted)).toEqual({ refused: 'not-held' });
    },
  );

  it.each(['', 'Kortrijk', 'OVO002133, OVO002177', '207494678'])(
    'when what is named is %j, then it is no organisation at all',
    (wanted) => {
      expect(choose([KORTRIJK, MENEN], wanted)).toEqual({ refused: 'unreadable' });
      expect(choose([KORTRIJK], wanted)).toEqual({ refused: 'unreadable' });
    },
  );
});
