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
  'monitoring.wrong-way': {
    en: 'From {baselineValue} to {targetValue} is the other way.',
    nl: 'Van {baselineValue} naar {targetValue} is de andere kant op.',
  },
  'monitoring.only-stepped': {
    en: 'Steps go with the path `stepped` only.',
    nl: 'Stappen horen alleen bij het pad `stepped`.',
  },
  'monitoring.no-steps': {
    en: 'A stepped path has at least one step between baseline and target.',
    nl: 'Een pad in stappen heeft minstens één stap tussen nulmeting en doel.',
  },
  'monitoring.step-out-of-order': {
    en: 'This step must come after {after, date, plain} and before {before, date, plain}.',
    nl: 'Deze stap moet na {after, date, plain} en voor {before, date, plain} komen.',
  },
  'monitoring.reason-only-with': {
    en: 'A reason goes with `corrects` only.',
    nl: 'Een reden hoort alleen bij `corrects`.',
  },
  'monitoring.no-measurement': {
    en: 'This indicator has no measurement {number}.',
    nl: 'Deze indicator heeft geen meting {number}.',
  },
  'monitoring.is-corrected': {
    en: 'Measurement {by} came in the place of measurement {number}: correct that one.',
    nl: 'Meting {by} kwam in de plaats van meting {number}: verbeter die.',
  },
  'monitoring.due-as-corrected': {
    en: 'A correction answers the due date that the corrected measurement answered: leave this out.',
    nl: 'Een verbetering geldt voor dezelfde datum als de verbeterde meting: laat dit weg.',
  },
  'monitoring.is-measured-then': {
    en: 'There is a measurement of this day: correct that one.',
    nl: 'Er is al een meting van deze dag: verbeter die.',
  },

  'trajectory.status.onTrack': { en: 'On track', nl: 'Op schema' },
  'trajectory.status.atRisk': { en: 'At risk', nl: 'Risico' },
  'trajectory.status.offTrack': { en: 'Off track', nl: 'Niet op schema' },
  'trajectory.status.noData': { en: 'No data', nl: 'Geen gegevens' },
  'trajectory.noData': {
    en: 'Nothing has been measured yet.',
    nl: 'Er is nog niets gemeten.',
  },
  'trajectory.onTrack': {
    en: 'On {on, date, plain} {expected, number, ::.######} {unit} was expected and {found, number, ::.######} {unit} was found: not behind (deviation {deviation, number, ::.######} {unit}).',
    nl: 'Op {on, date, plain} werd {expected, number, ::.######} {unit} verwacht en {found, number, ::.######} {unit} gevonden: geen achterstand (afwijking {deviation, number, ::.######} {unit}).',
  },
  'trajectory.atRisk': {
    en: 'On {on, date, plain} {expected, number, ::.######} {unit} was expected and {found, number, ::.######} {unit} was found: behind by {behind, number, ::.######} {unit}, within the tolerance of {tolerance, number, ::.######} {unit}.',
    nl: 'Op {on, date, plain} werd {expected, number, ::.######} {unit} verwacht en {found, number, ::.######} {unit} gevonden: {behind, number, ::.######} {unit} achterstand, binnen de marge van {tolerance, number, ::.######} {unit}.',
  },
  'trajectory.offTrack': {
    en: 'On {on, date, plain} {expected, number, ::.######} {unit} was expected and {found, number, ::.######} {unit} was found: behind by {behind, number, ::.######} {unit}, more than the tolerance of {tolerance, number, ::.######} {unit}.',
    nl: 'Op {on, date, plain} werd {expected, number, ::.######} {unit} verwacht en {found, number, ::.######} {unit} gevonden: {behind, number, ::.######} {unit} achterstand, meer dan de marge van {tolerance, number, ::.######} {unit}.',
  },
  'trajectory.tooFew': {
    en: 'No forecast: {days, plural, =0 {no day was} one {# day was} other {# days were}} measured, and it takes {needed}.',
    nl: 'Geen prognose: {days, plural, =0 {geen enkele dag is} one {# dag is} other {# dagen zijn}} gemeten, en er zijn er {needed} nodig.',
  },
  'trajectory.targetDayPassed': {
    en: 'No forecast: the day of the target, {targetOn, date, plain}, has passed.',
    nl: 'Geen prognose: de dag van het doel, {targetOn, date, plain}, is voorbij.',
  },
  'trajectory.meets': {
    en: 'At the pace of {days} measured days ({perYear, number, ::.######} {unit} a year) it comes to {onTargetDay, number, ::.######} {unit} on {targetOn, date, plain}, which meets the target of {targetValue, number, ::.######} {unit}.',
    nl: 'Aan het tempo van {days} gemeten dagen ({perYear, number, ::.######} {unit} per jaar) komt dit op {targetOn, date, plain} uit op {onTargetDay, number, ::.######} {unit}, waarmee het doel van {targetValue, number, ::.######} {unit} gehaald wordt.',
  },
  'trajectory.misses': {
    en: 'At the pace of {days} measured days ({perYear, number, ::.######} {unit} a year) it comes to {onTargetDay, number, ::.######} {unit} on {targetOn, date, plain}, which misses the target of {targetValue, number, ::.######} {unit}{reaches, select, once { until {reachesOn, date, plain}} other {}}.',
    nl: 'Aan het tempo van {days} gemeten dagen ({perYear, number, ::.######} {unit} per jaar) komt dit op {targetOn, date, plain} uit op {onTargetDay, number, ::.######} {unit}, waarmee het doel van {targetValue, number, ::.######} {unit} niet gehaald wordt{reaches, select, once {; dat is op {reachesOn, date, plain}} other {}}.',
  },
  'chart.trajectory.title': { en: 'Where “{name}” stands', nl: 'Waar “{name}” staat' },
  'chart.trajectory.path': { en: 'Agreed path', nl: 'Afgesproken pad' },
  'chart.trajectory.tolerance': { en: 'Tolerance', nl: 'Marge' },
  'chart.trajectory.found': { en: 'Measured', nl: 'Gemeten' },
  'chart.trajectory.forecast': { en: 'Forecast', nl: 'Prognose' },
  'chart.trajectory.source': {
    en: 'Source of the last measurement: {source}',
    nl: 'Bron van de laatste meting: {source}',
  },
} as const;
