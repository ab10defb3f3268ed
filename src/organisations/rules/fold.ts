/**
 * A name in the form in which names are compared: lower case, without accents, and with hyphens and
 * apostrophes as spaces, so that `NAZARETH DE PINTE` meets `Nazareth-De Pinte`.
 */
export function fold(text: string): string {
  return [...text.normalize('NFC')].map(foldCharacter).join('').toLowerCase().trim();
}

/** A name as it stands in an address: its plain letters and digits, with hyphens between words; empty where it has none. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The same folding as an SQL expression. It spells the accented letters out, since `lower` leaves them alone
 * in a database without a locale and the extension `unaccent` is not everywhere to be had.
 */
export function foldSql(expression: string): string {
  return `lower(translate(normalize(${expression}), '${FROM.replaceAll("'", "''")}', '${TO}'))`;
}

const SPACES = "-‐‑–'’`";
/** The accented letters of Latin-1 and Latin Extended-A that have a plain letter underneath. */
const ACCENTED = Array.from({ length: 0x17f - 0xc0 }, (_, offset) =>
  String.fromCodePoint(0xc0 + offset),
).filter((letter) => /^[a-z]$/i.test(letter.normalize('NFD').charAt(0)));
const PLAIN = new Map<string, string>([
  ...[...SPACES].map((character): [string, string] => [character, ' ']),
  ...ACCENTED.map((letter): [string, string] => [letter, letter.normalize('NFD').charAt(0)]),
]);
const FROM = [...PLAIN.keys()].join('');
const TO = [...PLAIN.values()].join('');

function foldCharacter(character: string): string {
  return PLAIN.get(character) ?? character;
}
