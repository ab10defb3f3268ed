import PDFDocument from 'pdfkit';
import { escaped } from '../../../workflow/diagrams/label.js';
import type { Block, DocumentLayout } from '../../rules/layout.js';
import { drawTable } from './draw-table.js';
import { fontFile, showable, STYLES } from './fonts.js';
import { FOOT, FURNITURE, INK, MARGIN, MARK_COLOUR, MUTED, PARAGRAPH, SIZES, widthOf } from './look.js';

/**
 * pdfkit puts title, author and subject into the XMP packet as they are, where they have to be XML. The information
 * dictionary has been written by then.
 */
class ArchivalDocument extends PDFDocument {
  override endMetadata(): void {
    const { Title = '', Author = '', Subject = '' } = this.info;
    Object.assign(this.info, {
      Title: escaped(Title),
      Author: escaped(Author),
      Subject: escaped(Subject),
    });
    super.endMetadata();
  }
}

/**
 * Draws a document as PDF/A-2a: tagged, its fonts embedded, with bookmarks, and citation and page number at the foot of
 * each page. The same document always gives the same bytes.
 */
export function drawPdf(layout: DocumentLayout): Promise<Buffer> {
  const { tag, title, subject, author, createdAt } = layout;
  const pdf = new ArchivalDocument({
    size: 'A4',
    margins: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a' as 'PDF/A-2b',
    tagged: true,
    lang: tag,
    displayTitle: true,
    bufferPages: true,
    font: fontFile('regular') as unknown as string,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Akkoord',
      Producer: 'Akkoord (pdfkit)',
      CreationDate: new Date(createdAt),
    },
  });
  for (const style of STYLES) pdf.registerFont(style, fontFile(style));
  pdf.appendXML(
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag><rdf:li>${tag}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
  );
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const block of layout.blocks) drawBlock(pdf, root, block);
  root.end();
  drawFurniture(pdf, layout);
  pdf.end();
  return bytes;
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function drawBlock(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: Block): void {
  switch (block.kind) {
    case 'table':
      return drawTable(pdf, root, block);
    case 'facts':
      return drawFacts(pdf, root, block.rows);
    case 'heading':
      return drawHeading(pdf, root, block);
    case 'title':
      pdf.moveDown(0.2);
      write(pdf, root, 'H1', block.text, { style: 'bold', size: SIZES.title, after: 6 });
      return;
    case 'subtitle':
      write(pdf, root, 'P', block.text, { style: 'regular', size: SIZES.subtitle, colour: MUTED, after: 0 });
      return;
    case 'notice':
      write(pdf, root, 'P', block.text, { style: 'italic', size: SIZES.body, after: 10 });
      return;
    case 'note':
      write(pdf, root, 'P', block.text, { style: 'italic', size: SIZES.small, colour: MUTED, after: 6 });
      return;
    case 'paragraph':
      write(pdf, root, 'P', block.text, { style: 'regular', size: SIZES.body, after: PARAGRAPH });
  }
}

interface Writing {
  readonly style: (typeof STYLES)[number];
  readonly size: number;
  readonly colour?: string;
  /** Space below, in points. */
  readonly after: number;
}

function write(
  pdf: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  tag: 'H1' | 'H2' | 'H3' | 'P',
  text: string,
  { style, size, colour = INK, after }: Writing,
): void {
  const element = pdf.struct(tag, {}, () => {
    pdf.font(style).fontSize(size).fillColor(colour);
    pdf.text(showable(text), MARGIN.left, pdf.y, { width: widthOf(pdf), lineGap: size * 0.18 });
  });
  parent.add(element);
  element.end();
  pdf.y += after;
}

function drawHeading(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { level, text }: Extract<Block, { kind: 'heading' }>,
): void {
  const size = level === 1 ? SIZES.heading : SIZES.clause;
  pdf.y += level === 1 ? 12 : 6;
  // A heading stays with the lines below it.
  if (pdf.y + size * 5 > pdf.page.maxY()) pdf.addPage();
  const { outline } = pdf;
  const shown = showable(text);
  const parent = level === 1 ? outline : (outline.children.at(-1) ?? outline);
  parent.addItem(shown, { expanded: level === 1 });
  write(pdf, root, level === 1 ? 'H2' : 'H3', text, { style: 'bold', size, after: level === 1 ? 5 : 3 });
}

/** Labels and what they stand for, as paragraphs of which the label is bold. */
function drawFacts(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  rows: readonly (readonly [string, string])[],
): void {
  for (const [label, value] of rows) {
    const element = pdf.struct('P', {}, () => {
      const layout = { width: widthOf(pdf), lineGap: SIZES.small * 0.18 };
      pdf.fontSize(SIZES.small).fillColor(INK);
      pdf.font('bold').text(`${showable(label)}: `, MARGIN.left, pdf.y, { ...layout, continued: true });
      pdf.font('regular').text(showable(value), layout);
    });
    root.add(element);
    element.end();
    pdf.y += 2;
  }
  pdf.y += 4;
}

/** What stands on every page, as an artifact: a reader that speaks the text passes it by. */
function drawFurniture(pdf: PDFKit.PDFDocument, { furniture }: DocumentLayout): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    const { width, height } = pdf.page;
    // Outside the margins pdfkit would begin another page.
    pdf.page.margins = { ...FURNITURE };
    const inside = { width: width - MARGIN.left - MARGIN.right, lineBreak: false } as const;
    if (furniture.mark !== null) {
      pdf.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
      pdf.rect(MARGIN.left, MARGIN.top - 38, inside.width, 20).fill(MARK_COLOUR);
      pdf.font('bold').fontSize(SIZES.small).fillColor('#ffffff');
      pdf.text(showable(furniture.mark), MARGIN.left, MARGIN.top - 35, { ...inside, align: 'center' });
      pdf.endMarkedContent();
    }
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pdf.font('regular').fontSize(FOOT.size).fillColor(MUTED);
    const numbering = furniture.numbering
      .replace('{page}', String(index + 1))
      .replace('{pages}', String(count));
    const y = height - FOOT.height;
    pdf.text(showable(furniture.foot), MARGIN.left, y, { ...inside, width: inside.width - FOOT.numbering });
    const x = width - MARGIN.right - FOOT.numbering;
    pdf.text(numbering, x, y, { width: FOOT.numbering, align: 'right', lineBreak: false });
    pdf.endMarkedContent();
  }
}
