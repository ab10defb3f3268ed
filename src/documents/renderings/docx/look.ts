import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { IPropertiesOptions, ISectionOptions } from 'docx';
import type { DocumentLayout } from '../../rules/layout.js';

const INK = '1B2733';
const MUTED = '56626E';

/** Width of the text on a page, in twentieths of a point. */
export const TEXT_WIDTH = 9186;

/** How documents look, and what they tell of themselves. */
export function propertiesOf({
  tag,
  title,
  subject,
  author,
}: Pick<DocumentLayout, 'tag' | 'title' | 'subject' | 'author'>): Omit<IPropertiesOptions, 'sections'> {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK, font: 'Noto Serif' },
    paragraph: { keepNext: true, spacing: { before, after: 80 } },
  });
  return {
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { font: 'Noto Serif', size: 20, color: INK, language: { value: tag } },
          paragraph: { spacing: { after: 100, line: 288 } },
        },
        title: {
          run: { size: 40, bold: true, color: INK },
          paragraph: { spacing: { before: 60, after: 120, line: 260 } },
        },
        heading1: heading(27, 280),
        heading2: heading(21, 160),
      },
      paragraphStyles: [
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 22, color: MUTED } },
        { id: 'Notice', name: 'Notice', basedOn: 'Normal', run: { italics: true } },
        { id: 'Note', name: 'Note', basedOn: 'Normal', run: { italics: true, size: 17, color: MUTED } },
        {
          id: 'Facts',
          name: 'Facts',
          basedOn: 'Normal',
          run: { size: 18 },
          paragraph: { spacing: { after: 40 } },
        },
        {
          id: 'Cell',
          name: 'Cell',
          basedOn: 'Normal',
          run: { size: 17 },
          paragraph: { spacing: { after: 0 } },
        },
      ],
    },
  };
}

/** A4, with what stands on every page. */
export function pageOf({ furniture }: Pick<DocumentLayout, 'furniture'>): Omit<ISectionOptions, 'children'> {
  const { mark, foot, numbering } = furniture;
  const small = { size: 15, color: MUTED };
  const [before, between] = numbering.split('{page}');
  const numbers = [before, PageNumber.CURRENT, between.replace('{pages}', ''), PageNumber.TOTAL_PAGES];
  return {
    properties: {
      page: {
        size: { width: 11906, height: 16838 },
        margin: { top: 1560, bottom: 1440, left: 1360, right: 1360, header: 700, footer: 700 },
      },
    },
    ...(mark !== null && {
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              shading: { fill: 'A04A00' },
              children: [new TextRun({ text: mark, bold: true, color: 'FFFFFF' })],
            }),
          ],
        }),
      },
    }),
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
            children: [
              new TextRun({ ...small, children: [foot, '\t'] }),
              new TextRun({ ...small, children: numbers.filter((part) => part !== '') }),
            ],
          }),
        ],
      }),
    },
  };
}
