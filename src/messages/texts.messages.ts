/** Sentences on texts. */
export const textsMessages = {
  'validation.clauseNumbersDiffer': {
    en: 'Each clause must have a number of its own.',
    nl: 'Elke bepaling moet een eigen nummer hebben.',
  },
  'validation.clausesFit': {
    en: 'The clauses together may have at most {max, plural, one {# character} other {# characters}}.',
    nl: 'De bepalingen mogen samen hoogstens {max, plural, one {# teken} other {# tekens}} hebben.',
  },
} as const;
