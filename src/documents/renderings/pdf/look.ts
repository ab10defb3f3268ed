/** Margins of a page, in points. */
export const MARGIN = { top: 78, bottom: 72, left: 68, right: 68 } as const;

/** Margins while head and foot are drawn. */
export const FURNITURE = { top: 0, bottom: 0, left: 0, right: 0 } as const;

/** The foot of a page, in points. */
export const FOOT = { height: 46, size: 7.5, numbering: 70 } as const;

/** Sizes of type, in points. */
export const SIZES = { title: 20, subtitle: 11, heading: 13.5, clause: 10.5, body: 10, small: 8.5 } as const;

/** Space below a paragraph, in points. */
export const PARAGRAPH = 5;

/** Colours; each has a contrast of at least 4.5 on white. */
export const INK = '#1b2733';
export const MUTED = '#56626e';
export const MARK_COLOUR = '#a04a00';
export const RULE = '#c9d1da';

/** The width that text has on a page, in points. */
export function widthOf(pdf: PDFKit.PDFDocument): number {
  return pdf.page.width - MARGIN.left - MARGIN.right;
}
