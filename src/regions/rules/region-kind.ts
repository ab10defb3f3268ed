/** What draws a region: the Flemish reference and transport regions, care zones, or a theme of its own. */
export const REGION_KINDS = ['reference', 'transport', 'care', 'thematic'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** Kinds of which a municipality is in one region at a time. */
export const DIVISIONS: readonly RegionKind[] = ['reference', 'transport'];
