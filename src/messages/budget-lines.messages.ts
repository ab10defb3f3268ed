/** Sentences on what policy domains have per year, and what deals draw on it. */
export const budgetLinesMessages = {
  'problem.draws-on-no-line.title': {
    en: 'This draws on no budget line',
    nl: 'Dit neemt niets op van een begrotingslijn',
  },
  'problem.draws-on-no-line.detail': {
    en: 'Deals draw on budget lines until they are closed; plans do not.',
    nl: 'Deals nemen op van begrotingslijnen tot ze afgesloten zijn; plannen doen dat niet.',
  },
  'problem.stated-by-domain.title': {
    en: 'The domain itself has said how much',
    nl: 'Het domein zelf heeft gezegd hoeveel',
  },
  'problem.stated-by-domain.detail': {
    en: 'What {domain} said of its own line, only an official of {domain} changes.',
    nl: 'Wat {domain} over de eigen lijn zei, wijzigt alleen een ambtenaar van {domain}.',
  },
  'budgetLines.other-domain': {
    en: 'You do not speak for the administration of {domain}, and act for no party.',
    nl: 'U spreekt niet voor de administratie van {domain}, en handelt voor geen partij.',
  },
  'budgetLines.fault.unknown-region': {
    en: 'There is no region with this id.',
    nl: 'Er is geen regio met deze id.',
  },
  'budgetLines.fault.unknown-line': {
    en: 'The domain has no such budget line in this year.',
    nl: 'Het domein heeft in dit jaar geen zo’n begrotingslijn.',
  },
  'budgetLines.fault.not-concerned': {
    en: 'The deal does not concern this policy domain: its lead names domains by `PUT …/domains`.',
    nl: 'De deal betreft dit beleidsdomein niet: de trekker noemt domeinen met `PUT …/domains`.',
  },
} as const;
