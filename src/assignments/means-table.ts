import { words, writeTable } from '../common/csv/write-table.js';
import type { CommitmentUnit } from '../commitments/rules/commitment-terms.js';
import { formatAmount, parseAmount } from '../commitments/rules/amount.js';
import type { KnownAnswer } from './assignment-reads.js';
import type { MeansOfUnit } from './rules/means.js';

const COLUMNS = ['line', 'answer', 'organisation', 'name', 'state', 'unit', 'amount'];

/** An answer with the name of its municipality. */
export interface TabledAnswer extends Pick<
  KnownAnswer,
  'number' | 'organisationId' | 'state' | 'drawn' | 'kind'
> {
  readonly name: string;
}

/**
 * An assignment's means as a table (RFC 4180): for each unit what is given, what each answer says to draw, and what is left
 * once those that count are taken off. It begins with a byte order mark, by which spreadsheets know UTF-8.
 */
export function meansTable(means: readonly MeansOfUnit[], answers: readonly TabledAnswer[]): string {
  const rows = means.flatMap(({ unit, amount, left }) => [
    ['given', '', '', '', '', unit, amount],
    ...answers.flatMap(({ number, organisationId, name, state, kind, drawn }) =>
      kind === 'decline'
        ? []
        : [['draw', `${number}`, organisationId, words(name), state, unit, formatted(drawn[unit], unit)]],
    ),
    ['left', '', '', '', '', unit, left],
  ]);
  return writeTable(COLUMNS, rows);
}

function formatted(amount: string, unit: CommitmentUnit): string {
  return formatAmount(parseAmount(amount), unit);
}
