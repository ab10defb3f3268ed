import { DOMImplementation, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

/** An element of XML, as plain data. */
export interface XmlElement {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element in the document's own namespace, or with a prefix in that of the prefix. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: XmlElement['children']
): XmlElement {
  return { name, attributes, children };
}

/**
 * XML as text. All words in it are text, whatever they look like.
 * @param namespaces by prefix; that of elements without one under the empty prefix
 */
export function xmlOf(root: XmlElement, namespaces: Readonly<Record<string, string>>): string {
  const document = new DOMImplementation().createDocument(namespaces[''], root.name);
  const top = document.documentElement as Element;
  for (const [prefix, namespace] of Object.entries(namespaces))
    if (prefix !== '') top.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, namespace);
  fill(document, top, root, namespaces);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function fill(
  document: Document,
  into: Element,
  { attributes, children }: XmlElement,
  namespaces: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) into.setAttribute(name, value);
  for (const child of children) {
    if (typeof child === 'string') {
      into.appendChild(document.createTextNode(child));
    } else {
      const prefix = child.name.includes(':') ? child.name.split(':')[0] : '';
      const made = document.createElementNS(namespaces[prefix], child.name);
      into.appendChild(made);
      fill(document, made, child, namespaces);
    }
  }
}
