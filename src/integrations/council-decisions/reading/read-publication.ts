import { fold } from '../../../organisations/rules/fold.js';
import { decodePage } from './charset.js';
import { dayOf, type Day } from './days.js';
import { Graph, iriOf } from './graph.js';
import type { PageText } from './page-text.js';
import { statementsOf } from './page-statements.js';
import { readItems } from './read-items.js';
import { organsOf } from './read-organs.js';
import type { DocumentKind, DocumentRemark, ItemRead, Reading, SittingRead } from './reading.js';
import { DOCUMENT_TYPES } from './vocabulary.js';

/** More than any sitting has. */
const MOST_ITEMS = 1000;
const MOST_SITTINGS = 20;

/** A publication as it was received. */
export interface Publication {
  readonly bytes: Uint8Array;
  /** Its media type as received, with parameters. */
  readonly mediaType: string;
  /** Where it was published; a made-up address where that is not known. */
  readonly url: string;
}

/**
 * Reads what a published agenda, decision list or minutes say: liberal in what is taken for a statement, strict in what
 * is concluded from it.
 * @throws TooManyStatements
 */
export async function readPublication({ bytes, mediaType, url }: Publication): Promise<Reading> {
  const html = decodePage(bytes, mediaType);
  const isXml = /^application\/xhtml\+xml\b/i.test(mediaType) || /^\s*<\?xml\b/.test(html.slice(0, 200));
  const { statements, text } = await statementsOf(html, { baseIri: url, isXml });
  const graph = new Graph(statements);
  const sittingNodes = sittingsIn(graph);
  const sittings = sittingNodes.map((node, index) => sittingOf(graph, text, node, index + 1));
  const kind = kindOf(graph, text, sittingNodes);
  const items = readItems(graph, text, kind, numbering(graph, sittingNodes), MOST_ITEMS + 1);
  const publishedOn = publicationDay(graph, items);
  return {
    kind,
    title: text.title,
    publishedOn,
    sittings,
    items: items.slice(0, MOST_ITEMS),
    hosts: hostsOf(graph, url, sittingNodes, items),
    statements: statements.length,
    remarks: remarksOn(graph, sittings, items, publishedOn),
  };
}

function sittingsIn(graph: Graph): string[] {
  const typed = graph.ofType('besluit:Zitting');
  const others = graph
    .subjects()
    .filter(
      (node) =>
        graph.values(node, 'besluit:isGehoudenDoor', 'besluit:geplandeStart', 'besluit:behandelt').length > 0,
    );
  const described = [...new Set([...typed, ...others])].filter(
    (node) => graph.properties(node).length > 1 || typed.length === 1,
  );
  return described.slice(0, MOST_SITTINGS);
}

function sittingOf(graph: Graph, text: PageText, node: string, number: number): SittingRead {
  const planned = graph.texts(node, 'besluit:geplandeStart');
  const started = graph.texts(node, 'prov:startedAtTime');
  const ended = graph.texts(node, 'prov:endedAtTime');
  const daysIn = (texts: readonly string[]): Day[] => texts.flatMap((each) => dayOf(each) ?? []);
  const told = [daysIn(started), daysIn(planned), daysIn(graph.texts(node, 'dct:date', 'dct:title'))];
  const begins = told.find((days) => days.length > 0) ?? [];
  const days = [...new Set(begins.map(({ day }) => day))];
  const others = [...told.flat(), ...daysIn(ended)].flatMap(({ day, asWritten }) => [day, asWritten]);
  return {
    number,
    iri: iriOf(node),
    organs: organsOf(graph, text, node, 'besluit:isGehoudenDoor'),
    plannedAt: planned[0] ?? null,
    startedAt: started[0] ?? null,
    endedAt: ended[0] ?? null,
    days,
    adjacentDays: [...new Set(others)].filter((day) => !days.includes(day)),
  };
}

/** Tells the sitting of an item: the one that deals with it, or the only one there is. */
function numbering(graph: Graph, sittings: readonly string[]): (nodes: readonly string[]) => number | null {
  const places = new Map<string, number>();
  for (const [index, sitting] of sittings.entries()) {
    for (const { value } of graph.properties(sitting).flatMap(([, values]) => values)) {
      if (!places.has(value)) places.set(value, index + 1);
    }
  }
  return (nodes) => {
    const place = nodes.flatMap((node) => places.get(node) ?? [])[0];
    return place ?? (sittings.length === 1 ? 1 : null);
  };
}

