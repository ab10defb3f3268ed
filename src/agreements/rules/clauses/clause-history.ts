import { changesOf, placesOf, type ClauseChangeKind } from '../compare-texts.js';
import type { Wording } from './clause.js';

/** One version of a text, as far as the history of one clause needs it. */
export interface VersionOfClause {
  readonly version: number;
  /** The version that it was made from; null for the first. */
  readonly basedOn: number | null;
  /** Ids of all clauses, in their order, in the text's own language. */
  readonly ids: readonly string[];
  /** The clause in each language that has it, by BCP 47 tag. */
  readonly wordings: ReadonlyMap<string, Wording>;
}

/** What one version made of a clause. */
export interface ClauseStep {
  readonly version: number;
  /** The version that it is compared with; null where there is none. */
  readonly comparedWith: number | null;
  readonly changes: readonly ClauseChangeKind[];
  /** BCP 47 tags of the languages in which its heading or wording is another, was added or was left out. */
  readonly languages: readonly string[];
}

/**
 * What became of a clause, version by version; versions that left it as it was are left out. Each version is compared
 * with the one that it was made from, or where that is not among them with the one before.
 * @param versions those that may be seen, oldest first
 */
export function clauseHistory(clauseId: string, versions: readonly VersionOfClause[]): ClauseStep[] {
  const known = new Map(versions.map((each) => [each.version, each]));
  return versions.flatMap((is, index): ClauseStep[] => {
    const was = known.get(is.basedOn ?? 0) ?? versions[index - 1];
    const step = stepBetween(clauseId, was, is);
    return step.changes.length === 0
      ? []
      : [{ version: is.version, comparedWith: was?.version ?? null, ...step }];
  });
}

function stepBetween(
  clauseId: string,
  was: VersionOfClause | undefined,
  is: VersionOfClause,
): Pick<ClauseStep, 'changes' | 'languages'> {
  const before = was?.wordings ?? new Map<string, Wording>();
  const tags = [...new Set([...is.wordings.keys(), ...before.keys()])];
  const apart = tags.map((language) => ({
    language,
    one: before.get(language),
    other: is.wordings.get(language),
  }));
  const languages = apart
    .filter(({ one, other }) => one?.heading !== other?.heading || one?.body !== other?.body)
    .map(({ language }) => language);
  if (before.size === 0 || is.wordings.size === 0) {
    if (before.size === is.wordings.size) return { changes: [], languages: [] };
    return { changes: [before.size === 0 ? 'added' : 'removed'], languages };
  }
  const moved = placesOf(was?.ids ?? [], is.ids).some((place) => place.id === clauseId && place.moved);
  const found = new Set(
    apart.flatMap(({ one, other }): ClauseChangeKind[] => {
      if (one && other) return changesOf(one, other, moved);
      return one || other ? ['reworded'] : [];
    }),
  );
  const changes = (['moved', 'renumbered', 'headed', 'reworded'] as const).filter((change) =>
    found.has(change),
  );
  return { changes, languages };
}
