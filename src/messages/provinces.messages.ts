/** What the parties make of provinces. */
export const provincesMessages = {
  'reason.isAskedToServe': {
    en: 'Your province is not asked to serve, has answered already, or is a party, which accepts its role with the text.',
    nl: 'Uw provincie is niet gevraagd, heeft al geantwoord, of is een partij, die haar rol met de tekst aanvaardt.',
  },
  'reason.canDecline': {
    en: 'Your province has no role to decline: it is not asked, has declined already, or is a party, which accepts its role with the text.',
    nl: 'Uw provincie heeft geen rol om te weigeren: ze is niet gevraagd, heeft al geweigerd, of is een partij, die haar rol met de tekst aanvaardt.',
  },
  'reason.isBoundOrDirects': {
    en: 'Only a party that is bound, because its council approved, or the province that directs can evaluate.',
    nl: 'Alleen een partij die gebonden is, omdat haar raad goedkeurde, of de provincie die regisseert, kan evalueren.',
  },
  'reason.noRolesAreProposed': {
    en: 'Other roles for provinces are proposed already: they are accepted or refused first.',
    nl: 'Er zijn al andere rollen voor provincies voorgesteld: die worden eerst aanvaard of geweigerd.',
  },
  'reason.rolesAreProposed': {
    en: 'No other roles for provinces are proposed.',
    nl: 'Er zijn geen andere rollen voor provincies voorgesteld.',
  },
  'reason.hasNotConsentedToRoles': {
    en: 'Your organisation has already consented to these roles. The other bound parties still have to.',
    nl: 'Uw organisatie heeft al met deze rollen ingestemd. De andere gebonden partijen moeten dat nog doen.',
  },
  'reason.arbitersAreNeutral': {
    en: 'An arbiter cannot be an interested party: not the lead, nor one that owes something or is owed something.',
    nl: 'Een scheidsrechter kan geen belanghebbende zijn: niet de trekker, en niet wie iets verschuldigd is of aan wie iets verschuldigd is.',
  },
  'event.AGREE_TO_SERVE': { en: 'Agree to serve', nl: 'Rol aanvaarden' },
  'event.DECLINE_TO_SERVE': { en: 'Decline to serve', nl: 'Rol weigeren' },
  'event.PROPOSE_PROVINCE_ROLES': {
    en: 'Propose roles of provinces',
    nl: 'Rollen van provincies voorstellen',
  },
  'event.ACCEPT_PROVINCE_ROLES': { en: 'Accept roles of provinces', nl: 'Rollen van provincies aanvaarden' },
  'event.REFUSE_PROVINCE_ROLES': { en: 'Refuse roles of provinces', nl: 'Rollen van provincies weigeren' },
  'event.SET_PROVINCE_ROLES': { en: 'Choose roles of provinces', nl: 'Rollen van provincies kiezen' },
  'event.PROVINCE_ROLES_CHOSEN': { en: 'Roles of provinces chosen', nl: 'Rollen van provincies gekozen' },
  'message.provinceAnswered': {
    en: '{by} has said whether it serves in “{agreement}”.',
    nl: '{by} heeft gezegd of ze haar rol in “{agreement}” opneemt.',
  },
  'message.provinceRolesChosen': {
    en: 'The roles of provinces in “{agreement}” are chosen anew.',
    nl: 'De rollen van provincies in “{agreement}” zijn opnieuw gekozen.',
  },
  'message.provinceRolesProposed': {
    en: '{by} consents to other roles of provinces in “{agreement}”. Every bound party must.',
    nl: '{by} stemt in met andere rollen van provincies in “{agreement}”. Elke gebonden partij moet dat doen.',
  },
  'message.provinceRolesRefused': {
    en: '{by} refuses the roles of provinces that were proposed in “{agreement}”.',
    nl: '{by} weigert de rollen van provincies die in “{agreement}” waren voorgesteld.',
  },
  'provinces.fault.unknown': {
    en: 'There is no organisation {organisation}.',
    nl: 'Er is geen organisatie {organisation}.',
  },
  'provinces.fault.no-province': {
    en: '{organisation} is no province: only provinces are given a role.',
    nl: '{organisation} is geen provincie: alleen provincies krijgen een rol.',
  },
  'provinces.fault.ended': {
    en: '{organisation} is no more.',
    nl: '{organisation} bestaat niet meer.',
  },
  'provinces.fault.twice': {
    en: '{organisation} has a role already: each province has one.',
    nl: '{organisation} heeft al een rol: elke provincie heeft er één.',
  },
  'provinces.fault.arbiter-leads': {
    en: '{organisation} leads the agreement: an arbiter cannot be an interested party.',
    nl: '{organisation} is de trekker: een scheidsrechter kan geen belanghebbende zijn.',
  },
  'provinces.fault.arbiter-owes': {
    en: '{organisation} owes what commitment {commitment} says: an arbiter cannot be an interested party.',
    nl: '{organisation} is verschuldigd wat verbintenis {commitment} zegt: een scheidsrechter kan geen belanghebbende zijn.',
  },
  'provinces.fault.arbiter-is-owed': {
    en: '{organisation} is owed what commitment {commitment} says: an arbiter cannot be an interested party.',
    nl: 'Aan {organisation} is verschuldigd wat verbintenis {commitment} zegt: een scheidsrechter kan geen belanghebbende zijn.',
  },
  'provinces.fault.arbiter-has-stake': {
    en: '{organisation} is the arbiter, and cannot be an interested party: it neither owes anything nor is owed anything.',
    nl: '{organisation} is de scheidsrechter en kan geen belanghebbende zijn: die is niets verschuldigd, en aan die is niets verschuldigd.',
  },
} as const;
