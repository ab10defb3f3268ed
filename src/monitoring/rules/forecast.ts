import { dateAfter, daysBetween } from '../../common/time/dates.js';
import { PLACES, type Finding, type Trajectory } from './trajectory.js';

/** With fewer days that were measured a line says nothing. */
export const FEWEST_DAYS = 3;

/** Slopes are found between each two: more than these cost more than they tell. */
const MOST_DAYS = 300;

const DAYS_A_YEAR = 365.25;
const LATEST = '2199-12-31';

/** What becomes of an indicator that goes on as it has done, estimated; or why there is no telling. */
export type Forecast =
  | { readonly state: 'tooFew'; readonly days: number; readonly needed: number }
  | { readonly state: 'targetDayPassed' }
  | {
      readonly state: 'made';
      /** How many days with a measurement it rests on. */
      readonly days: number;
      /** By how much it moves a year. Decimal strings, in the unit. */
      readonly perYear: string;
      readonly onTargetDay: string;
      /** That less the target. */
      readonly gap: string;
      readonly meetsTarget: boolean;
      /** The first day on which the line meets the target; null where it does not before 2200. */
      readonly reachesOn: string | null;
    };

/**
 * Draws the line of Theil and Sen through what was found (the median of the slopes between each two days, and the median
 * of what is left) and reads it on the day of the target. One measurement that is far off does not turn it, where least
 * squares would follow.
 * @param findings one for each day, in any order; the latest 300 days count
 * @param today plain date
 */
export function forecast(trajectory: Trajectory, findings: readonly Finding[], today: string): Forecast {
  const { baselineOn, targetOn, targetValue } = trajectory;
  if (today > targetOn) return { state: 'targetDayPassed' };
  const points = [...new Map(findings.map((each) => [each.measuredOn, each])).values()]
    .sort((one, other) => (one.measuredOn < other.measuredOn ? -1 : 1))
    .slice(-MOST_DAYS)
    .map(({ measuredOn, value }) => ({ day: daysBetween(baselineOn, measuredOn), value: Number(value) }));
  if (points.length < FEWEST_DAYS) return { state: 'tooFew', days: points.length, needed: FEWEST_DAYS };
  const slope = median(
    points.flatMap((one, index) =>
      points.slice(index + 1).map((other) => (other.value - one.value) / (other.day - one.day)),
    ),
  );
  const start = median(points.map(({ day, value }) => value - slope * day));
  const target = Number(targetValue);
  const found = start + slope * daysBetween(baselineOn, targetOn);
  const gap = Number(found.toFixed(PLACES)) - target;
  const down = trajectory.direction === 'down';
  return {
    state: 'made',
    days: points.length,
    perYear: inWords(slope * DAYS_A_YEAR),
    onTargetDay: inWords(found),
    gap: inWords(gap),
    meetsTarget: down ? gap <= 0 : gap >= 0,
    reachesOn: dayReached({ start, slope }, target, down, baselineOn),
  };
}

function dayReached(
  { start, slope }: { readonly start: number; readonly slope: number },
  target: number,
  down: boolean,
  baselineOn: string,
): string | null {
  if (down ? start <= target : start >= target) return baselineOn;
  if (slope === 0 || slope < 0 !== down) return null;
  const day = Math.ceil((target - start) / slope);
  return day > daysBetween(baselineOn, LATEST) ? null : dateAfter(baselineOn, { days: day });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function inWords(value: number): string {
  const text = value.toFixed(PLACES).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
