import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '../../messages/catalogue.js';
import { FONTS } from '../../workflow/diagrams/colours.js';
import { escaped } from '../../workflow/diagrams/label.js';

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** A chart, and what it says to who cannot see it. */
export interface Chart {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/**
 * Draws a chart as an SVG document of its own, without a browser: no scripts, nothing fetched from elsewhere, readable in
 * the reader's own fonts at any width. All words in it are text, whatever they look like.
 */
export function drawChart({ title, description, language, width, height, option }: Chart): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONTS }, ...option });
    const drawing = chart
      .renderToSVGString()
      .replace(/^<svg[^>]*>/, '')
      .replace(/<style[^]*?<\/style>/g, '')
      .replace(/<\/svg>\s*$/, '');
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"`,
      ` viewBox="0 0 ${width} ${height}" lang="${language}" role="img" aria-labelledby="chart-title chart-description"`,
      ` font-family="${FONTS}" style="max-width:100%;height:auto">`,
      `<title id="chart-title">${escaped(title)}</title>`,
      `<desc id="chart-description">${escaped(description)}</desc>\n`,
      drawing,
      '</svg>',
    ].join('');
  } finally {
    chart.dispose();
  }
}
