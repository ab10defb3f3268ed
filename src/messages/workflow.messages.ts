/** Why a statechart does not take an event, what the registry tells the parties, and the names of what they see. */
export const workflowMessages = {
  'reason.unknown-event': {
    en: 'The process has no event {event}.',
    nl: 'Het proces kent geen gebeurtenis {event}.',
  },
  'reason.not-in-this-state': {
    en: '{event} does not fit the present state ({state}){when, select, never {} other {; it does in: {when}}}.',
    nl: '{event} past niet bij de huidige toestand ({state}){when, select, never {} other {; wel in: {when}}}.',
  },
  'reason.draftIsReady': {
    en: 'The draft is not ready: its readiness report names what is missing.',
    nl: 'Het ontwerp is niet klaar: het gereedheidsverslag noemt wat ontbreekt.',
  },
  'reason.isOfferedText': {
    en: 'Positions are taken on the version of the text that is on offer, and this is another one.',
    nl: 'Standpunten gaan over de versie van de tekst die voorligt, en dit is een andere.',
  },
  'reason.isNewerText': {
    en: 'Only a version of the text that is newer than the one on offer can be proposed. Add it first.',
    nl: 'Alleen een versie van de tekst die nieuwer is dan de voorliggende kan worden voorgesteld. Voeg ze eerst toe.',
  },
  'reason.hasNotAccepted': {
    en: 'Your organisation has already accepted this text.',
    nl: 'Uw organisatie heeft deze tekst al aanvaard.',
  },
  'reason.isBound': {
    en: 'Only a party whose council approved is bound, and can consent to the end.',
    nl: 'Alleen een partij waarvan de raad goedkeurde, is gebonden en kan instemmen met het einde.',
  },
  'reason.hasNotConsentedToEnd': {
    en: 'Your organisation has already consented to the end. The other bound parties still have to.',
    nl: 'Uw organisatie heeft al met het einde ingestemd. De andere gebonden partijen moeten dat nog doen.',
  },
  'reason.opinionTermIsOver': {
    en: 'The term for opinions has not ended: the council gives its own first, then it can decide.',
    nl: 'De termijn voor zienswijzen loopt nog: de raad geeft eerst de zijne, daarna kan hij beslissen.',
  },
  'reason.agreementAsksCouncils': {
    en: 'Councils are asked during ratification, and while the agreement is in force; it is in neither.',
    nl: 'Raden worden bevraagd tijdens de bekrachtiging en zolang het akkoord geldt; geen van beide is het geval.',
  },

  'reason.isStandingText': {
    en: 'This correction is of a version of the text that does not stand any more.',
    nl: 'Deze verbetering gaat over een versie van de tekst die niet meer geldt.',
  },
  'reason.factsStand': {
    en: 'The record no longer says what this correction means to put right.',
    nl: 'Wat deze verbetering wil rechtzetten, staat er niet meer zo.',
  },
  'reason.outcomeStays': {
    en: 'This correction changes the outcome, and silence is no consent to that: the other side has to confirm it.',
    nl: 'Deze verbetering verandert de uitkomst, en zwijgen is daar geen instemming mee: de andere kant moet ze bevestigen.',
  },
  'reason.correctionIsSound': {
    en: 'What the record would say after this correction cannot be true: the votes and days do not agree.',
    nl: 'Wat er na deze verbetering zou staan, kan niet waar zijn: de stemmen en dagen kloppen niet met elkaar.',
  },

  'rule.too-large': {
    en: 'A rule may have at most {parts} parts and be nested {depth} deep.',
    nl: 'Een regel mag hoogstens {parts} delen hebben en {depth} diep genest zijn.',
  },
  'rule.not-an-object': { en: 'A rule must be an object.', nl: 'Een regel moet een object zijn.' },
  'rule.unknown-type': {
    en: 'The type of a rule must be one of: {types}.',
    nl: 'Het type van een regel moet een van deze zijn: {types}.',
  },
  'rule.unknown-field': {
    en: 'A rule of type {type} has no such field.',
    nl: 'Een regel van type {type} heeft dit veld niet.',
  },
  'rule.not-a-count': {
    en: 'This must be a whole number from 1.',
    nl: 'Dit moet een geheel getal vanaf 1 zijn.',
  },
  'rule.not-a-share': {
    en: 'This must be a share above 0 and at most 1, such as 0.66.',
    nl: 'Dit moet een aandeel boven 0 en hoogstens 1 zijn, zoals 0.66.',
  },
  'rule.unknown-level': {
    en: 'The level must be one of: {levels}.',
    nl: 'Het niveau moet een van deze zijn: {levels}.',
  },
  'rule.no-rules': {
    en: 'At least one rule must be listed.',
    nl: 'Er moet minstens één regel in de lijst staan.',
  },

  'message.textOffered': {
    en: 'A text is on offer in “{agreement}”. Does your organisation accept it?',
    nl: 'In “{agreement}” ligt een tekst voor. Aanvaardt uw organisatie die?',
  },
  'message.positionTaken': {
    en: '{by} has taken a position on the text of “{agreement}”.',
    nl: '{by} heeft een standpunt ingenomen over de tekst van “{agreement}”.',
  },
  'message.ratificationOpened': {
    en: 'All parties accept the text of “{agreement}”. Your council is asked to decide.',
    nl: 'Alle partijen aanvaarden de tekst van “{agreement}”. Uw raad wordt gevraagd te beslissen.',
  },
  'message.opinionGiven': {
    en: 'The council of {by} has given its opinion about “{agreement}”.',
    nl: 'De raad van {by} heeft zijn zienswijze over “{agreement}” gegeven.',
  },
  'message.councilDecided': {
    en: 'The council of {by} has decided about “{agreement}”.',
    nl: 'De raad van {by} heeft over “{agreement}” beslist.',
  },
  'message.councilAnnulled': {
    en: 'The decision of the council of {by} about “{agreement}” was annulled.',
    nl: 'De beslissing van de raad van {by} over “{agreement}” is vernietigd.',
  },
  'message.enteredIntoForce': {
    en: '“{agreement}” has entered into force.',
    nl: '“{agreement}” is in werking getreden.',
  },
  'message.ratificationFailed': {
    en: 'Too few councils can still approve “{agreement}”. The parties negotiate again.',
    nl: 'Te weinig raden kunnen “{agreement}” nog goedkeuren. De partijen onderhandelen opnieuw.',
  },
  'message.evaluationDue': {
    en: '“{agreement}” has to be evaluated.',
    nl: '“{agreement}” moet worden geëvalueerd.',
  },
  'message.processMigrated': {
    en: '“{agreement}” goes on by another version of its procedure.',
    nl: '“{agreement}” volgt voortaan een andere versie van zijn procedure.',
  },
  'message.evaluationOverdue': {
    en: 'The evaluation of “{agreement}” is overdue.',
    nl: 'De evaluatie van “{agreement}” is te laat.',
  },
  'message.evaluated': {
    en: '{by} has evaluated “{agreement}”. A new cycle has begun.',
    nl: '{by} heeft “{agreement}” geëvalueerd. Er is een nieuwe cyclus begonnen.',
  },
  'message.indicatorAdded': {
    en: '{by} has added an indicator to “{agreement}”.',
    nl: '{by} heeft een indicator aan “{agreement}” toegevoegd.',
  },
  'message.measurementRecorded': {
    en: '{by} has recorded a measurement for “{agreement}”.',
    nl: '{by} heeft een meting voor “{agreement}” geregistreerd.',
  },
  'message.measurementMissed': {
    en: 'The measurement of “{indicatorName}” (indicator {indicator} of “{agreement}”) that your organisation had to record by {dueOn, date, plain} is late.',
    nl: 'De meting van “{indicatorName}” (indicator {indicator} van “{agreement}”) die uw organisatie ten laatste op {dueOn, date, plain} moest registreren, is te laat.',
  },
  'message.measurementLeftToLead': {
    en: 'The measurement of “{indicatorName}” (indicator {indicator} of “{agreement}”) that was due on {dueOn, date, plain} has not come. {responsible} is not bound by the agreement: your organisation has to see to it, as the lead or in the place of one that has left.',
    nl: 'De meting van “{indicatorName}” (indicator {indicator} van “{agreement}”) die op {dueOn, date, plain} verwacht werd, is er niet. {responsible} is niet door het akkoord gebonden: uw organisatie moet ervoor zorgen, als trekker of in de plaats van een die is uitgetreden.',
  },
  'message.terminationProposed': {
    en: '{by} consents to end “{agreement}”. It ends when every bound party does.',
    nl: '{by} stemt in met het einde van “{agreement}”. Het eindigt wanneer elke gebonden partij instemt.',
  },
  'message.correctionProposed': {
    en: '{by} has proposed a correction in “{agreement}”. You can object until its term ends.',
    nl: '{by} heeft een verbetering in “{agreement}” voorgesteld. U kunt bezwaar maken zolang de termijn loopt.',
  },
  'message.correctionConfirmed': {
    en: '{by} agrees to a correction of the text of “{agreement}”.',
    nl: '{by} stemt in met een verbetering van de tekst van “{agreement}”.',
  },
  'message.correctionObjected': {
    en: '{by} objects to a correction in “{agreement}”. It does not take effect.',
    nl: '{by} maakt bezwaar tegen een verbetering in “{agreement}”. Ze heeft geen uitwerking.',
  },
  'message.correctionWithdrawn': {
    en: '{by} has withdrawn a correction in “{agreement}”.',
    nl: '{by} heeft een verbetering in “{agreement}” ingetrokken.',
  },
  'message.corrected': {
    en: 'What was recorded of the council of {by} about “{agreement}” is corrected.',
    nl: 'Wat over de raad van {by} in “{agreement}” was geregistreerd, is verbeterd.',
  },
  'message.textCorrected': {
    en: 'Errors in the text of “{agreement}” are corrected, as if they had never been there.',
    nl: 'Fouten in de tekst van “{agreement}” zijn verbeterd, alsof ze er nooit in hadden gestaan.',
  },
  'message.correctionLapsed': {
    en: 'A correction in “{agreement}” has lapsed: what it was about has changed since.',
    nl: 'Een verbetering in “{agreement}” is vervallen: waar ze over ging, is intussen veranderd.',
  },
  'message.closed': { en: '“{agreement}” is closed.', nl: '“{agreement}” is afgesloten.' },

  'message.partySucceeded': {
    en: 'After a merger, {by} takes over the place of its predecessors in “{agreement}”.',
    nl: 'Na een samenvoeging neemt {by} de plaats van zijn voorgangers in “{agreement}” over.',
  },
  'message.leftWithOneParty': {
    en: 'After a merger, “{agreement}” has only one party left. It can be ended.',
    nl: 'Na een samenvoeging telt “{agreement}” nog maar één partij. Het kan worden beëindigd.',
  },

  'phase.drafting': { en: 'Drafting', nl: 'Opmaak' },
  'phase.negotiation': { en: 'Negotiation', nl: 'Onderhandeling' },
  'phase.ratification': { en: 'Ratification', nl: 'Bekrachtiging' },
  'phase.monitoring': { en: 'Monitoring', nl: 'Opvolging' },
  'phase.closed': { en: 'Closed', nl: 'Afgesloten' },
  'state.drafting.incomplete': { en: 'Incomplete', nl: 'Onvolledig' },
  'state.drafting.ready': { en: 'Ready', nl: 'Klaar' },
  'state.negotiation.positions': { en: 'Parties take positions', nl: 'Partijen nemen een standpunt in' },
  'state.ratification.opinions': { en: 'Councils give opinions', nl: 'Raden geven zienswijzen' },
  'state.ratification.open': { en: 'Councils decide', nl: 'Raden beslissen' },
  'state.monitoring.measuring': { en: 'In force: measuring', nl: 'In werking: meten' },
  'state.monitoring.evaluating': { en: 'In force: evaluation due', nl: 'In werking: evaluatie nodig' },
  'state.closed.abandoned': { en: 'Abandoned', nl: 'Opgegeven' },
  'state.closed.lapsed': { en: 'Lapsed', nl: 'Vervallen' },
  'state.closed.rejected': { en: 'Rejected', nl: 'Verworpen' },
  'state.closed.expired': { en: 'Expired', nl: 'Afgelopen' },
  'state.closed.terminated': { en: 'Terminated', nl: 'Beëindigd' },
  'council.opinionAsked': { en: 'Asked for its opinion', nl: 'Zienswijze gevraagd' },
  'council.awaiting': { en: 'Awaiting', nl: 'Nog niet geagendeerd' },
  'council.scheduled': { en: 'Scheduled', nl: 'Geagendeerd' },
  'council.deliberating': { en: 'Deliberating', nl: 'In beraad' },
  'council.deferred': { en: 'Deferred', nl: 'Verdaagd' },
  'council.approved': { en: 'Approved', nl: 'Goedgekeurd' },
  'council.approvedWithReservation': { en: 'Approved with reservation', nl: 'Goedgekeurd met voorbehoud' },
  'council.rejected': { en: 'Rejected', nl: 'Verworpen' },
  'council.published': { en: 'Published', nl: 'Bekendgemaakt' },
  'council.definitive': { en: 'Definitive', nl: 'Definitief' },
  'council.annulled': { en: 'Annulled', nl: 'Vernietigd' },
  'event.SUBMIT': { en: 'Submit', nl: 'Indienen' },
  'event.PROPOSE_TEXT': { en: 'Propose text', nl: 'Tekst voorstellen' },
  'event.ACCEPT_TEXT': { en: 'Accept text', nl: 'Tekst aanvaarden' },
  'event.OBJECT_TO_TEXT': { en: 'Object to text', nl: 'Bezwaar maken tegen tekst' },
  'event.ABANDON': { en: 'Abandon', nl: 'Opgeven' },
  'event.EVALUATE': { en: 'Evaluate', nl: 'Evalueren' },
  'event.TERMINATE': { en: 'Terminate', nl: 'Beëindigen' },
  'event.REVISE_DRAFT': { en: 'Revise draft', nl: 'Ontwerp herzien' },
  'event.ADD_TEXT': { en: 'Add text', nl: 'Tekst toevoegen' },
  'event.ADD_COMMITMENT': { en: 'Add commitment', nl: 'Verbintenis toevoegen' },
  'event.REMOVE_COMMITMENT': { en: 'Remove commitment', nl: 'Verbintenis verwijderen' },
  'event.ADD_INDICATOR': { en: 'Add indicator', nl: 'Indicator toevoegen' },
  'event.REMOVE_INDICATOR': { en: 'Remove indicator', nl: 'Indicator verwijderen' },
  'event.RECORD_MEASUREMENT': { en: 'Record measurement', nl: 'Meting registreren' },
  'event.MEASUREMENT_MISSED': { en: 'Measurement missed', nl: 'Meting gemist' },
  'event.COUNCIL_DECIDED': { en: 'A council decides', nl: 'Een raad beslist' },
  'event.PROPOSE_CORRECTION': { en: 'Propose a correction', nl: 'Verbetering voorstellen' },
  'event.CONFIRM_CORRECTION': { en: 'Agree to a correction', nl: 'Instemmen met een verbetering' },
  'event.OBJECT_TO_CORRECTION': { en: 'Object to a correction', nl: 'Bezwaar maken tegen een verbetering' },
  'event.WITHDRAW_CORRECTION': { en: 'Withdraw a correction', nl: 'Verbetering intrekken' },
  'event.CORRECT': { en: 'Corrected', nl: 'Verbeterd' },
  'event.CORRECT_TEXT': { en: 'Text corrected', nl: 'Tekst verbeterd' },
  'event.CORRECTION_TERM_ENDED': {
    en: 'The term for objections to a correction has ended',
    nl: 'De termijn voor bezwaar tegen een verbetering is verstreken',
  },
  'event.CORRECTION_LAPSED': { en: 'A correction has lapsed', nl: 'Een verbetering is vervallen' },
  'event.GIVE_OPINION': { en: 'Give opinion', nl: 'Zienswijze geven' },
  'event.ADD_SOURCE': { en: 'Publication kept', nl: 'Bekendmaking bewaard' },
  'event.SUCCEED': { en: 'Successor takes over', nl: 'Opvolger neemt over' },
  'event.SCHEDULE': { en: 'Schedule', nl: 'Agenderen' },
  'event.OPEN_DELIBERATION': { en: 'Open deliberation', nl: 'Beraad openen' },
  'event.APPROVE': { en: 'Approve', nl: 'Goedkeuren' },
  'event.APPROVE_WITH_RESERVATION': { en: 'Approve with reservation', nl: 'Goedkeuren met voorbehoud' },
  'event.REJECT': { en: 'Reject', nl: 'Verwerpen' },
  'event.DEFER': { en: 'Defer', nl: 'Verdagen' },
  'event.PUBLISH': { en: 'Publish', nl: 'Bekendmaken' },
  'event.ANNUL': { en: 'Annul', nl: 'Vernietigen' },
  'event.CREATE': { en: 'Created', nl: 'Aangemaakt' },
  'event.NEGOTIATION_TERM_ENDED': {
    en: 'The negotiation term has ended',
    nl: 'De onderhandelingstermijn is verstreken',
  },
  'event.RATIFICATION_TERM_ENDED': {
    en: 'The ratification term has ended',
    nl: 'De bekrachtigingstermijn is verstreken',
  },
  'event.ENTERED_INTO_FORCE': { en: 'Entered into force', nl: 'In werking getreden' },
  'event.RATIFICATION_FAILED': { en: 'Ratification has failed', nl: 'De bekrachtiging is mislukt' },
  'event.EVALUATION_FELL_DUE': { en: 'An evaluation is due', nl: 'Een evaluatie is nodig' },
  'event.EVALUATION_OVERDUE': { en: 'The evaluation is overdue', nl: 'De evaluatie is te laat' },
  'event.EXPIRED': { en: 'Expired', nl: 'Afgelopen' },
  'event.OPINION_TERM_ENDED': {
    en: 'The term for opinions has ended',
    nl: 'De termijn voor zienswijzen is verstreken',
  },
  'event.COMPLAINT_TERM_ENDED': { en: 'The complaint term has ended', nl: 'De klachttermijn is verstreken' },

  'process.deal-flanders': { en: 'Deal between Flemish governments', nl: 'Deal tussen Vlaamse besturen' },
  'process.deal-netherlands': {
    en: 'Deal on an assignment, with councils’ opinions',
    nl: 'Deal over een opdracht, met zienswijzen van de raden',
  },
  'process.council-netherlands': {
    en: 'Opinion and decision of a council',
    nl: 'Zienswijze en beslissing van een raad',
  },
  'process.council-flanders': {
    en: 'Decision of a Flemish council',
    nl: 'Beslissing van een Vlaamse raad',
  },
} as const;
