import { isOver, type Fate } from './fulfilment.js';

/** An incentive or a sanction that hangs on an obligation. */
export interface Hanging extends Fate {
  readonly number: number;
  /** Whether somebody has reported something for it: then it is no longer taken back. */
  readonly isTouched: boolean;
}

/** What becomes of one of them: the days that change. */
export interface Consequence {
  readonly number: number;
  readonly triggeredOn: string | null;
  readonly lapsedOn: string | null;
}

/** What can become of the obligation: its due date passes, it is fulfilled in time or late, or nothing is owed any more. */
export type Turn = 'overdue' | 'inTime' | 'late' | 'given-up';

/**
 * What an obligation's turn does to what hangs on it.
 * - Its due date passes: sanctions are owed from that day, incentives can no longer be earned.
 * - It was fulfilled in time: incentives are owed, sanctions never will be. That holds too where the due date had passed
 *   before anybody told of it: what was booked by that is taken back, unless somebody has already paid of it.
 * - It was fulfilled late: what the delay brought stays; what nothing has brought about by then never will be owed.
 * - Nothing is owed any more, as where the creditor gave it up: neither will ever be owed.
 *
 * Said twice, it does nothing the second time.
 * @param today the plain date it is
 */
export function consequencesOf(turn: Turn, hanging: readonly Hanging[], today: string): Consequence[] {
  return hanging.flatMap((each): Consequence[] => {
    const after = daysAfter(turn, each, today);
    const { number, triggeredOn, lapsedOn } = each;
    return after === null || (after.triggeredOn === triggeredOn && after.lapsedOn === lapsedOn)
      ? []
      : [{ number, ...after }];
  });
}

function daysAfter(turn: Turn, each: Hanging, today: string): Omit<Consequence, 'number'> | null {
  const { kind, triggeredOn, lapsedOn, isTouched } = each;
  if (kind === 'obligation' || isOver({ ...each, lapsedOn: null })) return null;
  const owed = { triggeredOn: triggeredOn ?? today, lapsedOn: null };
  const never = { triggeredOn: null, lapsedOn: lapsedOn ?? today };
  if (turn === 'inTime') return kind === 'incentive' ? owed : isTouched ? null : never;
  if (triggeredOn !== null || lapsedOn !== null) return null;
  return turn === 'overdue' && kind === 'sanction' ? owed : never;
}
