import type { ClauseKind } from '../../../clause-library/rules/clause-kinds.js';
import type { Clause, ClauseWording, LanguageStatus, LanguageVersion, Wordings } from './clause.js';
import { clauseIds, clauseIdsBeside, type Sent } from './clause-ids.js';

/** A clause as it is sent, in any language. */
export interface SentWording extends Sent {
  /** Whether it was found to say the same as the other languages, though its wording stays. */
  readonly checked?: boolean;
}

/** A clause as it is sent, in the text's own language. */
export interface SentClause extends SentWording {
  /** As it was where absent; null for none. */
  readonly kind?: ClauseKind | null;
  readonly rationale?: string;
}

/** A text as it is sent. */
export interface SentText {
  /** As it was where absent. */
  readonly language?: string;
  readonly status?: LanguageStatus;
  readonly clauses: readonly SentClause[];
  /** As they were where absent. */
  readonly otherLanguages?: readonly {
    readonly language: string;
    readonly status: LanguageStatus;
    readonly clauses: readonly SentWording[];
  }[];
}

/** The language of texts of which nobody says in which they are. */
export const USUAL_LANGUAGE = 'nl';

/**
 * The next version of a text: every clause with its id and with the version since which it reads so, in every language.
 * @param before the version that it is made from; undefined for the first
 * @param newId gives another id each time, which no clause has had
 */
export function nextVersion(
  sent: SentText,
  before: Wordings | undefined,
  version: number,
  newId: () => string,
): Wordings {
  const language = sent.language ?? before?.language ?? USUAL_LANGUAGE;
  const earlier = clausesIn(before, language);
  const ids =
    before === undefined || earlier.length > 0
      ? clauseIds(sent.clauses, earlier, newId)
      : clauseIdsBeside(before.clauses, sent.clauses, [], newId);
  const known = new Map(before?.clauses.map((clause) => [clause.id, clause]));
  const clauses = worded(sent.clauses, ids, earlier, version).map((wording, index): Clause => {
    const { kind, rationale } = sent.clauses[index];
    const was = known.get(wording.id);
    const stays = wording.changedIn !== version;
    return {
      ...wording,
      kind: kind === undefined ? (was?.kind ?? null) : kind,
      rationale: rationale ?? (stays ? (was?.rationale ?? null) : null),
    };
  });
  const others = sent.otherLanguages?.map((other): LanguageVersion => {
    const was = clausesIn(before, other.language);
    const beside = clauseIdsBeside(clauses, other.clauses, was, newId);
    return { ...other, clauses: worded(other.clauses, beside, was, version) };
  });
  return {
    language,
    status: sent.status ?? statusIn(before, language),
    clauses,
    otherLanguages: others ?? languagesOf(before).filter((each) => each.language !== language),
  };
}

/** The clauses of a version in a language; none where it is not in that language. */
export function clausesIn(text: Wordings | undefined, language: string): readonly ClauseWording[] {
  return languagesOf(text).find((each) => each.language === language)?.clauses ?? [];
}

/** Every language of a version, its own first. */
export function languagesOf(text: Wordings | undefined): LanguageVersion[] {
  if (text === undefined) return [];
  const { language, status, clauses, otherLanguages } = text;
  const own = clauses.map(({ kind: _kind, rationale: _rationale, ...wording }) => wording);
  return [{ language, status, clauses: own }, ...otherLanguages];
}

function statusIn(text: Wordings | undefined, language: string): LanguageStatus {
  return languagesOf(text).find((each) => each.language === language)?.status ?? 'authentic';
}

function worded(
  sent: readonly SentWording[],
  ids: readonly string[],
  before: readonly ClauseWording[],
  version: number,
): ClauseWording[] {
  const known = new Map(before.map((clause) => [clause.id, clause]));
  return sent.map(({ number, heading, body, checked }, index) => {
    const id = ids[index];
    const was = known.get(id);
    const wording = { id, number, heading, body };
    if (was === undefined) return { ...wording, since: version, changedIn: null };
    if (was.heading !== heading || was.body !== body)
      return { ...wording, since: version, changedIn: version };
    return { ...wording, since: checked === true ? version : was.since, changedIn: was.changedIn };
  });
}
