import { phaseAndState, stateName } from './instance.js';

describe('where an instance stands', () => {
  it.each([
    ['awaiting', 'awaiting'],
    [{ negotiation: 'positions' }, 'negotiation.positions'],
    [{ monitoring: { amending: 'positions' } }, 'monitoring.amending.positions'],
  ])('%j is written %s', (value, name) => {
    expect(stateName(value)).toBe(name);
  });

  it.each([
    [{ negotiation: 'positions' }, { phase: 'negotiation', state: 'positions' }],
    [{ monitoring: { amending: 'positions' } }, { phase: 'monitoring', state: 'amending.positions' }],
  ])('%j is shown as phase and state', (value, shown) => {
    expect(phaseAndState(value)).toEqual(shown);
  });
});
