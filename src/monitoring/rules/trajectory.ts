import { plain, rounded, scaled } from '../../common/numbers/decimal.js';
import { daysBetween } from '../../common/time/dates.js';

/** Decimals of values of indicators. */
export const PLACES = 6;

/** Which way is for the better. */
export const DIRECTIONS = ['down', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `linear`: in a straight line from baseline to target; `stepped`: as before until each step, then what it says. */
export const PATH_FORMS = ['linear', 'stepped'] as const;
export type PathForm = (typeof PATH_FORMS)[number];

/** What is to be reached by a day on the way. */
export interface PathStep {
  readonly on: string;
  /** Decimal string. */
  readonly value: string;
}

/** The path that an indicator should take. Plain dates; values are decimal strings in its unit. */
export interface Trajectory {
  readonly baselineValue: string;
  readonly baselineOn: string;
  readonly targetValue: string;
  readonly targetOn: string;
  readonly path: PathForm;
  /** Of a stepped path, in order of their days. */
  readonly steps: readonly PathStep[];
  readonly direction: Direction;
  /** How far one may be behind before one is off the track. */
  readonly tolerance: string;
}

/** What was found on a day. */
export interface Finding {
  readonly measuredOn: string;
  readonly value: string;
}

/** How an indicator stands on its path. */
export const JUDGEMENTS = ['onTrack', 'atRisk', 'offTrack', 'noData'] as const;
export type JudgementState = (typeof JUDGEMENTS)[number];

/** A judgement with its arithmetic: `deviation` is `found` less `expected`. Decimal strings in the unit. */
export type Judgement =
  | { readonly state: 'noData' }
  | {
      readonly state: Exclude<JudgementState, 'noData'>;
      /** The day that what was found holds for. */
      readonly on: string;
      readonly expected: string;
      readonly found: string;
      readonly deviation: string;
      /** How far it is behind, 0 where it is not. */
      readonly behind: string;
      readonly tolerance: string;
    };

/** The way that leads from the baseline to the target; where both are the same, it is not to be exceeded. */
export function directionOf(baselineValue: string, targetValue: string): Direction {
  return scaled(targetValue, PLACES) > scaled(baselineValue, PLACES) ? 'up' : 'down';
}

/** The corners of the path, the baseline first and the target last. */
export function pathPoints({
  baselineOn,
  baselineValue,
  steps,
  targetOn,
  targetValue,
  path,
}: Trajectory): PathStep[] {
  return [
    { on: baselineOn, value: baselineValue },
    ...(path === 'stepped' ? steps : []),
    { on: targetOn, value: targetValue },
  ];
}

/** What the path says for a day, rounded to six decimals; before the baseline its value, after the target that of it. */
export function expectedOn(trajectory: Trajectory, on: string): string {
  const { baselineOn, baselineValue, targetOn, targetValue, path } = trajectory;
  if (path === 'stepped') {
    const reached = pathPoints(trajectory).filter((point) => point.on <= on);
    return plain(scaled(reached.at(-1)?.value ?? baselineValue, PLACES), PLACES);
  }
  const [from, to] = [scaled(baselineValue, PLACES), scaled(targetValue, PLACES)];
  const all = BigInt(daysBetween(baselineOn, targetOn));
  const passed = BigInt(daysBetween(baselineOn, on));
  const within = passed < 0n ? 0n : passed > all ? all : passed;
  return plain(from + rounded((to - from) * within, all), PLACES);
}

/**
 * Judges what was found last against the path on its day: not behind it is on track, behind it by the tolerance at most
 * is at risk, more is off track.
 */
export function judge(trajectory: Trajectory, last: Finding | undefined): Judgement {
  if (last === undefined) return { state: 'noData' };
  return compare({
    direction: trajectory.direction,
    on: last.measuredOn,
    expected: expectedOn(trajectory, last.measuredOn),
    found: last.value,
    tolerance: trajectory.tolerance,
  });
}

/** The same of what was expected, whatever that came from. */
export function compare(of: {
  readonly direction: Direction;
  readonly on: string;
  readonly expected: string;
  readonly found: string;
  readonly tolerance: string;
}): Exclude<Judgement, { state: 'noData' }> {
  const [expected, found, tolerance] = [of.expected, of.found, of.tolerance].map((each) =>
    scaled(each, PLACES),
  );
  const deviation = found - expected;
  const adverse = of.direction === 'down' ? deviation : -deviation;
  const behind = adverse > 0n ? adverse : 0n;
  return {
    state: behind === 0n ? 'onTrack' : behind <= tolerance ? 'atRisk' : 'offTrack',
    on: of.on,
    expected: plain(expected, PLACES),
    found: plain(found, PLACES),
    deviation: plain(deviation, PLACES),
    behind: plain(behind, PLACES),
    tolerance: plain(tolerance, PLACES),
  };
}
