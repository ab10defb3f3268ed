import type { Cause, Movement } from './arrows.js';
import type { Marks } from './chart-dot.js';
import { COLOURS, LINES } from './colours.js';
import { cell, row, table, text } from './label.js';
import type { Words } from './wording.js';

const CAUSES = ['event', 'term', 'automatic'] as const;

/** What the lines and colours mean, as far as the picture has them. */
export function legend({ arrows }: Movement, marks: Marks, words: Words): string {
  const meaning = (name: string): string[] => [
    cell(text(words(`diagram.legend.${name}`), { size: 11, color: COLOURS.ink })),
    cell('', { WIDTH: 10 }),
  ];
  const causes = CAUSES.filter((cause) => arrows.some((arrow) => arrow.cause === cause));
  const frames = arrows.some(({ from }) => from.children.length > 0);
  return table(
    [
      row(
        ...causes.flatMap((cause) => [line(cause), ...meaning(cause)]),
        ...(frames ? meaning('frame') : []),
        ...(marks.present ? [swatch(COLOURS.present), ...meaning('present')] : []),
        ...(marks.visited.length > 0 ? [swatch(COLOURS.visited), ...meaning('visited')] : []),
      ),
    ],
    { CELLSPACING: 3 },
  );
}

/** The lower border of a cell is the line: Graphviz has no other in a table. */
function line(cause: Cause): string {
  const half = { WIDTH: 28, HEIGHT: 7, FIXEDSIZE: 'TRUE' };
  const style = cause === 'event' ? undefined : LINES[cause];
  const stroke = cell('', { ...half, SIDES: 'B', BORDER: 2, COLOR: COLOURS[cause], STYLE: style });
  return cell(table([row(stroke), row(cell('', half))], { CELLPADDING: 0 }));
}

function swatch(color: string): string {
  return cell('', { BGCOLOR: color, STYLE: 'rounded', WIDTH: 24, HEIGHT: 12 });
}
