import {
  BorderStyle,
  Document,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, DocumentLayout } from '../../rules/layout.js';
import { pageOf, propertiesOf, TEXT_WIDTH } from './look.js';
import { sealed } from './sealed.js';

/** Draws a document as DOCX. The same document always gives the same bytes. */
export function drawDocx(layout: DocumentLayout): Promise<Buffer> {
  const children = layout.blocks.flatMap(drawBlock);
  const document = new Document({
    ...propertiesOf(layout),
    sections: [{ ...pageOf(layout), children }],
  });
  return sealed(document, layout.createdAt);
}

function drawBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'table':
      // Two tables in a row would become one.
      return [drawTable(block), new Paragraph({ children: [] })];
    case 'facts':
      return block.rows.map(
        ([label, value]) =>
          new Paragraph({
            style: 'Facts',
            children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text: value })],
          }),
      );
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun({ text: block.text })],
        }),
      ];
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: block.text })] })];
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun({ text: block.text })] })];
    default:
      return [new Paragraph({ style: STYLES[block.kind], children: [new TextRun({ text: block.text })] })];
  }
}

const STYLES = { subtitle: 'Subtitle', notice: 'Notice', note: 'Note' } as const;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1DA' } as const;

function drawTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: isHeader,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index], type: WidthType.DXA },
            margins: { top: 40, bottom: 40, right: 80 },
            children: [new Paragraph({ style: 'Cell', children: [new TextRun({ text, bold: isHeader })] })],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
