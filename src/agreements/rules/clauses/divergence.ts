import { placesOf } from '../compare-texts.js';
import type { ClauseWording, LanguageVersion, Wordings } from './clause.js';
import { figuresIn } from './figures.js';
import { languagesOf } from './next-version.js';

/** How two languages of a text can be found not to say the same. */
export const DIVERGENCES = ['missing', 'place', 'number', 'figures', 'stale'] as const;

/** Something in which a language of a text differs from another one. */
export interface Divergence {
  readonly type: (typeof DIVERGENCES)[number];
  readonly clauseId: string;
  /** The clause's number, in `language` where it has it. */
  readonly number: string;
  /** BCP 47 tag of the language that differs, is behind, or lacks the clause. */
  readonly language: string;
  /** The one that it is compared with. */
  readonly other: string;
  /** Whether both bind: then the text says two things (Vienna Convention, art. 33). */
  readonly isAuthentic: boolean;
  /** Of `number`, what it is in the other; of `figures`, what is in `language` only. */
  readonly here: readonly string[];
  /** What is in the other only. */
  readonly there: readonly string[];
  /** Of `stale`: the version in which the other was changed last. */
  readonly changedIn: number | null;
}

/**
 * Where the languages of a text are found to diverge: a clause that is not in all of them, stands elsewhere or has
 * another number, amounts, percentages or dates that differ, and a wording that was not looked at since another language
 * was changed. Each language is compared with the text's own, and `stale` with every other. What says the same in other
 * words is for people to find.
 */
export function divergencesIn(text: Wordings): Divergence[] {
  const [own, ...others] = languagesOf(text);
  if (others.length === 0) return [];
  return [...others.flatMap((other) => between(own, other)), ...stale([own, ...others])];
}

function between(own: LanguageVersion, other: LanguageVersion): Divergence[] {
  const [inOwn, inOther] = [own, other].map((each) => byId(each.clauses));
  const isAuthentic = own.status === 'authentic' && other.status === 'authentic';
  const divergence = (
    type: Divergence['type'],
    { id, number }: ClauseWording,
    languages: readonly [string, string],
    found: Partial<Divergence> = {},
  ): Divergence => {
    const [language, compared] = languages;
    return {
      type,
      clauseId: id,
      number,
      language,
      other: compared,
      isAuthentic,
      here: [],
      there: [],
      changedIn: null,
      ...found,
    };
  };
  const both = [other.language, own.language] as const;
  const lacking = [
    ...own.clauses.filter(({ id }) => !inOther.has(id)).map((clause) => divergence('missing', clause, both)),
    ...other.clauses
      .filter(({ id }) => !inOwn.has(id))
      .map((clause) => divergence('missing', clause, [own.language, other.language])),
  ];
  const moved = new Set(
    placesOf([...inOwn.keys()], [...inOther.keys()])
      .filter((place) => place.moved)
      .map(({ id }) => id),
  );
  const differing = other.clauses.flatMap((clause): Divergence[] => {
    const is = inOwn.get(clause.id);
    if (is === undefined) return [];
    const figures = figuresApart(clause, other.language, is, own.language);
    return [
      ...(moved.has(clause.id) ? [divergence('place', clause, both)] : []),
      ...(clause.number === is.number
        ? []
        : [divergence('number', clause, both, { here: [clause.number], there: [is.number] })]),
      ...(figures ? [divergence('figures', clause, both, figures)] : []),
    ];
  });
  return [...lacking, ...differing];
}

/** A number that one language writes in digits and the other in words is the same. */
function figuresApart(
  one: ClauseWording,
  language: string,
  other: ClauseWording,
  otherLanguage: string,
): Pick<Divergence, 'here' | 'there'> | undefined {
  const here = figuresIn(wordingOf(one), language);
  const there = figuresIn(wordingOf(other), otherLanguage);
  const only = (some: typeof here, rest: typeof here): string[] =>
    [...some.digits].filter((figure) => !rest.digits.has(figure) && !rest.words.has(figure)).sort();
  const found = { here: only(here, there), there: only(there, here) };
  return found.here.length + found.there.length > 0 ? found : undefined;
}

function stale(languages: readonly LanguageVersion[]): Divergence[] {
  const known = languages.map((each) => byId(each.clauses));
  return languages.flatMap(({ language, status, clauses }, index) =>
    clauses.flatMap((clause): Divergence[] => {
      const [latest] = languages
        .map((other, place) => ({ other, changedIn: known[place].get(clause.id)?.changedIn ?? 0 }))
        .filter(({ changedIn }, place) => place !== index && changedIn > clause.since)
        .sort((a, b) => b.changedIn - a.changedIn);
      if (latest === undefined) return [];
      const { other, changedIn } = latest;
      return [
        {
          type: 'stale',
          clauseId: clause.id,
          number: clause.number,
          language,
          other: other.language,
          isAuthentic: status === 'authentic' && other.status === 'authentic',
          here: [],
          there: [],
          changedIn,
        },
      ];
    }),
  );
}

function wordingOf({ heading, body }: ClauseWording): string {
  return `${heading}\n${body}`;
}

function byId(clauses: readonly ClauseWording[]): Map<string, ClauseWording> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}
