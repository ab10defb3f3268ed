import { addressOfText, dayOfDocument, type TextDocument } from './text-document.js';
import { dateIn, listIn, wordsIn } from './words.js';

/** More parties than these a citation does not name. */
const NAMED = 6;

/**
 * How to cite the text: what it is, its title, between whom, since when, which version, and where it is found. It is
 * made of what never changes once the text is adopted, and says of a draft that it is one.
 */
export function citationOf(document: TextDocument): string {
  const { language, kind, title, agreedBy: names, standing, version } = document;
  const say = wordsIn(language);
  const others = names.length - NAMED + 1;
  const named =
    names.length <= NAMED ? names : [...names.slice(0, NAMED - 1), say('cite.others', { count: others })];
  const day = dateIn(language, dayOfDocument(document));
  return [
    `${say(`kind.${kind}`)} “${title}”${named.length > 0 ? ` ${say('cite.between', { parties: listIn(language, named) })}` : ''}`,
    say(standing.status === 'adopted' ? 'cite.inForce' : 'cite.draft', { day }),
    say('cite.version', { version }),
    addressOfText(document),
  ].join(', ');
}

/** Longest title at the foot of a page. */
const FOOT = 70;

/** The citation at the foot of each page: short, and still enough to find the text by. */
export function shortCitationOf(document: TextDocument): string {
  const { language, title, version } = document;
  const characters = [...title];
  const short = characters.length > FOOT ? `${characters.slice(0, FOOT - 1).join('')}…` : title;
  const day = dateIn(language, dayOfDocument(document));
  return `${short} (${day}), ${wordsIn(language)('cite.version', { version })}`;
}

/**
 * The name of a file with a document: words of the title and what it is, in plain letters that every file system takes.
 * @param what such as `v2` or `v1-v2`
 * @param extension such as `pdf`
 */
export function fileName(title: string, what: string, extension: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = [...words].slice(0, 60).join('').replace(/-$/, '');
  return `${short === '' ? 'text' : short}-${what}.${extension}`;
}