function kindOf(graph: Graph, text: PageText, sittings: readonly string[]): DocumentKind {
  const linked: readonly (readonly [DocumentKind, string])[] = [
    ['minutes', 'besluit:heeftNotulen'],
    ['decisionList', 'besluit:heeftBesluitenlijst'],
    ['agenda', 'besluit:heeftAgenda'],
    ['extract', 'besluit:heeftUittreksel'],
  ];
  const typed = new Set(
    graph.subjects().flatMap((node) =>
      graph.types(node).flatMap((type) => {
        const known = Object.entries(DOCUMENT_TYPES).find(([id]) => type.endsWith(id));
        return known ? [known[1]] : [];
      }),
    ),
  );
  if (typed.size === 1) return [...typed][0];
  const byTitle = kindInWords(text.title ?? '');
  if (byTitle !== undefined) return byTitle;
  const byLink = linked.filter(([, property]) =>
    sittings.some((node) => graph.values(node, property).length > 0),
  );
  if (byLink.length === 1) return byLink[0][0];
  const decides = graph
    .subjects()
    .some((node) =>
      graph
        .types(node)
        .some((type) =>
          ['besluit:BehandelingVanAgendapunt', 'besluit:Besluit', 'besluit:Stemming'].includes(type),
        ),
    );
  return !decides && graph.ofType('besluit:Agendapunt').length > 0 ? 'agenda' : 'unknown';
}

function kindInWords(title: string): DocumentKind | undefined {
  const folded = fold(title);
  if (/\bbesluitenlijst\b|\blijst (?:van|met) (?:de )?besluiten\b/.test(folded)) return 'decisionList';
  if (/notulen\b|\bverslag\b/.test(folded)) return 'minutes';
  if (/\buittreksel\b/.test(folded)) return 'extract';
  return /\bagenda\b/.test(folded) ? 'agenda' : undefined;
}

/** The day on which the document, or else its decisions, say that it was published. */
function publicationDay(graph: Graph, items: readonly ItemRead[]): string | null {
  const decisions = new Set(items.flatMap(({ decisions: own }) => own.flatMap(({ iri }) => iri ?? [])));
  const ofDocument = graph
    .subjects()
    .filter((node) => !decisions.has(node))
    .flatMap((node) => graph.texts(node, 'eli:date_publication'))
    .flatMap((each) => dayOf(each)?.day ?? []);
  const ofDecisions = items.flatMap((item) => item.decisions.flatMap((each) => each.publishedOn ?? []));
  return ofDocument[0] ?? ofDecisions[0] ?? null;
}

function hostsOf(
  graph: Graph,
  url: string,
  sittings: readonly string[],
  items: readonly ItemRead[],
): string[] {
  const documents = graph.ofType('foaf:Document');
  const addresses = [
    ...sittings,
    ...documents,
    ...items.flatMap((item) => [
      ...item.agendaItems,
      ...item.treatments,
      ...item.decisions.flatMap(({ iri }) => iri ?? []),
    ]),
  ];
  const hosts = addresses
    .filter((address) => /^https?:/.test(address) && URL.canParse(address))
    .map((address) => new URL(address).hostname);
  // What is relative on the page got the page's own host, which is no word of the publisher's.
  const own = new URL(url).hostname;
  return [...new Set(hosts)].filter((host) => host !== own).slice(0, 20);
}

function remarksOn(
  graph: Graph,
  sittings: readonly SittingRead[],
  items: readonly ItemRead[],
  publishedOn: string | null,
): DocumentRemark[] {
  const day = sittings[0]?.days[0];
  const remarks: [DocumentRemark, boolean][] = [
    ['noLinkedData', graph.subjects().length === 0],
    ['noSitting', sittings.length === 0],
    ['severalSittings', sittings.length > 1],
    ['noItems', items.length === 0],
    ['publishedBeforeSitting', publishedOn !== null && day !== undefined && publishedOn < day],
    ['tooManyItems', items.length > MOST_ITEMS],
  ];
  return remarks.filter(([, holds]) => holds).map(([remark]) => remark);
}
