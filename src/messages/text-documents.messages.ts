/** Sentences on texts as documents. */
export const textDocumentsMessages = {
  'problem.text-not-in-language.title': {
    en: 'The text is not in this language',
    nl: 'De tekst is er niet in deze taal',
  },
  'problem.text-not-in-language.detail': {
    en: 'This version of the text is not in the language {language}. It is in: {languages}.',
    nl: 'Deze versie van de tekst is er niet in de taal {language}. Ze is er in: {languages}.',
  },
  'problem.drawing-busy.title': {
    en: 'Too many documents are being drawn',
    nl: 'Er worden te veel documenten gemaakt',
  },
  'problem.drawing-busy.detail': {
    en: 'The registry draws one document after the other, and has enough of them waiting. Ask again in a few seconds.',
    nl: 'Het register maakt documenten een voor een, en er wachten er genoeg. Vraag het over enkele seconden opnieuw.',
  },
} as const;
