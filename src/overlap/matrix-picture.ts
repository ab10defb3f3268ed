import type { Language } from '../messages/catalogue.js';
import { COLOURS, FONTS } from '../workflow/diagrams/colours.js';
import { escaped, shortened } from '../workflow/diagrams/label.js';
import type { Words } from '../workflow/diagrams/wording.js';
import type { MemberSet } from './rules/landscape.js';
import { jaccardOf, overlapOf } from './rules/overlaps.js';

/** Regions and partnerships drawn against each other. */
export interface Matrix {
  /** What the axes are called, such as reference regions. */
  readonly titles: { readonly rows: string; readonly columns: string };
  readonly on: string;
  readonly rows: readonly MemberSet[];
  readonly columns: readonly MemberSet[];
}

/** More rows or columns than these nobody reads. */
const MOST = 60;

const [LEFT, TOP, WIDTH, HEIGHT, FOOT] = [230, 190, 34, 24, 46];
const LONGEST_NAME = 30;

/** From little to much in common; what is written on each has a contrast of at least 4.5. */
const SHADES = [
  { fill: '#e4f0f9', ink: COLOURS.ink },
  { fill: '#c0daee', ink: COLOURS.ink },
  { fill: '#8fbfe0', ink: COLOURS.ink },
  { fill: '#2f74a8', ink: COLOURS.white },
  { fill: '#12507b', ink: COLOURS.white },
] as const;

/**
 * Draws how many municipalities each row has in common with each column, darker where that is much of both: an SVG
 * document of its own, without scripts, that can be read out.
 */
export function drawMatrix(matrix: Matrix, language: Language, words: Words): string {
  const rows = matrix.rows.slice(0, MOST);
  const columns = matrix.columns.slice(0, MOST);
  const width = LEFT + Math.max(1, columns.length) * WIDTH + 130;
  const height = TOP + Math.max(1, rows.length) * HEIGHT + FOOT;
  const title = words('overlap.matrix.title', { ...matrix.titles });
  const description = words('overlap.matrix.description', {
    on: matrix.on,
    rows: rows.length,
    allRows: matrix.rows.length,
    columns: columns.length,
    allColumns: matrix.columns.length,
  });
  const parts = [
    text(10, 24, title, { size: 16, weight: 'bold' }),
    ...columns.map((column, place) => {
      const [x, y] = [LEFT + place * WIDTH + WIDTH / 2 + 4, TOP - 8];
      return text(x, y, shortened(column.name, LONGEST_NAME), { turned: true });
    }),
    ...rows.flatMap((row, line) => [
      text(LEFT - 8, TOP + line * HEIGHT + 16, shortened(row.name, LONGEST_NAME), { anchor: 'end' }),
      ...columns.map((column, place) => cell(row, column, line, place, words)),
    ]),
    text(10, height - 16, words('overlap.matrix.legend'), { size: 11 }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` lang="${language}" role="img" aria-labelledby="matrix-title matrix-description" font-family="${FONTS}"`,
    ` style="max-width:100%;height:auto">`,
    `<title id="matrix-title">${escaped(title)}</title>`,
    `<desc id="matrix-description">${escaped(description)}</desc>\n`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.white}"/>\n`,
    ...parts,
    '</svg>',
  ].join('');
}

function cell(row: MemberSet, column: MemberSet, line: number, place: number, words: Words): string {
  const overlap = overlapOf(row, column);
  const [x, y] = [LEFT + place * WIDTH, TOP + line * HEIGHT];
  const box = `x="${x}" y="${y}" width="${WIDTH - 2}" height="${HEIGHT - 2}"`;
  if (overlap.common === 0) return `<rect ${box} fill="${COLOURS.frameFill}"/>`;
  const jaccard = jaccardOf(overlap);
  const { fill, ink } = SHADES[Math.min(SHADES.length - 1, Math.floor(jaccard * SHADES.length))];
  const said = words('overlap.matrix.cell', {
    row: row.name,
    column: column.name,
    common: overlap.common,
    jaccard: Number(jaccard.toFixed(2)),
  });
  const number = text(x + WIDTH / 2 - 1, y + 16, `${overlap.common}`, {
    anchor: 'middle',
    colour: ink,
    size: 11,
  });
  return `<g><title>${escaped(said)}</title><rect ${box} fill="${fill}"/>${number}</g>\n`;
}

interface Style {
  readonly size?: number;
  readonly weight?: 'bold';
  readonly anchor?: 'end' | 'middle';
  readonly colour?: string;
  readonly turned?: boolean;
}

function text(x: number, y: number, content: string, style: Style = {}): string {
  const { size = 12, weight, anchor, colour = COLOURS.ink, turned } = style;
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}" fill="${colour}"`,
    weight && `font-weight="${weight}"`,
    anchor && `text-anchor="${anchor}"`,
    turned && `transform="rotate(-60 ${x} ${y})"`,
  ].filter(Boolean);
  return `<text ${attributes.join(' ')}>${escaped(content)}</text>`;
}
