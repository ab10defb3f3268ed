/** Sentences on acting on behalf of another organisation. */
export const delegationsMessages = {
  'problem.outside-delegation.title': {
    en: 'You cannot do this on behalf of that organisation',
    nl: 'U kunt dit niet namens die organisatie doen',
  },
  'problem.outside-delegation.detail': {
    en: 'Nobody acts for another organisation without a delegation from it that covers the act.',
    nl: 'Niemand handelt voor een andere organisatie zonder een delegatie van die organisatie die de handeling dekt.',
  },
  'delegation.refused.none': {
    en: '{organisation} has not delegated this to {delegate}. Its clerk can; to act for your own organisation, leave the header out.',
    nl: '{organisation} heeft dit niet aan {delegate} gedelegeerd. De clerk daar kan dat doen; laat de header weg om voor uw eigen organisatie te handelen.',
  },
  'delegation.refused.revoked': {
    en: '{organisation} has revoked delegation {number} to {delegate}. Ask its clerk for a new one.',
    nl: '{organisation} heeft delegatie {number} aan {delegate} ingetrokken. Vraag de clerk daar om een nieuwe.',
  },
  'delegation.refused.not-begun': {
    en: 'Delegation {number} from {organisation} to {delegate} begins on {from, date, plain}.',
    nl: 'Delegatie {number} van {organisation} aan {delegate} begint op {from, date, plain}.',
  },
  'delegation.refused.expired': {
    en: 'Delegation {number} from {organisation} to {delegate} held until {until, date, plain}. Ask its clerk for a new one.',
    nl: 'Delegatie {number} van {organisation} aan {delegate} gold tot en met {until, date, plain}. Vraag de clerk daar om een nieuwe.',
  },
  'delegation.refused.roles': {
    en: 'Delegation {number} from {organisation} is for who is {roles} at {delegate}, and your token gives none of these roles there.',
    nl: 'Delegatie {number} van {organisation} is voor wie {roles} is bij {delegate}, en uw token geeft geen van die rollen daar.',
  },
  'delegation.refused.agreement': {
    en: 'Delegation {number} from {organisation} is for other agreements than this one. To see what is public, leave the header out.',
    nl: 'Delegatie {number} van {organisation} geldt voor andere akkoorden dan dit. Laat de header weg om te zien wat openbaar is.',
  },
  'delegation.refused.one-agreement': {
    en: 'Delegation {number} from {organisation} is for certain agreements, and this is about more than those.',
    nl: 'Delegatie {number} van {organisation} geldt voor bepaalde akkoorden, en dit gaat over meer dan die.',
  },
  'delegation.refused.right': {
    en: 'Delegation {number} from {organisation} is for certain acts, and {right} is not among them.',
    nl: 'Delegatie {number} van {organisation} geldt voor bepaalde handelingen, en {right} is daar niet bij.',
  },
  'delegation.refused.council': {
    en: 'What a council decides cannot be delegated: only the own clerk of {organisation} reports it, and answers for that there.',
    nl: 'Wat een raad beslist, kan niet gedelegeerd worden: alleen de eigen clerk van {organisation} meldt het, en staat er daar voor in.',
  },
  'delegation.refused.household': {
    en: 'This is for {organisation} alone, and cannot be delegated: who acts for it, and what it says of itself.',
    nl: 'Dit komt alleen {organisation} toe, en kan niet gedelegeerd worden: wie voor haar handelt, en wat ze over zichzelf zegt.',
  },
  'delegation.header.unreadable': {
    en: 'This must be an OVO code or an enterprise number, with the number of a delegation after a slash where needed, such as OVO002177/2.',
    nl: 'Dit moet een OVO-code of een ondernemingsnummer zijn, met het nummer van een delegatie na een schuine streep waar dat nodig is, zoals OVO002177/2.',
  },
  'delegation.header.own': {
    en: 'This is the organisation of your token: leave the header out.',
    nl: 'Dit is de organisatie van uw token: laat de header weg.',
  },
  'delegation.header.several': {
    en: 'Add the number of the delegation that is meant, after a slash.',
    nl: 'Voeg na een schuine streep het nummer toe van de delegatie die bedoeld is.',
  },
  'problem.delegation-not-chosen.title': {
    en: 'Say by which delegation you act',
    nl: 'Zeg volgens welke delegatie u handelt',
  },
  'problem.delegation-not-chosen.detail': {
    en: '{organisation} has given your organisation several delegations that hold now: {numbers}. Choose one for this request, by the header {header}.',
    nl: '{organisation} heeft uw organisatie meer dan één delegatie gegeven die nu geldt: {numbers}. Kies er een voor deze aanvraag, met de header {header}.',
  },
  'problem.delegation-revoked.title': {
    en: 'The delegation was revoked before',
    nl: 'De delegatie is al ingetrokken',
  },
  'problem.delegation-revoked.detail': {
    en: 'Delegation {delegation} was revoked before, and that is for good. Give a new one.',
    nl: 'Delegatie {delegation} is al ingetrokken, en dat is definitief. Geef een nieuwe.',
  },
  'delegation.fault.to-itself': {
    en: 'An organisation acts for itself without a delegation: name another one.',
    nl: 'Een organisatie handelt voor zichzelf zonder delegatie: noem een andere.',
  },
  'delegation.fault.unknown-delegate': {
    en: 'There is no organisation with this OVO code, or it is no more.',
    nl: 'Er is geen organisatie met deze OVO-code, of ze bestaat niet meer.',
  },
  'delegation.fault.no-scope': {
    en: 'Say what it is for: roles, rights or both.',
    nl: 'Zeg waarvoor ze dient: rollen, rechten of beide.',
  },
  'delegation.fault.ends-before-it-begins': {
    en: 'This lies before the first day.',
    nl: 'Dit ligt vóór de eerste dag.',
  },
  'delegation.fault.too-long': {
    en: 'A delegation holds six years at most: a next council decides anew whom it trusts.',
    nl: 'Een delegatie geldt hoogstens zes jaar: een volgende raad beslist opnieuw wie hij vertrouwt.',
  },
  'delegation.fault.over': {
    en: 'This day has passed: the delegation would never hold.',
    nl: 'Deze dag is voorbij: de delegatie zou nooit gelden.',
  },
} as const;
