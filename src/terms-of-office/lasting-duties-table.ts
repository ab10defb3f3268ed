import { words, writeTable } from '../common/csv/write-table.js';
import type { LastingDutiesDto } from './dto/lasting-duties.dto.js';

const COLUMNS = [
  'organisation',
  'term',
  'term_ends_on',
  'agreement',
  'title',
  'expires_on',
  'outlasts',
  'commitment',
  'creditor',
  'unit',
  'amount',
  'remaining',
  'due_on',
  'year',
  'basis',
  'description',
];

/**
 * Duties beyond a term of office as a table (RFC 4180): a line for each commitment, and one for an agreement that outlasts
 * the term without any. Titles and descriptions are others' words.
 */
export function lastingDutiesTable({ organisationId, term, agreements }: LastingDutiesDto): string {
  const rows = agreements.flatMap(({ agreementId, title, expiresOn, outlasts, commitments }) => {
    const own = [
      organisationId,
      term.id,
      term.endsOn,
      agreementId,
      words(title),
      expiresOn ?? '',
      outlasts ? 'yes' : 'no',
    ];
    if (commitments.length === 0) return [[...own, ...Array<string>(COLUMNS.length - own.length).fill('')]];
    return commitments.map(({ number, creditorId, unit, amount, remaining, dueOn, basis, description }) => [
      ...own,
      `${number}`,
      creditorId,
      unit,
      amount,
      remaining,
      dueOn ?? '',
      dueOn?.slice(0, 4) ?? '',
      basis,
      words(description),
    ]);
  });
  return writeTable(COLUMNS, rows);
}
