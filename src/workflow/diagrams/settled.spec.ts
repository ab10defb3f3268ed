import { PROCESSES } from '../processes.js';
import { settledGuard } from './settled.js';

const deal = PROCESSES.find((each) => each.id === 'deal-flanders')!;
const withSetting = (whenUnreachable: string) => ({
  ...deal,
  settings: { ...deal.settings, whenUnreachable },
});

describe('a guard', () => {
  it('is settled where it looks at the settings alone', () => {
    expect(settledGuard(withSetting('negotiation'), 'partiesNegotiateAgain')).toBe(true);
    expect(settledGuard(withSetting('rejected'), 'partiesNegotiateAgain')).toBe(false);
  });

  it.each(
    Object.keys(deal.machine.implementations.guards).filter((name) => name !== 'partiesNegotiateAgain'),
  )('is open where it looks at the agreement or the event: %s', (name) => {
    expect(settledGuard(deal, name)).toBeUndefined();
  });
});
