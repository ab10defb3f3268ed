import { citationOf, shortCitationOf } from './citation.js';
import {
  addressOfAgreement,
  addressOfText,
  type DocumentClause,
  type CommitmentSide,
  type DocumentCommitment,
  type DocumentDecision,
  type DocumentParty,
  type DocumentStatement,
  type TextDocument,
} from './text-document.js';
import {
  dateIn,
  decimalIn,
  languageName,
  listIn,
  wordsIn,
  type DocumentLanguage,
  type Say,
} from './words.js';

/** A column of a table: its title, and its share of the width. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
}

/** A part of a document, whatever it is drawn as. All of it is plain text; line ends in a paragraph are kept. */
export type Block =
  | { readonly kind: 'title' | 'subtitle' | 'notice' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** What stands on every page. */
export interface PageFurniture {
  /** At the head: that it is a draft; null of an adopted text. */
  readonly mark: string | null;
  /** At the foot: the citation. */
  readonly foot: string;
  /** The number of a page: `{page}` and `{pages}` stand for the two numbers. */
  readonly numbering: string;
}

/** A document from head to foot. */
export interface DocumentLayout {
  readonly language: DocumentLanguage;
  /** Of the text itself: BCP 47 tag. */
  readonly tag: string;
  readonly title: string;
  /** What it is, in one sentence: its citation. */
  readonly subject: string;
  readonly author: string;
  /** ISO 8601, UTC: a date that never changes for the same text. */
  readonly createdAt: string;
  readonly furniture: PageFurniture;
  readonly blocks: readonly Block[];
}

/** Lays out a text with its citation, parties, commitments, the councils' decisions, reservations and hash. */
export function layOut(document: TextDocument): DocumentLayout {
  const { language, tag, title, writtenBy, standing } = document;
  const say = wordsIn(language);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    language,
    tag,
    title,
    subject: citationOf(document),
    author: writtenBy.name,
    createdAt: document.writtenAt,
    furniture: {
      mark: standing.status === 'draft' ? say('draft') : null,
      foot: shortCitationOf(document),
      numbering: say('page.of', { page: '{page}', pages: '{pages}' }),
    },
    blocks: [
      { kind: 'subtitle', text: say(`kind.${document.kind}`) },
      { kind: 'title', text: title },
      { kind: 'notice', text: standingIn(document, say) },
      ...(document.status === 'translation' ? [{ kind: 'notice', text: say('translation') } as const] : []),
      { kind: 'facts', rows: factsOf(document, say) },
      heading(say('parties')),
      partiesTable(document.parties, say),
      heading(say('text')),
      ...document.clauses.flatMap((clause) => clauseBlocks(clause, say)),
      ...(document.commitments.length > 0
        ? [heading(say('commitments')), commitmentsTable(document.commitments, language, say)]
        : []),
      heading(say('decisions')),
      decisionsTable(document, say),
      ...sourcesOf(document, say),
      heading(say('statements')),
      ...statementBlocks(document.statements, language, say),
      heading(say('authenticity')),
      { kind: 'facts', rows: authenticityOf(document, say) },
      { kind: 'note', text: howToRecompute(document, say) },
    ],
  };
}

/** Whether the text is adopted, in a sentence. */
export function standingIn({ standing, language }: TextDocument, say: Say): string {
  if (standing.status === 'draft') return say(`draft.${standing.stage}`);
  const from = dateIn(language, standing.inForceOn);
  if (standing.correctedBy !== null) return say('adopted.corrected', { from, version: standing.correctedBy });
  return standing.until === null
    ? say('adopted.inForce', { from })
    : say('adopted.ended', { from, until: dateIn(language, standing.until) });
}

/** The heading of a clause: `Artikel 2bis – Middelen`. */
export function clauseHeading(
  { number, heading }: Pick<DocumentClause, 'number' | 'heading'>,
  say: Say,
): string {
  return `${say('article')} ${number} – ${heading}`;
}

/** The lines of a wording, whatever ends them. */
export function linesOf(body: string): string[] {
  return body.split(/\r\n|[\r\n]/);
}

/** A council's decision in a few words. */
export function outcomeIn(
  decision: DocumentDecision | null,
  version: number,
  language: DocumentLanguage,
): string {
  const say = wordsIn(language);
  if (decision === null) return say('outcome.none');
  const plain = say(`outcome.${decision.outcome}`);
  const outcome =
    decision.textVersion === version
      ? plain
      : say('outcome.aboutVersion', { outcome: plain, version: decision.textVersion });
  return decision.annulledOn === null
    ? outcome
    : say('outcome.annulled', { outcome, day: dateIn(language, decision.annulledOn) });
}

/** The votes of a decision in a few words; empty where there is none. */
export function votesIn(decision: DocumentDecision | null, say: Say): string {
  if (decision === null) return '';
  const { votesFor, votesAgainst, abstentions } = decision;
  if (votesFor === null) return say('votes.consensus');
  return say('votes.counted', {
    votesFor,
    votesAgainst: votesAgainst ?? 0,
    abstentions: abstentions ?? 0,
  });
}

/** What a statement is, and what it is about. */
export function statementIn({ kind, number, party, clause }: DocumentStatement, say: Say): string {
  const statement = say(`statement.${kind}`, { number, party: party.name });
  return clause === null ? statement : say('statement.about', { statement, clause });
}

