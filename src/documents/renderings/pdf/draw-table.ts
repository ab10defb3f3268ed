import type { Block } from '../../rules/layout.js';
import { showable } from './fonts.js';
import { INK, MARGIN, RULE, SIZES, widthOf } from './look.js';

type Table = Extract<Block, { kind: 'table' }>;

/** A header is that of its column; the types of pdfkit do not know it yet. */
const SCOPE = { scope: 'Column' } as object;

/** Space between the rule and the text of a cell, in points. */
const PADDING = 3;

/**
 * Draws a table with its header on every page that it comes to. A row that is higher than a page goes on in another row.
 */
export function drawTable(
  pdf: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  { columns, rows }: Table,
): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (widthOf(pdf) * share) / shares);
  const header = columns.map(({ title }) => showable(title));
  const element = pdf.struct('Table');
  parent.add(element);
  const room = pdf.page.maxY() - MARGIN.top - heightOf(pdf, header, widths, 'bold');
  const parts = rows.map((row) => row.map(showable)).flatMap((row) => split(pdf, row, widths, room));
  drawHeader(pdf, element, header, widths);
  for (const row of parts) {
    if (pdf.y + heightOf(pdf, row, widths, 'regular') > pdf.page.maxY()) {
      pdf.addPage();
      drawHeader(pdf, element, header, widths);
    }
    drawRow(pdf, element, row, widths, 'regular');
  }
  element.end();
  pdf.x = MARGIN.left;
  pdf.y += 8;
}

/** The header is told once to who has the table read out; on later pages it is there for the eye only. */
function drawHeader(
  pdf: PDFKit.PDFDocument,
  table: PDFKit.PDFStructureElement,
  header: readonly string[],
  widths: readonly number[],
): void {
  const height = heightOf(pdf, header, widths, 'bold');
  if (pdf.y + height + 3 * SIZES.small > pdf.page.maxY()) pdf.addPage();
  drawRow(pdf, table, header, widths, 'bold');
}

function drawRow(
  pdf: PDFKit.PDFDocument,
  table: PDFKit.PDFStructureElement,
  cells: readonly string[],
  widths: readonly number[],
  style: 'bold' | 'regular',
): void {
  const top = pdf.y;
  const height = heightOf(pdf, cells, widths, style);
  const row = pdf.struct('TR');
  table.add(row);
  let x: number = MARGIN.left;
  for (const [index, text] of cells.entries()) {
    const left = x;
    const cell = style === 'bold' ? pdf.struct('TH', SCOPE) : pdf.struct('TD');
    row.add(cell);
    cell.add(() => {
      pdf.font(style).fontSize(SIZES.small).fillColor(INK);
      pdf.text(text, left, top + PADDING, { width: widths[index] - 2 * PADDING });
    });
    cell.end();
    x += widths[index];
  }
  row.end();
  pdf.y = top + height;
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .moveTo(MARGIN.left, pdf.y)
    .lineTo(MARGIN.left + widthOf(pdf), pdf.y)
    .lineWidth(style === 'bold' ? 1 : 0.5)
    .stroke(style === 'bold' ? INK : RULE);
  pdf.endMarkedContent();
}

function heightOf(
  pdf: PDFKit.PDFDocument,
  cells: readonly string[],
  widths: readonly number[],
  style: 'bold' | 'regular',
): number {
  pdf.font(style).fontSize(SIZES.small);
  const heights = cells.map((text, index) =>
    pdf.heightOfString(text === '' ? ' ' : text, { width: widths[index] - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
}

/** A row in as many rows as it takes for each to fit on a page. */
function split(
  pdf: PDFKit.PDFDocument,
  row: readonly string[],
  widths: readonly number[],
  room: number,
): (readonly string[])[] {
  if (heightOf(pdf, row, widths, 'regular') <= room) return [row];
  const halves = row.map((text) => {
    if (text.length < 2) return [text, ''] as const;
    const space = text.lastIndexOf(' ', text.length / 2);
    const at = space > 0 ? space : Math.floor(text.length / 2);
    return [text.slice(0, at), text.slice(at)] as const;
  });
  return [halves.map(([first]) => first), halves.map(([, rest]) => rest)].flatMap((half) =>
    split(pdf, half, widths, room),
  );
}
