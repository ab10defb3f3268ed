/** Sentences on persons, and on forgetting them. */
export const personsMessages = {
  'problem.person-still-needed.title': {
    en: 'The person must still be known',
    nl: 'De persoon moet nog gekend zijn',
  },
  'problem.person-still-needed.detail': {
    en: '{mandates, plural, =0 {} one {Mandate {numbers} of this person still runs: revoke it first. } other {Mandates {numbers} of this person still run: revoke them first. }}{corrections, plural, =0 {} one {A correction that this person proposed is open: have it settled or withdrawn first.} other {# corrections that this person proposed are open: have them settled or withdrawn first.}}',
    nl: '{mandates, plural, =0 {} one {Mandaat {numbers} van deze persoon loopt nog: trek het eerst in. } other {Mandaten {numbers} van deze persoon lopen nog: trek ze eerst in. }}{corrections, plural, =0 {} one {Een correctie die deze persoon voorstelde, staat nog open: laat ze eerst afhandelen of intrekken.} other {# correcties die deze persoon voorstelde, staan nog open: laat ze eerst afhandelen of intrekken.}}',
  },
  'persons.fault.nobody': {
    en: 'Say who is to be forgotten: by subject, by name, or by both.',
    nl: 'Zeg wie vergeten moet worden: met het subject, met de naam, of met beide.',
  },
  'validation.hasNoNationalNumber': {
    en: 'This holds a national number (rijksregisternummer), which this registry does not keep: leave it out.',
    nl: 'Dit bevat een rijksregisternummer, en dat bewaart dit register niet: laat het weg.',
  },
  'access.token.national-number': {
    en: 'The subject (`sub`) of the token is a national number, which this registry does not keep. Have the identity provider give an opaque subject.',
    nl: 'Het subject (`sub`) van het token is een rijksregisternummer, en dat bewaart dit register niet. Laat de identiteitsprovider een betekenisloos subject geven.',
  },
} as const;
