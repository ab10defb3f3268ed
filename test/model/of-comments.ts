import type { LeftOut } from './coverage.js';

/** What parties say of clauses: it moves nothing, whatever the state. */
export const OF_COMMENTS: LeftOut = {
  what: / (ADD_CLAUSE_COMMENT|SETTLE_OPEN_POINT)$/,
  because: 'test/texts drives these.',
};
