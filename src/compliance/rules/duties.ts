/**
 * What is kept of a report: it is still owed, was submitted, or is not owed, because those whose place its party has taken
 * have all submitted theirs.
 */
export const WRITTEN_STATES = ['open', 'submitted', 'covered'] as const;
export type WrittenState = (typeof WRITTEN_STATES)[number];

/**
 * Where a report stands. `upcoming`: its year is not over; `interim`: one was submitted before the year was over, and the
 * one over the whole year is still owed.
 */
export const REPORT_STATES = ['upcoming', 'open', 'interim', 'submitted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What is kept of a report. Plain dates. */
export interface Written {
  readonly organisationId: string;
  readonly year: number;
  readonly state: WrittenState;
  readonly finalOn: string | null;
  readonly submittedOn: string | null;
}

/** A party that the agreement binds, and since when. */
export interface BoundParty {
  readonly organisationId: string;
  /** Plain date. */
  readonly since: string;
}

/** A report that a party owes, or has submitted. Plain dates. */
export interface Duty {
  readonly organisationId: string;
  readonly year: number;
  readonly dueOn: string;
  readonly state: ReportState;
  /** Whether it is late, or came late. */
  readonly isLate: boolean;
  /** Whether it is over the last year, because the agreement no longer binds the party. */
  readonly isFinal: boolean;
}

/** What duties follow from. */
export interface Situation {
  /** Whom the agreement binds now; nobody where it has closed. */
  readonly bound: readonly BoundParty[];
  readonly written: readonly Written[];
  /** Plain date. */
  readonly today: string;
  /** Month and day on which reports over the year before are due: `03-31`. */
  readonly dueDay: string;
}

/** The last day on which a report over a year can be submitted in time. */
export function dueDateOf(year: number, dueDay: string): string {
  return `${year + 1}-${dueDay}`;
}

/** The year of a plain date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The years over which a party owes reports, up to the one that runs. */
export function yearsSince(since: string, today: string): number[] {
  const first = yearOf(since);
  return Array.from({ length: Math.max(0, yearOf(today) - first + 1) }, (_, index) => first + index);
}

/** Every report of an agreement, by year and then by OVO code. */
export function dutiesIn({ bound, written, today, dueDay }: Situation): Duty[] {
  const computed = bound.flatMap(({ organisationId, since }) =>
    yearsSince(since, today).map((year) => ({ organisationId, year })),
  );
  const keyOf = ({ organisationId, year }: { organisationId: string; year: number }): string =>
    `${year}/${organisationId}`;
  const rows = new Map(written.map((row) => [keyOf(row), row]));
  const all = new Map([...computed, ...written].map((each) => [keyOf(each), each]));
  return [...all.values()]
    .filter((each) => rows.get(keyOf(each))?.state !== 'covered')
    .map(({ organisationId, year }) =>
      dutyOf(organisationId, year, rows.get(keyOf({ organisationId, year })), today, dueDay),
    )
    .sort((one, other) => one.year - other.year || (one.organisationId < other.organisationId ? -1 : 1));
}

function dutyOf(
  organisationId: string,
  year: number,
  row: Written | undefined,
  today: string,
  dueDay: string,
): Duty {
  const dueOn = dueDateOf(year, dueDay);
  const state = stateOf(year, row, today);
  const submittedOn = row?.submittedOn ?? null;
  return {
    organisationId,
    year,
    dueOn,
    state,
    isLate: state === 'submitted' ? submittedOn !== null && submittedOn > dueOn : today > dueOn,
    isFinal: (row?.finalOn ?? null) !== null,
  };
}

function stateOf(year: number, row: Written | undefined, today: string): ReportState {
  const finalOn = row?.finalOn ?? null;
  if (row?.state === 'submitted' && row.submittedOn !== null) {
    return isWhole(year, row.submittedOn, finalOn) ? 'submitted' : 'interim';
  }
  return yearOf(today) > year || finalOn !== null ? 'open' : 'upcoming';
}

/**
 * Whether what was submitted on a day is about all of a year, as far as the party was bound in it.
 * @param finalOn the day on which it ceased to be; null where it did not
 */
export function isWhole(year: number, submittedOn: string, finalOn: string | null): boolean {
  return yearOf(submittedOn) > year || (finalOn !== null && submittedOn >= finalOn);
}

/** Who has yet to submit a report over a year, or one before it. */
export function missingIn(duties: readonly Duty[], year: number): string[] {
  const owing = duties.filter((duty) => duty.year <= year && duty.state !== 'submitted');
  return [...new Set(owing.map(({ organisationId }) => organisationId))].sort();
}