/** What the others say of a reservation, one line for each answer. */
export function reactionsIn({ reactions }: DocumentStatement, language: DocumentLanguage): string[] {
  const say = wordsIn(language);
  return (['accepted', 'tacitlyAccepted', 'objected', 'opposed'] as const).flatMap((answer) => {
    const names = reactions.filter(({ reaction }) => reaction === answer).map(({ party }) => party.name);
    return names.length === 0 ? [] : [say(`reaction.${answer}`, { parties: listIn(language, names) })];
  });
}

function factsOf(document: TextDocument, say: Say): [string, string][] {
  const { language, languages, version, corrects, writtenBy, standing, expiresOn } = document;
  return [
    [say('citation'), citationOf(document)],
    [say('version'), corrects === null ? String(version) : say('version.corrects', { version, corrects })],
    ...(languages.length > 1 ? [[say('languages'), languagesIn(document)] as [string, string]] : []),
    [say('writtenBy'), writtenBy.name],
    ...(standing.status === 'adopted'
      ? ([[say('inForceOn'), dateIn(language, standing.inForceOn)]] as [string, string][])
      : []),
    ...(expiresOn === null ? [] : ([[say('expiresOn'), dateIn(language, expiresOn)]] as [string, string][])),
    [say('register'), addressOfAgreement(document)],
  ];
}

/** The languages of the text, and in which of them it is authentic. */
export function languagesIn({ language, languages }: Pick<TextDocument, 'language' | 'languages'>): string {
  const say = wordsIn(language);
  return languages
    .map(({ tag, status }) => `${languageName(language, tag)} (${say(`language.${status}`)})`)
    .join(', ');
}

function partiesTable(parties: readonly DocumentParty[], say: Say): Block {
  return {
    kind: 'table',
    columns: [
      { title: say('party'), share: 5 },
      { title: say('role'), share: 2 },
      { title: say('code'), share: 3 },
    ],
    rows: parties.map(({ name, role, organisationId }) => [name, say(`role.${role}`), organisationId]),
  };
}

function clauseBlocks(clause: DocumentClause, say: Say): Block[] {
  return [
    { kind: 'heading', level: 2, text: clauseHeading(clause, say) },
    ...linesOf(clause.body)
      .filter((line) => line.trim() !== '')
      .map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

/** What kind of commitment it is, and between whom. */
export function sidesOf({ kind, debtor, creditor }: DocumentCommitment, say: Say): string {
  const name = (side: CommitmentSide | null): string =>
    side === null ? say('toBeNamed') : side === 'pot' ? say('pot') : side.name;
  return `${say(`commitment.${kind}`)}: ${say('fromTo', { debtor: name(debtor), creditor: name(creditor) })}`;
}

/** What is to be done, with what follows where it is not, or what it hangs on. */
export function whatIsAgreed({ description, consequence, follows }: DocumentCommitment, say: Say): string {
  return [
    description,
    ...(consequence === null ? [] : [say('consequence', { consequence })]),
    ...(follows === null ? [] : [say('hangsOn', { number: String(follows) })]),
  ].join(' ');
}

function commitmentsTable(
  commitments: readonly DocumentCommitment[],
  language: DocumentLanguage,
  say: Say,
): Block {
  return {
    kind: 'table',
    columns: [
      { title: say('number'), share: 1 },
      { title: say('commitment'), share: 3 },
      { title: say('amount'), share: 3 },
      { title: say('dueOn'), share: 3 },
      { title: say('description'), share: 6 },
    ],
    rows: commitments.map((commitment) => [
      String(commitment.number),
      sidesOf(commitment, say),
      `${decimalIn(language, commitment.amount)} ${say(`unit.${commitment.unit}`)}`,
      commitment.dueOn === null ? '–' : dateIn(language, commitment.dueOn),
      whatIsAgreed(commitment, say),
    ]),
  };
}

function decisionsTable({ parties, version, language }: TextDocument, say: Say): Block {
  return {
    kind: 'table',
    columns: [
      { title: say('party'), share: 3 },
      { title: say('organ'), share: 3 },
      { title: say('decision'), share: 3 },
      { title: say('decidedOn'), share: 3 },
      { title: say('votes'), share: 4 },
    ],
    rows: parties.map(({ name, level, decision }) => [
      name,
      say(`organ.${level}`),
      outcomeIn(decision, version, language),
      decision === null ? '–' : dateIn(language, decision.decidedOn),
      votesIn(decision, say) || '–',
    ]),
  };
}

function sourcesOf({ parties }: TextDocument, say: Say): Block[] {
  const rows = parties.flatMap(({ name, decision }): [string, string][] =>
    decision === null ? [] : [[name, decision.source]],
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('sources') },
    { kind: 'facts', rows },
  ];
}

function statementBlocks(
  statements: readonly DocumentStatement[],
  language: DocumentLanguage,
  say: Say,
): Block[] {
  if (statements.length === 0) return [{ kind: 'paragraph', text: say('statements.none') }];
  return statements.flatMap((statement): Block[] => [
    { kind: 'heading', level: 2, text: statementIn(statement, say) },
    ...linesOf(statement.text)
      .filter((line) => line.trim() !== '')
      .map((text): Block => ({ kind: 'paragraph', text })),
    ...reactionsIn(statement, language).map((text): Block => ({ kind: 'note', text })),
  ]);
}

function authenticityOf({ hash, standing }: TextDocument, say: Say): [string, string][] {
  return [
    [say('hash'), hash],
    ...(standing.status === 'adopted'
      ? ([[say('entry'), say('entry.named', standing.entry)]] as [string, string][])
      : []),
  ];
}

function howToRecompute(document: TextDocument, say: Say): string {
  return say('hash.how', {
    form: '{agreementId, version, language, clauses: [{number, heading, body}]}',
    address: addressOfText(document),
  });
}
