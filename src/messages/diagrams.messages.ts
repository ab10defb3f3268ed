/** Words of the pictures of processes and agreements, beside the names of phases, states and events. */
export const diagramMessages = {
  'diagram.process.title': {
    en: '{kind, select, deal {The path of a deal} plan {The path of a plan} other {The path of a council’s decision}}',
    nl: '{kind, select, deal {Het verloop van een deal} plan {Het verloop van een plan} other {Het verloop van een raadsbesluit}}',
  },
  'diagram.process.version': {
    en: '{id}, version {version}',
    nl: '{id}, versie {version}',
  },
  'diagram.now': { en: 'Now: {place}', nl: 'Nu: {place}' },
  'diagram.step': {
    en: 'From {from} to {to}: {why}.',
    nl: 'Van {from} naar {to}: {why}.',
  },
  'diagram.stays': { en: 'stays here on:', nl: 'blijft hier bij:' },
  'diagram.after': { en: 'after {length}', nl: 'na {length}' },
  'diagram.length.days': {
    en: '{count, plural, one {# day} other {# days}}',
    nl: '{count, plural, one {# dag} other {# dagen}}',
  },
  'diagram.length.weeks': {
    en: '{count, plural, one {# week} other {# weeks}}',
    nl: '{count, plural, one {# week} other {# weken}}',
  },
  'diagram.length.months': {
    en: '{count, plural, one {# month} other {# months}}',
    nl: '{count, plural, one {# maand} other {# maanden}}',
  },
  'diagram.term.negotiationTerm': { en: 'Negotiation term ends', nl: 'Onderhandelingstermijn verstreken' },
  'diagram.term.ratificationTerm': { en: 'Ratification term ends', nl: 'Bekrachtigingstermijn verstreken' },
  'diagram.term.measuringTerm': { en: 'Evaluation falls due', nl: 'Evaluatie moet gebeuren' },
  'diagram.term.evaluationTerm': { en: 'Evaluation is overdue', nl: 'Evaluatie is te laat' },
  'diagram.term.untilExpiry': { en: 'End date has passed', nl: 'Einddatum voorbij' },
  'diagram.term.complaintTerm': { en: 'Complaint term ends', nl: 'Klachttermijn verstreken' },
  'diagram.condition.draftBecomesReady': { en: 'nothing is missing', nl: 'er ontbreekt niets meer' },
  'diagram.condition-not.draftBecomesReady': { en: 'something is missing', nl: 'er ontbreekt iets' },
  'diagram.condition.draftIsReady': { en: 'if the draft is ready', nl: 'als het ontwerp klaar is' },
  'diagram.condition.everyOtherPartyAccepts': { en: 'as the last party', nl: 'als laatste partij' },
  'diagram.condition-not.everyOtherPartyAccepts': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.ruleSatisfied': {
    en: 'Enough councils have approved',
    nl: 'Genoeg raden keurden goed',
  },
  'diagram.condition.ruleUnreachable': {
    en: 'Enough approvals are no longer possible',
    nl: 'Genoeg goedkeuringen zijn niet meer mogelijk',
  },
  'diagram.condition.leavesOneParty': {
    en: 'and one party is left',
    nl: 'en er blijft één partij over',
  },
  'diagram.condition-not.leavesOneParty': {
    en: 'several parties are left',
    nl: 'er blijven meer partijen over',
  },
  'diagram.condition.everyOtherBoundPartyEnds': {
    en: 'as the last bound party',
    nl: 'als laatste gebonden partij',
  },
  'diagram.condition-not.everyOtherBoundPartyEnds': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.legend.event': { en: 'a step that someone takes', nl: 'een stap die iemand zet' },
  'diagram.legend.term': { en: 'a term that runs out', nl: 'een termijn die afloopt' },
  'diagram.legend.automatic': { en: 'by itself, once this is so', nl: 'vanzelf, zodra dit zo is' },
  'diagram.legend.frame': {
    en: 'arrow from a frame: holds for every state in it',
    nl: 'pijl vanaf een kader: geldt voor elke toestand erin',
  },
  'diagram.legend.present': { en: 'present state', nl: 'huidige toestand' },
  'diagram.legend.visited': { en: 'passed', nl: 'doorlopen' },
  'diagram.councils': {
    en: '{count, plural, one {# council} other {# councils}}',
    nl: '{count, plural, one {# raad} other {# raden}}',
  },
  'diagram.count.approved': { en: '{count} approved', nl: '{count} goedgekeurd' },
  'diagram.count.approvedWithReservation': {
    en: '{count} approved with reservation',
    nl: '{count} goedgekeurd met voorbehoud',
  },
  'diagram.count.rejected': { en: '{count} rejected', nl: '{count} verworpen' },
  'diagram.count.annulled': { en: '{count} annulled', nl: '{count} vernietigd' },
  'diagram.count.open': { en: '{count} to decide', nl: '{count} nog te beslissen' },
} as const;
