/** States in which an agreement closes that was never in force: what it drew of others' means is given back. */
export const NEVER_IN_FORCE = ['abandoned', 'lapsed', 'rejected'] as const;

/** The same for SQL. */
export const NEVER_IN_FORCE_SQL = NEVER_IN_FORCE.map((state) => `'${state}'`).join(', ');
