import type { LeftOut } from './coverage.js';

/** What new councils say of what binds them: it moves nothing. */
export const OF_TERMS: LeftOut = { what: / RECONFIRM_DUTIES$/, because: 'test/terms-of-office drives it.' };
