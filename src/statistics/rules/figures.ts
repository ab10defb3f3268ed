import { daysBetween } from '../../common/time/dates.js';

/** One figure of the registry as it is kept: a number, and what it is told apart by. Only public agreements count. */
export interface Cell {
  readonly measure: string;
  readonly kind: string;
  /** Empty where it is of no region, or theme. */
  readonly region: string;
  readonly theme: string;
  /** The levels that take part, by the alphabet, between plus signs: `flanders+municipality`. */
  readonly levels: string;
  readonly phase: string;
  readonly state: string;
  /** What else tells it apart: a number of days, a plain date, a status. */
  readonly detail: string;
  readonly value: number;
}

/** How many agreements have something; `key` is null for those that have none. */
export interface Count {
  readonly key: string | null;
  readonly count: number;
}

/** How many agreements there are, each way of telling them apart by itself. */
export interface AgreementTotals {
  readonly total: number;
  readonly byKind: readonly Count[];
  readonly byRegion: readonly Count[];
  readonly byTheme: readonly Count[];
  readonly byPhase: readonly Count[];
  /** Phase and state, as `monitoring.measuring`. */
  readonly byState: readonly Count[];
  /** An agreement counts once at each level that takes part, so that these add up to more than the total. */
  readonly byLevel: readonly Count[];
}

/** How long something took, in whole days. */
export interface Spread {
  readonly count: number;
  /** The middle one, or halfway between the two in the middle; null where there are none. */
  readonly medianDays: number | null;
  /** To a hundredth of a day. */
  readonly meanDays: number | null;
}

/** How long agreements of a kind are in a state. */
export interface Dwell {
  readonly kind: string;
  readonly phase: string;
  readonly state: string;
  /** Stays that have ended. */
  readonly ended: Spread;
  /** Those that run still, until today. */
  readonly running: Spread;
  readonly all: Spread;
}

/** How far parties have come, over all agreements. */
export interface Participation {
  readonly invited: number;
  readonly accepted: number;
  readonly ratified: number;
  readonly bound: number;
}

/** What part of those invited came how far, to four decimals; null where nobody was invited. */
export interface Shares {
  readonly accepted: number | null;
  readonly ratified: number | null;
  readonly bound: number | null;
}

/** How many commitments of agreements in force, and what is the case with them on a day. */
export interface CommitmentFigures {
  readonly total: number;
  /** As they stand now, whatever day is asked for. */
  readonly byStatus: readonly Count[];
  /** On the day: due by then and not over yet; late; fulfilled. */
  readonly due: number;
  readonly late: number;
  readonly fulfilled: number;
}

/** How many agreements, in each way. Cells of other measures are left out. */
export function agreementTotals(cells: readonly Cell[]): AgreementTotals {
  const own = cells.filter(({ measure }) => measure === 'agreement');
  return {
    total: sum(own),
    byKind: countBy(own, ({ kind }) => [kind]),
    byRegion: countBy(own, ({ region }) => [region]),
    byTheme: countBy(own, ({ theme }) => [theme]),
    byPhase: countBy(own, ({ phase }) => [phase]),
    byState: countBy(own, ({ phase, state }) => [`${phase}.${state}`]),
    byLevel: countBy(own, ({ levels }) => levels.split('+')),
  };
}

/**
 * How long agreements are in each state that they can leave.
 * @param today until when those that run still are counted, plain date
 */
export function dwellTimes(cells: readonly Cell[], today: string): Dwell[] {
  const stays = cells.filter(({ measure }) => measure === 'stay' || measure === 'staying');
  const states = [...new Set(stays.map(({ kind, phase, state }) => `${kind}/${phase}/${state}`))].sort();
  return states.map((each) => {
    const [kind, phase, state] = each.split('/');
    const own = stays.filter((stay) => stay.kind === kind && stay.phase === phase && stay.state === state);
    const ended = own
      .filter(({ measure }) => measure === 'stay')
      .map(({ detail, value }): Counted => [Number(detail), value]);
    const running = own
      .filter(({ measure }) => measure === 'staying')
      .map(({ detail, value }): Counted => [Math.max(0, daysBetween(detail, today)), value]);
    return {
      kind,
      phase,
      state,
      ended: spreadOf(ended),
      running: spreadOf(running),
      all: spreadOf([...ended, ...running]),
    };
  });
}

/** How far parties have come. */
export function participationOf(cells: readonly Cell[]): Participation {
  const of = (wanted: string): number =>
    sum(cells.filter(({ measure, detail }) => measure === 'party' && detail === wanted));
  return {
    invited: of('invited'),
    accepted: of('accepted'),
    ratified: of('ratified'),
    bound: of('bound'),
  };
}

/** What part came how far. */
export function sharesOf({ invited, accepted, ratified, bound }: Participation): Shares {
  const share = (some: number): number | null =>
    invited === 0 ? null : Math.round((some / invited) * 10_000) / 10_000;
  return { accepted: share(accepted), ratified: share(ratified), bound: share(bound) };
}

/**
 * What is the case with commitments on a day. What is kept are the days on which one began to be due, late or fulfilled,
 * and those on which it was so no more: all until that day come to how many are then.
 * @param on plain date
 */
export function commitmentFigures(cells: readonly Cell[], on: string): CommitmentFigures {
  const statuses = cells.filter(({ measure }) => measure === 'commitment');
  const until = (wanted: string): number =>
    sum(cells.filter(({ measure, detail }) => measure === wanted && detail <= on));
  return {
    total: sum(statuses),
    byStatus: countBy(statuses, ({ detail }) => [detail]),
    due: until('due'),
    late: until('late'),
    fulfilled: until('fulfilled'),
  };
}

/** A number of days, and how many took it. */
type Counted = readonly [days: number, times: number];

/** The middle and the mean of what is counted. */
export function spreadOf(counted: readonly Counted[]): Spread {
  const sorted = [...counted].filter(([, times]) => times > 0).sort(([one], [other]) => one - other);
  const count = sorted.reduce((all, [, times]) => all + times, 0);
  if (count === 0) return { count, medianDays: null, meanDays: null };
  const at = (place: number): number => {
    let passed = 0;
    return sorted.find(([, times]) => (passed += times) > place)?.[0] ?? 0;
  };
  const days = sorted.reduce((all, [each, times]) => all + each * times, 0);
  return {
    count,
    medianDays: (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2,
    meanDays: Math.round((days / count) * 100) / 100,
  };
}

/** By key, none last. */
function countBy(cells: readonly Cell[], keysOf: (cell: Cell) => readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const cell of cells)
    for (const key of keysOf(cell)) counts.set(key, (counts.get(key) ?? 0) + cell.value);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || (one < other ? -1 : 1))
    .map(([key, count]) => ({ key: key === '' ? null : key, count }));
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((all, { value }) => all + value, 0);
}
