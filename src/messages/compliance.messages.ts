/** Sentences on comply-or-explain reports. */
export const complianceMessages = {
  'problem.no-report-owed.title': { en: 'No such report is owed', nl: 'Zo’n rapport is niet verschuldigd' },
  'problem.no-report-owed.detail': {
    en: '{organisation} owes no such report over {year}: the agreement did not bind it then, or the report is that of another.',
    nl: '{organisation} is over {year} zo’n rapport niet verschuldigd: het akkoord bond haar toen niet, of het rapport is van een ander.',
  },
  'problem.report-is-submitted.title': { en: 'The report was submitted', nl: 'Het rapport is ingediend' },
  'problem.report-is-submitted.detail': {
    en: 'The report over {year} was submitted already: it stays as it is.',
    nl: 'Het rapport over {year} is al ingediend: het blijft zoals het is.',
  },
  'compliance.unknown-item': {
    en: 'The report has no item {item}.',
    nl: 'Het rapport heeft geen punt {item}.',
  },
  'compliance.answered-twice': {
    en: 'Item {item} is answered more than once.',
    nl: 'Punt {item} is meer dan één keer beantwoord.',
  },
  'compliance.explain-how': {
    en: 'Explain item {item}: say why not, or how it was done, where the registry knows otherwise.',
    nl: 'Leg punt {item} uit: zeg waarom niet, of hoe het gebeurd is, waar het register iets anders weet.',
  },
  'compliance.not-answered': {
    en: 'Item {item} has no answer.',
    nl: 'Punt {item} heeft geen antwoord.',
  },
  'compliance.commitment.fulfilled': {
    en: 'Commitment {number} ({description}), due on {dueOn, date, plain}, was fulfilled.',
    nl: 'Verbintenis {number} ({description}), na te komen op {dueOn, date, plain}, is nagekomen.',
  },
  'compliance.commitment.fulfilledLate': {
    en: 'Commitment {number} ({description}), due on {dueOn, date, plain}, was fulfilled late.',
    nl: 'Verbintenis {number} ({description}), na te komen op {dueOn, date, plain}, is te laat nagekomen.',
  },
  'compliance.commitment.released': {
    en: 'Commitment {number} ({description}), due on {dueOn, date, plain}, is owed no more.',
    nl: 'Verbintenis {number} ({description}), na te komen op {dueOn, date, plain}, is niet meer verschuldigd.',
  },
  'compliance.commitment.overdue': {
    en: 'Commitment {number} ({description}), due on {dueOn, date, plain}, is overdue.',
    nl: 'Verbintenis {number} ({description}), na te komen op {dueOn, date, plain}, is te laat.',
  },
  'compliance.commitment.pending': {
    en: 'Commitment {number} ({description}), due on {dueOn, date, plain}, is not confirmed yet.',
    nl: 'Verbintenis {number} ({description}), na te komen op {dueOn, date, plain}, is nog niet bevestigd.',
  },
  'compliance.measurement': {
    en: 'Indicator {indicator} ({name}): {measured, plural, one {# measurement} other {# measurements}}, {late} of them late; {missed, plural, =0 {none missed} one {# missed} other {# missed}}.',
    nl: 'Indicator {indicator} ({name}): {measured, plural, one {# meting} other {# metingen}}, waarvan {late} te laat; {missed, plural, =0 {geen gemist} one {# gemist} other {# gemist}}.',
  },
  'compliance.reservation': {
    en: 'Reservation {number} stands: {text}',
    nl: 'Voorbehoud {number} geldt: {text}',
  },
  'compliance.reservation-to-clause': {
    en: 'Reservation {number} to clause {clause} stands: {text}',
    nl: 'Voorbehoud {number} bij bepaling {clause} geldt: {text}',
  },
  'compliance.lesson': {
    en: 'Lesson {number} of evaluation {evaluation} waits for an answer: {text}',
    nl: 'Les {number} van evaluatie {evaluation} wacht op een antwoord: {text}',
  },
  'deadline.complianceReminder': {
    en: 'At the end of {lastDay, date, plain}, parties that have not submitted their comply-or-explain report over {year}, due on {dueOn, date, plain}, are reminded of it.',
    nl: 'Na {lastDay, date, plain} worden partijen die hun rapport pas toe of leg uit over {year}, uiterlijk op {dueOn, date, plain}, niet hebben ingediend, eraan herinnerd.',
  },
  'deadline.complianceReport': {
    en: 'Every bound party submits its comply-or-explain report over {year} by the end of {lastDay, date, plain}. After that it is late.',
    nl: 'Elke gebonden partij dient haar rapport pas toe of leg uit over {year} ten laatste op {lastDay, date, plain} in. Daarna is het te laat.',
  },
  'calendar.complianceReminder': {
    en: 'Reminder: comply-or-explain report',
    nl: 'Herinnering: rapport pas toe of leg uit',
  },
  'calendar.complianceReport': {
    en: 'Comply-or-explain report due',
    nl: 'Rapport pas toe of leg uit in te dienen',
  },
  'event.SUBMIT_COMPLIANCE_REPORT': {
    en: 'Submit a comply-or-explain report',
    nl: 'Rapport pas toe of leg uit indienen',
  },
  'event.COMPLIANCE_REPORTS_REMINDER': {
    en: 'Comply-or-explain reports are due soon',
    nl: 'Rapporten pas toe of leg uit zijn binnenkort in te dienen',
  },
  'event.COMPLIANCE_REPORTS_FELL_DUE': {
    en: 'Comply-or-explain reports fell due',
    nl: 'De termijn voor rapporten pas toe of leg uit is verstreken',
  },
  'message.complianceReportDue': {
    en: 'Your organisation’s comply-or-explain report over {year} on “{agreement}” is due by {dueOn, date, plain}.',
    nl: 'Het rapport pas toe of leg uit van uw organisatie over {year} bij “{agreement}” moet ten laatste op {dueOn, date, plain} ingediend zijn.',
  },
  'message.complianceReportLate': {
    en: 'Your organisation’s comply-or-explain report over {year} on “{agreement}” was due by {dueOn, date, plain}, and is late.',
    nl: 'Het rapport pas toe of leg uit van uw organisatie over {year} bij “{agreement}” moest ten laatste op {dueOn, date, plain} ingediend zijn, en is te laat.',
  },
  'message.complianceReported': {
    en: '{by} has submitted its comply-or-explain report over {year} on “{agreement}”.',
    nl: '{by} heeft haar rapport pas toe of leg uit over {year} bij “{agreement}” ingediend.',
  },
} as const;
