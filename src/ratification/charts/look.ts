/** Colours of how councils stand; text on them has a contrast of at least 4.5. */
export const STANDING_COLOURS = {
  approved: '#1f6f54',
  rejected: '#a04a00',
  undecided: '#c9d1da',
} as const;

/** Colours of two measures beside each other. */
export const MEASURE_COLOURS = ['#12507b', '#95a1ae'] as const;

/** A bar of every chart. */
export const BAR = { type: 'bar', barMaxWidth: 28 } as const;

/** An axis of shares, in per cent. */
export const SHARE_AXIS = { type: 'value', min: 0, nameLocation: 'middle', nameGap: 28 } as const;
