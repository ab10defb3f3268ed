import type { TextDocument } from '../rules/text-document.js';
import type { Comparison } from '../rules/tracked-layout.js';

/** What a text can be drawn as. */
export type Rendering =
  | { readonly form: 'pdf' | 'docx' | 'xml'; readonly document: TextDocument }
  | { readonly form: 'trackedDocx'; readonly comparison: Comparison };

/** Draws a text, or a comparison of two: as bytes that depend on nothing but what is drawn. */
export async function render(rendering: Rendering): Promise<Uint8Array> {
  switch (rendering.form) {
    case 'pdf': {
      const [{ drawPdf }, { layOut }] = await Promise.all([
        import('./pdf/draw-pdf.js'),
        import('../rules/layout.js'),
      ]);
      return drawPdf(layOut(rendering.document));
    }
    case 'docx': {
      const [{ drawDocx }, { layOut }] = await Promise.all([
        import('./docx/draw-docx.js'),
        import('../rules/layout.js'),
      ]);
      return drawDocx(layOut(rendering.document));
    }
    case 'xml': {
      const { drawAkomaNtoso } = await import('./akoma-ntoso/draw-akoma-ntoso.js');
      return Buffer.from(drawAkomaNtoso(rendering.document), 'utf8');
    }
    case 'trackedDocx': {
      const [{ drawTracked }, { layOutComparison }] = await Promise.all([
        import('./docx/draw-tracked.js'),
        import('../rules/tracked-layout.js'),
      ]);
      return drawTracked(layOutComparison(rendering.comparison));
    }
  }
}
