import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';

/** A term of office of the councils of a level. Plain dates; it ends the day before `endsOn`. */
export interface Term {
  readonly id: string;
  readonly level: Level;
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** A term of one council: since when that council is there, too. */
export interface CouncilTerm extends Term {
  /** First day of this council: of the term, or of the merger that made it. */
  readonly since: string;
}

/**
 * The term of a council on a day.
 * @param succeededOn the day of the last merger in which its organisation took over from others; null where there was none
 * @returns undefined where no term of its level is known for that day
 */
export function termOn<T extends Term>(
  terms: readonly T[],
  level: Level,
  day: string,
  succeededOn: string | null,
): (T & CouncilTerm) | undefined {
  const term = terms.find((each) => each.level === level && each.beginsOn <= day && day < each.endsOn);
  if (term === undefined) return undefined;
  const isMerged = succeededOn !== null && succeededOn > term.beginsOn && succeededOn <= day;
  return { ...term, since: isMerged ? succeededOn : term.beginsOn };
}

/** What is wrong with the days of a term: it begins before it ends, and shares no day with another of its level. */
export function termFaults(proposed: Term, terms: readonly Term[]): Issue[] {
  if (proposed.endsOn <= proposed.beginsOn)
    return [
      {
        in: 'body',
        name: 'endsOn',
        detail: { key: 'terms.ends-before-it-begins', params: { beginsOn: proposed.beginsOn } },
      },
    ];
  const other = terms.find(
    ({ id, level, beginsOn, endsOn }) =>
      id !== proposed.id &&
      level === proposed.level &&
      beginsOn < proposed.endsOn &&
      proposed.beginsOn < endsOn,
  );
  if (other === undefined) return [];
  const { id: term, beginsOn, endsOn } = other;
  return [
    { in: 'body', name: 'beginsOn', detail: { key: 'terms.overlap', params: { term, beginsOn, endsOn } } },
  ];
}
