/** Sentences on terms of office, and on duties that outlast them. */
export const termsOfOfficeMessages = {
  'problem.term-exists.title': { en: 'There is such a term', nl: 'Die zittingsperiode bestaat al' },
  'problem.term-exists.detail': {
    en: 'There is a term of office {term} already: change its days instead.',
    nl: 'Er is al een zittingsperiode {term}: wijzig de dagen ervan.',
  },
  'problem.no-term-of-office.title': {
    en: 'No term of office is known',
    nl: 'Er is geen zittingsperiode bekend',
  },
  'problem.no-term-of-office.detail': {
    en: 'For {day, date, plain} no term of office of councils of this level is known. A registrar can add it.',
    nl: 'Voor {day, date, plain} is geen zittingsperiode van raden van dit niveau bekend. Een registrator kan ze toevoegen.',
  },
  'terms.ends-before-it-begins': {
    en: 'A term ends after it begins, on {beginsOn, date, plain}.',
    nl: 'Een zittingsperiode eindigt na haar begin, op {beginsOn, date, plain}.',
  },
  'terms.overlap': {
    en: 'It shares days with {term}, from {beginsOn, date, plain} until {endsOn, date, plain}.',
    nl: 'Ze heeft dagen gemeen met {term}, van {beginsOn, date, plain} tot {endsOn, date, plain}.',
  },
  'terms.decided-in-the-future': {
    en: 'This date is yet to come: today is {today, date, plain}.',
    nl: 'Deze datum moet nog komen: vandaag is het {today, date, plain}.',
  },
  'terms.no-term': {
    en: 'For {day, date, plain} no term of office of this council is known.',
    nl: 'Voor {day, date, plain} is geen zittingsperiode van deze raad bekend.',
  },
  'terms.before-this-council': {
    en: 'The present council is there since {since, date, plain}: only its own decision counts.',
    nl: 'De huidige raad is er sinds {since, date, plain}: alleen een beslissing van die raad telt.',
  },
  'event.RECONFIRM_DUTIES': {
    en: 'Reconfirm what binds a new council',
    nl: 'Herbevestigen wat een nieuwe raad bindt',
  },
  'message.dutiesReconfirmed': {
    en: 'The new council of {by} took note of what “{agreement}” binds it to.',
    nl: 'De nieuwe raad van {by} nam kennis van waartoe “{agreement}” hem bindt.',
  },
} as const;
