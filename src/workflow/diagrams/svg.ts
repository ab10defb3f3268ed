import { instance } from '@viz-js/viz';
import { LRUCache } from 'lru-cache';
import { FONTS } from './colours.js';
import type { Diagram } from './dot.js';
import { escaped } from './label.js';

/** In characters, of pictures and of what they were drawn from. */
const REMEMBERED = 20_000_000;

const drawn = new LRUCache<string, string>({
  maxSize: REMEMBERED,
  sizeCalculation: (svg, key) => svg.length + key.length,
});

let graphviz: ReturnType<typeof instance> | undefined;

/**
 * Draws a diagram as an SVG document of its own: no scripts, no style sheets, nothing fetched from elsewhere. The same
 * diagram gives the same bytes, and is drawn once as long as it is remembered. Drawing keeps the process busy for some
 * tens of milliseconds.
 */
export async function renderSvg(diagram: Diagram): Promise<string> {
  const key = JSON.stringify(diagram);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const svg = finished(await laidOut(diagram.dot), diagram);
  drawn.set(key, svg);
  return svg;
}

async function laidOut(dot: string): Promise<string> {
  graphviz ??= instance();
  try {
    return (await graphviz).renderString(dot, { format: 'svg' });
  } catch (error) {
    // It may have stopped halfway through: the next one starts afresh.
    graphviz = undefined;
    throw error;
  }
}

/** Graphviz' drawing made fit to be read out, to be shown at any width, and to be read in the reader's own fonts. */
function finished(svg: string, { title, description, language, tooltips }: Diagram): string {
  const [, width, height] = /viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const drawing = svg
    .slice(svg.indexOf('<g '))
    .replace(/<!--.*?-->\n/gs, '')
    .replace(/ (?:xml:space|font-family)="[^"]*"/g, '')
    .replace(/(<g id="([^"]+)" class="[^"]+">\n)<title>[^<]*<\/title>\n/g, (_, group: string, id: string) => {
      const tooltip = tooltips[id];
      return tooltip === undefined ? group : `${group}<title>${escaped(tooltip)}</title>\n`;
    });
  const size = `width="${Math.ceil(Number(width))}" height="${Math.ceil(Number(height))}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" lang="${language}" role="img"`,
    ` aria-labelledby="diagram-title diagram-description" font-family="${FONTS}"`,
    ` style="max-width:100%;height:auto">`,
    `<title id="diagram-title">${escaped(title)}</title>`,
    `<desc id="diagram-description">${escaped(description)}</desc>\n`,
    drawing,
  ].join('');
}
