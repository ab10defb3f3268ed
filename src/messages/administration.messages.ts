/** Sentences on what is done to the registry itself. */
export const administrationMessages = {
  'problem.organisation-code-taken.title': {
    en: 'Another organisation has this code',
    nl: 'Een andere organisatie heeft deze code',
  },
  'problem.organisation-code-taken.detail': {
    en: '{code} is the code of {organisation}. Check it, or change that organisation first.',
    nl: '{code} is de code van {organisation}. Kijk ze na, of wijzig eerst die organisatie.',
  },
  'problem.organisation-is-no-more.title': {
    en: 'The organisation is no more',
    nl: 'De organisatie bestaat niet meer',
  },
  'problem.organisation-is-no-more.detail': {
    en: '{organisation} ended on {endedOn, date, plain}, and is kept as it was.',
    nl: '{organisation} hield op te bestaan op {endedOn, date, plain}, en blijft bewaard zoals ze was.',
  },
  'problem.organisation-in-agreements.title': {
    en: 'The organisation takes part in agreements',
    nl: 'De organisatie neemt deel aan akkoorden',
  },
  'problem.organisation-in-agreements.detail': {
    en: '{organisation} takes part in {agreements, plural, one {# agreement that is} other {# agreements that are}} not closed. Somebody has to take over what it agreed to: book a succession, or have it leave first.',
    nl: '{organisation} neemt deel aan {agreements, plural, one {# akkoord dat} other {# akkoorden die}} niet {agreements, plural, one {is} other {zijn}} afgesloten. Iemand moet overnemen wat ze overeenkwam: boek een rechtsopvolging, of laat haar eerst uittreden.',
  },
  'organisations.fault.needs-province': {
    en: 'A municipality lies in a province: give the OVO code of one.',
    nl: 'Een gemeente ligt in een provincie: geef er de OVO-code van.',
  },
  'organisations.fault.no-province': {
    en: 'Only a municipality lies in a province: leave this out.',
    nl: 'Alleen een gemeente ligt in een provincie: laat dit weg.',
  },
  'organisations.fault.count-and-day': {
    en: 'A number of inhabitants and the day of that count go together.',
    nl: 'Een aantal inwoners en de dag van die telling horen samen.',
  },
  'organisations.fault.in-the-future': {
    en: 'This day has yet to come.',
    nl: 'Deze dag moet nog komen.',
  },
  'organisations.fault.before-membership': {
    en: 'On this day the organisation was not in {region} yet: that began on {from, date, plain}.',
    nl: 'Op deze dag zat de organisatie nog niet in {region}: dat begon op {from, date, plain}.',
  },
  'organisations.fault.unreachable': {
    en: 'Give at least one way to reach this contact point: e-mail, telephone, postal address or web address.',
    nl: 'Geef minstens één manier om dit contactpunt te bereiken: e-mail, telefoon, postadres of webadres.',
  },
  'problem.region-exists.title': {
    en: 'There is such a region',
    nl: 'Er is al zo’n regio',
  },
  'problem.region-exists.detail': {
    en: 'The region {region} has this kind and name. Choose another name, or use that one.',
    nl: 'De regio {region} heeft deze soort en naam. Kies een andere naam, of gebruik die.',
  },
  'regions.fault.no-municipality': {
    en: 'Regions consist of municipalities: there is none with this OVO code.',
    nl: 'Regio’s bestaan uit gemeenten: er is er geen met deze OVO-code.',
  },
  'regions.fault.member-ended': {
    en: 'On this day the municipality is no more.',
    nl: 'Op deze dag bestaat de gemeente niet meer.',
  },
  'regions.fault.ends-before-it-begins': {
    en: 'This must lie after the first day.',
    nl: 'Dit moet na de eerste dag liggen.',
  },
  'regions.fault.not-in': {
    en: 'The municipality is in no such region until this day, and so cannot leave it then.',
    nl: 'De gemeente zit tot die dag niet in zo’n regio, en kan ze dan dus niet verlaten.',
  },
  'regions.fault.in-it-already': {
    en: 'The municipality is in this region already, from {from, date, plain}.',
    nl: 'De gemeente zit al in deze regio, vanaf {from, date, plain}.',
  },
  'regions.fault.in-another': {
    en: 'A municipality is in one region of this kind at a time, and this one is in {region} from {from, date, plain}. Say that it leaves that one, or when this membership ends.',
    nl: 'Een gemeente zit in één regio van deze soort tegelijk, en deze zit in {region} vanaf {from, date, plain}. Zeg dat ze die verlaat, of wanneer dit lidmaatschap eindigt.',
  },
  'regions.fault.not-a-member': {
    en: 'The municipality is not in this region until this day, or came on it.',
    nl: 'De gemeente zit niet tot deze dag in deze regio, of kwam er op deze dag bij.',
  },
  'problem.client-not-active.title': {
    en: 'The client system is not active',
    nl: 'Het clientsysteem is niet actief',
  },
  'problem.client-not-active.detail': {
    en: 'The token was issued to the client system {client}, which {state, select, suspended {is suspended} other {has yet to be activated}}. Ask the registrar of Flanders.',
    nl: 'Het token is uitgegeven aan het clientsysteem {client}, dat {state, select, suspended {geschorst is} other {nog geactiveerd moet worden}}. Vraag het aan de registrar van Vlaanderen.',
  },
  'problem.client-exists.title': {
    en: 'The client system is registered',
    nl: 'Het clientsysteem is al geregistreerd',
  },
  'problem.client-exists.detail': {
    en: 'There is a client system {client}. Change that one.',
    nl: 'Er is al een clientsysteem {client}. Wijzig dat.',
  },
  'problem.client-state.title': {
    en: 'The client system is so already',
    nl: 'Het clientsysteem is al zo',
  },
  'problem.client-state.detail': {
    en: 'The client system {client} {state, select, active {is active} suspended {is suspended} other {has yet to be activated}}.',
    nl: 'Het clientsysteem {client} {state, select, active {is actief} suspended {is geschorst} other {moet nog geactiveerd worden}}.',
  },
  'clients.fault.unknown-organisation': {
    en: 'There is no organisation with this OVO code, or it is no more.',
    nl: 'Er is geen organisatie met deze OVO-code, of ze bestaat niet meer.',
  },
  'clients.fault.role-not-of-level': {
    en: 'An organisation at this level of government has no role {role}.',
    nl: 'Een organisatie op dit bestuursniveau heeft geen rol {role}.',
  },
} as const;
