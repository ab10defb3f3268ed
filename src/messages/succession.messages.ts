/** Sentences on mergers and who takes over. */
export const successionMessages = {
  'problem.already-succeeded.title': {
    en: 'This succession is booked already',
    nl: 'Deze rechtsopvolging is al geboekt',
  },
  'problem.already-succeeded.detail': {
    en: '{organisation} was succeeded already: see /v1/successions/{succession}.',
    nl: '{organisation} is al opgevolgd: zie /v1/successions/{succession}.',
  },
  'succession.unknown-organisation': {
    en: 'There is no organisation {organisation} in the registry. Organisations enter it with the reference data.',
    nl: 'Er is geen organisatie {organisation} in het register. Organisaties komen erin met de referentiegegevens.',
  },
  'succession.named-twice': {
    en: '{organisation} is named twice.',
    nl: '{organisation} staat er twee keer.',
  },
  'succession.own-predecessor': {
    en: '{organisation} goes on under its own code: it does not succeed itself. Name only those that end.',
    nl: '{organisation} gaat verder onder haar eigen code: ze volgt zichzelf niet op. Noem alleen wie ophoudt te bestaan.',
  },
  'succession.other-level': {
    en: '{organisation} is of another level of government than its successor.',
    nl: '{organisation} is van een ander bestuursniveau dan de opvolger.',
  },
  'succession.merged-into-another': {
    en: 'By the reference data, {organisation} merged into {successor}.',
    nl: 'Volgens de referentiegegevens is {organisation} opgegaan in {successor}.',
  },
  'succession.ended-on-another-day': {
    en: 'By what the registry knows, {organisation} ended on {endedOn, date, plain}.',
    nl: 'Volgens wat het register weet, hield {organisation} op {endedOn, date, plain} op te bestaan.',
  },
  'succession.successor-ended': {
    en: '{organisation} ended itself on {endedOn, date, plain}: name the organisation that there is now.',
    nl: '{organisation} hield zelf op {endedOn, date, plain} op te bestaan: noem de organisatie die er nu is.',
  },
  'succession.in-the-future': {
    en: 'A succession is booked when it has taken effect, on {latest, date, plain} at the latest for today. Until then it can be looked at with /v1/successions/preview.',
    nl: 'Een rechtsopvolging wordt geboekt wanneer ze een feit is, voor vandaag dus uiterlijk op {latest, date, plain}. Tot dan kan ze vooraf worden bekeken met /v1/successions/preview.',
  },
} as const;
