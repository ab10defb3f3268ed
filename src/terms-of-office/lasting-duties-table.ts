import { stringify } from 'csv-stringify/sync';
import type { LastingDutiesDto } from './dto/lasting-duties.dto.js';

/** What makes a spreadsheet take a text for a formula when it comes first. */
const FORMULA = /^[=+\-@\t\r\n]/;

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
 * the term without any. It begins with a byte order mark, by which spreadsheets know UTF-8; texts that one would take for a
 * formula get an apostrophe before them.
 */
export function lastingDutiesTable({ organisationId, term, agreements }: LastingDutiesDto): string {
  const rows = agreements.flatMap(({ agreementId, title, expiresOn, outlasts, commitments }) => {
    const own = [
      organisationId,
      term.id,
      term.endsOn,
      agreementId,
      text(title),
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
      text(description),
    ]);
  });
  return stringify([COLUMNS, ...rows], { bom: true, record_delimiter: 'windows' });
}

/** Titles and descriptions are others' words. */
function text(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}
