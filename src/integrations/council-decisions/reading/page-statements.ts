import type { Transform } from 'node:stream';
import { DataFactory } from 'rdf-data-factory';
import { RdfaParser } from 'rdfa-streaming-parser';
import type { Statement, Value } from './graph.js';
import { PageText } from './page-text.js';

/** More than the longest minutes have by a factor of ten; a page with more is not read. */
export const MOST_STATEMENTS = 300_000;

/**
 * What RDFa means in HTML. Patterns (`rdfa:copy`) are left out: no council uses them, and a short page could make
 * millions of statements with them. So are the roles of elements, which say nothing of a council.
 */
const FEATURES = {
  baseTag: true,
  langAttribute: true,
  onlyAllowUriRelRevIfProperty: true,
  inheritSubjectInHeadBody: true,
  datetimeAttribute: true,
  timeTag: true,
  htmlDatatype: true,
  copyRdfaPatterns: false,
  xmlnsPrefixMappings: true,
  roleAttribute: false,
};

/** The vocabulary that terms belong to on pages that do not say. */
const VOCABULARY = 'http://data.vlaanderen.be/ns/besluit#';

/** A page makes more statements than are read. */
export class TooManyStatements extends Error {}

/** What a page says in RDFa, and the plain text of what it is about. */
export interface PageStatements {
  readonly statements: readonly Statement[];
  readonly text: PageText;
}

/** Makes statements as long as there are not too many: the parser goes on after an error, and must not fill the memory. */
class LimitedFactory extends DataFactory {
  private made = 0;

  override quad(...terms: Parameters<DataFactory['quad']>): ReturnType<DataFactory['quad']> {
    this.made += 1;
    if (this.made > MOST_STATEMENTS) throw new TooManyStatements();
    return super.quad(...terms);
  }
}

/**
 * Reads the RDFa of a page.
 * @param baseIri what relative references are resolved against, unless the page has a `base`
 * @param isXml whether it is to be read as XML (XHTML)
 * @throws TooManyStatements
 */
export function statementsOf(
  html: string,
  { baseIri, isXml }: { readonly baseIri: string; readonly isXml: boolean },
): Promise<PageStatements> {
  const statements: Statement[] = [];
  const text = new PageText(baseIri);
  const parser = new RdfaParser({
    baseIRI: baseIri,
    profile: isXml ? 'xml' : 'html',
    features: FEATURES,
    vocab: VOCABULARY,
    dataFactory: new LimitedFactory(),
    htmlParseListener: text,
    // It is a Transform of `readable-stream`, which has no types of its own.
  }) as unknown as Transform;
  return new Promise((resolve, reject) => {
    // Other errors are of one element, whose statements are lost; the rest of the page can still be read.
    parser.on('error', (error) => {
      if (error instanceof TooManyStatements) reject(error);
    });
    parser.on('data', ({ subject, predicate, object }: Triple) => {
      statements.push({
        subject: nodeOf(subject),
        predicate: predicate.value,
        object: { type: TYPES[object.termType] ?? 'literal', value: nodeOf(object) },
      });
    });
    parser.on('end', () => resolve({ statements, text }));
    parser.write(html);
    parser.end();
  });
}

interface Term {
  readonly termType: string;
  readonly value: string;
}

interface Triple {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

const TYPES: Readonly<Record<string, Value['type']>> = {
  NamedNode: 'iri',
  BlankNode: 'blank',
  Literal: 'literal',
};

function nodeOf({ termType, value }: Term): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
