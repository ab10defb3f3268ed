import { shortTerm } from './vocabulary.js';

/** A value of a statement. */
export interface Value {
  readonly type: 'iri' | 'blank' | 'literal';
  readonly value: string;
}

/** One statement (triple); the predicate may be written in full. */
export interface Statement {
  /** IRI, or the label of a blank node behind `_:`. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: Value;
}

/** The statements of a publication by subject, in the order of the document, repeated ones once. */
export class Graph {
  private readonly bySubject = new Map<string, Map<string, Map<string, Value>>>();
  private readonly byObject = new Map<string, Map<string, Set<string>>>();
  private readonly order = new Map<string, number>();

  constructor(statements: Iterable<Statement>) {
    for (const { subject, predicate, object } of statements) {
      const term = shortTerm(predicate);
      this.note(subject);
      const properties = inner(this.bySubject, subject, newMap<string, Map<string, Value>>);
      const values = inner(properties, term, newMap<string, Value>);
      values.set(`${object.type} ${object.value}`, object);
      if (object.type === 'literal') continue;
      this.note(object.value);
      const sayings = inner(this.byObject, object.value, newMap<string, Set<string>>);
      inner(sayings, term, newSet<string>).add(subject);
    }
  }

  /** Subjects of these types, in the order in which the document first names them. */
  ofType(...types: readonly string[]): string[] {
    return this.subjects().filter((subject) => this.types(subject).some((type) => types.includes(type)));
  }

  /** The types of a subject, in short. */
  types(subject: string): string[] {
    return this.values(subject, 'rdf:type').map(({ value }) => shortTerm(value));
  }

  /** Every subject and object that is not a literal, in the order of the document. */
  subjects(): string[] {
    return [...this.order.keys()];
  }

  /** The place of a node in the document. */
  placeOf(node: string): number {
    return this.order.get(node) ?? Number.MAX_SAFE_INTEGER;
  }

  /** The values of properties of a subject. */
  values(subject: string, ...predicates: readonly string[]): Value[] {
    const of = this.bySubject.get(subject);
    return predicates.flatMap((predicate) => [...(of?.get(predicate)?.values() ?? [])]);
  }

  /** Resources that properties of a subject lead to. */
  objects(subject: string, ...predicates: readonly string[]): string[] {
    return this.values(subject, ...predicates)
      .filter(({ type }) => type !== 'literal')
      .map(({ value }) => value);
  }

  /** What is written in properties of a subject: white space made even, empty texts left out. */
  texts(subject: string, ...predicates: readonly string[]): string[] {
    const texts = this.values(subject, ...predicates)
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => evened(value))
      .filter((text) => text !== '');
    return [...new Set(texts)];
  }

  /** Who says one of these properties of a resource. */
  sayers(object: string, ...predicates: readonly string[]): string[] {
    const of = this.byObject.get(object);
    return predicates.flatMap((predicate) => [...(of?.get(predicate) ?? [])]);
  }

  /** Every property of a subject with its values. */
  properties(subject: string): [predicate: string, values: Value[]][] {
    return [...(this.bySubject.get(subject) ?? [])].map(([predicate, values]) => [
      predicate,
      [...values.values()],
    ]);
  }

  private note(node: string): void {
    if (!this.order.has(node)) this.order.set(node, this.order.size);
  }
}

/** The IRI of a node that other publications can know; null for a blank node. */
export function iriOf(node: string): string | null {
  return node.startsWith('_:') ? null : node;
}

/** A text on one line. */
export function evened(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function newMap<K, V>(): Map<K, V> {
  return new Map<K, V>();
}

function newSet<V>(): Set<V> {
  return new Set<V>();
}

function inner<K, V>(outer: Map<K, V>, key: K, make: () => V): V {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = make();
  outer.set(key, made);
  return made;
}
