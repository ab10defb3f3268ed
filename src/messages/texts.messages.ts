/** Sentences on texts. */
export const textsMessages = {
  'validation.clauseNumbersDiffer': {
    en: 'Each clause must have a number of its own.',
    nl: 'Elke bepaling moet een eigen nummer hebben.',
  },
  'validation.clauseIdsDiffer': {
    en: 'Each clause must have an id of its own.',
    nl: 'Elke bepaling moet een eigen id hebben.',
  },
  'validation.clausesFit': {
    en: 'The clauses together may have at most {max, plural, one {# character} other {# characters}}.',
    nl: 'De bepalingen mogen samen hoogstens {max, plural, one {# teken} other {# tekens}} hebben.',
  },
  'texts.unknown-clause-id': {
    en: 'No version of this text has a clause {id}; leave the id out for a new clause.',
    nl: 'Geen versie van deze tekst heeft een bepaling {id}; laat de id weg voor een nieuwe bepaling.',
  },
  'texts.unknown-version': {
    en: 'There is no version {version} of the text.',
    nl: 'Er is geen versie {version} van de tekst.',
  },
  'texts.language-twice': {
    en: 'The language {language} is named twice.',
    nl: 'De taal {language} is twee keer genoemd.',
  },
  'texts.none-authentic': {
    en: 'At least one language must be authentic.',
    nl: 'Minstens één taal moet authentiek zijn.',
  },
  'texts.not-in-language': {
    en: 'Neither version is in the language {language}.',
    nl: 'Geen van beide versies is er in de taal {language}.',
  },

  'texts.page.title': {
    en: 'Version {a} compared with version {b}',
    nl: 'Versie {a} vergeleken met versie {b}',
  },
  'texts.page.from': { en: 'From version {version}', nl: 'Van versie {version}' },
  'texts.page.to': { en: 'To version {version}', nl: 'Naar versie {version}' },
  'texts.page.by': {
    en: 'Written by {party} on {at, time, moment}.',
    nl: 'Geschreven door {party} op {at, time, moment}.',
  },
  'texts.page.counts': {
    en: 'Clauses: {added} added, {removed} removed, {changed} reworded, {unchanged} with the same wording.',
    nl: 'Bepalingen: {added} toegevoegd, {removed} geschrapt, {changed} anders verwoord, {unchanged} met dezelfde woorden.',
  },
  'texts.page.change.added': { en: 'Added.', nl: 'Toegevoegd.' },
  'texts.page.change.removed': { en: 'Removed.', nl: 'Geschrapt.' },
  'texts.page.change.moved': { en: 'Moved.', nl: 'Verplaatst.' },
  'texts.page.change.renumbered': { en: 'Was number {before}.', nl: 'Was nummer {before}.' },
  'texts.page.change.headed': { en: 'Another heading.', nl: 'Ander opschrift.' },
  'texts.page.change.reworded': { en: 'Reworded.', nl: 'Anders verwoord.' },
  'texts.page.insBegins': { en: 'added', nl: 'toegevoegd' },
  'texts.page.insEnds': { en: 'end of what is added', nl: 'einde van wat is toegevoegd' },
  'texts.page.delBegins': { en: 'removed', nl: 'geschrapt' },
  'texts.page.delEnds': { en: 'end of what is removed', nl: 'einde van wat is geschrapt' },
} as const;
