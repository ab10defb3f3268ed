/** Namespaces that council publications use, by the prefix that terms have here. */
const NAMESPACES: readonly (readonly [prefix: string, namespace: RegExp])[] = [
  ['besluit', /^https?:\/\/data\.vlaanderen\.be\/ns\/besluit[#/]/],
  ['mandaat', /^https?:\/\/data\.vlaanderen\.be\/ns\/mandaat[#/]/],
  ['generiek', /^https?:\/\/data\.vlaanderen\.be\/ns\/generiek[#/]/],
  ['eli', /^https?:\/\/data\.europa\.eu\/eli\/ontology[#/]/],
  ['prov', /^https?:\/\/www\.w3\.org\/ns\/prov[#/]/],
  ['dct', /^https?:\/\/purl\.org\/dc\/(?:terms|elements\/1\.1)[#/]/],
  ['skos', /^https?:\/\/www\.w3\.org\/2004\/02\/skos\/core[#/]/],
  ['org', /^https?:\/\/www\.w3\.org\/ns\/org[#/]/],
  ['foaf', /^https?:\/\/xmlns\.com\/foaf\/0\.1\//],
  ['rdfs', /^https?:\/\/www\.w3\.org\/2000\/01\/rdf-schema#/],
  ['rdf', /^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/],
  ['adms', /^https?:\/\/www\.w3\.org\/ns\/adms#/],
  ['locn', /^https?:\/\/www\.w3\.org\/ns\/locn#/],
  ['owl', /^https?:\/\/www\.w3\.org\/2002\/07\/owl#/],
];

/** Prefixes that pages use without declaring them, which leaves them in the IRI as if they were a scheme. */
const UNDECLARED: ReadonlyMap<string, string> = new Map([
  ...NAMESPACES.map(([prefix]): [string, string] => [prefix, prefix]),
  ['dc', 'dct'],
  ['dcterms', 'dct'],
  ['terms', 'dct'],
  ['dct11', 'dct'],
]);

/**
 * A term in short, `besluit:Stemming`, however its namespace was declared: with http or https, with another prefix, or
 * with a prefix that was never declared. Terms of other vocabularies stay as they are.
 */
export function shortTerm(iri: string): string {
  for (const [prefix, namespace] of NAMESPACES) {
    const local = iri.replace(namespace, '');
    if (local !== iri) return `${prefix}:${local}`;
  }
  const { prefix = '', local = '' } = /^(?<prefix>\w+):(?<local>\w[\w-]*)$/.exec(iri)?.groups ?? {};
  const known = UNDECLARED.get(prefix.toLowerCase());
  return known === undefined ? iri : `${known}:${local}`;
}

/** Types of documents in the Flemish code list, by the end of their IRI. */
export const DOCUMENT_TYPES = {
  '13fefad6-a9d6-4025-83b5-e4cbee3a8965': 'agenda',
  '3fa67785-ffdc-4b30-8880-2b99d97b4dee': 'decisionList',
  '8e791b27-7600-4577-b24e-c7c29e0eb773': 'minutes',
  '9d5bfaca-bbf2-49dd-a830-769f91a6377b': 'extract',
} as const;
