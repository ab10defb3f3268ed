/** Sentences on amendments of agreements in force. */
export const amendmentsMessages = {
  'amendment.which-commitment': {
    en: 'Say by its number which commitment it is.',
    nl: 'Zeg met het nummer om welke verbintenis het gaat.',
  },
  'amendment.no-commitment': {
    en: 'There is no commitment {number} that is still owed.',
    nl: 'Er is geen verbintenis {number} die nog loopt.',
  },
  'amendment.changed-twice': {
    en: 'Commitment {number} is changed twice: say it in one change.',
    nl: 'Verbintenis {number} wordt twee keer gewijzigd: zeg het in één wijziging.',
  },
  'amendment.changes-nothing': {
    en: 'This changes nothing of commitment {number}.',
    nl: 'Dit wijzigt niets aan verbintenis {number}.',
  },
  'amendment.no-number-yet': {
    en: 'A new commitment is given its number when the amendment takes effect.',
    nl: 'Een nieuwe verbintenis krijgt haar nummer wanneer de wijziging ingaat.',
  },
  'amendment.required': {
    en: 'A new commitment needs this.',
    nl: 'Een nieuwe verbintenis heeft dit nodig.',
  },
  'amendment.stays-as-it-is': {
    en: '{change, select, end {A commitment that ends stays what it was until then.} other {What a commitment is for cannot be revised: end it and add another.}}',
    nl: '{change, select, end {Een verbintenis die eindigt, blijft tot dan wat ze was.} other {Waarvoor een verbintenis dient, kan niet worden herzien: beëindig ze en voeg een andere toe.}}',
  },
  'amendment.not-bound': {
    en: 'The agreement does not bind {organisation}.',
    nl: 'Het akkoord bindt {organisation} niet.',
  },

  'amendment.unaffected': {
    en: 'None of its commitments changes, and nobody says that its duties do.',
    nl: 'Geen van haar verbintenissen verandert, en niemand zegt dat haar plichten veranderen.',
  },
  'amendment.owes-otherwise': {
    en: 'What it owes {organisation} by commitment {number} changes from {before} to {after}.',
    nl: 'Wat ze {organisation} verschuldigd is door verbintenis {number}, verandert van {before} in {after}.',
  },
  'amendment.gets-otherwise': {
    en: 'What {organisation} owes it by commitment {number} changes from {before} to {after}.',
    nl: 'Wat {organisation} haar verschuldigd is door verbintenis {number}, verandert van {before} in {after}.',
  },
  'amendment.owes-no-more': {
    en: 'It no longer owes {organisation} {terms} by commitment {number}.',
    nl: 'Ze is {organisation} geen {terms} meer verschuldigd door verbintenis {number}.',
  },
  'amendment.gets-no-more': {
    en: '{organisation} no longer owes it {terms} by commitment {number}.',
    nl: '{organisation} is haar geen {terms} meer verschuldigd door verbintenis {number}.',
  },
  'amendment.owes-new': {
    en: 'It comes to owe {organisation} {terms}.',
    nl: 'Ze wordt {organisation} {terms} verschuldigd.',
  },
  'amendment.gets-new': {
    en: '{organisation} comes to owe it {terms}.',
    nl: '{organisation} wordt haar {terms} verschuldigd.',
  },
  'amendment.named': {
    en: 'The proposer names it: {reason}',
    nl: 'De indiener noemt haar: {reason}',
  },
  'amendment.claims': {
    en: 'It says so itself: {reason}',
    nl: 'Ze zegt het zelf: {reason}',
  },

  'reason.noAmendmentRuns': {
    en: 'An amendment is being negotiated or ratified already: one runs at a time.',
    nl: 'Er wordt al een wijziging onderhandeld of bekrachtigd: er loopt er één tegelijk.',
  },
  'reason.isNewText': {
    en: 'An amendment takes a version of the text that is newer than the one in force: add it first.',
    nl: 'Een wijziging vergt een versie van de tekst die nieuwer is dan de geldende: voeg die eerst toe.',
  },
  'reason.isProposer': {
    en: 'Only the party that proposed the amendment can do this.',
    nl: 'Alleen de partij die de wijziging voorstelde, kan dit doen.',
  },
  'reason.hasNotAcceptedAmendment': {
    en: 'Your organisation has already accepted this amendment.',
    nl: 'Uw organisatie heeft deze wijziging al aanvaard.',
  },
  'reason.hasNotObjectedToAmendment': {
    en: 'Your organisation has already objected to this amendment.',
    nl: 'Uw organisatie heeft al bezwaar gemaakt tegen deze wijziging.',
  },
  'reason.isNotYetAffected': {
    en: 'It is established already that your council must consent.',
    nl: 'Het staat al vast dat uw raad moet instemmen.',
  },
  'reason.enoughAgree': {
    en: 'Not enough parties accept the amendment yet.',
    nl: 'Er aanvaarden nog niet genoeg partijen de wijziging.',
  },
  'reason.needsCouncil': {
    en: 'The amendment changes nothing for your organisation: it consents by accepting it, without its council.',
    nl: 'De wijziging verandert niets voor uw organisatie: ze stemt in door ze te aanvaarden, zonder haar raad.',
  },
  'reason.needsNoCouncil': {
    en: 'The amendment changes your organisation’s commitments or duties: its council has to consent.',
    nl: 'De wijziging verandert verbintenissen of plichten van uw organisatie: haar raad moet instemmen.',
  },
  'reason.hasNotApprovedAmendment': {
    en: 'Your council has already approved this amendment.',
    nl: 'Uw raad heeft deze wijziging al goedgekeurd.',
  },
  'reason.hasNotDecidedOnAmendment': {
    en: 'Your council has already decided on this amendment.',
    nl: 'Uw raad heeft al over deze wijziging beslist.',
  },
  'reason.hasDecidedOnAmendment': {
    en: 'There is no decision of that council on this amendment that could be annulled.',
    nl: 'Er is geen besluit van die raad over deze wijziging dat vernietigd kan worden.',
  },
  'reason.doesNotFollow': {
    en: 'The amendment already binds your organisation.',
    nl: 'De wijziging bindt uw organisatie al.',
  },
  'reason.isNoLongerOpen': {
    en: 'Consent that the amendment needs is still missing.',
    nl: 'Er ontbreekt nog instemming die de wijziging nodig heeft.',
  },

  'message.amendmentProposed': {
    en: '{by} proposes to amend “{agreement}”. Every bound party accepts or objects.',
    nl: '{by} stelt voor om “{agreement}” te wijzigen. Elke gebonden partij aanvaardt of maakt bezwaar.',
  },
  'message.amendmentStep': {
    en: 'There is a step in the amendment of “{agreement}”.',
    nl: 'Er is een stap gezet in de wijziging van “{agreement}”.',
  },
  'message.amendmentAtCouncils': {
    en: 'The amendment of “{agreement}” is agreed. The councils of the parties for which something changes now decide.',
    nl: 'Over de wijziging van “{agreement}” is er een akkoord. De raden van de partijen voor wie iets verandert, beslissen nu.',
  },
  'message.amendmentEnded': {
    en: 'The amendment of “{agreement}” will not happen: it was rejected or taken back, or its term ran out.',
    nl: 'De wijziging van “{agreement}” gaat niet door: ze werd verworpen of ingetrokken, of haar termijn verstreek.',
  },
  'message.amended': {
    en: '“{agreement}” is amended: the new text is in force among the parties that follow it.',
    nl: '“{agreement}” is gewijzigd: de nieuwe tekst geldt tussen de partijen die volgen.',
  },
  'message.amendmentImpaired': {
    en: 'After an annulment the amendment of “{agreement}” lacks consent that it needs. A new decision can mend it.',
    nl: 'Na een vernietiging mist de wijziging van “{agreement}” instemming die ze nodig heeft. Een nieuw besluit kan dat herstellen.',
  },
  'message.amendmentMended': {
    en: 'The amendment of “{agreement}” has all the consent again that it needs.',
    nl: 'De wijziging van “{agreement}” heeft opnieuw alle instemming die ze nodig heeft.',
  },
  'message.partyFollowed': {
    en: '{by} now follows the amendment of “{agreement}”.',
    nl: '{by} volgt nu de wijziging van “{agreement}”.',
  },
  'message.partyFollowsNoMore': {
    en: 'After an annulment a party is bound by “{agreement}” again as it was before its amendment.',
    nl: 'Na een vernietiging is een partij opnieuw gebonden door “{agreement}” zoals het voor de wijziging was.',
  },

  'proceeding.amendment.negotiation': { en: 'Negotiation', nl: 'Onderhandeling' },
  'proceeding.amendment.ratification': { en: 'Before the councils', nl: 'Bij de raden' },
  'proceeding.amendment.inForce': { en: 'In force', nl: 'In werking' },
  'proceeding.amendment.impaired': { en: 'Lacks consent', nl: 'Mist instemming' },
  'proceeding.amendment.rejected': { en: 'Rejected', nl: 'Verworpen' },
  'proceeding.amendment.lapsed': { en: 'Lapsed', nl: 'Vervallen' },
  'proceeding.amendment.revoked': { en: 'Taken back', nl: 'Ingetrokken' },

  'event.AMEND': { en: 'Propose amendment', nl: 'Wijziging voorstellen' },
  'event.PROPOSE_AMENDMENT': { en: 'Propose another amendment', nl: 'Andere wijziging voorstellen' },
  'event.ACCEPT_AMENDMENT': { en: 'Accept amendment', nl: 'Wijziging aanvaarden' },
  'event.OBJECT_TO_AMENDMENT': { en: 'Object to amendment', nl: 'Bezwaar maken tegen wijziging' },
  'event.CLAIM_AFFECTED': { en: 'Say that its duties change', nl: 'Zeggen dat haar plichten veranderen' },
  'event.CONCLUDE_AMENDMENT': { en: 'Conclude', nl: 'Afronden' },
  'event.REVOKE_AMENDMENT': { en: 'Take amendment back', nl: 'Wijziging intrekken' },
  'event.APPROVE_AMENDMENT': { en: 'Council approves amendment', nl: 'Raad keurt wijziging goed' },
  'event.REJECT_AMENDMENT': { en: 'Council rejects amendment', nl: 'Raad verwerpt wijziging' },
  'event.ANNUL_AMENDMENT_DECISION': {
    en: 'Decision on amendment annulled',
    nl: 'Besluit over wijziging vernietigd',
  },
  'event.AMENDMENT_IN_FORCE': { en: 'An amendment takes effect', nl: 'Een wijziging gaat in' },
  'event.AMENDMENT_ENDED': { en: 'An amendment does not happen', nl: 'Een wijziging gaat niet door' },
  'event.AMENDED': { en: 'Amended', nl: 'Gewijzigd' },
  'event.AMENDMENT_TERM_ENDED': {
    en: 'The term of the amendment has ended',
    nl: 'De termijn van de wijziging is verstreken',
  },
  'event.AMENDMENT_IMPAIRED': {
    en: 'The amendment lacks consent that it needs',
    nl: 'De wijziging mist instemming die ze nodig heeft',
  },
  'event.AMENDMENT_MENDED': {
    en: 'The amendment has its consent again',
    nl: 'De wijziging heeft haar instemming opnieuw',
  },
  'event.PARTY_FOLLOWED': { en: 'A party follows the amendment', nl: 'Een partij volgt de wijziging' },
  'event.PARTY_FOLLOWS_NO_MORE': {
    en: 'A party follows the amendment no more',
    nl: 'Een partij volgt de wijziging niet meer',
  },

  'process.amendment': { en: 'Amendment', nl: 'Wijziging' },

  'calendar.amendmentNegotiationTerm': {
    en: 'Negotiation of an amendment ends',
    nl: 'Onderhandeling over een wijziging eindigt',
  },
  'calendar.amendmentRatificationTerm': {
    en: 'Ratification of an amendment ends',
    nl: 'Bekrachtiging van een wijziging eindigt',
  },
  'deadline.amendmentNegotiationTerm': {
    en: 'The parties must agree on the amendment by the end of {lastDay, date, plain}. After that it has lapsed.',
    nl: 'De partijen moeten ten laatste op {lastDay, date, plain} akkoord zijn over de wijziging. Daarna is ze vervallen.',
  },
  'deadline.amendmentRatificationTerm': {
    en: 'The councils can consent to the amendment until the end of {lastDay, date, plain}. After that it has lapsed.',
    nl: 'De raden kunnen tot en met {lastDay, date, plain} met de wijziging instemmen. Daarna is ze vervallen.',
  },
  'diagram.term.amendmentNegotiationTerm': {
    en: 'Negotiation term ends',
    nl: 'Onderhandelingstermijn verstreken',
  },
  'diagram.term.amendmentRatificationTerm': {
    en: 'Term of the councils ends',
    nl: 'Termijn van de raden verstreken',
  },
  'diagram.condition.allAgreeByItWithoutCouncils': {
    en: 'as the last party, no council needed',
    nl: 'als laatste partij, geen raad nodig',
  },
  'diagram.condition.allAgreeByIt': { en: 'as the last party', nl: 'als laatste partij' },
  'diagram.condition-not.allAgreeByIt': { en: 'others still have to', nl: 'anderen moeten nog' },
  'diagram.condition.enoughAgreeWithoutCouncils': {
    en: 'enough parties accept, no council needed',
    nl: 'genoeg partijen aanvaarden, geen raad nodig',
  },
  'diagram.condition.enoughAgree': { en: 'enough parties accept', nl: 'genoeg partijen aanvaarden' },
  'diagram.condition-not.allAgreeByItWithoutCouncils': {
    en: 'otherwise',
    nl: 'anders',
  },
  'diagram.condition-not.enoughAgreeWithoutCouncils': { en: 'councils are needed', nl: 'raden zijn nodig' },
  'diagram.condition.replacesAmendment': { en: 'after an earlier one', nl: 'na een eerdere' },
  'diagram.condition-not.replacesAmendment': { en: 'the first one', nl: 'de eerste' },
  'diagram.condition.followsByIt': { en: 'it binds no longer', nl: 'ze bindt niet meer' },
  'diagram.condition-not.followsByIt': { en: 'it did not bind by it', nl: 'ze bond er niet door' },
  'diagram.condition.hasDecidedOnAmendment': { en: 'if the council has decided', nl: 'als de raad besliste' },
  'diagram.condition.isSatisfied': { en: 'All consent is there', nl: 'Alle instemming is er' },
  'diagram.condition.isUnreachable': {
    en: 'Enough consent is no longer possible',
    nl: 'Genoeg instemming is niet meer mogelijk',
  },
  'diagram.condition.holdsNoMore': { en: 'Consent is missing', nl: 'Er ontbreekt instemming' },
} as const;
