/** Words of the pictures of processes and agreements, beside the names of phases, states and events. */
export const diagramMessages = {
  'diagram.process.title': {
    en: '{kind, select, deal {The path of a deal} plan {The path of a plan} council {The path of a council’s decision} mediation {The path of a mediation} accession {The path of an accession} withdrawal {The path of a withdrawal} amendment {The path of an amendment} other {The path of a renewal}}',
    nl: '{kind, select, deal {Het verloop van een deal} plan {Het verloop van een plan} council {Het verloop van een raadsbesluit} mediation {Het verloop van een bemiddeling} accession {Het verloop van een toetreding} withdrawal {Het verloop van een uittreding} amendment {Het verloop van een wijziging} other {Het verloop van een verlenging}}',
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
  'diagram.term.opinionTerm': { en: 'Term for opinions ends', nl: 'Termijn voor zienswijzen verstreken' },
  'diagram.term.complaintTerm': { en: 'Complaint term ends', nl: 'Klachttermijn verstreken' },
  'diagram.condition.draftBecomesReady': { en: 'nothing is missing', nl: 'er ontbreekt niets meer' },
  'diagram.condition-not.draftBecomesReady': { en: 'something is missing', nl: 'er ontbreekt iets' },
  'diagram.condition.draftIsReady': { en: 'if the draft is ready', nl: 'als het ontwerp klaar is' },
  'diagram.condition.everyOtherPartyAccepts': { en: 'as the last party', nl: 'als laatste partij' },
  'diagram.condition-not.everyOtherPartyAccepts': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.conditionsEndorsed': {
    en: 'every endorsement that it needs is given',
    nl: 'elke nodige instemming is gegeven',
  },
  'diagram.condition.ruleSatisfied': {
    en: 'Enough councils have approved',
    nl: 'Genoeg raden keurden goed',
  },
  'diagram.condition.opinionTermIsOver': {
    en: 'after the term for opinions',
    nl: 'na de termijn voor zienswijzen',
  },
  'diagram.condition.ruleUnreachable': {
    en: 'Enough approvals are no longer possible',
    nl: 'Genoeg goedkeuringen zijn niet meer mogelijk',
  },
  'diagram.condition.isBesideTheParties': {
    en: 'of an organisation that is no party',
    nl: 'van een organisatie die geen partij is',
  },
  'diagram.condition-not.isBesideTheParties': {
    en: 'of a party',
    nl: 'van een partij',
  },
  'diagram.condition.mergerEndsIt': {
    en: 'nothing is left to settle',
    nl: 'er valt niets meer te regelen',
  },
  'diagram.condition-not.mergerEndsIt': {
    en: 'it goes on',
    nl: 'ze loopt verder',
  },
  'diagram.condition.mediatorBecomesInvolved': {
    en: 'the mediator becomes involved',
    nl: 'de bemiddelaar raakt betrokken',
  },
  'diagram.condition-not.mediatorBecomesInvolved': {
    en: 'the mediator stays independent',
    nl: 'de bemiddelaar blijft onafhankelijk',
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
  'diagram.condition.allOthersConsentToRoles': { en: 'as the last one', nl: 'als laatste' },
  'diagram.condition-not.allOthersConsentToRoles': {
    en: 'others still have to',
    nl: 'anderen moeten nog',
  },
  'diagram.condition.ruleWouldNoLongerHold': {
    en: 'the rule no longer holds by it',
    nl: 'daardoor is niet meer aan de regel voldaan',
  },
  'diagram.condition-not.ruleWouldNoLongerHold': {
    en: 'the rule still holds',
    nl: 'aan de regel blijft voldaan',
  },
  'diagram.condition.ruleWouldHoldAgain': {
    en: 'the rule holds again by it',
    nl: 'daardoor is opnieuw aan de regel voldaan',
  },
  'diagram.condition-not.ruleWouldHoldAgain': {
    en: 'the rule does not hold yet',
    nl: 'aan de regel is nog niet voldaan',
  },
  'diagram.condition.partyAccedes': { en: 'the party accedes by it', nl: 'de partij treedt daarmee toe' },
  'diagram.condition-not.partyAccedes': {
    en: 'not by an acceding party',
    nl: 'niet door een toetredende partij',
  },
  'diagram.condition.accededPartyFallsOut': {
    en: 'an acceded party falls out',
    nl: 'een toegetreden partij valt weg',
  },
  'diagram.condition-not.accededPartyFallsOut': {
    en: 'no acceded party falls out',
    nl: 'geen toegetreden partij valt weg',
  },
  'diagram.condition.doesNotCount': { en: 'the party does not count', nl: 'de partij telt niet mee' },
  'diagram.condition-not.doesNotCount': { en: 'the party counts', nl: 'de partij telt mee' },
  'diagram.condition.onePartyWouldRemain': { en: 'one party would remain', nl: 'er blijft één partij over' },
  'diagram.condition-not.onePartyWouldRemain': {
    en: 'more parties remain',
    nl: 'er blijven meer partijen over',
  },
  'diagram.condition.isLastToAcceptMediator': { en: 'as the last one', nl: 'als laatste' },
  'diagram.condition-not.isLastToAcceptMediator': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.isLastToAcceptSettlement': { en: 'as the last one', nl: 'als laatste' },
  'diagram.condition-not.isLastToAcceptSettlement': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.isLastToAcceptAccession': { en: 'as the last one', nl: 'als laatste' },
  'diagram.condition-not.isLastToAcceptAccession': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.isLastToAcceptRenewal': { en: 'as the last one', nl: 'als laatste' },
  'diagram.condition-not.isLastToAcceptRenewal': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.nothingOpen': { en: 'nothing is open any more', nl: 'er staat niets meer open' },
  'diagram.condition-not.nothingOpen': {
    en: 'commitments are still open',
    nl: 'er staan nog verbintenissen open',
  },
  'diagram.condition.openerWithdraws': { en: 'who opened it withdraws it', nl: 'wie ze opende, trekt ze in' },
  'diagram.condition-not.openerWithdraws': { en: 'nobody withdraws it', nl: 'niemand trekt ze in' },
  'diagram.condition.declaresFailure': { en: 'it has failed', nl: 'ze is mislukt' },
  'diagram.condition.isInvolvedOrMediator': {
    en: 'by a party in dispute or the mediator',
    nl: 'door een partij bij het geschil of de bemiddelaar',
  },
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
