/** A merger, as a budget knows it. */
export interface Join {
  readonly into: string;
  /** Those that became one and shared in the budget; the successor too where it did. */
  readonly from: readonly string[];
  /** The year in which it took effect. */
  readonly year: number;
}

/** Who stands in the place of an organisation now. */
export function heirOf(id: string, joins: readonly Join[]): string {
  return joins.reduce((now, { into, from }) => (from.includes(now) ? into : now), id);
}

/**
 * Whose figures a municipality's figure of a year is made of: its own; those of all that merged into it for a year before
 * the merger, or for one of which one of them has told a figure already.
 * @param joins oldest first
 * @param has whether there is a figure of an organisation for the year
 */
export function reportersOf(
  id: string,
  year: number,
  joins: readonly Join[],
  has: (organisationId: string) => boolean,
): string[] {
  const last = joins.findLastIndex(({ into }) => into === id);
  if (last === -1) return [id];
  const { from, year: since } = joins[last];
  const before = joins.slice(0, last);
  const parts = from.flatMap((each) => reportersOf(each, year, before, has));
  return year < since || parts.some((each) => each !== id && has(each)) ? parts : [id];
}

/**
 * What becomes of the parts of a budget where municipalities merge: the successor has those of its predecessors, and its
 * own.
 * @returns undefined where no predecessor has a part
 */
export function joinParts<P extends { readonly id: string; readonly part: string }>(
  parts: readonly P[],
  predecessors: readonly string[],
  successorId: string,
  sum: (parts: readonly string[]) => string,
):
  | {
      readonly parts: readonly { readonly id: string; readonly part: string }[];
      readonly from: readonly string[];
    }
  | undefined {
  if (!parts.some(({ id }) => predecessors.includes(id))) return undefined;
  const joined = parts.filter(({ id }) => id === successorId || predecessors.includes(id));
  return {
    from: joined.map(({ id }) => id),
    parts: [
      ...parts.filter((each) => !joined.includes(each)),
      { id: successorId, part: sum(joined.map(({ part }) => part)) },
    ],
  };
}
