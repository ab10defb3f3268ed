import { describe, expect, it } from '@jest/globals';
import { JobRegistry } from './job-registry.js';

const nothing = (): Promise<void> => Promise.resolve();

describe('JobRegistry', () => {
  it('hands over what was registered, to the workers that it is for', () => {
    const registry = new JobRegistry();
    registry.register('remind', nothing);
    registry.register('tell', nothing, 'others');
    expect(registry.close()).toEqual({ own: { remind: nothing }, others: { tell: nothing } });
  });

  it('refuses a second handler of the same name', () => {
    const registry = new JobRegistry();
    registry.register('remind', nothing);
    expect(() => registry.register('remind', nothing)).toThrow('registered twice');
  });

  it('refuses a handler that comes too late to be used', () => {
    const registry = new JobRegistry();
    registry.close();
    expect(() => registry.register('remind', nothing)).toThrow('after the jobs began to run');
  });
});
