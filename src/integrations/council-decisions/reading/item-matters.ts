import type { Graph } from './graph.js';

/** Everything that a publication has on one item: it may be spread over several resources. */
export interface ItemMatter {
  readonly agendaItems: readonly string[];
  readonly treatments: readonly string[];
  readonly decisions: readonly string[];
  readonly votes: readonly string[];
}

const GENERATED = ['prov:generated', 'besluit:heeftBesluit'];
const GENERATED_BY = ['prov:wasGeneratedBy', 'prov:wasDerivedFrom'];

/**
 * The items of a publication in its order: agenda items, treatments, decisions and votes that are linked with each
 * other, in whichever direction. Decisions that are only cited are none.
 */
export function itemMatters(graph: Graph): ItemMatter[] {
  const votes = new Set([...graph.ofType('besluit:Stemming'), ...targets(graph, 'besluit:heeftStemming')]);
  const decisions = new Set(
    [...graph.ofType('besluit:Besluit'), ...GENERATED.flatMap((property) => targets(graph, property))].filter(
      (node) => !votes.has(node) && !isOnlyCited(graph, node),
    ),
  );
  const generating = [...decisions].flatMap((decision) => [
    ...graph.sayers(decision, ...GENERATED),
    ...graph.objects(decision, ...GENERATED_BY),
  ]);
  const treatments = new Set(
    [...graph.ofType('besluit:BehandelingVanAgendapunt'), ...generating].filter(
      (node) => !decisions.has(node),
    ),
  );
  const subjects = [...treatments].flatMap((treatment) => graph.objects(treatment, 'dct:subject'));
  const agendaItems = new Set(
    [...graph.ofType('besluit:Agendapunt'), ...targets(graph, 'besluit:behandelt'), ...subjects].filter(
      (node) => !treatments.has(node) && !decisions.has(node),
    ),
  );
  const groups = new Groups([...agendaItems, ...treatments, ...decisions, ...votes]);
  for (const treatment of treatments) {
    groups.join(treatment, graph.objects(treatment, 'dct:subject', 'besluit:heeftStemming', ...GENERATED));
  }
  for (const decision of decisions) {
    groups.join(decision, [
      ...graph.sayers(decision, ...GENERATED),
      ...graph.objects(decision, 'dct:subject', 'besluit:heeftStemming', ...GENERATED_BY),
    ]);
  }
  for (const item of agendaItems) groups.join(item, graph.objects(item, 'besluit:heeftStemming'));
  for (const vote of votes) groups.join(vote, graph.objects(vote, 'dct:subject', ...GENERATED_BY));
  const byPlace = (nodes: readonly string[]): number =>
    nodes.reduce((first, node) => Math.min(first, graph.placeOf(node)), Number.MAX_SAFE_INTEGER);
  return groups
    .all()
    .toSorted((one, other) => byPlace(one) - byPlace(other))
    .map((nodes) => ({
      agendaItems: nodes.filter((node) => agendaItems.has(node)),
      treatments: nodes.filter((node) => treatments.has(node)),
      decisions: nodes.filter((node) => decisions.has(node)),
      votes: nodes
        .filter((node) => votes.has(node))
        .toSorted((one, other) => graph.placeOf(one) - graph.placeOf(other)),
    }));
}

function targets(graph: Graph, property: string): string[] {
  return graph.subjects().flatMap((subject) => graph.objects(subject, property));
}

function isOnlyCited(graph: Graph, node: string): boolean {
  const isCited = graph.sayers(node, 'eli:cites', 'eli:related_to', 'eli:based_on').length > 0;
  return (
    isCited &&
    graph.sayers(node, ...GENERATED).length === 0 &&
    graph.objects(node, ...GENERATED_BY).length === 0
  );
}

/** Which of some nodes belong together. */
class Groups {
  private readonly parents: Map<string, string>;

  constructor(nodes: readonly string[]) {
    this.parents = new Map(nodes.map((node) => [node, node]));
  }

  /** Others that are none of the nodes are passed over. */
  join(node: string, others: readonly string[]): void {
    for (const other of others) {
      if (this.parents.has(other)) this.parents.set(this.rootOf(other), this.rootOf(node));
    }
  }

  all(): string[][] {
    const groups = new Map<string, string[]>();
    for (const node of this.parents.keys()) {
      const root = this.rootOf(node);
      const group = groups.get(root);
      if (group) group.push(node);
      else groups.set(root, [node]);
    }
    return [...groups.values()];
  }

  private rootOf(node: string): string {
    let root = node;
    for (
      let next = this.parents.get(root);
      next !== undefined && next !== root;
      next = this.parents.get(root)
    )
      root = next;
    // Straight to the root from now on, so that long chains stay cheap.
    for (let at = node; at !== root;) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }
}
