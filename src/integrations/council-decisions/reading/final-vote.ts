import { fold } from '../../../organisations/rules/fold.js';
import type { VoteRead } from './reading.js';
import { titleSimilarity } from './title-similarity.js';

/** Votes on something else than the item as a whole. */
const ON_SOMETHING_ELSE =
  /\b(?:sub)?amendement(?:en)?\b|\bamendering\b|\bwijzigingsvoorstel\b|\bmotie\b|\bordemotie\b|\bhoogdringendheid\b|\bspoedeisend|\bvolgorde\b|\btegenvoorstel\b/;
const ON_THE_WHOLE =
  /\baldus geamendeerd\b|\bgeamendeerd(?:e)? (?:voorstel|besluit|punt|versie)\b|\bgeheel\b|\beindstemming\b|\bvoorstel van besluit\b/;
/** From here on a subject is the item's own title in other words. */
const SAME_SUBJECT = 0.6;

/**
 * The place of the vote that decided an item, from 0: votes on amendments and motions come before it. Undefined where
 * there is no vote, null where it does not show which of several it was.
 */
export function finalVoteOf(
  votes: readonly VoteRead[],
  titles: readonly string[],
): number | null | undefined {
  if (votes.length === 0) return undefined;
  const places = votes.map((_, place) => place);
  const onItem = places.filter((place) => !isOnSomethingElse(votes[place], titles));
  const candidates = onItem.length > 0 ? onItem : places;
  if (candidates.length === 1) return candidates[0];
  const onTheWhole = candidates.filter((place) => ON_THE_WHOLE.test(fold(votes[place].subject ?? '')));
  if (onTheWhole.length === 1) return onTheWhole[0];
  const onTitle = candidates.filter((place) => isOnTitle(votes[place], titles));
  if (onTitle.length === 1) return onTitle[0];
  // Where none says what it was on, the last one is on what the others left.
  if (candidates.every((place) => votes[place].subject === null)) return candidates.at(-1);
  if (onTitle.length === candidates.length && areSame(candidates.map((place) => votes[place])))
    return candidates.at(-1);
  return null;
}

function isOnSomethingElse({ subject }: VoteRead, titles: readonly string[]): boolean {
  if (subject === null) return false;
  const folded = fold(subject);
  if (ON_THE_WHOLE.test(folded)) return false;
  // The item itself may be about a motion.
  return ON_SOMETHING_ELSE.test(folded) && !titles.some((title) => ON_SOMETHING_ELSE.test(fold(title)));
}

function isOnTitle({ subject }: VoteRead, titles: readonly string[]): boolean {
  return subject !== null && titles.some((title) => titleSimilarity(subject, title) >= SAME_SUBJECT);
}

/** A vote that is published twice, with two addresses. */
function areSame([first, ...others]: readonly VoteRead[]): boolean {
  return others.every(
    (each) =>
      each.outcome === first.outcome &&
      each.votesFor === first.votesFor &&
      each.votesAgainst === first.votesAgainst &&
      each.abstentions === first.abstentions,
  );
}
