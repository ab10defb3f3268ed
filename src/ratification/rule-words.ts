import type { Language } from '../messages/catalogue.js';
import { renderMessage } from '../messages/render.js';
import type { Said } from './rules/explain.js';

/**
 * Sentences about a vote, as one text.
 * @param nameOf the name of an organisation
 */
export function inWords(
  said: readonly Said[],
  language: Language,
  nameOf: (organisationId: string) => string,
): string {
  return said
    .map(({ organisations = [], join, ...message }) => {
      const list = new Intl.ListFormat(language, { type: join === 'or' ? 'disjunction' : 'conjunction' });
      const names = list.format(organisations.map(nameOf));
      return renderMessage({ ...message, params: { ...message.params, names } }, language);
    })
    .join(' ');
}
