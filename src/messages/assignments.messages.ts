/** Sentences on tasks that provinces and Flanders set for regions, and on their means. */
export const assignmentsMessages = {
  'problem.assignment-withdrawn.title': {
    en: 'The task was taken back',
    nl: 'De opgave is ingetrokken',
  },
  'problem.assignment-withdrawn.detail': {
    en: 'Its issuer took the task back on {withdrawnOn, date, plain}: nobody answers it or draws on it any more.',
    nl: 'Wie de opgave stelde, heeft ze op {withdrawnOn, date, plain} ingetrokken: niemand beantwoordt ze nog of neemt er middelen van op.',
  },
  'problem.already-answers.title': {
    en: 'The agreement answers the task already',
    nl: 'Het akkoord beantwoordt de opgave al',
  },
  'problem.already-answers.detail': {
    en: 'Answer {answer} names this agreement already.',
    nl: 'Antwoord {answer} noemt dit akkoord al.',
  },
  'problem.answer-stands.title': {
    en: 'Your municipality has answered',
    nl: 'Uw gemeente heeft al geantwoord',
  },
  'problem.answer-stands.detail': {
    en: 'Answer {answer} of your municipality stands. Take it back before you decline.',
    nl: 'Antwoord {answer} van uw gemeente staat nog. Trek het in voor u weigert.',
  },
  'problem.answer-ended.title': {
    en: 'The answer counts no more',
    nl: 'Het antwoord telt niet meer',
  },
  'problem.answer-ended.detail': {
    en: 'Answer {answer} was taken back, or passed on. Give a new one.',
    nl: 'Antwoord {answer} is ingetrokken of overgegaan. Geef een nieuw.',
  },
  'problem.draws-nothing.title': {
    en: 'This draws no means',
    nl: 'Dit neemt geen middelen op',
  },
  'problem.draws-nothing.detail': {
    en: 'Means are drawn by deals, from their submission on and as long as they do not fall away. Answer {answer} is no such deal.',
    nl: 'Middelen worden opgenomen door deals, zodra ze ingediend zijn en zolang ze niet wegvallen. Antwoord {answer} is niet zo’n deal.',
  },
  'problem.means-exhausted.title': {
    en: 'There is not enough left',
    nl: 'Er is niet genoeg over',
  },
  'problem.means-exhausted.detail': {
    en: 'Of {unit}, {drawn} would be drawn in all, and the task comes with {amount}.',
    nl: 'Van {unit} zou in totaal {drawn} opgenomen zijn, en de opgave komt met {amount}.',
  },
  'problem.means-below-drawn.title': {
    en: 'More is drawn than that',
    nl: 'Er is al meer opgenomen',
  },
  'problem.means-below-drawn.detail': {
    en: 'Deals draw {drawn} of {unit} already: what was drawn is not taken away.',
    nl: 'Deals nemen al {drawn} van {unit} op: wat opgenomen is, wordt niet afgenomen.',
  },

  'assignments.not-the-issuer': {
    en: 'Only who set the task changes it: the province, or the policy domain of Flanders.',
    nl: 'Alleen wie de opgave stelde, wijzigt ze: de provincie, of het beleidsdomein van Vlaanderen.',
  },
  'assignments.other-domain': {
    en: 'You do not speak for the administration of {domain}.',
    nl: 'U spreekt niet voor de administratie van {domain}.',
  },
  'assignments.not-in-region': {
    en: 'Your municipality is not in the region {region}: only its municipalities answer.',
    nl: 'Uw gemeente ligt niet in de regio {region}: alleen haar gemeenten antwoorden.',
  },
  'assignments.not-your-answer': {
    en: 'Answer {answer} was given by another municipality.',
    nl: 'Antwoord {answer} is door een andere gemeente gegeven.',
  },

  'assignments.fault.unknown-region': {
    en: 'There is no region with this id.',
    nl: 'Er is geen regio met deze id.',
  },
  'assignments.fault.empty-region': {
    en: 'No municipality is in this region today: nobody could answer.',
    nl: 'Vandaag ligt geen enkele gemeente in deze regio: niemand zou kunnen antwoorden.',
  },
  'assignments.fault.other-province': {
    en: 'None of the municipalities of this region is in your province.',
    nl: 'Geen enkele gemeente van deze regio ligt in uw provincie.',
  },
  'assignments.fault.no-domain': {
    en: 'A province sets a task for no policy domain of Flanders: leave this out.',
    nl: 'Een provincie stelt een opgave niet voor een beleidsdomein van Vlaanderen: laat dit weg.',
  },
  'assignments.fault.domain-missing': {
    en: 'Say for which of your policy domains.',
    nl: 'Zeg voor welk van uw beleidsdomeinen.',
  },
  'assignments.fault.no-means': {
    en: 'A task comes with means: more than 0 in one unit at least.',
    nl: 'Een opgave komt met middelen: meer dan 0 in minstens één eenheid.',
  },
  'assignments.fault.too-fine': {
    en: 'This has more decimals than its unit: 2 in EUR and FTE, 4 in ha.',
    nl: 'Dit heeft meer decimalen dan de eenheid: 2 in EUR en VTE, 4 in ha.',
  },
  'assignments.fault.over': {
    en: 'This day has passed.',
    nl: 'Deze dag is voorbij.',
  },
  'assignments.fault.too-far': {
    en: 'This is more than twenty years from now.',
    nl: 'Dit is meer dan twintig jaar vanaf nu.',
  },
  'assignments.fault.not-a-party': {
    en: 'Your municipality is a party to no agreement with this id.',
    nl: 'Uw gemeente is bij geen akkoord met deze id partij.',
  },
  'assignments.fault.fell-away': {
    en: 'This agreement ended before it was in force: it answers nothing.',
    nl: 'Dit akkoord eindigde voor het gold: het beantwoordt niets.',
  },

  'deadline.assignment': {
    en: 'The task “{assignment}” can be answered in time until the end of {lastDay, date, plain}. After that it is late.',
    nl: 'De opgave “{assignment}” kan op tijd beantwoord worden tot en met {lastDay, date, plain}. Daarna is ze te laat.',
  },
  'calendar.assignment': {
    en: 'Answer to a task: {assignment}',
    nl: 'Antwoord op een opgave: {assignment}',
  },

  'chart.means.title': {
    en: 'What is drawn of “{assignment}”',
    nl: 'Wat opgenomen is van “{assignment}”',
  },
  'chart.means.description': {
    en: 'What {shown} of {answers} answers draw of the means, and what is left of them: {left}.',
    nl: 'Wat {shown} van {answers} antwoorden van de middelen opnemen, en wat er van over is: {left}.',
  },
  'chart.means.left': { en: 'Left', nl: 'Over' },
} as const;
