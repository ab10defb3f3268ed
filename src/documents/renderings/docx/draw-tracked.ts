import { DeletedTextRun, Document, HeadingLevel, InsertedTextRun, Paragraph, TextRun } from 'docx';
import type { TrackedParagraph, TrackedSegment } from '../../rules/track-changes.js';
import type { TrackedLayout } from '../../rules/tracked-layout.js';
import { pageOf, propertiesOf } from './look.js';
import { sealed } from './sealed.js';

/** Draws two versions of a text as one DOCX with tracked changes. The same comparison always gives the same bytes. */
export function drawTracked(layout: TrackedLayout): Promise<Buffer> {
  const { preface, paragraphs, changedBy, changedAt, end } = layout;
  let changes = 0;
  const change = () => ({ id: (changes += 1), author: changedBy, date: `${changedAt.slice(0, 19)}Z` });
  const note = (text: string): Paragraph =>
    new Paragraph({ style: 'Note', children: [new TextRun({ text })] });
  const document = new Document({
    ...propertiesOf(layout),
    sections: [
      {
        ...pageOf(layout),
        children: [
          new Paragraph({ style: 'Subtitle', children: [new TextRun({ text: preface.subtitle })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: preface.title })] }),
          ...preface.notes.map(note),
          ...paragraphs.map((paragraph) => drawParagraph(paragraph, change)),
          note(end),
        ],
      },
    ],
  });
  return sealed(document, changedAt);
}

type Mark = () => { readonly id: number; readonly author: string; readonly date: string };

function drawParagraph({ kind, change, segments }: TrackedParagraph, mark: Mark): Paragraph {
  return new Paragraph({
    ...(kind === 'heading' && { heading: HeadingLevel.HEADING_2 }),
    ...(change === 'added' && { run: { insertion: mark() } }),
    ...(change === 'removed' && { run: { deletion: mark() } }),
    children: segments.flatMap((segment) => drawSegment(segment, mark)),
  });
}

/** A line end is a break in the paragraph, which comes and goes with the words beside it. */
function drawSegment(
  { change, text }: TrackedSegment,
  mark: Mark,
): (TextRun | InsertedTextRun | DeletedTextRun)[] {
  return text.split('\n').map((line, index) => {
    const run = { text: line, ...(index > 0 && { break: 1 }) };
    if (change === 'same') return new TextRun(run);
    return change === 'added'
      ? new InsertedTextRun({ ...run, ...mark() })
      : new DeletedTextRun({ ...run, ...mark() });
  });
}
