/** Sentences on what is due and when, and on the clock of a development server. */
export const trailMessages = {
  'deadline.negotiationTerm': {
    en: 'All parties have until the end of {lastDay, date, plain} to accept the same text. After that the agreement lapses.',
    nl: 'Alle partijen hebben tot en met {lastDay, date, plain} de tijd om dezelfde tekst te aanvaarden. Daarna vervalt het akkoord.',
  },
  'deadline.ratificationTerm': {
    en: 'The councils have until the end of {lastDay, date, plain} to ratify the agreement. After that it lapses.',
    nl: 'De raden hebben tot en met {lastDay, date, plain} de tijd om het akkoord te bekrachtigen. Daarna vervalt het.',
  },
  'deadline.opinionTerm': {
    en: 'Councils can give their opinions until the end of {lastDay, date, plain}; after that each can decide without.',
    nl: 'Raden kunnen hun zienswijze geven tot en met {lastDay, date, plain}; daarna kan elke raad zonder beslissen.',
  },
  'deadline.complaintTerm': {
    en: 'A complaint about the decision of {organisation} can be lodged until the end of {lastDay, date, plain}. After that the decision is definitive.',
    nl: 'Een klacht tegen het besluit van {organisation} kan worden ingediend tot en met {lastDay, date, plain}. Daarna is het besluit definitief.',
  },
  'deadline.measuringTerm': {
    en: 'The agreement has to be evaluated once {lastDay, date, plain} is over.',
    nl: 'Zodra {lastDay, date, plain} voorbij is, moet het akkoord worden geëvalueerd.',
  },
  'deadline.evaluationTerm': {
    en: 'The evaluation has to be there by the end of {lastDay, date, plain}. After that it is overdue.',
    nl: 'De evaluatie moet er ten laatste op {lastDay, date, plain} zijn. Daarna is ze te laat.',
  },
  'deadline.measurement': {
    en: '{organisation} has to record a measurement of indicator {indicator} by the end of {lastDay, date, plain}. After that it is late.',
    nl: '{organisation} moet ten laatste op {lastDay, date, plain} een meting van indicator {indicator} registreren. Daarna is die te laat.',
  },
  'deadline.expiry': {
    en: 'The agreement holds until the end of {lastDay, date, plain}. Then it expires.',
    nl: 'Het akkoord geldt tot en met {lastDay, date, plain}. Daarna loopt het af.',
  },
  'deadline.correction': {
    en: 'Objections to correction {correction} can be made until the end of {lastDay, date, plain}. Without any, it takes effect then.',
    nl: 'Tegen verbetering {correction} kan bezwaar worden gemaakt tot en met {lastDay, date, plain}. Zonder bezwaar heeft ze dan uitwerking.',
  },
  'problem.clock-runs-back.title': {
    en: 'The clock does not run back',
    nl: 'De klok loopt niet terug',
  },
  'problem.clock-runs-back.detail': {
    en: 'The registry’s clock can only be moved forward: it is {now, time, moment} now. To go back, start again with an empty data folder.',
    nl: 'De klok van het register kan alleen vooruit: het is nu {now, time, moment}. Wie terug wil, begint opnieuw met een lege gegevensmap.',
  },
  'validation.isClockMove': {
    en: 'Say either what time it is to be (“now”) or how far to move on (“advance”), one of the two.',
    nl: 'Geef ofwel op hoe laat het moet zijn (“now”), ofwel hoever de klok vooruit moet (“advance”): een van beide.',
  },
  'validation.isClockTime': {
    en: 'This must be a time in ISO 8601 with its zone, before the year 2200, such as 2027-01-31T09:00:00Z.',
    nl: 'Dit moet een tijdstip in ISO 8601 met tijdzone zijn, vóór het jaar 2200, zoals 2027-01-31T09:00:00Z.',
  },
  'validation.isClockStep': {
    en: 'This goes too far: the clock stops before the year 2200.',
    nl: 'Dit gaat te ver: de klok stopt vóór het jaar 2200.',
  },
} as const;
