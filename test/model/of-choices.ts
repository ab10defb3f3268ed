import type { LeftOut } from './coverage.js';

/** What policy domains say, and what is made of provinces: it moves nobody's standing, whatever the state. */
export const OF_CHOICES: LeftOut = {
  what: / (ENDORSE|WITHHOLD_ENDORSEMENT|WITHDRAW_ENDORSEMENT|AGREE_TO_SERVE|DECLINE_TO_SERVE|SET_DOMAINS|[A-Z]+_PROVINCE_ROLES)$/,
  because: 'test/endorsements and test/provinces drive these.',
};
