import { escapeHtml } from '../../../common/escape-html.js';

/** Children of an element: text, which is escaped; elements, which are not; what is absent. */
type Child = Element | string | number | boolean | null | undefined | readonly Child[];

/** A piece of XML. */
export class Element {
  constructor(readonly xml: string) {}
}

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Element {
  const given = Object.entries(attributes)
    .filter((each): each is [string, string] => each[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');
  const inside = children.map(written).join('');
  return new Element(inside === '' ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`);
}

function written(child: Child): string {
  if (child === null || child === undefined) return '';
  if (child instanceof Element) return child.xml;
  if (typeof child === 'object') return child.map(written).join('');
  return escapeHtml(String(child));
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:app': 'http://www.w3.org/2007/app',
  'xmlns:cmis': 'http://docs.oasis-open.org/ns/cmis/core/200908/',
  'xmlns:cmisra': 'http://docs.oasis-open.org/ns/cmis/restatom/200908/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** A whole document, with the namespaces of CMIS. */
export function xmlDocument(name: string, ...children: readonly Child[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, NAMESPACES, ...children).xml}`;
}
