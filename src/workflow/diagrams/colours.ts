import type { Cause } from './arrows.js';

/** Colours of the pictures; those of text have a contrast of at least 4.5 on what is under them. */
export const COLOURS = {
  ink: '#1b2733',
  faint: '#5a6775',
  line: '#95a1ae',
  frame: '#c9d1da',
  frameFill: '#f6f8fa',
  present: '#12507b',
  presentFrame: '#e4f0f9',
  visited: '#d3e5f4',
  white: '#ffffff',
  event: '#1b2733',
  term: '#a04a00',
  automatic: '#1f6f54',
} as const;

/** Each cause has a line of its own, so that colour does not have to tell. */
export const LINES: Readonly<Record<Cause, 'solid' | 'dashed' | 'dotted'>> = {
  event: 'solid',
  term: 'dashed',
  automatic: 'dotted',
};

/** Fonts of one width, of which most readers' machines have one. */
export const FONTS = 'Arial, Helvetica, Liberation Sans, sans-serif';
/** The one whose widths Graphviz knows. */
export const LAYOUT_FONT = 'Arial';
