import { CURRENT, findMapping, findProcess, registerVersions } from '../processes.js';

describe('the versions of processes that a program knows', () => {
  it('are those of the product, each under its number', () => {
    expect(findProcess('deal-flanders', 1)).toBe(CURRENT.deal);
    expect(findProcess('deal-flanders', 2)).toBeUndefined();
    expect(findMapping('deal-flanders', 1, 2)).toBeUndefined();
  });

  it('are each known once', () => {
    expect(() => registerVersions({ process: CURRENT.deal })).toThrow('deal-flanders@1 is registered twice');
  });

  it('come with mappings to themselves only', () => {
    const mapping = { processId: 'deal-flanders', from: 1, to: 3, map: () => ({ value: 'a', context: {} }) };
    const process = { ...CURRENT.deal, version: 2 };
    expect(() => registerVersions({ process, mappings: [mapping] })).toThrow(
      'deal-flanders@2 comes with a mapping to deal-flanders@3',
    );
  });
});
