import { evened, iriOf, type Graph, type Value } from './graph.js';
import type { PageText } from './page-text.js';
import type { OrganRead } from './reading.js';

const NAME = ['skos:prefLabel', 'rdfs:label', 'foaf:name', 'dct:title', 'skos:altLabel', 'besluit:naam'];
const KNOWN_AS = [
  'dct:identifier',
  'adms:identifier',
  'skos:notation',
  'skos:exactMatch',
  'owl:sameAs',
  'org:identifier',
  'generiek:lokaleIdentificator',
];
/** Longer than the name of any body. */
const LONGEST_NAME = 150;

/** The bodies that properties of a subject name, by reference or in words. */
export function organsOf(
  graph: Graph,
  text: PageText,
  subject: string,
  ...predicates: readonly string[]
): OrganRead[] {
  return graph.values(subject, ...predicates).flatMap((value) => organOf(graph, text, value) ?? []);
}

function organOf(graph: Graph, text: PageText, { type, value }: Value): OrganRead | undefined {
  if (type === 'literal') {
    const name = evened(value);
    return name === ''
      ? undefined
      : {
          iri: null,
          names: [name.slice(0, LONGEST_NAME)],
          unitNames: [],
          classifications: [],
          identifiers: [],
        };
  }
  const selves = closure(graph, [value], 'mandaat:isTijdspecialisatieVan', 'dct:isVersionOf');
  const units = closure(graph, selves, 'besluit:bestuurt').filter((node) => !selves.includes(node));
  const territories = units
    .concat(selves)
    .flatMap((unit) => graph.objects(unit, 'besluit:werkingsgebied', 'dct:spatial'));
  const names = selves.flatMap((self) => graph.texts(self, ...NAME));
  const written = selves
    .map((self) => evened(text.of(self)))
    .filter((each) => each !== '' && each.length <= LONGEST_NAME);
  const all = [...selves, ...units, ...territories];
  return {
    iri: iriOf(value),
    names: distinct(names.length > 0 ? names : written),
    unitNames: distinct(
      [...units, ...territories].flatMap((node) => graph.texts(node, ...NAME, 'locn:geographicName')),
    ),
    classifications: distinct(
      selves.flatMap((self) => graph.values(self, 'org:classification').map((each) => each.value)),
    ),
    identifiers: distinct(
      closure(graph, all, ...KNOWN_AS)
        .concat(all.flatMap((node) => graph.values(node, ...KNOWN_AS).map((each) => each.value)))
        .concat(
          all
            .flatMap((node) => graph.objects(node, 'adms:identifier'))
            .flatMap((node) => graph.texts(node, ...KNOWN_AS)),
        )
        .filter((each) => !each.startsWith('_:')),
    ),
  };
}

/** These nodes and what they lead to; a page that leads in circles ends. */
function closure(graph: Graph, from: readonly string[], ...predicates: readonly string[]): string[] {
  const found = new Set(from);
  for (const node of found) {
    if (found.size > 50) break;
    for (const next of graph.objects(node, ...predicates)) found.add(next);
  }
  return [...found];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, 30).map((each) => each.slice(0, 500));
}
