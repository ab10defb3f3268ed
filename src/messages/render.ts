import {
  isDateElement,
  isPluralElement,
  isSelectElement,
  isTimeElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type Language } from './catalogue.js';
import { LOCALES } from './locales.js';
import type { Message } from './message.js';

/**
 * Ways to write a time in a sentence: `{on, date, plain}` takes a plain date (`2027-01-31`) and gives
 * “31 January 2027”; `{at, time, moment}` takes an ISO 8601 time and gives day and time in Brussels.
 */
const FORMATS = {
  date: { plain: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } },
  time: {
    moment: {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Brussels',
    },
  },
} as const;

interface Compiled {
  readonly format: IntlMessageFormat;
  /** Names of the placeholders that stand for a date or time. */
  readonly times: readonly string[];
}

const compiled: Readonly<Record<Language, Map<string, Compiled>>> = { en: new Map(), nl: new Map() };

/**
 * Puts a message into words.
 * @throws Error when the catalogue has no such key, or a placeholder gets no value: a fault in the code.
 */
export function renderMessage(message: Message, language: Language): string {
  const { format, times } = compile(message.key, language);
  const values: Record<string, string | number | Date> = { ...message.params };
  for (const name of times) values[name] = new Date(values[name]);
  return format.format<string>(values) as string;
}

function compile(key: string, language: Language): Compiled {
  const known = compiled[language].get(key);
  if (known) return known;
  const sentence = catalogue.get(key);
  if (!sentence) throw new Error(`There is no message ${key} in the catalogue`);
  const format = new IntlMessageFormat(sentence[language], LOCALES[language], FORMATS);
  const entry = { format, times: timesIn(format.getAst()) };
  compiled[language].set(key, entry);
  return entry;
}

function timesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isDateElement(element) || isTimeElement(element)) return [element.value];
    if (isPluralElement(element) || isSelectElement(element)) {
      return Object.values(element.options).flatMap((option) => timesIn(option.value));
    }
    return [];
  });
}

/** Puts messages into words of one language, by their keys. */
export function wordsIn(
  language: Language,
): (key: string, params?: Readonly<Record<string, string | number>>) => string {
  return (key, params) => renderMessage({ key, params }, language);
}
