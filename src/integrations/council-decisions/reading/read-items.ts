import { dayOf } from './days.js';
import { finalVoteOf } from './final-vote.js';
import { iriOf, type Graph } from './graph.js';
import { itemMatters, type ItemMatter } from './item-matters.js';
import { outcomeOf, outcomeOfArticles, saysUnanimous } from './outcome-words.js';
import type { PageText } from './page-text.js';
import { organsOf } from './read-organs.js';
import { booleanOf, voteOf } from './read-votes.js';
import type {
  DecisionRead,
  DocumentKind,
  ItemOutcome,
  ItemRead,
  ItemRemark,
  OutcomeGround,
  VoteRead,
} from './reading.js';

const LONGEST_TITLE = 1000;
const MOST_MENTIONS = 50;
const TITLE = ['dct:title', 'eli:title', 'eli:title_short', 'skos:prefLabel', 'rdfs:label'];
const DESCRIPTION = ['dct:description', 'eli:description'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/**
 * The items of a publication, each with what became of it.
 * @param sittingOf the number of the sitting that deals with an agenda item, treatment or decision
 * @param most more items than this are left out
 */
export function readItems(
  graph: Graph,
  text: PageText,
  kind: DocumentKind,
  sittingOf: (nodes: readonly string[]) => number | null,
  most: number,
): ItemRead[] {
  return itemMatters(graph)
    .filter((matter) => saysSomething(graph, matter))
    .slice(0, most)
    .map((matter, index) => itemOf(graph, text, kind, matter, index + 1, sittingOf));
}

/** Pages refer to items before and after that are not theirs. */
function saysSomething(graph: Graph, { agendaItems, treatments, decisions, votes }: ItemMatter): boolean {
  const titled = [...agendaItems, ...treatments, ...decisions].some(
    (node) => graph.texts(node, ...TITLE, ...DESCRIPTION).length > 0,
  );
  return titled || votes.some((vote) => graph.properties(vote).length > 1);
}

function itemOf(
  graph: Graph,
  text: PageText,
  kind: DocumentKind,
  matter: ItemMatter,
  number: number,
  sittingOf: (nodes: readonly string[]) => number | null,
): ItemRead {
  const { agendaItems, treatments, decisions } = matter;
  const nodes = [...agendaItems, ...treatments, ...decisions];
  const titles = nodes.flatMap((node) => graph.texts(node, ...TITLE));
  const descriptions = nodes.flatMap((node) => graph.texts(node, ...DESCRIPTION));
  const votes = matter.votes.map((vote) => voteOf(graph, text, vote));
  const known = [...titles, ...descriptions, ...votes.flatMap(({ subject }) => subject ?? [])];
  return {
    number,
    sitting: sittingOf(nodes),
    title: known[0]?.slice(0, LONGEST_TITLE) ?? null,
    titles: [...new Set(known.map((each) => each.slice(0, LONGEST_TITLE)))].slice(0, 10),
    agendaItems: agendaItems.flatMap((node) => iriOf(node) ?? []),
    treatments: treatments.flatMap((node) => iriOf(node) ?? []),
    decisions: decisions.map((decision) => decisionOf(graph, text, decision)),
    votes,
    isPublic: booleanOf(
      nodes.flatMap((node) => graph.texts(node, 'besluit:openbaar', 'besluit:geplandOpenbaar'))[0],
    ),
    ...outcomeOfItem(graph, text, kind, matter, votes, titles),
    mentions: mentionsOf(graph, text, [...nodes, ...matter.votes]),
  };
}

function decisionOf(graph: Graph, text: PageText, decision: string): DecisionRead {
  const day = (...properties: string[]): string | null =>
    graph.texts(decision, ...properties).flatMap((each) => dayOf(each)?.day ?? [])[0] ?? null;
  return {
    iri: iriOf(decision),
    title: graph.texts(decision, ...TITLE)[0]?.slice(0, LONGEST_TITLE) ?? null,
    publishedOn: day('eli:date_publication'),
    organs: organsOf(graph, text, decision, 'eli:passed_by'),
    decidedOn: day('eli:date_document', 'prov:generatedAtTime'),
  };
}

type Concluded = Pick<ItemRead, 'outcome' | 'outcomeFrom' | 'finalVote' | 'remarks'>;

function outcomeOfItem(
  graph: Graph,
  text: PageText,
  kind: DocumentKind,
  { agendaItems, treatments, decisions }: ItemMatter,
  votes: readonly VoteRead[],
  titles: readonly string[],
): Concluded {
  const place = finalVoteOf(votes, titles);
  const finalVote = typeof place === 'number' ? place + 1 : null;
  const nothing = (...remarks: readonly ItemRemark[]): Concluded => ({
    outcome: null,
    outcomeFrom: null,
    finalVote,
    remarks,
  });
  if (kind === 'agenda') return nothing('agendaHoldsNoDecisions');
  if (treatments.length > 1) return nothing('severalTreatments');
  if (place === null) return nothing('severalFinalVotes');
  const vote = place === undefined ? undefined : votes[place];
  const own = [...agendaItems, ...treatments, ...decisions];
  const ofItem = outcomeOf(own.flatMap((node) => graph.texts(node, 'besluit:gevolg')));
  const ofText = outcomeOfArticles(articlesOf(graph, decisions));
  const grounds: [OutcomeGround, ItemOutcome | 'unclear' | null | undefined][] = [
    ['result', vote?.outcome],
    ['result', ofItem],
    ['decisionText', ofText],
  ];
  const remarks = vote?.remarks ?? [];
  const told = grounds.filter(([, outcome]) => outcome !== undefined && outcome !== null);
  const outcomes = new Set(told.map(([, outcome]) => outcome));
  if (remarks.includes('resultNotUnderstood') || outcomes.has('unclear'))
    return nothing(...new Set([...remarks, 'resultNotUnderstood' as const]));
  if (outcomes.size > 1) return nothing(...remarks, 'resultsDisagree');
  const [first] = told as [OutcomeGround, ItemOutcome][];
  if (first !== undefined)
    return against(vote, { outcome: first[1], outcomeFrom: first[0], finalVote, remarks });
  const isDecided = decisions.length > 0;
  const isUnanimous =
    vote?.isUnanimous === true ||
    (vote === undefined && treatments.some((node) => saysUnanimous(text.of(node))));
  if (isDecided && isUnanimous) return { outcome: 'approved', outcomeFrom: 'unanimity', finalVote, remarks };
  const counted = isDecided && votes.length === 1 ? byCounts(vote) : undefined;
  return counted === undefined
    ? nothing(...remarks, 'noResult')
    : { outcome: counted, outcomeFrom: 'counts', finalVote, remarks };
}

/** A result that its own counts contradict is not to be trusted (DLB art. 33: more votes for than against). */
function against(vote: VoteRead | undefined, concluded: Concluded): Concluded {
  const counted = byCounts(vote);
  const isAgainst =
    counted !== undefined &&
    ((concluded.outcome === 'approved' && counted === 'rejected') ||
      (concluded.outcome === 'rejected' && counted === 'approved'));
  return isAgainst
    ? {
        ...concluded,
        outcome: null,
        outcomeFrom: null,
        remarks: [...concluded.remarks, 'resultAgainstCounts'],
      }
    : concluded;
}

function byCounts(vote: VoteRead | undefined): 'approved' | 'rejected' | undefined {
  if (vote === undefined || vote.votesFor === null || vote.votesAgainst === null) return undefined;
  if (vote.votesFor + vote.votesAgainst === 0) return undefined;
  return vote.votesFor > vote.votesAgainst ? 'approved' : 'rejected';
}

function articlesOf(graph: Graph, decisions: readonly string[]): string[] {
  return decisions.flatMap((decision) => [
    ...graph.texts(decision, 'prov:value'),
    ...graph
      .objects(decision, 'eli:has_part')
      .concat(graph.sayers(decision, 'eli:is_part_of'))
      .flatMap((part) => graph.texts(part, 'prov:value', 'eli:description')),
  ]);
}

/** Names of agreements and the like in what is said, linked and cited of an item. */
function mentionsOf(graph: Graph, text: PageText, nodes: readonly string[]): string[] {
  const said = nodes.flatMap((node) => [
    text.of(node),
    ...graph.properties(node).flatMap(([, values]) => values.map(({ value }) => value)),
    ...graph
      .objects(node, 'eli:has_part', 'eli:cites')
      .flatMap((part) => graph.properties(part))
      .flatMap(([, values]) => values.map(({ value }) => value)),
  ]);
  const found = said.flatMap((each) => each.match(UUID) ?? []).map((each) => each.toLowerCase());
  return [...new Set(found)].slice(0, MOST_MENTIONS);
}
