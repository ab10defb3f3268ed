/** As whom one asks, after the sentence that says who may. */
const YOU = {
  en: '{standing, select, anonymous {you brought no token} other {you act for {organisation} ({standing, select, lead {the lead party} party {a party} domain {a policy domain} director {its director} facilitator {its facilitator} arbiter {its arbiter} asked {asked to serve} other {not a party}}) with {count, plural, =0 {no role} one {the role {roles}} other {the roles {roles}}}}}',
  nl: '{standing, select, anonymous {u bracht geen token mee} other {u handelt voor {organisation} ({standing, select, lead {de trekker} party {een partij} domain {een beleidsdomein} director {gebiedsregisseur} facilitator {facilitator} arbiter {scheidsrechter} asked {gevraagd voor een rol} other {geen partij}}) {count, plural, =0 {zonder rol} one {met de rol {roles}} other {met de rollen {roles}}}}}',
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
    'Until ratification or a public inquiry begins, only the parties can see an agreement, with any role, and from its submission on the provinces and policy domains that they name',
    'Tot de bekrachtiging of een openbaar onderzoek begint, kunnen alleen de partijen een akkoord zien, met welke rol ook, en zodra het voorligt de provincies en beleidsdomeinen die zij noemen',
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
    'Only an editor of a party, or of a province that directs or facilitates, may add a text',
    'Alleen een editor van een partij, of van een provincie als gebiedsregisseur of facilitator, kan een tekst toevoegen',
  ),
  'access.only.addClauseComment': only(
    'Only an editor or negotiator of a party may comment on a clause',
    'Alleen een editor of negotiator van een partij kan een opmerking bij een bepaling maken',
  ),
  'access.only.addDocument': only(
    'Only an editor, negotiator or clerk of a party may add a document',
    'Alleen een editor, negotiator of clerk van een partij kan een document toevoegen',
  ),
  'access.only.addDocumentVersion': only(
    'Only an editor, negotiator or clerk of a party may add a version of a document',
    'Alleen een editor, negotiator of clerk van een partij kan een versie van een document toevoegen',
  ),
  'access.only.settleOpenPoint': only(
    'Only an editor or negotiator of a party may settle an open point',
    'Alleen een editor of negotiator van een partij kan een openstaand punt afhandelen',
  ),
  'access.only.listClauseComments': only(
    'Only the parties, their mediator, and a province that directs or facilitates may read what was said of clauses',
    'Alleen de partijen, hun bemiddelaar en een provincie als gebiedsregisseur of facilitator kunnen lezen wat over bepalingen gezegd is',
  ),
  'access.only.getClauseComment': only(
    'Only the parties, their mediator, and a province that directs or facilitates may read what was said of clauses',
    'Alleen de partijen, hun bemiddelaar en een provincie als gebiedsregisseur of facilitator kunnen lezen wat over bepalingen gezegd is',
  ),
  'access.only.addCommitment': only(
    'Only an editor of a party may add a commitment',
    'Alleen een editor van een partij kan een verbintenis toevoegen',
  ),
  'access.only.removeCommitment': only(
    'Only an editor of a party may remove a commitment',
    'Alleen een editor van een partij kan een verbintenis schrappen',
  ),
  'access.only.reviseCommitment': only(
    'Only an editor of a party may change a commitment',
    'Alleen een editor van een partij kan een verbintenis wijzigen',
  ),
  'access.only.reportFulfilment': only(
    'Only an editor of a party may report what was done for a commitment',
    'Alleen een editor van een partij kan melden wat voor een verbintenis gedaan is',
  ),
  'access.only.answerFulfilment': only(
    'Only a negotiator of a party may confirm or dispute what was done for a commitment',
    'Alleen een negotiator van een partij kan bevestigen of betwisten wat voor een verbintenis gedaan is',
  ),
  'access.only.waiveCommitment': only(
    'Only a negotiator of a party may give up what is owed to it',
    'Alleen een negotiator van een partij kan afzien van wat haar toekomt',
  ),
  'access.only.proposeCompensation': only(
    'Only a negotiator of a party may propose transfers that even out',
    'Alleen een negotiator van een partij kan een verevening voorstellen',
  ),
  'access.only.answerCompensation': only(
    'Only a negotiator of a party may consent to transfers that even out',
    'Alleen een negotiator van een partij kan met een verevening instemmen',
  ),
  'access.only.setEvaluationRhythm': only(
    'Only an editor of the lead party may set how often the agreement is evaluated',
    'Alleen een editor van de trekker kan bepalen hoe vaak het akkoord wordt geëvalueerd',
  ),
  'access.only.answerLesson': only(
    'Only an editor of the lead party may say what becomes of a lesson',
    'Alleen een editor van de trekker kan zeggen wat er met een les gebeurt',
  ),
  'access.only.proposeConclusion': only(
    'Only a negotiator of a party may propose how an evaluation concludes',
    'Alleen een negotiator van een partij kan een besluit van een evaluatie voorstellen',
  ),
  'access.only.answerConclusion': only(
    'Only a negotiator of a party may consent to how an evaluation concludes',
    'Alleen een negotiator van een partij kan met het besluit van een evaluatie instemmen',
  ),
  'access.only.submitComplianceReport': only(
    'Only a clerk of the party that owes it may submit a comply-or-explain report',
    'Alleen een clerk van de partij die het moet indienen, kan een rapport pas toe of leg uit indienen',
  ),
  'access.only.proposeLandTransfer': only(
    'Only a negotiator of a party may propose to transfer hectares',
    'Alleen een negotiator van een partij kan een overdracht van hectaren voorstellen',
  ),
  'access.only.answerLandTransfer': only(
    'Only a negotiator of a party may consent to a transfer of hectares',
    'Alleen een negotiator van een partij kan met een overdracht van hectaren instemmen',
  ),
  'access.only.setLandPath': only(
    'Only a registrar of Flanders may set a path of land take',
    'Alleen een registrar van Vlaanderen kan een pad voor ruimtebeslag instellen',
  ),
  'access.only.setLandBudget': only(
    'Only a registrar of Flanders, or a director of the province, may set by what a region divides its land',
    'Alleen een registrar van Vlaanderen of een director van de provincie kan instellen volgens welke sleutel een regio haar ruimte verdeelt',
  ),
  'access.only.previewLandFigures': only(
    'Only a registrar of Flanders, or a director of the province, may try a file of yearly figures',
    'Alleen een registrar van Vlaanderen of een director van de provincie kan een bestand met jaarcijfers uitproberen',
  ),
  'access.only.importLandFigures': only(
    'Only a registrar of Flanders, or a director of the province, may take in a file of yearly figures',
    'Alleen een registrar van Vlaanderen of een director van de provincie kan een bestand met jaarcijfers inladen',
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
  'access.only.importMeasurements': only(
    'Only an editor of a party may take in a file of measurements',
    'Alleen een editor van een partij kan een bestand met metingen inladen',
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
    'Only a negotiator of a party, or of a province that facilitates, may open a mediation',
    'Alleen een negotiator van een partij, of van een provincie als facilitator, kan een bemiddeling openen',
  ),
  'access.only.PROPOSE_MEDIATOR': only(
    'Only a negotiator of a party, or of a province that facilitates, may propose a mediator',
    'Alleen een negotiator van een partij, of van een provincie als facilitator, kan een bemiddelaar voorstellen',
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
    'Only a negotiator of a party, or a mediator of the organisation that mediates or of the province that arbitrates, may propose a settlement',
    'Alleen een negotiator van een partij, of een mediator van de organisatie die bemiddelt of van de provincie die scheidsrechter is, kan een schikking voorstellen',
  ),
  'access.only.CLOSE_MEDIATION': only(
    'Only a negotiator of a party, or a mediator of the organisation that mediates or of the province that arbitrates, may close the mediation',
    'Alleen een negotiator van een partij, of een mediator van de organisatie die bemiddelt of van de provincie die scheidsrechter is, kan de bemiddeling afsluiten',
  ),
  'access.only.ACCEDE': only(
    'Only a negotiator of an organisation that is no party may ask to accede',
    'Alleen een negotiator van een organisatie die geen partij is, kan vragen om toe te treden',
  ),
  'access.only.REVOKE_ACCESSION': only(
    'Only a negotiator of an organisation that is no party may revoke its request to accede',
    'Alleen een negotiator van een organisatie die geen partij is, kan de vraag om toe te treden intrekken',
  ),
  'access.only.EVALUATE': only(
    'Only an editor of the lead party, or a director of the province that directs, may evaluate the agreement',
    'Alleen een editor van de trekker, of een director van de provincie die gebiedsregisseur is, kan het akkoord evalueren',
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
  'access.only.RECORD_EXTERNAL_DECISION': only(
    'Only a clerk of the lead party or a Flemish registrar may record the decision of a body that is no party',
    'Alleen een clerk van de trekker of een Vlaamse registrar kan de beslissing van een instantie vastleggen die geen partij is',
  ),
  'access.only.GIVE_OPINION': only(
    'Only a clerk of the council’s own organisation may record its opinion',
    'Alleen een clerk van de organisatie van die raad kan zijn zienswijze registreren',
  ),
  'access.only.SCHEDULE': only(
    'Only a clerk of the council’s own organisation may put the agreement on its agenda',
    'Alleen een clerk van de organisatie van die raad kan het akkoord er op de agenda zetten',
  ),
  'access.only.addCouncilSource': only(
    'Only a clerk of the council’s own organisation may add a publication of it',
    'Alleen een clerk van de organisatie van die raad kan er een bekendmaking van toevoegen',
  ),
  'access.only.uploadCouncilSource': only(
    'Only a clerk of the council’s own organisation may add a publication of it',
    'Alleen een clerk van de organisatie van die raad kan er een bekendmaking van toevoegen',
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
    'Only an editor or clerk of the organisation itself may make a secret address for its calendar',
    'Alleen een editor of clerk van de organisatie zelf kan een geheim adres voor haar kalender maken',
  ),
  'access.only.closeCalendarFeed': only(
    'Only an editor or clerk of the organisation itself may revoke the secret address of its calendar',
    'Alleen een editor of clerk van de organisatie zelf kan het geheime adres van haar kalender intrekken',
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
  'access.only.grantDelegation': only(
    'Only a clerk of the organisation itself may let another organisation act on its behalf',
    'Alleen een clerk van de organisatie zelf kan een andere organisatie namens haar laten handelen',
  ),
  'access.only.revokeDelegation': only(
    'Only a clerk of the organisation itself may revoke its delegations',
    'Alleen een clerk van de organisatie zelf kan haar delegaties intrekken',
  ),
  'access.only.listDelegations': only(
    'Only who has a role in the organisation itself, or a registrar of Flanders, may see its delegations',
    'Alleen wie een rol in de organisatie zelf heeft, of een registrar van Vlaanderen, kan haar delegaties zien',
  ),
  'access.only.listReceivedDelegations': only(
    'Only who has a role in the organisation itself, or a registrar of Flanders, may see what was delegated to it',
    'Alleen wie een rol in de organisatie zelf heeft, of een registrar van Vlaanderen, kan zien wat aan haar gedelegeerd is',
  ),
  'access.only.getDelegation': only(
    'Only who has a role in the organisation that gave or got it, or a registrar of Flanders, may see a delegation',
    'Alleen wie een rol heeft in de organisatie die ze gaf of kreeg, of een registrar van Vlaanderen, kan een delegatie zien',
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
  'access.only.pickCouncilDecision': only(
    'Only who has a role may enter a decision from a publication',
    'Alleen wie een rol heeft, kan een besluit uit een bekendmaking invoeren',
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
  'access.only.listAdministrativeEntries': only(
    'Only a registrar or supervisor of Flanders may read the administrative history',
    'Alleen een registrar of supervisor van Vlaanderen kan de administratieve geschiedenis lezen',
  ),
  'access.only.listHistoryPersons': only(
    'Only a clerk of a party (its own persons), or a registrar or supervisor of Flanders, may see who acted',
    'Alleen een clerk van een partij (de eigen personen), of een registrar of supervisor van Vlaanderen, kan zien wie handelde',
  ),
  'access.only.erasePerson': only(
    'Only a registrar of Flanders, or a clerk of the organisation itself, may have a person forgotten',
    'Alleen een registrar van Vlaanderen, of een clerk van de organisatie zelf, kan een persoon laten vergeten',
  ),
  'access.only.listAccessLog': only(
    'Only a registrar of Flanders may read the access log',
    'Alleen een registrar van Vlaanderen kan het toegangslogboek lezen',
  ),
  'access.only.listReads': only(
    'Only a clerk of a party may see who read the agreement',
    'Alleen een clerk van een partij kan zien wie het akkoord las',
  ),
  'access.only.createOrganisation': only(
    'Only a registrar of Flanders may add an organisation',
    'Alleen een registrar van Vlaanderen kan een organisatie toevoegen',
  ),
  'access.only.reviseOrganisation': only(
    'Only a registrar of Flanders may change what an organisation is called or known by',
    'Alleen een registrar van Vlaanderen kan de naam of de codes van een organisatie wijzigen',
  ),
  'access.only.endOrganisation': only(
    'Only a registrar of Flanders may say that an organisation is no more',
    'Alleen een registrar van Vlaanderen kan registreren dat een organisatie niet meer bestaat',
  ),
  'access.only.setContactPoints': only(
    'Only a registrar of Flanders, or a clerk of the organisation itself, may say where it can be reached',
    'Alleen een registrar van Vlaanderen, of een clerk van de organisatie zelf, kan zeggen waar ze te bereiken is',
  ),
  'access.only.setDomains': only(
    'Only an editor of the lead party may say which policy domains it concerns',
    'Alleen een editor van de trekker kan zeggen welke beleidsdomeinen het betreft',
  ),
  'access.only.setProvinceRoles': only(
    'Only an editor of the lead party may choose the roles of provinces',
    'Alleen een editor van de trekker kan de rollen van provincies kiezen',
  ),
  'access.only.ENDORSE': only(
    'Only a domain-official or domain-minister of a policy domain that the agreement concerns may endorse it',
    'Alleen een domain-official of domain-minister van een beleidsdomein dat het akkoord betreft, kan ermee instemmen',
  ),
  'access.only.WITHHOLD_ENDORSEMENT': only(
    'Only a domain-official or domain-minister of a policy domain that the agreement concerns may withhold an endorsement',
    'Alleen een domain-official of domain-minister van een beleidsdomein dat het akkoord betreft, kan instemming weigeren',
  ),
  'access.only.WITHDRAW_ENDORSEMENT': only(
    'Only a domain-official or domain-minister of a policy domain that the agreement concerns may withdraw its endorsement',
    'Alleen een domain-official of domain-minister van een beleidsdomein dat het akkoord betreft, kan instemming intrekken',
  ),
  'access.only.AGREE_TO_SERVE': only(
    'Only a negotiator of a province that the parties chose a role for, and that is no party, may agree to serve',
    'Alleen een negotiator van een provincie waarvoor de partijen een rol kozen en die geen partij is, kan die aanvaarden',
  ),
  'access.only.DECLINE_TO_SERVE': only(
    'Only a negotiator of a province that the parties chose a role for, and that is no party, may decline it',
    'Alleen een negotiator van een provincie waarvoor de partijen een rol kozen en die geen partij is, kan die weigeren',
  ),
  'access.only.PROPOSE_PROVINCE_ROLES': only(
    'Only a negotiator of a party may propose other roles for provinces',
    'Alleen een negotiator van een partij kan andere rollen voor provincies voorstellen',
  ),
  'access.only.ACCEPT_PROVINCE_ROLES': only(
    'Only a negotiator of a party may accept other roles for provinces',
    'Alleen een negotiator van een partij kan andere rollen voor provincies aanvaarden',
  ),
  'access.only.REFUSE_PROVINCE_ROLES': only(
    'Only a negotiator of a party may refuse other roles for provinces',
    'Alleen een negotiator van een partij kan andere rollen voor provincies weigeren',
  ),
  'access.only.issueAssignment': only(
    'Only a director of a province, or a domain-official of a policy domain, may set a task for a region',
    'Alleen een director van een provincie of een domain-official van een beleidsdomein kan een opgave voor een regio stellen',
  ),
  'access.only.reviseAssignment': only(
    'Only a director of the province, or a domain-official of the policy domain, that set a task may change it',
    'Alleen een director van de provincie of een domain-official van het beleidsdomein dat een opgave stelde, kan ze wijzigen',
  ),
  'access.only.withdrawAssignment': only(
    'Only a director of the province, or a domain-official of the policy domain, that set a task may take it back',
    'Alleen een director van de provincie of een domain-official van het beleidsdomein dat een opgave stelde, kan ze intrekken',
  ),
  'access.only.answerAssignment': only(
    'Only a negotiator of a municipality of the region may answer a task',
    'Alleen een negotiator van een gemeente van de regio kan een opgave beantwoorden',
  ),
  'access.only.declineAssignment': only(
    'Only a negotiator of a municipality of the region may decline a task',
    'Alleen een negotiator van een gemeente van de regio kan een opgave weigeren',
  ),
  'access.only.withdrawAssignmentAnswer': only(
    'Only a negotiator of the municipality that answered may take the answer back',
    'Alleen een negotiator van de gemeente die antwoordde, kan het antwoord intrekken',
  ),
  'access.only.drawMeans': only(
    'Only a negotiator of the municipality that answered may draw means of a task',
    'Alleen een negotiator van de gemeente die antwoordde, kan middelen van een opgave opnemen',
  ),
  'access.only.setBudgetLine': only(
    'Only a domain-official of a policy domain may set its budget lines',
    'Alleen een domain-official van een beleidsdomein kan de begrotingslijnen ervan vastleggen',
  ),
  'access.only.stateBudgetClaim': only(
    'Only an editor or negotiator of a party, or a domain-official of a policy domain that the agreement concerns, may state what it draws on a budget line',
    'Alleen een editor of negotiator van een partij, of een domain-official van een beleidsdomein dat het akkoord betreft, kan zeggen wat het van een begrotingslijn opneemt',
  ),
  'access.only.createDomain': only(
    'Only a registrar of Flanders may add a policy domain',
    'Alleen een registrar van Vlaanderen kan een beleidsdomein toevoegen',
  ),
  'access.only.reviseDomain': only(
    'Only a registrar of Flanders may change a policy domain',
    'Alleen een registrar van Vlaanderen kan een beleidsdomein wijzigen',
  ),
  'access.only.endDomain': only(
    'Only a registrar of Flanders may end a policy domain',
    'Alleen een registrar van Vlaanderen kan een beleidsdomein opheffen',
  ),
  'access.only.createTermOfOffice': only(
    'Only a registrar of Flanders may add a term of office',
    'Alleen een registrar van Vlaanderen kan een zittingsperiode toevoegen',
  ),
  'access.only.reviseTermOfOffice': only(
    'Only a registrar of Flanders may set the days of a term of office',
    'Alleen een registrar van Vlaanderen kan de dagen van een zittingsperiode bepalen',
  ),
  'access.only.reconfirmDuties': only(
    'Only a clerk of a party may report that its new council reconfirmed what binds it',
    'Alleen een clerk van een partij kan melden dat haar nieuwe raad bevestigde wat hem bindt',
  ),
  'access.arbiter-has-no-stake': {
    en: 'The parties made your province their arbiter: it cannot take over a commitment, because nobody judges a cause of their own.',
    nl: 'De partijen maakten uw provincie hun scheidsrechter: ze kan geen verbintenis overnemen, want niemand oordeelt in eigen zaak.',
  },
  'access.only.createPartnership': only(
    'Only a registrar of Flanders may add a partnership',
    'Alleen een registrar van Vlaanderen kan een samenwerkingsverband toevoegen',
  ),
  'access.only.revisePartnership': only(
    'Only a registrar of Flanders may change a partnership',
    'Alleen een registrar van Vlaanderen kan een samenwerkingsverband wijzigen',
  ),
  'access.only.endPartnership': only(
    'Only a registrar of Flanders may end a partnership',
    'Alleen een registrar van Vlaanderen kan een samenwerkingsverband beëindigen',
  ),
  'access.only.addPartnershipMember': only(
    'Only a registrar of Flanders may put a municipality in a partnership',
    'Alleen een registrar van Vlaanderen kan een gemeente in een samenwerkingsverband opnemen',
  ),
  'access.only.endPartnershipMembership': only(
    'Only a registrar of Flanders may take a municipality out of a partnership',
    'Alleen een registrar van Vlaanderen kan een gemeente uit een samenwerkingsverband halen',
  ),
  'access.only.importPartnerships': only(
    'Only a registrar of Flanders may import partnerships',
    'Alleen een registrar van Vlaanderen kan samenwerkingsverbanden importeren',
  ),
  'access.only.explainPartnership': only(
    'Only an editor or clerk of a municipality may explain why its partnership deviates',
    'Alleen een editor of clerk van een gemeente kan uitleggen waarom haar samenwerkingsverband afwijkt',
  ),
  'access.only.createRegion': only(
    'Only a registrar of Flanders may add a region',
    'Alleen een registrar van Vlaanderen kan een regio toevoegen',
  ),
  'access.only.addRegionMember': only(
    'Only a registrar of Flanders may put a municipality in a region',
    'Alleen een registrar van Vlaanderen kan een gemeente in een regio indelen',
  ),
  'access.only.endRegionMembership': only(
    'Only a registrar of Flanders may take a municipality out of a region',
    'Alleen een registrar van Vlaanderen kan een gemeente uit een regio halen',
  ),
  'access.only.registerClient': only(
    'Only a registrar of Flanders may register a client system',
    'Alleen een registrar van Vlaanderen kan een clientsysteem registreren',
  ),
  'access.only.reviseClient': only(
    'Only a registrar of Flanders may change what a client system is for',
    'Alleen een registrar van Vlaanderen kan wijzigen waarvoor een clientsysteem dient',
  ),
  'access.only.activateClient': only(
    'Only a registrar of Flanders may activate a client system',
    'Alleen een registrar van Vlaanderen kan een clientsysteem activeren',
  ),
  'access.only.suspendClient': only(
    'Only a registrar of Flanders may suspend a client system',
    'Alleen een registrar van Vlaanderen kan een clientsysteem schorsen',
  ),
  'access.only.listClients': only(
    'Only a registrar of Flanders may see the client systems',
    'Alleen een registrar van Vlaanderen kan de clientsystemen zien',
  ),
  'access.only.getClient': only(
    'Only a registrar of Flanders may see a client system',
    'Alleen een registrar van Vlaanderen kan een clientsysteem zien',
  ),
  'access.only.createWebhook': only(
    'Only an editor or clerk may make a webhook for its organisation',
    'Alleen een editor of clerk kan een webhook voor de eigen organisatie maken',
  ),
  'access.only.reviseWebhook': only(
    'Only an editor or clerk may change a webhook of its organisation',
    'Alleen een editor of clerk kan een webhook van de eigen organisatie wijzigen',
  ),
  'access.only.removeWebhook': only(
    'Only an editor or clerk may remove a webhook of its organisation',
    'Alleen een editor of clerk kan een webhook van de eigen organisatie verwijderen',
  ),
  'access.only.rotateWebhookSecret': only(
    'Only an editor or clerk may make another secret for a webhook',
    'Alleen een editor of clerk kan een ander geheim voor een webhook maken',
  ),
  'access.only.verifyWebhook': only(
    'Only an editor or clerk may have the receiver of a webhook asked for its consent',
    'Alleen een editor of clerk kan de ontvanger van een webhook om instemming laten vragen',
  ),
  'access.only.pauseWebhook': only(
    'Only an editor or clerk may pause a webhook of its organisation',
    'Alleen een editor of clerk kan een webhook van de eigen organisatie pauzeren',
  ),
  'access.only.resumeWebhook': only(
    'Only an editor or clerk may resume a webhook of its organisation',
    'Alleen een editor of clerk kan een webhook van de eigen organisatie hervatten',
  ),
  'access.only.pingWebhook': only(
    'Only an editor or clerk may test a webhook of its organisation',
    'Alleen een editor of clerk kan een webhook van de eigen organisatie testen',
  ),
  'access.only.replayWebhook': only(
    'Only an editor or clerk may have things sent to a webhook again',
    'Alleen een editor of clerk kan dingen opnieuw naar een webhook laten verzenden',
  ),
  'access.only.replayWebhookDelivery': only(
    'Only an editor or clerk may have a delivery sent to a webhook again',
    'Alleen een editor of clerk kan een levering opnieuw naar een webhook laten verzenden',
  ),
  'access.only.listWebhooks': only(
    'Only who has a role in the organisation may see its webhooks',
    'Alleen wie een rol heeft in de organisatie kan haar webhooks zien',
  ),
  'access.only.getWebhook': only(
    'Only who has a role in the organisation may see its webhooks',
    'Alleen wie een rol heeft in de organisatie kan haar webhooks zien',
  ),
  'access.only.getWebhookHealth': only(
    'Only who has a role in the organisation may see how its webhooks fare',
    'Alleen wie een rol heeft in de organisatie kan zien hoe het met haar webhooks gaat',
  ),
  'access.only.listWebhookDeliveries': only(
    'Only who has a role in the organisation may see what was sent to its webhooks',
    'Alleen wie een rol heeft in de organisatie kan zien wat naar haar webhooks is verzonden',
  ),
  'access.only.getWebhookDelivery': only(
    'Only who has a role in the organisation may see what was sent to its webhooks',
    'Alleen wie een rol heeft in de organisatie kan zien wat naar haar webhooks is verzonden',
  ),
  'access.only.listWebhookNotices': only(
    'Only who has a role in the organisation may read what became of its webhooks',
    'Alleen wie een rol heeft in de organisatie kan lezen wat er van haar webhooks werd',
  ),
  'access.only.listWebhookHealth': only(
    'Only a registrar of Flanders may see how all webhooks fare',
    'Alleen een registrar van Vlaanderen kan zien hoe het met alle webhooks gaat',
  ),
  'access.only.suspendWebhook': only(
    'Only a registrar of Flanders may pause the webhook of an organisation',
    'Alleen een registrar van Vlaanderen kan de webhook van een organisatie pauzeren',
  ),
  'access.only.releaseWebhook': only(
    'Only a registrar of Flanders may resume a webhook that was paused so',
    'Alleen een registrar van Vlaanderen kan een zo gepauzeerde webhook hervatten',
  ),
  'access.only.createConnection': only(
    'Only an editor or clerk may make a connection to a document system for its organisation',
    'Alleen een editor of clerk kan een verbinding met een documentsysteem voor de eigen organisatie maken',
  ),
  'access.only.reviseConnection': only(
    'Only an editor or clerk may change a connection of its organisation',
    'Alleen een editor of clerk kan een verbinding van de eigen organisatie wijzigen',
  ),
  'access.only.removeConnection': only(
    'Only an editor or clerk may remove a connection of its organisation',
    'Alleen een editor of clerk kan een verbinding van de eigen organisatie verwijderen',
  ),
  'access.only.pauseConnection': only(
    'Only an editor or clerk may pause a connection of its organisation',
    'Alleen een editor of clerk kan een verbinding van de eigen organisatie pauzeren',
  ),
  'access.only.resumeConnection': only(
    'Only an editor or clerk may resume a connection of its organisation',
    'Alleen een editor of clerk kan een verbinding van de eigen organisatie hervatten',
  ),
  'access.only.replayConnection': only(
    'Only an editor or clerk may have dead pushes of a connection pushed again',
    'Alleen een editor of clerk kan mislukte overdrachten van een verbinding opnieuw laten uitvoeren',
  ),
  'access.only.replayConnectionPush': only(
    'Only an editor or clerk may have something pushed again',
    'Alleen een editor of clerk kan iets opnieuw laten overdragen',
  ),
  'access.only.listConnections': only(
    'Only who has a role may see the connections of its organisation',
    'Alleen wie een rol heeft, kan de verbindingen van de eigen organisatie zien',
  ),
  'access.only.getConnection': only(
    'Only who has a role may see a connection of its organisation',
    'Alleen wie een rol heeft, kan een verbinding van de eigen organisatie zien',
  ),
  'access.only.listConnectionPushes': only(
    'Only who has a role may see what was pushed by a connection of its organisation',
    'Alleen wie een rol heeft, kan zien wat over een verbinding van de eigen organisatie is overgedragen',
  ),
  'access.only.getConnectionPush': only(
    'Only who has a role may see what was pushed by a connection of its organisation',
    'Alleen wie een rol heeft, kan zien wat over een verbinding van de eigen organisatie is overgedragen',
  ),
  'access.only.listConnectionNotices': only(
    'Only who has a role may see what became of the connections of its organisation',
    'Alleen wie een rol heeft, kan zien wat er met de verbindingen van de eigen organisatie is gebeurd',
  ),
  'access.only.pullCouncilSource': only(
    'Only a clerk of the council’s own organisation may add a publication of it',
    'Alleen een clerk van de organisatie van die raad kan er een bekendmaking van toevoegen',
  ),
  'access.only.moveClock': only(
    'Only who has a role may move the development clock',
    'Alleen wie een rol heeft, kan de ontwikkelklok verzetten',
  ),
} as const;
