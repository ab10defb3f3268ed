/** As whom one asks, after the sentence that says who may. */
const YOU = {
  en: '{standing, select, anonymous {you brought no token} other {you act for {organisation} ({standing, select, lead {the lead party} party {a party} other {not a party}}) with {count, plural, =0 {no role} one {the role {roles}} other {the roles {roles}}}}}',
  nl: '{standing, select, anonymous {u bracht geen token mee} other {u handelt voor {organisation} ({standing, select, lead {de trekker} party {een partij} other {geen partij}}) {count, plural, =0 {zonder rol} one {met de rol {roles}} other {met de rollen {roles}}}}}',
} as const;

function only(en: string, nl: string): { readonly en: string; readonly nl: string } {
  return { en: `${en}; ${YOU.en}.`, nl: `${nl}; ${YOU.nl}.` };
}

/** Who may do what, and what is wrong with a token. Roles are named as a token names them. */
export const accessMessages = {
  'problem.token-required.title': {
    en: 'A token is needed',
    nl: 'Er is een token nodig',
  },
  'problem.token-required.detail': {
    en: 'This cannot be done without signing in. Send a token in the header “Authorization: Bearer …”.',
    nl: 'Dit kan niet zonder aan te melden. Stuur een token mee in de header “Authorization: Bearer …”.',
  },
  'problem.token-invalid.title': {
    en: 'The token is not accepted',
    nl: 'Het token wordt niet aanvaard',
  },
  'problem.token-invalid.detail': {
    en: 'The token in the Authorization header is not one that this registry accepts. Get a new one.',
    nl: 'Het token in de Authorization-header is er geen dat dit register aanvaardt. Vraag een nieuw aan.',
  },
  'access.token.malformed': {
    en: 'The Authorization header holds no token of the form “Bearer …” that can be read.',
    nl: 'De Authorization-header bevat geen leesbaar token van de vorm “Bearer …”.',
  },
  'access.token.expired': {
    en: 'The token has expired. Get a new one.',
    nl: 'Het token is vervallen. Vraag een nieuw aan.',
  },
  'access.token.not-yet-valid': {
    en: 'The token is not valid yet. Check the clock of the system that issued it.',
    nl: 'Het token is nog niet geldig. Controleer de klok van het systeem dat het uitgaf.',
  },
  'access.token.wrong-issuer': {
    en: 'The token comes from another identity provider than the one that this registry trusts.',
    nl: 'Het token komt van een andere identiteitsprovider dan die waarop dit register vertrouwt.',
  },
  'access.token.wrong-audience': {
    en: 'The token was issued for another system than this registry.',
    nl: 'Het token is voor een ander systeem uitgegeven dan voor dit register.',
  },
  'access.token.claim-missing': {
    en: 'The token lacks something that it must say: who holds it and until when it is valid.',
    nl: 'Het token zegt niet alles wat nodig is: van wie het is en tot wanneer het geldt.',
  },
  'access.token.algorithm-refused': {
    en: 'The token is not signed, or in a way that this registry does not accept.',
    nl: 'Het token is niet ondertekend, of op een manier die dit register niet aanvaardt.',
  },
  'access.token.signature-invalid': {
    en: 'The signature of the token is not one of the identity provider that this registry trusts.',
    nl: 'De handtekening op het token is niet van de identiteitsprovider waarop dit register vertrouwt.',
  },
  'problem.token-without-organisation.title': {
    en: 'The token names no organisation',
    nl: 'Het token noemt geen organisatie',
  },
  'problem.token-without-organisation.detail': {
    en: 'The token is valid, but its claim “{claim}” does not say for which organisation you act. Ask the administrator of your organisation to have that set right.',
    nl: 'Het token is geldig, maar de claim “{claim}” zegt niet voor welke organisatie u handelt. Vraag de beheerder van uw organisatie om dat in orde te brengen.',
  },
  'problem.organisation-unknown.title': {
    en: 'The organisation is not in the registry',
    nl: 'De organisatie staat niet in het register',
  },
  'problem.organisation-unknown.detail': {
    en: 'The token is valid, but it is for {organisation}, and the registry knows no organisation with that code.',
    nl: 'Het token is geldig, maar het is voor {organisation}, en het register kent geen organisatie met die code.',
  },
  'problem.organisation-ended.title': {
    en: 'The organisation of the token is no more',
    nl: 'De organisatie van het token bestaat niet meer',
  },
  'problem.organisation-ended.detail': {
    en: '{organisation} ended on {endedOn, date, plain}. Its successor acts for what it had agreed: ask for a token of that organisation.',
    nl: '{organisation} hield op te bestaan op {endedOn, date, plain}. Haar rechtsopvolger handelt voor wat ze was overeengekomen: vraag een token van die organisatie.',
  },
  'problem.identity-provider-unavailable.title': {
    en: 'The token cannot be checked at this moment',
    nl: 'Het token kan nu niet gecontroleerd worden',
  },
  'problem.identity-provider-unavailable.detail': {
    en: 'The identity provider does not answer, so that it cannot be told whether the token is valid. What is public can be read without a token. Try again shortly.',
    nl: 'De identiteitsprovider antwoordt niet, waardoor niet te controleren is of het token geldig is. Wat openbaar is, kunt u zonder token lezen. Probeer het straks opnieuw.',
  },
  'problem.not-permitted.title': {
    en: 'You may not do this',
    nl: 'U mag dit niet doen',
  },
  'problem.not-permitted.detail': {
    en: 'The token does not give the right to do this.',
    nl: 'Het token geeft niet het recht om dit te doen.',
  },

  'access.only.reading': only(
    'Until ratification or a public inquiry begins, only the parties can see an agreement, with any role',
    'Tot de bekrachtiging of een openbaar onderzoek begint, kunnen alleen de partijen een akkoord zien, met welke rol ook',
  ),
  'access.only.createAgreement': only(
    'Only an editor of the lead party may draft an agreement',
    'Alleen een editor van de trekker kan een akkoord opstellen',
  ),
  'access.only.reviseAgreement': only(
    'Only an editor of the lead party may change the draft',
    'Alleen een editor van de trekker kan het ontwerp wijzigen',
  ),
  'access.only.SUBMIT': only(
    'Only an editor of the lead party may submit the agreement',
    'Alleen een editor van de trekker kan het akkoord indienen',
  ),
  'access.only.ABANDON': only(
    'Only an editor or negotiator of the lead party may abandon the agreement',
    'Alleen een editor of negotiator van de trekker kan het akkoord stopzetten',
  ),
  'access.only.addText': only(
    'Only an editor of a party may add a text',
    'Alleen een editor van een partij kan een tekst toevoegen',
  ),
  'access.only.addCommitment': only(
    'Only an editor of a party may add a commitment',
    'Alleen een editor van een partij kan een verbintenis toevoegen',
  ),
  'access.only.removeCommitment': only(
    'Only an editor of a party may remove a commitment',
    'Alleen een editor van een partij kan een verbintenis schrappen',
  ),
  'access.only.addIndicator': only(
    'Only an editor of a party may add an indicator',
    'Alleen een editor van een partij kan een indicator toevoegen',
  ),
  'access.only.removeIndicator': only(
    'Only an editor of a party may remove an indicator',
    'Alleen een editor van een partij kan een indicator schrappen',
  ),
  'access.only.addMeasurement': only(
    'Only an editor of a party may record a measurement',
    'Alleen een editor van een partij kan een meting registreren',
  ),
  'access.only.PROPOSE_TEXT': only(
    'Only a negotiator of a party may propose a text',
    'Alleen een negotiator van een partij kan een tekst voorstellen',
  ),
  'access.only.ACCEPT_TEXT': only(
    'Only a negotiator of a party may accept the text',
    'Alleen een negotiator van een partij kan de tekst aanvaarden',
  ),
  'access.only.OBJECT_TO_TEXT': only(
    'Only a negotiator of a party may object to the text',
    'Alleen een negotiator van een partij kan bezwaar maken tegen de tekst',
  ),
  'access.only.TERMINATE': only(
    'Only a negotiator of a party may agree to end the agreement',
    'Alleen een negotiator van een partij kan instemmen met het einde van het akkoord',
  ),
  'access.only.OPEN_MEDIATION': only(
    'Only a negotiator of a party may open a mediation',
    'Alleen een negotiator van een partij kan een bemiddeling openen',
  ),
  'access.only.PROPOSE_MEDIATOR': only(
    'Only a negotiator of a party may propose a mediator',
    'Alleen een negotiator van een partij kan een bemiddelaar voorstellen',
  ),
  'access.only.ACCEPT_MEDIATOR': only(
    'Only a negotiator of a party may accept the mediator',
    'Alleen een negotiator van een partij kan de bemiddelaar aanvaarden',
  ),
  'access.only.REFUSE_MEDIATOR': only(
    'Only a negotiator of a party may refuse the mediator',
    'Alleen een negotiator van een partij kan de bemiddelaar weigeren',
  ),
  'access.only.ACCEPT_SETTLEMENT': only(
    'Only a negotiator of a party may accept the settlement',
    'Alleen een negotiator van een partij kan de schikking aanvaarden',
  ),
  'access.only.REFUSE_SETTLEMENT': only(
    'Only a negotiator of a party may refuse the settlement',
    'Alleen een negotiator van een partij kan de schikking weigeren',
  ),
  'access.only.ACCEPT_RESERVATION': only(
    'Only a clerk of a party may record that it accepts a reservation',
    'Alleen een clerk van een partij kan registreren dat ze een voorbehoud aanvaardt',
  ),
  'access.only.OBJECT_TO_RESERVATION': only(
    'Only a clerk of a party may record that it objects to a reservation',
    'Alleen een clerk van een partij kan registreren dat ze bezwaar maakt tegen een voorbehoud',
  ),
  'access.only.WITHDRAW_OBJECTION': only(
    'Only a clerk of a party may record that it withdraws its objection',
    'Alleen een clerk van een partij kan registreren dat ze haar bezwaar intrekt',
  ),
  'access.only.WITHDRAW_RESERVATION': only(
    'Only a clerk of a party may record that it withdraws its reservation',
    'Alleen een clerk van een partij kan registreren dat ze haar voorbehoud intrekt',
  ),
  'access.only.APPLY_PROVISIONALLY': only(
    'Only a negotiator of a party may declare that it applies the agreement provisionally',
    'Alleen een negotiator van een partij kan verklaren dat ze het akkoord voorlopig toepast',
  ),
  'access.only.END_PROVISIONAL_APPLICATION': only(
    'Only a negotiator of a party may end its provisional application',
    'Alleen een negotiator van een partij kan haar voorlopige toepassing beëindigen',
  ),
  'access.only.ACCEPT_ACCESSION': only(
    'Only a negotiator of a party may consent to an accession',
    'Alleen een negotiator van een partij kan instemmen met een toetreding',
  ),
  'access.only.OBJECT_TO_ACCESSION': only(
    'Only a negotiator of a party may object to an accession',
    'Alleen een negotiator van een partij kan bezwaar maken tegen een toetreding',
  ),
  'access.only.WITHDRAW': only(
    'Only a negotiator of a party may give notice of withdrawal',
    'Alleen een negotiator van een partij kan haar uittreding aankondigen',
  ),
  'access.only.SETTLE_COMMITMENT': only(
    'Only a negotiator of a party may propose that a commitment is settled',
    'Alleen een negotiator van een partij kan voorstellen dat een verbintenis vereffend is',
  ),
  'access.only.CONFIRM_SETTLEMENT': only(
    'Only a negotiator of a party may confirm that a commitment is settled',
    'Alleen een negotiator van een partij kan bevestigen dat een verbintenis vereffend is',
  ),
  'access.only.PASS_ON_COMMITMENT': only(
    'Only a negotiator of a party may pass on a commitment',
    'Alleen een negotiator van een partij kan een verbintenis overdragen',
  ),
  'access.only.TAKE_OVER_COMMITMENT': only(
    'Only a negotiator of a party may take over a commitment',
    'Alleen een negotiator van een partij kan een verbintenis overnemen',
  ),
  'access.only.REVOKE_WITHDRAWAL': only(
    'Only a negotiator of a party may revoke its withdrawal',
    'Alleen een negotiator van een partij kan haar uittreding herroepen',
  ),
  'access.only.RENEW': only(
    'Only a negotiator of a party may propose a renewal',
    'Alleen een negotiator van een partij kan een verlenging voorstellen',
  ),
  'access.only.ACCEPT_RENEWAL': only(
    'Only a negotiator of a party may accept a renewal',
    'Alleen een negotiator van een partij kan een verlenging aanvaarden',
  ),
  'access.only.REFUSE_RENEWAL': only(
    'Only a negotiator of a party may refuse a renewal',
    'Alleen een negotiator van een partij kan een verlenging weigeren',
  ),
  'access.only.PROPOSE_SETTLEMENT': only(
    'Only a negotiator of a party, or a mediator of the organisation that mediates, may propose a settlement',
    'Alleen een negotiator van een partij, of een mediator van de organisatie die bemiddelt, kan een schikking voorstellen',
  ),
  'access.only.CLOSE_MEDIATION': only(
    'Only a negotiator of a party, or a mediator of the organisation that mediates, may close the mediation',
    'Alleen een negotiator van een partij, of een mediator van de organisatie die bemiddelt, kan de bemiddeling afsluiten',
  ),
  'access.only.ACCEDE': only(
    'Only a negotiator of an organisation may ask to accede',
    'Alleen een negotiator van een organisatie kan vragen om toe te treden',
  ),
  'access.only.REVOKE_ACCESSION': only(
    'Only a negotiator of an organisation may revoke its request to accede',
    'Alleen een negotiator van een organisatie kan de vraag om toe te treden intrekken',
  ),
  'access.only.EVALUATE': only(
    'Only an editor of the lead party, or a director of a province that is a party, may evaluate the agreement',
    'Alleen een editor van de trekker, of een director van een provincie die partij is, kan het akkoord evalueren',
  ),
  'access.only.revisePlan': only(
    'Only an editor of the lead party may write the vision',
    'Alleen een editor van de trekker kan de visie schrijven',
  ),
  'access.only.addFramework': only(
    'Only an editor of the lead party may add a policy framework',
    'Alleen een editor van de trekker kan een beleidskader toevoegen',
  ),
  'access.only.reviseFramework': only(
    'Only an editor of the lead party may change a policy framework',
    'Alleen een editor van de trekker kan een beleidskader wijzigen',
  ),
  'access.only.removeFramework': only(
    'Only an editor of the lead party may remove a policy framework',
    'Alleen een editor van de trekker kan een beleidskader schrappen',
  ),
  'access.only.addAction': only(
    'Only an editor of a party may add an action',
    'Alleen een editor van een partij kan een actie toevoegen',
  ),
  'access.only.reviseAction': only(
    'Only an editor of a party may change an action',
    'Alleen een editor van een partij kan een actie wijzigen',
  ),
  'access.only.removeAction': only(
    'Only an editor of a party may remove an action',
    'Alleen een editor van een partij kan een actie schrappen',
  ),
  'access.only.carryOutAction': only(
    'Only an editor of the lead party may have the deal carry out an action of its plan',
    'Alleen een editor van de trekker kan de deal een actie van het plan laten uitvoeren',
  ),
  'access.only.dropAction': only(
    'Only an editor of the lead party may have the deal let go of an action of its plan',
    'Alleen een editor van de trekker kan de deal een actie van het plan laten loslaten',
  ),
  'access.only.START_PRELIMINARY_DRAFT': only(
    'Only an editor of the lead party may start the preliminary draft',
    'Alleen een editor van de trekker kan het voorontwerp beginnen',
  ),
  'access.only.OPEN_CONSULTATION': only(
    'Only an editor of the lead party may open the consultation',
    'Alleen een editor van de trekker kan de adviesronde openen',
  ),
  'access.only.requestAdvice': only(
    'Only an editor of the lead party may ask for advice',
    'Alleen een editor van de trekker kan advies vragen',
  ),
  'access.only.recordAdvice': only(
    'Only an editor or clerk of a party may record advice',
    'Alleen een editor of clerk van een partij kan een advies registreren',
  ),
  'access.only.OPEN_INQUIRY': only(
    'Only an editor or clerk of the lead party may open the public inquiry',
    'Alleen een editor of clerk van de trekker kan het openbaar onderzoek openen',
  ),
  'access.only.CONCLUDE_INQUIRY': only(
    'Only an editor or clerk of the lead party may conclude the public inquiry',
    'Alleen een editor of clerk van de trekker kan het openbaar onderzoek afronden',
  ),
  'access.only.registerObjection': only(
    'Only a clerk of a party may register an objection',
    'Alleen een clerk van een partij kan een bezwaar registreren',
  ),
  'access.only.answerObjection': only(
    'Only an editor or clerk of the lead party may answer an objection',
    'Alleen een editor of clerk van de trekker kan een bezwaar beantwoorden',
  ),
  'access.only.readObjectionText': only(
    'Only an editor, negotiator or clerk of a party may read what people object',
    'Alleen een editor, negotiator of clerk van een partij kan lezen wat mensen aanvoeren',
  ),
  'access.only.STATE_PROVISO': only(
    'Only a clerk of a province or of Flanders that is a party may state a proviso',
    'Alleen een clerk van een provincie of van Vlaanderen die partij is, kan een voorbehoud maken',
  ),
  'access.only.PUBLISH_PLAN': only(
    'Only a clerk of the lead party may report the publication of the plan',
    'Alleen een clerk van de trekker kan de bekendmaking van het plan melden',
  ),
  'access.only.GIVE_OPINION': only(
    'Only a clerk of the council’s own organisation may record its opinion',
    'Alleen een clerk van de organisatie van die raad kan zijn zienswijze registreren',
  ),
  'access.only.SCHEDULE': only(
    'Only a clerk of the council’s own organisation may put the agreement on its agenda',
    'Alleen een clerk van de organisatie van die raad kan het akkoord er op de agenda zetten',
  ),
  'access.only.OPEN_DELIBERATION': only(
    'Only a clerk of the council’s own organisation may record that its deliberation has begun',
    'Alleen een clerk van de organisatie van die raad kan registreren dat de bespreking begonnen is',
  ),
  'access.only.APPROVE': only(
    'Only a clerk of the council’s own organisation may record that it approves',
    'Alleen een clerk van de organisatie van die raad kan de goedkeuring registreren',
  ),
  'access.only.APPROVE_WITH_RESERVATION': only(
    'Only a clerk of the council’s own organisation may record that it approves with a reservation',
    'Alleen een clerk van de organisatie van die raad kan de goedkeuring onder voorbehoud registreren',
  ),
  'access.only.REJECT': only(
    'Only a clerk of the council’s own organisation may record that it rejects',
    'Alleen een clerk van de organisatie van die raad kan de afkeuring registreren',
  ),
  'access.only.DEFER': only(
    'Only a clerk of the council’s own organisation may record that it puts off its decision',
    'Alleen een clerk van de organisatie van die raad kan de verdaging registreren',
  ),
  'access.only.PUBLISH': only(
    'Only a clerk of the council’s own organisation may record the publication of its decision',
    'Alleen een clerk van de organisatie van die raad kan de bekendmaking van het besluit registreren',
  ),
  'access.only.addRecess': only(
    'Only an editor or clerk of the organisation itself may register when its council is in recess',
    'Alleen een editor of clerk van de organisatie zelf kan registreren wanneer haar raad met reces is',
  ),
  'access.only.removeRecess': only(
    'Only an editor or clerk of the organisation itself may take back a recess of its council',
    'Alleen een editor of clerk van de organisatie zelf kan een reces van haar raad terugnemen',
  ),
  'access.only.getCalendarFeed': only(
    'Only who has a role in the organisation itself may see whether its calendar has a secret address',
    'Alleen wie in de organisatie zelf een rol heeft, kan zien of haar kalender een geheim adres heeft',
  ),
  'access.only.openCalendarFeed': only(
    'Only who has a role in the organisation itself may make a secret address for its calendar',
    'Alleen wie in de organisatie zelf een rol heeft, kan een geheim adres voor haar kalender maken',
  ),
  'access.only.closeCalendarFeed': only(
    'Only who has a role in the organisation itself may revoke the secret address of its calendar',
    'Alleen wie in de organisatie zelf een rol heeft, kan het geheime adres van haar kalender intrekken',
  ),
  'access.only.ANNUL': only(
    'Only a supervisor of Flanders may record that a council’s decision is annulled',
    'Alleen een supervisor van Vlaanderen kan de vernietiging van een raadsbesluit registreren',
  ),
  'access.only.AMEND': only(
    'Only a negotiator of a party may propose an amendment',
    'Alleen een negotiator van een partij kan een wijziging voorstellen',
  ),
  'access.only.PROPOSE_AMENDMENT': only(
    'Only a negotiator of a party may propose another amendment',
    'Alleen een negotiator van een partij kan een andere wijziging voorstellen',
  ),
  'access.only.ACCEPT_AMENDMENT': only(
    'Only a negotiator of a party may accept an amendment',
    'Alleen een negotiator van een partij kan een wijziging aanvaarden',
  ),
  'access.only.OBJECT_TO_AMENDMENT': only(
    'Only a negotiator of a party may object to an amendment',
    'Alleen een negotiator van een partij kan bezwaar maken tegen een wijziging',
  ),
  'access.only.CLAIM_AFFECTED': only(
    'Only a negotiator of a party may say that an amendment changes its duties',
    'Alleen een negotiator van een partij kan zeggen dat een wijziging haar plichten verandert',
  ),
  'access.only.CONCLUDE_AMENDMENT': only(
    'Only a negotiator of a party may conclude an amendment',
    'Alleen een negotiator van een partij kan een wijziging afronden',
  ),
  'access.only.REVOKE_AMENDMENT': only(
    'Only a negotiator of a party may take an amendment back',
    'Alleen een negotiator van een partij kan een wijziging intrekken',
  ),
  'access.only.APPROVE_AMENDMENT': only(
    'Only a clerk of a party may report that its council approved an amendment',
    'Alleen een clerk van een partij kan melden dat haar raad een wijziging goedkeurde',
  ),
  'access.only.REJECT_AMENDMENT': only(
    'Only a clerk of a party may report that its council rejected an amendment',
    'Alleen een clerk van een partij kan melden dat haar raad een wijziging verwierp',
  ),
  'access.only.ANNUL_AMENDMENT_DECISION': only(
    'Only a supervisor of Flanders may record that a decision on an amendment is annulled',
    'Alleen een supervisor van Vlaanderen kan de vernietiging van een besluit over een wijziging registreren',
  ),
  'access.only.registerMandate': only(
    'Only a clerk of the organisation itself may register its mandates',
    'Alleen een clerk van de organisatie zelf kan haar mandaten registreren',
  ),
  'access.only.revokeMandate': only(
    'Only a clerk of the organisation itself may revoke its mandates',
    'Alleen een clerk van de organisatie zelf kan haar mandaten intrekken',
  ),
  'access.only.eraseMandateNames': only(
    'Only a clerk of the organisation itself may erase names from its mandates',
    'Alleen een clerk van de organisatie zelf kan namen uit haar mandaten wissen',
  ),
  'access.only.listMandates': only(
    'Only who has a role in the organisation itself may see its mandates',
    'Alleen wie een rol in de organisatie zelf heeft, kan haar mandaten zien',
  ),
  'access.only.getMandate': only(
    'Only who has a role in the organisation itself may see its mandates',
    'Alleen wie een rol in de organisatie zelf heeft, kan haar mandaten zien',
  ),
  'access.only.proposeCorrection': only(
    'Only a registrar of Flanders, or a clerk or negotiator of a party, may propose a correction',
    'Alleen een registrar van Vlaanderen, of een clerk of negotiator van een partij, kan een verbetering voorstellen',
  ),
  'access.only.answerCorrection': only(
    'Only a registrar of Flanders, or a clerk or negotiator of a party, may answer a correction',
    'Alleen een registrar van Vlaanderen, of een clerk of negotiator van een partij, kan op een verbetering antwoorden',
  ),
  'access.only.sendEvent': only(
    'Only who has a role may send an event',
    'Alleen wie een rol heeft, kan een gebeurtenis insturen',
  ),
  'access.only.sendCouncilEvent': only(
    'Only who has a role may send a council’s event',
    'Alleen wie een rol heeft, kan een gebeurtenis van een raad insturen',
  ),
  'access.only.listMessages': only(
    'Only who has a role may read the messages to its organisation',
    'Alleen wie een rol heeft, kan de berichten aan de eigen organisatie lezen',
  ),
  'access.only.listOwnDeadlines': only(
    'Only who has a role may see what is due for its organisation',
    'Alleen wie een rol heeft, kan zien wat er voor de eigen organisatie moet gebeuren',
  ),
  'access.only.bookSuccession': only(
    'Only a registrar of Flanders may book a succession',
    'Alleen een registrar van Vlaanderen kan een rechtsopvolging boeken',
  ),
  'access.only.previewSuccession': only(
    'Only a registrar of Flanders may look ahead at a succession',
    'Alleen een registrar van Vlaanderen kan een rechtsopvolging vooraf bekijken',
  ),
  'access.only.moveClock': only(
    'Only who has a role may move the development clock',
    'Alleen wie een rol heeft, kan de ontwikkelklok verzetten',
  ),
} as const;
