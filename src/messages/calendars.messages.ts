/** Sentences on recesses, on what a deadline follows from, and in calendars. */
export const calendarsMessages = {
  'problem.recess-overlaps.title': {
    en: 'Recess overlaps another',
    nl: 'Reces overlapt een ander',
  },
  'problem.recess-overlaps.detail': {
    en: 'The council is already in recess from {startsOn, date, plain} to {endsOn, date, plain} ({reason}). Take that recess back first, or register only the days outside it.',
    nl: 'De raad is al met reces van {startsOn, date, plain} tot en met {endsOn, date, plain} ({reason}). Neem dat reces eerst terug, of registreer alleen de dagen erbuiten.',
  },
  'recesses.too-far': {
    en: 'A recess is registered at most five years ahead: it begins on {latest, date, plain} or before.',
    nl: 'Een reces wordt hoogstens vijf jaar vooruit geregistreerd: het begint op {latest, date, plain} of eerder.',
  },
  'recesses.ends-early': {
    en: 'A recess does not end before it begins, on {startsOn, date, plain}.',
    nl: 'Een reces eindigt niet voor het begint, op {startsOn, date, plain}.',
  },
  'recesses.too-long': {
    en: 'A recess lasts {max} days at most.',
    nl: 'Een reces duurt hoogstens {max} dagen.',
  },

  'derivation.days': {
    en: 'A term of {count, plural, one {# day} other {# days}}. The day that starts it does not count, its last day does.',
    nl: 'Een termijn van {count, plural, one {# dag} other {# dagen}}. De dag die de termijn doet ingaan, telt niet mee; de laatste dag wel.',
  },
  'derivation.weeks': {
    en: 'A term of {count, plural, one {# week} other {# weeks}}. The day that starts it does not count, its last day does.',
    nl: 'Een termijn van {count, plural, one {# week} other {# weken}}. De dag die de termijn doet ingaan, telt niet mee; de laatste dag wel.',
  },
  'derivation.months': {
    en: 'A term of {count, plural, one {# month} other {# months}}. The day that starts it does not count, its last day does.',
    nl: 'Een termijn van {count, plural, one {# maand} other {# maanden}}. De dag die de termijn doet ingaan, telt niet mee; de laatste dag wel.',
  },
  'derivation.workingDays': {
    en: 'A term of {count, plural, one {# working day} other {# working days}}: Saturdays, Sundays and legal holidays do not count, nor does the day that starts it.',
    nl: 'Een termijn van {count, plural, one {# werkdag} other {# werkdagen}}: zaterdagen, zondagen en wettelijke feestdagen tellen niet mee, en de dag die de termijn doet ingaan evenmin.',
  },
  'derivation.rollsOn': {
    en: 'A last day that is a Saturday, a Sunday or a legal holiday moves on to the next working day.',
    nl: 'Is de laatste dag een zaterdag, een zondag of een wettelijke feestdag, dan verschuift hij naar de eerstvolgende werkdag.',
  },
  'derivation.pausesInRecess': {
    en: 'Days on which the council is in recess do not count.',
    nl: 'Dagen waarop de raad met reces is, tellen niet mee.',
  },
  'derivation.agreed': {
    en: 'This last day was agreed as a date: no term is counted.',
    nl: 'Deze laatste dag is als datum afgesproken: er wordt geen termijn geteld.',
  },
  'derivation.start': {
    en: 'The day that starts the term is {date, date, plain}.',
    nl: 'De dag die de termijn doet ingaan, is {date, date, plain}.',
  },
  'derivation.leftOut.weekend': {
    en: '{count, plural, one {# Saturday or Sunday is} other {# Saturdays and Sundays are}} left out.',
    nl: '{count, plural, one {# zaterdag of zondag valt} other {# zaterdagen en zondagen vallen}} weg.',
  },
  'derivation.leftOut.holiday': {
    en: '{from, date, plain} is left out: {name}.',
    nl: '{from, date, plain} valt weg: {name}.',
  },
  'derivation.leftOut.recess': {
    en: '{count, plural, one {{from, date, plain} is} other {{from, date, plain} to {to, date, plain} are}} left out: the council is in recess ({name}).',
    nl: '{count, plural, one {{from, date, plain} valt} other {{from, date, plain} tot en met {to, date, plain} vallen}} weg: de raad is met reces ({name}).',
  },
  'derivation.movedOn.weekend': {
    en: '{from, date, plain} cannot be the last day: it is a Saturday or a Sunday.',
    nl: '{from, date, plain} kan de laatste dag niet zijn: het is een zaterdag of een zondag.',
  },
  'derivation.movedOn.holiday': {
    en: '{from, date, plain} cannot be the last day: {name}.',
    nl: '{from, date, plain} kan de laatste dag niet zijn: {name}.',
  },
  'derivation.movedOn.recess': {
    en: '{from, date, plain} cannot be the last day: the council is in recess ({name}).',
    nl: '{from, date, plain} kan de laatste dag niet zijn: de raad is met reces ({name}).',
  },
  'derivation.end': {
    en: 'So the last day is {date, date, plain}.',
    nl: 'De laatste dag is dus {date, date, plain}.',
  },

  'calendar.name': {
    en: 'Deadlines of {organisation} in Akkoord',
    nl: 'Termijnen van {organisation} in Akkoord',
  },
  'calendar.negotiationTerm': { en: 'Negotiation ends', nl: 'Onderhandeling eindigt' },
  'calendar.ratificationTerm': { en: 'Ratification ends', nl: 'Bekrachtiging eindigt' },
  'calendar.opinionTerm': { en: 'Term for opinions ends', nl: 'Termijn voor zienswijzen eindigt' },
  'calendar.complaintTerm': { en: 'Complaint term ends', nl: 'Klachttermijn eindigt' },
  'calendar.measuringTerm': { en: 'Evaluation falls due', nl: 'Evaluatie nodig' },
  'calendar.evaluationTerm': { en: 'Evaluation due by now', nl: 'Evaluatie uiterlijk nu' },
  'calendar.measurement': { en: 'Measurement due', nl: 'Meting verwacht' },
  'calendar.commitment': { en: 'Commitment due', nl: 'Verbintenis na te komen' },
  'calendar.expiry': { en: 'Agreement expires', nl: 'Akkoord loopt af' },
  'calendar.correction': { en: 'Objections to a correction end', nl: 'Bezwaar tegen verbetering eindigt' },
} as const;
