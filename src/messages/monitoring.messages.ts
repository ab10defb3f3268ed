/** Sentences on indicators and measurements. */
export const monitoringMessages = {
  'monitoring.not-answerable': {
    en: 'A party may only add or remove indicators that it measures itself; the lead may do so with any. This one names {responsible}, and you act for {organisation}.',
    nl: 'Een partij kan alleen indicatoren toevoegen of schrappen die ze zelf meet; de trekker kan dat met elke indicator. Deze noemt {responsible}, en u handelt voor {organisation}.',
  },
  'monitoring.not-responsible': {
    en: 'Only {responsible}, which is responsible for this indicator, and the lead may record its measurements. You act for {organisation}.',
    nl: 'Alleen {responsible}, die voor deze indicator verantwoordelijk is, en de trekker kunnen metingen ervan registreren. U handelt voor {organisation}.',
  },
  'monitoring.no-party': {
    en: '{organisation} is not a party to this agreement.',
    nl: '{organisation} is geen partij bij dit akkoord.',
  },
  'monitoring.in-the-future': {
    en: 'This date is yet to come: today is {today, date, plain}.',
    nl: 'Deze datum moet nog komen: vandaag is het {today, date, plain}.',
  },
  'monitoring.target-before-baseline': {
    en: 'The target must be later than the baseline, which is of {baselineOn, date, plain}.',
    nl: 'Het doel moet later zijn dan de nulmeting, die van {baselineOn, date, plain} is.',
  },
  'monitoring.due-in-the-past': {
    en: 'This date has passed: today is {today, date, plain}.',
    nl: 'Deze datum is voorbij: vandaag is het {today, date, plain}.',
  },
  'monitoring.before-baseline': {
    en: 'This date is before that of the baseline, {baselineOn, date, plain}.',
    nl: 'Deze datum ligt voor die van de nulmeting, {baselineOn, date, plain}.',
  },
  'monitoring.is-measured': {
    en: 'This indicator has been measured: what was found stays on record.',
    nl: 'Deze indicator is al gemeten: wat gevonden is, blijft bewaard.',
  },
  'monitoring.not-awaited': {
    en: '{count, plural, =0 {No measurement is due: leave this date out.} one {No measurement is due on this date, but on {open}.} other {No measurement is due on this date, but on these: {open}.}}',
    nl: '{count, plural, =0 {Er wordt geen meting verwacht: laat deze datum weg.} one {Op deze datum wordt geen meting verwacht, wel op {open}.} other {Op deze datum wordt geen meting verwacht, wel op deze: {open}.}}',
  },
} as const;
