/** Sentences on figures across the registry. */
export const statisticsMessages = {
  'chart.statistics.title': {
    en: '{total, plural, one {# public agreement} other {# public agreements}}',
    nl: '{total, plural, one {# openbaar akkoord} other {# openbare akkoorden}}',
  },
  'chart.statistics.description': {
    en: 'Bars show how many of {total} public agreements are in each phase, and below them the median number of days in each state, running ones until today. Of {commitments} commitments, {late} are overdue on {on, date, plain}.',
    nl: 'Balken tonen hoeveel van {total} openbare akkoorden in elke fase zijn, en daaronder het mediane aantal dagen in elke toestand, lopende tot vandaag. Van {commitments} verbintenissen zijn er {late} te laat op {on, date, plain}.',
  },
  'chart.statistics.agreements': { en: 'Agreements', nl: 'Akkoorden' },
  'chart.statistics.median': { en: 'Median number of days', nl: 'Mediaan aantal dagen' },
  'chart.statistics.deal': { en: 'Deal', nl: 'Deal' },
  'chart.statistics.plan': { en: 'Plan', nl: 'Plan' },
  'chart.statistics.state': {
    en: '{kind}: {phase} – {state} ({count})',
    nl: '{kind}: {phase} – {state} ({count})',
  },
} as const;
