/** The policy domains of Flanders. */
export const domainsMessages = {
  'problem.domain-exists.title': {
    en: 'There is such a domain',
    nl: 'Dat domein bestaat al',
  },
  'problem.domain-exists.detail': {
    en: 'There is, or was, a policy domain {domain}: choose another id.',
    nl: 'Er is of was al een beleidsdomein {domain}: kies een andere id.',
  },
  'problem.domain-is-no-more.title': {
    en: 'The domain is no more',
    nl: 'Het domein bestaat niet meer',
  },
  'problem.domain-is-no-more.detail': {
    en: 'The policy domain {domain} is no more since {endedOn, date, plain}.',
    nl: 'Het beleidsdomein {domain} bestaat niet meer sinds {endedOn, date, plain}.',
  },
  'problem.domain-in-agreements.title': {
    en: 'Agreements wait for the domain',
    nl: 'Akkoorden wachten op het domein',
  },
  'problem.domain-in-agreements.detail': {
    en: '{agreements, plural, one {One agreement} other {# agreements}} cannot enter into force without the endorsement of {domain}. It can end when their parties no longer ask for that, or when they are in force or closed.',
    nl: '{agreements, plural, one {Eén akkoord kan} other {# akkoorden kunnen}} niet gelden zonder de goedkeuring van {domain}. Het kan ophouden te bestaan als de partijen die niet meer vragen, of als het akkoord geldt of afgesloten is.',
  },
  'problem.unit-taken.title': {
    en: 'The code is taken',
    nl: 'De code is al in gebruik',
  },
  'problem.unit-taken.detail': {
    en: '{unit} is the code of {holder}, or of a unit of it.',
    nl: '{unit} is de code van {holder}, of van een eenheid ervan.',
  },
} as const;
