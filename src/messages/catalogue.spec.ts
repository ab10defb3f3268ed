import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, LANGUAGES } from './catalogue.js';

function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isPluralElement(element) || isSelectElement(element)) {
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => placeholders(option.value)),
      ];
    }
    return 'value' in element && !isLiteralElement(element) ? [element.value] : [];
  });
}

const named = (text: string): string[] =>
  [...new Set(placeholders(new IntlMessageFormat(text, 'en').getAst()))].sort();

describe('the catalogue', () => {
  it.each([...catalogue.keys()])('has %s in every language, with the same placeholders', (key) => {
    const sentence = catalogue.get(key)!;
    for (const language of LANGUAGES) {
      expect(sentence[language].trim()).toBe(sentence[language]);
      expect(sentence[language]).not.toBe('');
      // A straight apostrophe quotes in ICU MessageFormat, so that a placeholder after it is not filled in.
      expect(sentence[language]).not.toContain("'");
      expect(named(sentence[language])).toEqual(named(sentence.en));
    }
    expect(Object.keys(sentence).sort()).toEqual([...LANGUAGES].sort());
  });

  it('has title and detail of each problem', () => {
    const titles = [...catalogue.keys()].filter((key) => /^problem\..*\.title$/.test(key));
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) expect(catalogue.has(title.replace(/title$/, 'detail'))).toBe(true);
  });
});
