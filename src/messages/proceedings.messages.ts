/** Sentences on side procedures (mediation, accession, withdrawal, renewal), suspension and provisional application. */
export const proceedingsMessages = {
  'mediation.not-a-party': {
    en: '{organisation} is not a party to the agreement.',
    nl: '{organisation} is geen partij bij het akkoord.',
  },
  'mediation.not-involved': {
    en: 'Your own organisation has to be one of the parties in dispute.',
    nl: 'Uw eigen organisatie moet een van de partijen bij het geschil zijn.',
  },
  'mediation.unknown-organisation': {
    en: 'The registry knows no organisation {organisation}.',
    nl: 'Het register kent geen organisatie {organisation}.',
  },

  'reason.isInvolved': {
    en: 'Only the parties in dispute take part in this step.',
    nl: 'Alleen de partijen bij het geschil nemen aan deze stap deel.',
  },
  'reason.isInvolvedOrFacilitator': {
    en: 'Only the parties in dispute, and a province that facilitates, propose a mediator.',
    nl: 'Alleen de partijen bij het geschil, en een provincie die faciliteert, stellen een bemiddelaar voor.',
  },
  'reason.isNeutralArbiter': {
    en: 'Before a mediator is agreed on, only the arbiter whom all parties chose can propose a settlement, where it is in no dispute itself.',
    nl: 'Zolang er geen bemiddelaar is, kan alleen de scheidsrechter die alle partijen kozen een schikking voorstellen, als die zelf niet in het geschil betrokken is.',
  },
  'reason.mediatorIsIndependent': {
    en: 'There is a conflict of interest: the mediator may not be one of the parties in dispute, nor be employed by one.',
    nl: 'Er is een belangenconflict: de bemiddelaar mag geen partij bij het geschil zijn, noch er in dienst zijn.',
  },
  'reason.mediatorIsProposed': { en: 'No mediator is proposed.', nl: 'Er is geen bemiddelaar voorgesteld.' },
  'reason.hasNotAcceptedMediator': {
    en: 'Your organisation has already accepted this mediator.',
    nl: 'Uw organisatie heeft deze bemiddelaar al aanvaard.',
  },
  'reason.isInvolvedOrMediator': {
    en: 'Only the parties in dispute and the mediator can do this.',
    nl: 'Alleen de partijen bij het geschil en de bemiddelaar kunnen dit doen.',
  },
  'reason.settlementIsProposed': {
    en: 'No settlement is proposed.',
    nl: 'Er is geen schikking voorgesteld.',
  },
  'reason.hasNotAcceptedSettlement': {
    en: 'Your organisation has already accepted this settlement.',
    nl: 'Uw organisatie heeft deze schikking al aanvaard.',
  },
  'reason.declaresFailure': {
    en: 'Only who opened the mediation can withdraw it; the others can declare that it has failed.',
    nl: 'Alleen wie de bemiddeling opende, kan ze intrekken; de anderen kunnen verklaren dat ze mislukt is.',
  },
  'reason.hasNotAcceptedAccession': {
    en: 'Your organisation has already consented to this accession.',
    nl: 'Uw organisatie heeft al met deze toetreding ingestemd.',
  },
  'reason.isApplicant': {
    en: 'Only the organisation that asked to accede can revoke its request.',
    nl: 'Alleen de organisatie die vroeg om toe te treden, kan haar vraag intrekken.',
  },
  'reason.hasNotAcceptedRenewal': {
    en: 'Your organisation has already accepted this renewal.',
    nl: 'Uw organisatie heeft deze verlenging al aanvaard.',
  },
  'reason.isLeaving': {
    en: 'Only the party that leaves can do this.',
    nl: 'Alleen de partij die uittreedt, kan dit doen.',
  },
  'reason.isOpenCommitment': {
    en: 'This is none of the commitments that are still open.',
    nl: 'Dit is geen van de verbintenissen die nog openstaan.',
  },
  'reason.isPassedToAnother': {
    en: 'A commitment is passed on to a party that is on neither side of it.',
    nl: 'Een verbintenis wordt overgedragen aan een partij die er nog niet bij betrokken is.',
  },
  'reason.isOtherSide': {
    en: 'Only the other side of the commitment can confirm that it is settled, once the party that leaves has said so.',
    nl: 'Alleen de andere zijde van de verbintenis kan bevestigen dat ze vereffend is, nadat de uittredende partij dat heeft gezegd.',
  },
  'reason.isAskedToTakeOver': {
    en: 'Only the bound party that was asked can take the commitment over.',
    nl: 'Alleen de gebonden partij die daarom gevraagd is, kan de verbintenis overnemen.',
  },
  'reason.isNoParty': { en: 'Your organisation is a party already.', nl: 'Uw organisatie is al partij.' },
  'reason.hasNotAskedToAccede': {
    en: 'Your organisation has already asked to accede.',
    nl: 'Uw organisatie heeft al gevraagd om toe te treden.',
  },
  'reason.hasNotGivenNotice': {
    en: 'Your organisation has already given notice of withdrawal.',
    nl: 'Uw organisatie heeft haar uittreding al aangekondigd.',
  },
  'reason.noticeIsLongEnough': {
    en: 'The effect date must lie beyond the term of notice.',
    nl: 'De datum waarop de uittreding ingaat, moet na de opzegtermijn liggen.',
  },
  'reason.expires': {
    en: 'The agreement has no end date: it need not be renewed.',
    nl: 'Het akkoord heeft geen einddatum: het hoeft niet te worden verlengd.',
  },
  'reason.withinRenewalWindow': {
    en: 'It is too early to renew the agreement: that can be done in the term before it expires.',
    nl: 'Het is te vroeg om het akkoord te verlengen: dat kan in de termijn voor het afloopt.',
  },
  'reason.holdsLonger': {
    en: 'A renewal must last longer than the present end date.',
    nl: 'Een verlenging moet verder reiken dan de huidige einddatum.',
  },
  'reason.doesNotApplyProvisionally': {
    en: 'Your organisation already applies the agreement provisionally.',
    nl: 'Uw organisatie past het akkoord al voorlopig toe.',
  },
  'reason.appliesProvisionally': {
    en: 'Your organisation does not apply the agreement provisionally.',
    nl: 'Uw organisatie past het akkoord niet voorlopig toe.',
  },
  'reason.proceeding-is-closed': {
    en: 'Side procedure {number} has ended.',
    nl: 'Zijprocedure {number} is beëindigd.',
  },
  'reason.no-open-proceeding': {
    en: 'There is no open side procedure that {event} could be about.',
    nl: 'Er loopt geen zijprocedure waarover {event} kan gaan.',
  },
  'reason.several-proceedings': {
    en: 'Several side procedures are open ({numbers}): say by “proceeding” which one is meant.',
    nl: 'Er lopen meerdere zijprocedures ({numbers}): zeg met “proceeding” welke bedoeld is.',
  },

  'message.suspended': {
    en: '“{agreement}” is suspended: after an annulment its rule no longer holds. The parties mend it or end it.',
    nl: '“{agreement}” is geschorst: na een vernietiging is niet meer aan de regel voldaan. De partijen herstellen of beëindigen het.',
  },
  'message.resumed': { en: '“{agreement}” is in force again.', nl: '“{agreement}” geldt opnieuw.' },
  'message.mediationOpened': {
    en: '{by} has opened a mediation about “{agreement}”.',
    nl: '{by} heeft een bemiddeling over “{agreement}” geopend.',
  },
  'message.mediationStep': {
    en: 'There is a step in the mediation about “{agreement}”.',
    nl: 'Er is een stap gezet in de bemiddeling over “{agreement}”.',
  },
  'message.mediationEnded': {
    en: 'The mediation about “{agreement}” has ended.',
    nl: 'De bemiddeling over “{agreement}” is beëindigd.',
  },
  'message.accessionRequested': {
    en: '{by} asks to accede to “{agreement}”. Silence is consent.',
    nl: '{by} vraagt om toe te treden tot “{agreement}”. Wie zwijgt, stemt toe.',
  },
  'message.accessionStep': {
    en: 'There is a step in an accession to “{agreement}”.',
    nl: 'Er is een stap gezet in een toetreding tot “{agreement}”.',
  },
  'message.partyAcceded': {
    en: '{by} has acceded to “{agreement}”.',
    nl: '{by} is toegetreden tot “{agreement}”.',
  },
  'message.withdrawalNotified': {
    en: '{by} has given notice of withdrawal from “{agreement}”.',
    nl: '{by} heeft haar uittreding uit “{agreement}” aangekondigd.',
  },
  'message.withdrawalStep': {
    en: 'There is a step in a withdrawal from “{agreement}”.',
    nl: 'Er is een stap gezet in een uittreding uit “{agreement}”.',
  },
  'message.partyWithdrew': {
    en: 'A party has left “{agreement}”.',
    nl: 'Een partij is uit “{agreement}” getreden.',
  },
  'message.onePartyLeft': {
    en: 'Only one party is still bound by “{agreement}”.',
    nl: 'Er is nog maar één partij gebonden door “{agreement}”.',
  },
  'message.renewalProposed': {
    en: '{by} proposes to renew “{agreement}”. Every bound party must accept.',
    nl: '{by} stelt voor om “{agreement}” te verlengen. Elke gebonden partij moet aanvaarden.',
  },
  'message.renewalStep': {
    en: 'A party has answered the proposal to renew “{agreement}”.',
    nl: 'Een partij heeft geantwoord op het voorstel om “{agreement}” te verlengen.',
  },
  'message.renewed': { en: '“{agreement}” is renewed.', nl: '“{agreement}” is verlengd.' },
  'message.provisionalApplication': {
    en: '{by} has declared whether it applies “{agreement}” provisionally.',
    nl: '{by} heeft verklaard of ze “{agreement}” voorlopig toepast.',
  },

  'state.negotiation.mediation': { en: 'Mediation', nl: 'Bemiddeling' },
  'state.monitoring.suspended': { en: 'Suspended', nl: 'Geschorst' },
  'proceeding.mediation.seekingMediator': { en: 'Seeking a mediator', nl: 'Bemiddelaar gezocht' },
  'proceeding.mediation.mediating': { en: 'Mediating', nl: 'Bemiddeling loopt' },
  'proceeding.mediation.settled': { en: 'Settled', nl: 'Geschikt' },
  'proceeding.mediation.failed': { en: 'Failed', nl: 'Mislukt' },
  'proceeding.mediation.withdrawn': { en: 'Withdrawn', nl: 'Ingetrokken' },
  'proceeding.mediation.lapsed': { en: 'Lapsed by a merger', nl: 'Vervallen door een samenvoeging' },
  'proceeding.accession.requested': { en: 'Requested', nl: 'Gevraagd' },
  'proceeding.accession.admitted': { en: 'Admitted', nl: 'Toegelaten' },
  'proceeding.accession.refused': { en: 'Refused', nl: 'Geweigerd' },
  'proceeding.accession.revoked': { en: 'Revoked', nl: 'Ingetrokken' },
  'proceeding.accession.lapsed': { en: 'Lapsed by a merger', nl: 'Vervallen door een samenvoeging' },
  'proceeding.withdrawal.notice': { en: 'Notice runs', nl: 'Opzegtermijn loopt' },
  'proceeding.withdrawal.settling': { en: 'Open commitments', nl: 'Openstaande verbintenissen' },
  'proceeding.withdrawal.effective': { en: 'Effective', nl: 'Ingegaan' },
  'proceeding.withdrawal.revoked': { en: 'Revoked', nl: 'Herroepen' },
  'proceeding.withdrawal.lapsed': { en: 'Lapsed by a merger', nl: 'Vervallen door een samenvoeging' },
  'proceeding.renewal.proposed': { en: 'Proposed', nl: 'Voorgesteld' },
  'proceeding.renewal.renewed': { en: 'Renewed', nl: 'Verlengd' },
  'proceeding.renewal.refused': { en: 'Refused', nl: 'Geweigerd' },

  'event.OPEN_MEDIATION': { en: 'Open mediation', nl: 'Bemiddeling openen' },
  'event.APPLY_PROVISIONALLY': { en: 'Apply provisionally', nl: 'Voorlopig toepassen' },
  'event.END_PROVISIONAL_APPLICATION': {
    en: 'End provisional application',
    nl: 'Voorlopige toepassing beëindigen',
  },
  'event.ACCEDE': { en: 'Ask to accede', nl: 'Vragen om toe te treden' },
  'event.WITHDRAW': { en: 'Give notice of withdrawal', nl: 'Uittreding aankondigen' },
  'event.RENEW': { en: 'Propose renewal', nl: 'Verlenging voorstellen' },
  'event.MEDIATOR_AGREED': { en: 'A mediator is agreed on', nl: 'Een bemiddelaar is aanvaard' },
  'event.MEDIATOR_LEFT': { en: 'The mediator becomes involved', nl: 'De bemiddelaar raakt betrokken' },
  'event.MEDIATION_ENDED': { en: 'The mediation has ended', nl: 'De bemiddeling is beëindigd' },
  'event.ADMIT_PARTY': { en: 'A new party is admitted', nl: 'Een nieuwe partij wordt toegelaten' },
  'event.ACCESSION_ENDED': {
    en: 'A request to accede has ended',
    nl: 'Een vraag tot toetreding is beëindigd',
  },
  'event.WITHDRAWAL_REVOKED': { en: 'A withdrawal is revoked', nl: 'Een uittreding is herroepen' },
  'event.PARTY_WITHDREW': { en: 'A party has left', nl: 'Een partij is uitgetreden' },
  'event.RENEWED': { en: 'Renewed', nl: 'Verlengd' },
  'event.PROPOSE_MEDIATOR': { en: 'Propose mediator', nl: 'Bemiddelaar voorstellen' },
  'event.ACCEPT_MEDIATOR': { en: 'Accept mediator', nl: 'Bemiddelaar aanvaarden' },
  'event.REFUSE_MEDIATOR': { en: 'Refuse mediator', nl: 'Bemiddelaar weigeren' },
  'event.PROPOSE_SETTLEMENT': { en: 'Propose settlement', nl: 'Schikking voorstellen' },
  'event.ACCEPT_SETTLEMENT': { en: 'Accept settlement', nl: 'Schikking aanvaarden' },
  'event.REFUSE_SETTLEMENT': { en: 'Refuse settlement', nl: 'Schikking weigeren' },
  'event.CLOSE_MEDIATION': { en: 'Close mediation', nl: 'Bemiddeling afsluiten' },
  'event.ACCEPT_ACCESSION': { en: 'Consent to accession', nl: 'Instemmen met toetreding' },
  'event.OBJECT_TO_ACCESSION': { en: 'Object to accession', nl: 'Bezwaar maken tegen toetreding' },
  'event.REVOKE_ACCESSION': { en: 'Revoke request to accede', nl: 'Vraag tot toetreding intrekken' },
  'event.SETTLE_COMMITMENT': {
    en: 'Propose that a commitment is settled',
    nl: 'Vereffening van een verbintenis voorstellen',
  },
  'event.CONFIRM_SETTLEMENT': {
    en: 'Confirm settlement of a commitment',
    nl: 'Vereffening van een verbintenis bevestigen',
  },
  'event.PASS_ON_COMMITMENT': { en: 'Pass on commitment', nl: 'Verbintenis overdragen' },
  'event.TAKE_OVER_COMMITMENT': { en: 'Take over commitment', nl: 'Verbintenis overnemen' },
  'event.REVOKE_WITHDRAWAL': { en: 'Revoke withdrawal', nl: 'Uittreding herroepen' },
  'event.ACCEPT_RENEWAL': { en: 'Accept renewal', nl: 'Verlenging aanvaarden' },
  'event.REFUSE_RENEWAL': { en: 'Refuse renewal', nl: 'Verlenging weigeren' },
  'event.MEDIATION_TERM_ENDED': {
    en: 'The term of the mediation has ended',
    nl: 'De termijn van de bemiddeling is verstreken',
  },
  'event.ACCESSION_TACITLY_ACCEPTED': {
    en: 'The accession is tacitly accepted',
    nl: 'De toetreding is stilzwijgend aanvaard',
  },
  'event.PARTY_ADMITTED': { en: 'A new party is admitted', nl: 'Een nieuwe partij is toegelaten' },
  'event.PARTY_ACCEDED': { en: 'A party has acceded', nl: 'Een partij is toegetreden' },
  'event.WITHDRAWAL_TOOK_EFFECT': { en: 'The withdrawal has taken effect', nl: 'De uittreding is ingegaan' },
  'event.COMMITMENTS_CHANGED': {
    en: 'Commitments settled or passed on elsewhere',
    nl: 'Verbintenissen elders afgewikkeld of overgedragen',
  },
  'event.WITHDRAWAL_AWAITS_SETTLEMENT': {
    en: 'The withdrawal awaits open commitments',
    nl: 'De uittreding wacht op openstaande verbintenissen',
  },
  'event.ONE_PARTY_LEFT': { en: 'One party is left', nl: 'Er blijft één partij over' },
  'event.SUSPENDED': { en: 'Suspended', nl: 'Geschorst' },
  'event.RESUMED': { en: 'In force again', nl: 'Opnieuw in werking' },

  'process.mediation': { en: 'Mediation', nl: 'Bemiddeling' },
  'process.accession': { en: 'Accession of a new party', nl: 'Toetreding van een nieuwe partij' },
  'process.withdrawal': { en: 'Withdrawal of a party', nl: 'Uittreding van een partij' },
  'process.renewal': { en: 'Renewal', nl: 'Verlenging' },

  'calendar.mediationTerm': { en: 'Mediation ends', nl: 'Bemiddeling eindigt' },
  'calendar.objectionTerm': { en: 'Objections to accession end', nl: 'Bezwaar tegen toetreding eindigt' },
  'calendar.withdrawal': { en: 'Last day before a withdrawal', nl: 'Laatste dag voor een uittreding' },
  'deadline.mediationTerm': {
    en: 'The mediation must have led to a settlement by the end of {lastDay, date, plain}. After that it has failed.',
    nl: 'De bemiddeling moet ten laatste op {lastDay, date, plain} tot een schikking hebben geleid. Daarna is ze mislukt.',
  },
  'deadline.objectionTerm': {
    en: 'The bound parties can object to the accession until the end of {lastDay, date, plain}. Silence is consent.',
    nl: 'De gebonden partijen kunnen tot en met {lastDay, date, plain} bezwaar maken tegen de toetreding. Wie zwijgt, stemt toe.',
  },
  'deadline.withdrawal': {
    en: 'The party that gave notice is bound until the end of {lastDay, date, plain}.',
    nl: 'De partij die haar uittreding aankondigde, is gebonden tot en met {lastDay, date, plain}.',
  },
  'diagram.term.mediationTerm': {
    en: 'Term of the mediation ends',
    nl: 'Termijn van de bemiddeling verstreken',
  },
  'diagram.term.objectionTerm': { en: 'Term for objections ends', nl: 'Bezwaartermijn verstreken' },
  'diagram.term.untilEffect': { en: 'Effect date is reached', nl: 'Ingangsdatum bereikt' },
} as const;
