/** What a token says of its holder, and for which organisation a request is. */
export const identityMessages = {
  'problem.token-without-role.title': {
    en: 'The token gives no role in this registry',
    nl: 'Het token geeft geen rol in dit register',
  },
  'problem.token-without-role.detail': {
    en: 'The token is valid, but nothing in it (claim “{claim}”) gives you a role here: see the issues. Ask the administrator of your organisation for a role. What is public can be read without a token.',
    nl: 'Het token is geldig, maar niets erin (claim “{claim}”) geeft u hier een rol: zie de issues. Vraag een rol aan de beheerder van uw organisatie. Wat openbaar is, kunt u zonder token lezen.',
  },
  'access.ignored.no-roles': {
    en: 'The token has no claim “{text}”, or nothing in it.',
    nl: 'Het token heeft geen claim “{text}”, of die is leeg.',
  },
  'access.ignored.other-context': {
    en: '“{text}” is a role in another application.',
    nl: '“{text}” is een rol in een andere toepassing.',
  },
  'access.ignored.unreadable': {
    en: '“{text}” is not of the form Context-role:organisation.',
    nl: '“{text}” heeft niet de vorm Context-rol:organisatie.',
  },
  'access.ignored.unknown-role': {
    en: '“{text}” names a role that this registry does not know.',
    nl: '“{text}” noemt een rol die dit register niet kent.',
  },
  'access.ignored.organisation-unreadable': {
    en: '“{text}” names no organisation by an OVO code or an enterprise number of ten digits.',
    nl: '“{text}” noemt geen organisatie met een OVO-code of een ondernemingsnummer van tien cijfers.',
  },
  'access.ignored.organisation-unknown': {
    en: '“{text}” is for an organisation that is not in the registry.',
    nl: '“{text}” is voor een organisatie die niet in het register staat.',
  },
  'access.ignored.no-organisation': {
    en: 'The token does not say of which organisation: it has no claim “{text}”.',
    nl: 'Het token zegt niet van welke organisatie: de claim “{text}” ontbreekt.',
  },
  'access.ignored.code-not-of-group': {
    en: '“{text}” is not the kind of code that organisations of this group have: Flemish entities have an OVO code, local governments an enterprise number.',
    nl: '“{text}” is niet het soort code dat organisaties van deze doelgroep hebben: Vlaamse entiteiten hebben een OVO-code, lokale besturen een ondernemingsnummer.',
  },
  'access.ignored.role-not-of-level': {
    en: '“{text}” gives a role that does not exist at that level of government.',
    nl: '“{text}” geeft een rol die op dat bestuursniveau niet bestaat.',
  },
  'access.ignored.domain-unknown': {
    en: 'it names a policy domain that Flanders has not, or that is not beside Flanders',
    nl: 'ze noemt een beleidsdomein dat Vlaanderen niet heeft, of dat niet naast Vlaanderen staat',
  },
  'access.ignored.scope-without-role': {
    en: 'The scope “{text}” of this system names no role.',
    nl: 'De scope “{text}” van dit systeem noemt geen rol.',
  },
  'problem.organisation-not-chosen.title': {
    en: 'Say for which organisation you act',
    nl: 'Zeg voor welke organisatie u handelt',
  },
  'problem.organisation-not-chosen.detail': {
    en: 'You can act for several organisations. Choose one for this request, by the header {header}: {choices}{more, plural, =0 {} other { and # more}}.',
    nl: 'U kunt voor meer dan één organisatie handelen. Kies er een voor deze aanvraag, met de header {header}: {choices}{more, plural, =0 {} other { en nog # andere}}.',
  },
  'access.choice.missing': {
    en: 'Name one of the organisations by its OVO code or enterprise number.',
    nl: 'Noem een van de organisaties met haar OVO-code of ondernemingsnummer.',
  },
  'access.choice.unreadable': {
    en: 'This must be one OVO code, such as OVO002067, or one enterprise number of ten digits.',
    nl: 'Dit moet één OVO-code zijn, zoals OVO002067, of één ondernemingsnummer van tien cijfers.',
  },
  'problem.organisation-not-held.title': {
    en: 'You may not act for this organisation',
    nl: 'U mag niet voor deze organisatie handelen',
  },
  'problem.organisation-not-held.detail': {
    en: 'Your token is not for {organisation}. It is for {choices}{more, plural, =0 {} other { and # more}}.',
    nl: 'Uw token is niet voor {organisation}. Het is voor {choices}{more, plural, =0 {} other { en nog # andere}}.',
  },

  'access.role.reader': {
    en: 'Sees drafts and negotiations of the own organisation',
    nl: 'Ziet ontwerpen en onderhandelingen van de eigen organisatie',
  },
  'access.role.editor': {
    en: 'Drafts, commitments, indicators and measurements',
    nl: 'Ontwerpen, verbintenissen, indicatoren en metingen',
  },
  'access.role.negotiator': {
    en: 'Positions on the text, and ending an agreement',
    nl: 'Standpunten over de tekst, en het einde van een akkoord',
  },
  'access.role.clerk': {
    en: 'What the own council decides and publishes',
    nl: 'Wat de eigen raad beslist en bekendmaakt',
  },
  'access.role.director': { en: 'Provinces: evaluations', nl: 'Provincies: evaluaties' },
  'access.role.mediator': {
    en: 'Provinces and Flanders: mediation',
    nl: 'Provincies en Vlaanderen: bemiddeling',
  },
  'access.role.domain-official': {
    en: 'Flanders: endorsement at administrative level',
    nl: 'Vlaanderen: ambtelijke instemming van een beleidsdomein',
  },
  'access.role.domain-minister': {
    en: 'Flanders: endorsement at political level',
    nl: 'Vlaanderen: politieke instemming van een beleidsdomein',
  },
  'access.role.supervisor': {
    en: 'Flanders: annulment of a council’s decision',
    nl: 'Vlaanderen: vernietiging van een raadsbesluit',
  },
  'access.role.registrar': {
    en: 'Flanders: administers the registry',
    nl: 'Vlaanderen: beheert het register',
  },

  'development.signIn.title': { en: 'Sign in for development', nl: 'Aanmelden voor ontwikkeling' },
  'development.signIn.introduction': {
    en: 'No password is asked for: choose for which organisations you act, and as what. With several organisations, each request names one in the header Akkoord-Organisation.',
    nl: 'Er wordt geen wachtwoord gevraagd: kies voor welke organisaties u handelt, en als wat. Met meer dan één organisatie noemt elke aanvraag er een in de header Akkoord-Organisation.',
  },
  'development.signIn.organisations': { en: 'Organisations', nl: 'Organisaties' },
  'development.signIn.level': {
    en: '{level, select, municipality {municipality} province {province} other {Flanders}}',
    nl: '{level, select, municipality {gemeente} province {provincie} other {Vlaanderen}}',
  },
  'development.signIn.search': { en: 'Name or code', nl: 'Naam of code' },
  'development.signIn.doSearch': { en: 'Search', nl: 'Zoeken' },
  'development.signIn.more': {
    en: '{count, plural, one {One more was} other {# more were}} found: search more precisely.',
    nl: 'Er {count, plural, one {is er nog één} other {zijn er nog #}} gevonden: zoek preciezer.',
  },
  'development.signIn.none': {
    en: 'No organisation is called “{search}”, or has that code.',
    nl: 'Geen organisatie heet “{search}” of heeft die code.',
  },
  'development.signIn.roles': { en: 'Roles', nl: 'Rollen' },
  'development.signIn.domains': {
    en: 'Policy domains, of Flanders’ domain-officials and domain-ministers',
    nl: 'Beleidsdomeinen, van Vlaanderens domain-officials en domain-ministers',
  },
  'development.signIn.person': { en: 'Sign in as', nl: 'Aanmelden als' },
  'development.signIn.doSignIn': { en: 'Sign in', nl: 'Aanmelden' },
  'development.signIn.cancel': { en: 'Cancel', nl: 'Annuleren' },
  'development.signIn.fault.person': {
    en: 'Say as whom you sign in: letters, digits, dots and hyphens, 60 at most.',
    nl: 'Zeg als wie u aanmeldt: letters, cijfers, punten en koppeltekens, hoogstens 60.',
  },
  'development.signIn.fault.noOrganisation': {
    en: 'Choose at least one organisation.',
    nl: 'Kies minstens één organisatie.',
  },
  'development.signIn.fault.noRole': { en: 'Choose at least one role.', nl: 'Kies minstens één rol.' },
  'development.signIn.fault.domainOfFlanders': {
    en: 'Policy domains are those of Flanders: choose Flanders too, or no domain.',
    nl: 'Beleidsdomeinen zijn die van Vlaanderen: kies ook Vlaanderen, of geen domein.',
  },
  'development.signIn.fault.roleOfOtherLevel': {
    en: 'The role {role} does not exist in {organisations}; choose from {roles}.',
    nl: 'De rol {role} bestaat niet in {organisations}; kies uit {roles}.',
  },
} as const;
