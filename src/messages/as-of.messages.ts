/** Sentences on reading what was. */
export const asOfMessages = {
  'validation.isDateOrMoment': {
    en: 'This must be an existing date, such as 2027-01-31, or a moment with its zone, such as 2027-01-31T12:00:00Z.',
    nl: 'Dit moet een bestaande datum zijn, zoals 2027-01-31, of een tijdstip met zijn zone, zoals 2027-01-31T12:00:00Z.',
  },
  'as-of.in-the-future': {
    en: 'This is yet to come: only what was can be read.',
    nl: 'Dit moet nog komen: alleen wat geweest is, kan worden gelezen.',
  },
  'as-of.after-what-was-known': {
    en: 'This comes after “knownAt”: nothing was known of it then.',
    nl: 'Dit komt na “knownAt”: daarover was toen niets bekend.',
  },
  'as-of.nothing-bound': {
    en: 'No text of this agreement bound {party} at the moment that you ask about.',
    nl: 'Geen tekst van dit akkoord bond {party} op het moment dat u vraagt.',
  },
  'problem.not-begun-then.title': {
    en: 'The agreement had not begun then',
    nl: 'Het akkoord was toen nog niet begonnen',
  },
  'problem.not-begun-then.detail': {
    en: 'The first entry of its history came later. The history tells when it began.',
    nl: 'De eerste regel van zijn geschiedenis kwam later. De geschiedenis zegt wanneer het begon.',
  },
  'problem.council-not-asked-then.title': {
    en: 'The council had not been asked then',
    nl: 'De raad was toen nog niet gevraagd',
  },
  'problem.council-not-asked-then.detail': {
    en: 'This party’s council had not been asked about the text then, or the organisation was no party.',
    nl: 'De raad van deze partij had de tekst toen nog niet voorgelegd gekregen, of de organisatie was geen partij.',
  },
  'problem.no-text-in-force.title': {
    en: 'No text was in force',
    nl: 'Er was geen tekst van kracht',
  },
  'problem.no-text-in-force.detail': {
    en: 'The agreement was not in force at the moment that you ask about.',
    nl: 'Het akkoord was niet van kracht op het moment dat u vraagt.',
  },
} as const;
