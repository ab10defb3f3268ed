import {
  clauseHeading,
  linesOf,
  outcomeIn,
  reactionsIn,
  sidesOf,
  standingIn,
  statementIn,
  votesIn,
  whatIsAgreed,
} from '../../rules/layout.js';
import { citationOf } from '../../rules/citation.js';
import { dayOfDocument, type DocumentClause, type TextDocument } from '../../rules/text-document.js';
import { dateIn, decimalIn, wordsIn, type Say } from '../../rules/words.js';
import { element as e, xmlOf, type XmlElement } from './element.js';
import { idOfParty, metaOf } from './meta.js';

/** The namespace of Akoma Ntoso 3.0 (OASIS LegalDocML). */
const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The namespace of what Akoma Ntoso has no word for: the hash, and the entry of the history. */
const AKKOORD = 'urn:akkoord:text';

/** Draws a text as Akoma Ntoso 3.0: valid by the schema of OASIS, with the articles as its main body. */
export function drawAkomaNtoso(document: TextDocument): string {
  const say = wordsIn(document.language);
  const doc = e(
    'doc',
    { name: document.kind === 'deal' ? 'agreement' : 'plan', contains: 'originalVersion' },
    metaOf(document),
    prefaceOf(document, say),
    preambleOf(document, say),
    e('mainBody', {}, ...orNothing(articlesOf(document.clauses, say))),
    conclusionsOf(document, say),
  );
  return xmlOf(e('akomaNtoso', {}, doc), { '': AKOMA_NTOSO, akkoord: AKKOORD });
}

function prefaceOf(document: TextDocument, say: Say): XmlElement {
  const { kind, title, version, language } = document;
  const day = dayOfDocument(document);
  return e(
    'preface',
    {},
    e('longTitle', {}, e('p', {}, e('docType', {}, say(`kind.${kind}`)), ' ', e('docTitle', {}, title))),
    e(
      'p',
      {},
      e('docDate', { date: day }, dateIn(language, day)),
      ', ',
      e('docNumber', {}, say('cite.version', { version })),
    ),
    e('p', {}, e('docStage', {}, standingIn(document, say))),
    ...(document.status === 'translation' ? [e('p', {}, say('translation'))] : []),
    e('p', {}, citationOf(document)),
  );
}

function preambleOf({ parties }: TextDocument, say: Say): XmlElement {
  const named = parties.map(({ organisationId, name, role }) =>
    e(
      'p',
      {},
      e('organization', { refersTo: `#${idOfParty(organisationId)}` }, name),
      ` (${say(`role.${role}`)})`,
    ),
  );
  return e('preamble', {}, e('container', { name: 'parties' }, ...orNothing(named)));
}

/** Articles known by their numbers, as Akoma Ntoso names them (`art_2bis`), and through the versions by the clauses' ids. */
function articlesOf(clauses: readonly DocumentClause[], say: Say): XmlElement[] {
  const taken = new Set<string>();
  return clauses.map((clause, index) => {
    const plain = `art_${clause.number.replace(/\s+/g, '-')}`;
    const eId = taken.has(plain) ? `${plain}__${index + 1}` : plain;
    taken.add(eId);
    return e(
      'article',
      { eId, wId: `clause_${clause.id}` },
      e('num', {}, clauseNumber(clause, say)),
      e('heading', {}, clause.heading),
      e('content', { eId: `${eId}__content` }, ...paragraphs(clause.body)),
    );
  });
}

function clauseNumber(clause: DocumentClause, say: Say): string {
  return clauseHeading({ ...clause, heading: '' }, say).replace(/ – $/, '');
}

function conclusionsOf(document: TextDocument, say: Say): XmlElement {
  const { commitments, statements, parties, version, language } = document;
  const section = (name: string, title: string, content: readonly XmlElement[]): XmlElement[] =>
    content.length === 0 ? [] : [e('container', { name }, e('p', {}, e('b', {}, title)), ...content)];
  return e(
    'conclusions',
    {},
    ...section(
      'commitments',
      say('commitments'),
      commitments.length === 0
        ? []
        : [
            table(
              [say('number'), say('commitment'), say('amount'), say('dueOn'), say('description')],
              commitments.map((commitment) => [
                [String(commitment.number)],
                [sidesOf(commitment, say)],
                [`${decimalIn(language, commitment.amount)} ${say(`unit.${commitment.unit}`)}`],
                [
                  commitment.dueOn === null
                    ? '–'
                    : e('date', { date: commitment.dueOn }, dateIn(language, commitment.dueOn)),
                ],
                [whatIsAgreed(commitment, say)],
              ]),
            ),
          ],
    ),
    ...section(
      'decisions',
      say('decisions'),
      parties.map(({ organisationId, name, level, decision }) =>
        e(
          'p',
          {},
          e('organization', { refersTo: `#${idOfParty(organisationId)}` }, name),
          ` (${say(`organ.${level}`)}): ${outcomeIn(decision, version, language)}`,
          ...(decision === null
            ? []
            : [
                ', ',
                e('date', { date: decision.decidedOn }, dateIn(language, decision.decidedOn)),
                `, ${votesIn(decision, say)}, `,
                e('ref', { href: reference(decision.source) }, decision.source),
              ]),
        ),
      ),
    ),
    ...section(
      'statements',
      say('statements'),
      statements.flatMap((statement) => [
        e('p', {}, e('i', {}, statementIn(statement, say))),
        ...paragraphs(statement.text),
        ...reactionsIn(statement, language).map((text) => e('p', {}, text)),
      ]),
    ),
    e('container', { name: 'authenticity' }, e('p', {}, `${say('hash')}: ${document.hash}`)),
  );
}

function table(header: readonly string[], rows: readonly (readonly (XmlElement | string)[])[][]): XmlElement {
  return e(
    'table',
    {},
    e('tr', {}, ...header.map((title) => e('th', {}, e('p', {}, title)))),
    ...rows.map((cells) => e('tr', {}, ...cells.map((content) => e('td', {}, e('p', {}, ...content))))),
  );
}

function paragraphs(text: string): XmlElement[] {
  const lines = linesOf(text).filter((line) => line.trim() !== '');
  return orNothing(lines.map((line) => e('p', {}, line)));
}

/** A container is never without a paragraph. */
function orNothing(elements: readonly XmlElement[]): XmlElement[] {
  return elements.length === 0 ? [e('p')] : [...elements];
}

/** An address as XML Schema's anyURI has it. */
function reference(source: string): string {
  return encodeURI(source).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
}
