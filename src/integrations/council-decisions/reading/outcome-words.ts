import { fold } from '../../../organisations/rules/fold.js';
import type { Counts, ItemOutcome } from './reading.js';

/** Longer than any result: what is longer is a text about something else. */
const LONGEST_RESULT = 600;
/** A result of so few words is the result itself; longer ones may repeat the title of the item. */
const FEW_WORDS = 3;

const REJECTED =
  /\bniet (?:(?:werd|werden|wordt|worden|is|zijn) )?(?:goedgekeurd|aangenomen|aanvaard|bekrachtigd)|\bkeurt\b.{0,300}\bniet goed\b|\b(?:goedkeuring|akkoord) (?:wordt )?(?:geweigerd|onthouden)|\bniet akkoord\b|\bverworpen\b|\bverwerp(?:t|ing)\b|\bafgekeurd\b|\bafkeuring\b|\bafgewezen\b|\bafwijzing\b|\bgeweigerd\b/g;
const DEFERRED =
  /\bverdaag(?:d|t)\b|\bverdaging\b|\buitgesteld\b|\buitstel\b|\bdoorgeschoven\b|\baangehouden\b|\bverschoven naar\b/g;
const NOTED =
  /\bkennis ?(?:name|neming|geving)\b|\bneemt\b.{0,60}\bkennis\b|\bnemen kennis\b|\bkennis ?genomen\b|\bakte ?name\b|\bneemt akte\b|\bmededeling(?:en)?\b/g;
const WITHDRAWN =
  /\bingetrokken\b|\bteruggetrokken\b|\bvan de agenda (?:gehaald|genomen|afgevoerd)\b|\bafgevoerd\b|\bniet behandeld\b/g;
const APPROVED =
  /\bgoedgekeurd\b|\bkeurt\b.{0,400}\bgoed\b|\baangenomen\b|\baanvaard\b|\bingestemd\b|\bstemt\b.{0,200}\bin met\b|\bbekrachtig(?:d|t)\b/g;
/** What is put off or refused has the same name, so that it counts only where nothing else is said. */
const APPROVAL = /\bgoedkeuring\b|\binstemming\b|\bakkoord\b|\bbekrachtiging\b/g;
const QUALIFIED =
  /\bvoorbehoud\b|\bonder (?:de |volgende )?voorwaarden?\b|\bmits\b|\bgeamendeerd|\bgewijzigd\b|\bmet (?:een )?wijziging/;
const UNANIMOUS = /\bunaniem\b|\bunanimiteit\b|\beenparig(?:e|heid)?\b|\bmet algemene stemmen\b/;

/**
 * What a result (gevolg) says: one outcome, `unclear` where it says several that do not go together, undefined where it
 * says none. Results are free text in Dutch.
 */
export function outcomeIn(text: string): ItemOutcome | 'unclear' | undefined {
  const folded = fold(text);
  if (folded.length > LONGEST_RESULT) return undefined;
  const { rest, outcomes } = otherOutcomes(folded);
  const approves = has(rest, APPROVED) || (outcomes.length === 0 && has(rest, APPROVAL));
  const found = approves ? [...outcomes, approval(rest)] : outcomes;
  if (found.length > 1) return 'unclear';
  return found[0];
}

/** What several results of one vote say together: the shortest are the result itself. */
export function outcomeOf(results: readonly string[]): ItemOutcome | 'unclear' | undefined {
  const short = results.filter((text) => text.split(' ').length <= FEW_WORDS);
  const [ofShort, ofAll] = [short, results].map((texts) => [
    ...new Set(texts.map(outcomeIn).filter((outcome) => outcome !== undefined)),
  ]);
  const found = ofShort.length > 0 ? ofShort : ofAll;
  return found.length > 1 ? 'unclear' : found[0];
}

/**
 * What the articles of a decision say that the body does with what it decided on. Articles may take note of one thing
 * and approve another: only an approval or refusal in so many words counts.
 */
export function outcomeOfArticles(articles: readonly string[]): ItemOutcome | 'unclear' | undefined {
  const found = new Set<ItemOutcome>();
  for (const article of articles) {
    const { rest, outcomes } = otherOutcomes(fold(article).slice(0, 4000));
    if (outcomes.includes('rejected')) found.add('rejected');
    if (/(?:raad|regering)\b.{0,60}\bkeurt\b.{0,400}\bgoed\b/.test(rest)) found.add('approved');
  }
  return found.size > 1 ? 'unclear' : [...found][0];
}

/** Whether a text says that everybody voted the same. */
export function saysUnanimous(text: string): boolean {
  return UNANIMOUS.test(fold(text));
}

/**
 * Counts that a sentence tells, as in `met 15 stemmen voor, 3 tegen en 2 onthoudingen`; undefined where it does not tell
 * votes for as well as against, or tells one of them twice.
 */
export function countsIn(text: string): Counts | undefined {
  const folded = fold(text);
  // `voor: 15, tegen: 3` and `15 voor, 3 tegen` would each be misread as the other.
  const patterns = /\bvoor ?:/.test(folded) ? AFTER_LABELS : BEFORE_LABELS;
  const [votesFor, votesAgainst, abstentions] = patterns.map((pattern) => told(folded, pattern));
  if (typeof votesFor !== 'number' || typeof votesAgainst !== 'number' || abstentions === 'twice')
    return undefined;
  return { votesFor, votesAgainst, abstentions: abstentions ?? null };
}

const AFTER_LABELS = [
  /\bvoor ?: ?(?<count>\d{1,3})\b/g,
  /\btegen ?: ?(?<count>\d{1,3})\b/g,
  /\bonthouding(?:en)? ?: ?(?<count>\d{1,3})\b/g,
];
const BEFORE_LABELS = [
  /\b(?<count>\d{1,3}) (?:ja ?stemmen|(?:stem(?:men)? )?voor\b)/g,
  /\b(?<count>\d{1,3}) (?:neen? ?stemmen|(?:stem(?:men)? )?tegen\b)/g,
  /\b(?<count>\d{1,3}) (?:onthouding(?:en)?\b|onthielden)/g,
];

/** The outcomes other than an approval, and the text without the words that say them. */
function otherOutcomes(folded: string): { rest: string; outcomes: ItemOutcome[] } {
  let rest = folded;
  const outcomes: ItemOutcome[] = [];
  const words: readonly [ItemOutcome, RegExp][] = [
    ['rejected', REJECTED],
    ['deferred', DEFERRED],
    ['noted', NOTED],
    ['withdrawn', WITHDRAWN],
  ];
  for (const [outcome, pattern] of words) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) outcomes.push(outcome);
    rest = without;
  }
  return { rest, outcomes };
}

function approval(text: string): ItemOutcome {
  return QUALIFIED.test(text) ? 'approvedWithReservation' : 'approved';
}

function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

function told(text: string, pattern: RegExp): number | 'twice' | undefined {
  const found = [...text.matchAll(pattern)].map(({ groups }) => Number(groups?.count));
  return found.length > 1 ? 'twice' : found[0];
}
