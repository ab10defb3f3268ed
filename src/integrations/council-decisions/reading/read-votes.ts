import { fold } from '../../../organisations/rules/fold.js';
import { evened, type Graph } from './graph.js';
import { countsIn, outcomeOf, saysUnanimous } from './outcome-words.js';
import type { PageText } from './page-text.js';
import type { Counts, ItemRemark, VoteRead } from './reading.js';

const SIDES = {
  votesFor: { number: 'besluit:aantalVoorstanders', voters: 'besluit:heeftVoorstander' },
  votesAgainst: { number: 'besluit:aantalTegenstanders', voters: 'besluit:heeftTegenstander' },
  abstentions: { number: 'besluit:aantalOnthouders', voters: 'besluit:heeftOnthouder' },
} as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

const NONE: Counts = { votesFor: null, votesAgainst: null, abstentions: null };

/** One vote: what was voted on, what came of it, and the counts, however they are told. */
export function voteOf(graph: Graph, text: PageText, vote: string): VoteRead {
  const results = graph.texts(vote, 'besluit:gevolg', 'besluit:resultaat').map((each) => each.slice(0, 1000));
  const outcome = outcomeOf(results);
  const { counts, countedFrom, remarks } = countsOf(graph, vote, results);
  return {
    subject: graph.texts(vote, 'besluit:onderwerp', 'dct:subject', 'dct:title')[0]?.slice(0, 1000) ?? null,
    results,
    isSecret: booleanOf(graph.texts(vote, 'besluit:geheim')[0]),
    isUnanimous: [...results, text.of(vote)].some(saysUnanimous),
    ...counts,
    countedFrom,
    outcome: outcome === 'unclear' ? null : (outcome ?? null),
    remarks: [
      ...(outcome === 'unclear' ? (['resultNotUnderstood'] as const) : []),
      ...(outcome === undefined && results.length > 0 && !results.some(saysUnanimous)
        ? (['resultNotUnderstood'] as const)
        : []),
      ...remarks,
    ],
  };
}

/** `true`, `1`, `ja` and the like; null where it is not told. */
export function booleanOf(text: string | undefined): boolean | null {
  const folded = fold(text ?? '');
  if (/^(?:true|1|ja|waar)$/.test(folded)) return true;
  return /^(?:false|0|nee|neen|onwaar)$/.test(folded) ? false : null;
}

interface Counted {
  readonly counts: Counts;
  readonly countedFrom: VoteRead['countedFrom'];
  readonly remarks: readonly ItemRemark[];
}

function countsOf(graph: Graph, vote: string, results: readonly string[]): Counted {
  const listed = Object.fromEntries(
    SIDE_NAMES.map((side) => [side, voters(graph, vote, SIDES[side].voters)]),
  ) as Record<Side, number>;
  const areListed = SIDE_NAMES.some((side) => listed[side] > 0);
  const numbers = Object.fromEntries(
    SIDE_NAMES.map((side) => [side, numbersOf(graph.texts(vote, SIDES[side].number))]),
  ) as Record<Side, number[]>;
  if (SIDE_NAMES.some((side) => numbers[side].length > 1))
    return { counts: NONE, countedFrom: null, remarks: ['countsDisagree'] };
  if (SIDE_NAMES.some((side) => numbers[side].length > 0)) {
    const counts = Object.fromEntries(
      SIDE_NAMES.map((side) => [side, numbers[side][0] ?? null]),
    ) as unknown as Counts;
    // In a secret vote, or where only one side is named, voters may be missing; more of them there cannot be.
    const disagree = SIDE_NAMES.some((side) => listed[side] > 0 && listed[side] !== (counts[side] ?? 0));
    return { counts, countedFrom: 'numbers', remarks: disagree ? ['namesAndCountsDisagree'] : [] };
  }
  if (areListed) return countListed(graph, vote, listed);
  const told = results.map(countsIn).filter((each) => each !== undefined);
  if (told.length !== 1) return { counts: NONE, countedFrom: null, remarks: [] };
  return { counts: told[0], countedFrom: 'text', remarks: [] };
}

/** A side without voters counts as none, unless more took part in the vote than the sides have voters. */
function countListed(graph: Graph, vote: string, listed: Record<Side, number>): Counted {
  const tookPart = voters(graph, vote, 'besluit:heeftStemmer');
  const onSides = listed.votesFor + listed.votesAgainst + listed.abstentions;
  if (tookPart === 0 || tookPart === onSides) return { counts: listed, countedFrom: 'voters', remarks: [] };
  return { counts: NONE, countedFrom: null, remarks: ['countsDisagree'] };
}

/** How many different voters a property lists. */
function voters(graph: Graph, vote: string, property: string): number {
  return new Set(
    graph.values(vote, property).flatMap(({ type, value }) => {
      const name = type === 'literal' ? fold(evened(value)) : value;
      return name === '' ? [] : name;
    }),
  ).size;
}

/** The different numbers that texts tell, such as `24`, `24 stemmen` or `geen`. */
function numbersOf(texts: readonly string[]): number[] {
  const numbers = texts.flatMap((text) => {
    if (/^(?:geen|nihil|nul)$/.test(fold(text))) return 0;
    const [first, ...more] = text.match(/\d+/g) ?? [];
    return first === undefined || more.length > 0 || first.length > 4 ? [] : Number(first);
  });
  return [...new Set(numbers)];
}
