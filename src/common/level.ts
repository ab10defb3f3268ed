/** The three levels of government (bestuursniveaus) that take part in agreements. */
export const LEVELS = ['municipality', 'province', 'flanders'] as const;
export type Level = (typeof LEVELS)[number];
