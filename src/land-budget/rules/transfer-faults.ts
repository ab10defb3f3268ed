import { fixed, scaled } from '../../common/numbers/decimal.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import { heirOf } from './joins.js';
import { landLines, leftOf, type LandBooks, type LandMove } from './land-account.js';
import { HECTARE_PLACES, yearsOf } from './land-path.js';

/** Somebody who would give more than is left. */
export interface Shortage {
  readonly organisationId: string;
  readonly year: number;
  /** In square metres, below 0. */
  readonly left: bigint;
}

/**
 * What is wrong with transfers that are proposed.
 * @param isBound whether the agreement binds an organisation
 */
export function transferFaults(
  moves: readonly LandMove[],
  books: LandBooks,
  isBound: (organisationId: string) => boolean,
): Issue[] {
  if (moves.length === 0) return [fault('transfers', 'nothing', {})];
  const years = yearsOf(books.path);
  const shares = (id: string): boolean => books.municipalities.some((each) => each.id === id);
  const faults = moves.flatMap(({ fromId, toId, year, hectares }, index) => {
    const path = `transfers[${index}]`;
    const found = (
      [
        ['fromId', fromId],
        ['toId', toId],
      ] as const
    ).flatMap(([side, organisation]) => {
      if (!isBound(organisation)) return [fault(`${path}.${side}`, 'not-bound', { organisation })];
      return shares(organisation) ? [] : [fault(`${path}.${side}`, 'no-share', { organisation })];
    });
    if (fromId === toId) found.push(fault(`${path}.toId`, 'to-itself', { organisation: fromId }));
    if (!years.includes(year))
      found.push(fault(`${path}.year`, 'no-year', { first: years[0], last: years.at(-1) ?? years[0] }));
    if (scaled(hectares, HECTARE_PLACES) === 0n) found.push(fault(`${path}.hectares`, 'no-hectares', {}));
    return found;
  });
  if (faults.length > 0) return faults;
  return shortages(books, moves).map(({ organisationId, year, left }) => {
    const index = moves.findIndex((each) => each.fromId === organisationId && each.year === year);
    return fault(`transfers[${index}].hectares`, 'not-left', {
      organisation: organisationId,
      year,
      short: fixed(-left, HECTARE_PLACES),
    });
  });
}

/**
 * Who would have given more than was left to them: nobody passes on what the path does not give them, or what they have
 * taken already.
 * @param moves to be booked on top of what is
 */
export function shortages(books: LandBooks, moves: readonly LandMove[]): Shortage[] {
  return landLines({ ...books, moves: [...books.moves, ...moves] })
    .filter(
      (line) =>
        moves.some(
          ({ fromId, year }) => heirOf(fromId, books.joins) === line.organisationId && year === line.year,
        ) && leftOf(line) < 0n,
    )
    .map((line) => ({ organisationId: line.organisationId, year: line.year, left: leftOf(line) }));
}

/** Who gave more than the key gives them now: a key cannot be changed so. */
export function overdrawn(books: LandBooks): Shortage[] {
  return landLines(books)
    .filter(({ share, transferred }) => share + transferred < 0n)
    .map(({ organisationId, year, share, transferred }) => ({
      organisationId,
      year,
      left: share + transferred,
    }));
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `land.transfers.${key}`, params } };
}
