import fc from 'fast-check';
import type { DocumentClause, TextDocument } from '../../../src/documents/rules/text-document.js';

const KORTRIJK = { organisationId: 'OVO002133', name: 'Kortrijk' };
const MENEN = { organisationId: 'OVO002177', name: 'Menen' };
const FLANDERS = { organisationId: 'OVO000001', name: 'Vlaanderen' };

/** An adopted text with everything in it; what is told differs from that. */
export function aTextDocument(but: Partial<TextDocument> = {}): TextDocument {
  return {
    agreementId: '0197b0f6-3c1e-7d8a-9f00-5d3a1c2b4e6f',
    kind: 'deal',
    title: 'Open ruimte & kernen in Zuid-West-Vlaanderen',
    tag: 'nl',
    language: 'nl',
    status: 'authentic',
    languages: [
      { tag: 'nl', status: 'authentic' },
      { tag: 'fr', status: 'translation' },
    ],
    version: 2,
    corrects: null,
    writtenBy: KORTRIJK,
    writtenAt: '2026-11-19T23:30:00.000Z',
    standing: {
      status: 'adopted',
      inForceOn: '2026-11-24',
      until: null,
      correctedBy: null,
      entry: { sequence: 14, hash: 'ab'.repeat(32) },
    },
    expiresOn: '2032-12-31',
    registry: 'https://akkoord.example',
    parties: [
      {
        ...KORTRIJK,
        level: 'municipality',
        role: 'lead',
        decision: {
          outcome: 'approved',
          decidedOn: '2026-11-20',
          votesFor: 24,
          votesAgainst: 3,
          abstentions: 1,
          source: 'https://www.kortrijk.be/besluiten/2026-11-20?x=1&y=ë|2',
          textVersion: 2,
          annulledOn: null,
        },
      },
      {
        ...MENEN,
        level: 'municipality',
        role: 'party',
        decision: {
          outcome: 'approvedWithReservation',
          decidedOn: '2026-11-21',
          votesFor: 20,
          votesAgainst: 0,
          abstentions: 2,
          source: 'urn:menen:2026-11-21',
          textVersion: 1,
          annulledOn: '2027-02-01',
        },
      },
      { ...FLANDERS, level: 'flanders', role: 'party', decision: null },
    ],
    agreedBy: ['Kortrijk', 'Menen', 'Vlaanderen'],
    clauses: [
      aClause('1', 'Doel', 'De partijen houden de open ruimte vrij.\n\nZij vernieuwen de kernen.'),
      aClause('2bis', 'Middelen', 'Elke gemeente zet € 50.000,00 per jaar opzij, ook voor ’s Gravenpoel.'),
    ],
    commitments: [
      {
        number: 1,
        kind: 'obligation',
        debtor: KORTRIJK,
        creditor: MENEN,
        amount: '50000.00',
        unit: 'EUR',
        dueOn: '2028-06-30',
        description: 'Aandeel in de stationsbuurt.',
        consequence: 'Twee procent rente per jaar.',
        follows: null,
      },
      {
        number: 2,
        kind: 'sanction',
        debtor: null,
        creditor: 'pot',
        amount: '1.2500',
        unit: 'ha',
        dueOn: null,
        description: 'Ruilgrond.',
        consequence: null,
        follows: 1,
      },
    ],
    statements: [
      {
        kind: 'reservation',
        party: MENEN,
        number: 1,
        clause: '2bis',
        text: 'Voor zover de begroting het toelaat.',
        reactions: [{ party: KORTRIJK, reaction: 'tacitlyAccepted' }],
      },
      {
        kind: 'declaration',
        party: KORTRIJK,
        number: 1,
        clause: null,
        text: 'Zoals besproken.',
        reactions: [],
      },
    ],
    hash: 'cd'.repeat(32),
    ...but,
  };
}

/** A clause known by its number. */
export function aClause(number: string, heading: string, body: string, id = `id-${number}`): DocumentClause {
  return { id, number, heading, body };
}

/** Text of people: words, markup that is none, other scripts, line ends; never blank, as the API has it. */
export const wording = fc
  .oneof(
    fc
      .array(fc.constantFrom('de', 'partijen', '50.000,00', ' ', '\n', '  ', 'open', '–', '\t'), {
        maxLength: 12,
      })
      .map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      ']]>&amp;<!-- -->',
      '&lt;"\'<w:t/>',
      'Ελλάδα Жизнь 中文 😀',
      '{page} {title} $& \\1',
      'a\r\nb\rc\u2028d',
      '\u202Eomgekeerd\u202C',
    ),
  )
  .map((text) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim() || 'leeg');

/** Clauses with ids of their own. */
export const clauses = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  .chain((ids) =>
    fc
      .array(fc.tuple(wording, wording), { minLength: ids.length, maxLength: ids.length })
      .map((wordings) =>
        ids.map((id, index) =>
          aClause(`${index + 1}`, wordings[index][0].replace(/\s+/g, ' '), wordings[index][1], id),
        ),
      ),
  );
