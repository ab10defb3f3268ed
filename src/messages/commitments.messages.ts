/** Sentences on commitments. */
export const commitmentsMessages = {
  'commitments.not-its-own': {
    en: 'A party may only add or remove commitments that it owes itself or that are owed to it; the lead may do so with any. This one is between {debtor} and {creditor}, and you act for {organisation}.',
    nl: 'Een partij kan alleen verbintenissen toevoegen of schrappen waarvan ze zelf schuldenaar of schuldeiser is; de trekker kan dat met elke verbintenis. Deze is tussen {debtor} en {creditor}, en u handelt voor {organisation}.',
  },
  'commitments.no-party': {
    en: '{organisation} is not a party to this agreement.',
    nl: '{organisation} is geen partij bij dit akkoord.',
  },
  'commitments.to-itself': {
    en: 'Debtor and creditor are both {organisation}: nobody can owe itself anything.',
    nl: 'Schuldenaar en schuldeiser zijn beide {organisation}: niemand kan zichzelf iets verschuldigd zijn.',
  },
  'commitments.nothing': {
    en: 'This must be more than 0 {unit}.',
    nl: 'Dit moet meer dan 0 {unit} zijn.',
  },
  'commitments.too-fine': {
    en: 'In {unit} this may have at most {max} decimals.',
    nl: 'In {unit} mag dit hoogstens {max} decimalen hebben.',
  },
  'commitments.due-in-the-past': {
    en: 'This date has passed: today is {today, date, plain}.',
    nl: 'Deze datum is voorbij: vandaag is het {today, date, plain}.',
  },
} as const;
