import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Which changes are taken: all that are tracked, or none. */
export type Taking = 'accepted' | 'rejected';

/** A part of a DOCX, as XML. */
export function partOf(docx: Uint8Array, name: string): Document {
  const parts = unzipSync(docx);
  return new DOMParser().parseFromString(strFromU8(parts[name]), 'text/xml');
}

/** The names of a DOCX's parts. */
export function partsOf(docx: Uint8Array): string[] {
  return Object.keys(unzipSync(docx));
}

/** Elements of WordprocessingML with a name, below another. */
export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS(W, name)];
}

/**
 * The paragraphs of a document's body as they are once all tracked changes are accepted or rejected (ECMA-376 part 1,
 * 17.13.5): insertions stay or go with their runs, and a paragraph whose mark goes joins the one after it.
 */
export function paragraphsOf(docx: Uint8Array, taking: Taking): string[] {
  const gone = taking === 'accepted' ? 'del' : 'ins';
  const paragraphs: string[] = [];
  let joined = '';
  for (const paragraph of elements(partOf(docx, 'word/document.xml'), 'p')) {
    const [properties] = elements(paragraph, 'pPr');
    const marks = properties === undefined ? [] : elements(properties, gone);
    joined += textOf(paragraph, gone);
    if (marks.length > 0) continue;
    paragraphs.push(joined);
    joined = '';
  }
  return joined === '' ? paragraphs : [...paragraphs, joined];
}

function textOf(element: Element, gone: string): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType !== node.ELEMENT_NODE) return '';
      const child = node as Element;
      if (child.localName === gone || child.localName === 'pPr') return '';
      if (child.localName === 'br') return '\n';
      if (child.localName === 't' || child.localName === 'delText') return child.textContent ?? '';
      return textOf(child, gone);
    })
    .join('');
}
