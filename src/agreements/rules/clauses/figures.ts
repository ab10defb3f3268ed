/** What numbers and dates look like in a language. */
interface Conventions {
  /** A number as it is written: groups of thousands, decimals. */
  readonly group: string;
  readonly decimal: string;
  /** Months by their names and short names, in lower case. */
  readonly months: ReadonlyMap<string, number>;
  /** Numbers by their words. */
  readonly words: ReadonlyMap<string, number>;
  readonly isMonthFirst: boolean;
}

/** The figures of a wording in a form that is the same in every language. */
export interface Figures {
  /** Written in digits: `1000.5`, `12%`, `2032-12-31`. */
  readonly digits: ReadonlySet<string>;
  /** Written in words, of those that the language is known of. */
  readonly words: ReadonlySet<string>;
}

/** From zero to twenty, then the tens up to a hundred. */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante septante quatre-vingts nonante cent',
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert',
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred',
};
const PERCENT = /^\s*(?:%|procent\b|percent\b|per cent\b|pour cent\b|prozent\b)/iu;
const DIGITS = String.raw`(?<![\p{L}\p{N}])`;
const NAMED_DATE = new RegExp(
  String.raw`${DIGITS}(?<day>\d{1,2})(?:er|e|\.|st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?<month>\p{L}+\.?),?\s+(?<year>\d{4})(?!\d)`,
  'giu',
);
const MONTH_FIRST_DATE = new RegExp(
  String.raw`(?<!\p{L})(?<month>\p{L}+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)`,
  'giu',
);
const ISO_DATE = new RegExp(String.raw`${DIGITS}(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`, 'gu');
const NUMERIC_DATE = new RegExp(
  String.raw`${DIGITS}(?<one>\d{1,2})[./-](?<other>\d{1,2})[./-](?<year>\d{4})(?!\d)`,
  'gu',
);
const NUMBER = new RegExp(String.raw`${DIGITS}\d+(?:[.,’'\u00a0\u202f ]\d+)*(?!\p{L})`, 'gu');
const ANY_WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/**
 * The numbers, percentages and dates of a wording, whatever the language writes them like: `1.000,50` in Dutch is
 * `1,000.50` in English.
 * @param language BCP 47 tag; of one that is not known, as English does
 */
export function figuresIn(text: string, language: string): Figures {
  const conventions = conventionsOf(language);
  const digits = new Set<string>();
  const rest = withoutDates(text, conventions, (date) => digits.add(date));
  for (const match of rest.matchAll(NUMBER)) {
    const percent = PERCENT.test(rest.slice(match.index + match[0].length)) ? '%' : '';
    for (const number of numbersIn(match[0], conventions)) digits.add(`${number}${percent}`);
  }
  const words = new Set<string>();
  for (const [word] of rest.toLowerCase().matchAll(ANY_WORD)) {
    const number = conventions.words.get(word);
    if (number !== undefined) words.add(String(number));
  }
  return { digits, words };
}

function withoutDates(
  text: string,
  { months, isMonthFirst }: Conventions,
  found: (date: string) => void,
): string {
  const take = (year: string, month: number | undefined, day: string, whole: string): string => {
    const date = month === undefined ? undefined : plainDate(Number(year), month, Number(day));
    if (date === undefined) return whole;
    found(date);
    return ' ';
  };
  type Groups = Readonly<Record<string, string>>;
  const replaced = (
    source: string,
    pattern: RegExp,
    read: (groups: Groups, whole: string) => string,
  ): string =>
    source.replace(pattern, (...parts: unknown[]) => read(parts.at(-1) as Groups, String(parts[0])));
  const monthOf = (name: string): number | undefined => months.get(name.toLowerCase().replace(/\.$/, ''));
  const named = ({ year, month, day }: Groups, whole: string): string =>
    take(year, monthOf(month), day, whole);
  let rest = replaced(text, ISO_DATE, ({ year, month, day }, whole) => take(year, Number(month), day, whole));
  rest = replaced(rest, NAMED_DATE, named);
  rest = replaced(rest, MONTH_FIRST_DATE, named);
  return replaced(rest, NUMERIC_DATE, ({ one, other, year }, whole) =>
    isMonthFirst ? take(year, Number(one), other, whole) : take(year, Number(other), one, whole),
  );
}

function plainDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** A number as it is written; several where what looked like one is none, as in a list. */
function numbersIn(written: string, { group, decimal }: Conventions): string[] {
  const plain = written.replace(/[\u00a0\u202f ]/gu, ' ').replaceAll('’', "'");
  // Beside what is usual, as in Belgium, where French groups by points too.
  const inGroups = [group, decimal === ',' ? '.' : ',', ' ', "'"].find((separator) =>
    new RegExp(`^\\d{1,3}(?:${escaped(separator)}\\d{3})+(?:${escaped(decimal)}\\d+)?$`, 'u').test(plain),
  );
  if (inGroups !== undefined) return [canonical(plain.replaceAll(inGroups, ''), decimal)];
  if (new RegExp(`^\\d+(?:${escaped(decimal)}\\d+)?$`, 'u').test(plain)) return [canonical(plain, decimal)];
  // A number of a clause, such as 3.1, or numbers one after the other.
  return plain.split(/[ ']/).map((part) => part.replace(',', '.'));
}

function canonical(number: string, decimal: string): string {
  const [whole, fraction = ''] = number.split(decimal);
  const decimals = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${decimals === '' ? '' : `.${decimals}`}`;
}

function escaped(separator: string): string {
  return separator.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const known = new Map<string, Conventions>();

function conventionsOf(language: string): Conventions {
  const found = known.get(language) ?? conventionsFor(language);
  known.set(language, found);
  return found;
}

function conventionsFor(language: string): Conventions {
  const locale = Intl.NumberFormat.supportedLocalesOf([language])[0] ?? 'en';
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const part = (type: string, usual: string): string =>
    (parts.find((each) => each.type === type)?.value ?? usual).replace(/[\u00a0\u202f]/u, ' ');
  const [base] = language.split('-');
  const words = (NUMBER_WORDS[base] ?? '').split(' ').filter((word) => word !== '');
  return {
    group: part('group', '.') === "'" ? "'" : part('group', '.').replaceAll('’', "'"),
    decimal: part('decimal', ','),
    months: monthsIn(locale),
    words: new Map(words.map((word, index) => [word, index <= 20 ? index : (index - 18) * 10])),
    isMonthFirst: locale === 'en-US',
  };
}

function monthsIn(locale: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month,
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (let index = 0; index < 12; index++) {
      const parts = format.formatToParts(new Date(Date.UTC(2026, index, 15)));
      const name = parts.find((each) => each.type === 'month')?.value ?? '';
      months.set(name.toLowerCase().replace(/\.$/, ''), index + 1);
    }
  }
  return months;
}
