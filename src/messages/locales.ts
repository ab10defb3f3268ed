import type { Language } from './catalogue.js';

/** How numbers and days are written in each language, as BCP 47 tags. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-BE' };
