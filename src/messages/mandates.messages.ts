const FOR = {
  en: '{act, select, negotiate {for negotiating} sign {for accepting texts and ending agreements} clerk {for reporting what its council decides} other {for mediation}}',
  nl: '{act, select, negotiate {voor onderhandelingen} sign {voor het aanvaarden van teksten en het beëindigen van akkoorden} clerk {voor het melden van raadsbesluiten} other {voor bemiddeling}}',
} as const;

/** Sentences on who was given powers to act for an organisation. */
export const mandatesMessages = {
  'problem.outside-mandate.title': {
    en: 'Your mandate does not cover this',
    nl: 'Uw mandaat dekt dit niet',
  },
  'problem.outside-mandate.detail': {
    en: 'Your organisation has registered who may do this on its behalf.',
    nl: 'Uw organisatie heeft geregistreerd wie dit namens haar mag doen.',
  },
  'mandate.refused.none': {
    en: `{organisation} works with mandates ${FOR.en}, and none of them names you. Ask its clerk for one.`,
    nl: `{organisation} werkt met mandaten ${FOR.nl}, en geen ervan noemt u. Vraag de clerk om een mandaat.`,
  },
  'mandate.refused.revoked': {
    en: `Your mandate {mandate} from {organisation} ${FOR.en} was revoked. Ask its clerk for a new one.`,
    nl: `Uw mandaat {mandate} van {organisation} ${FOR.nl} is ingetrokken. Vraag de clerk om een nieuw mandaat.`,
  },
  'mandate.refused.scope': {
    en: `Your mandate {mandate} from {organisation} ${FOR.en} is for other agreements than this one.`,
    nl: `Uw mandaat {mandate} van {organisation} ${FOR.nl} geldt voor andere akkoorden dan dit.`,
  },
  'mandate.refused.period': {
    en: `Your mandate {mandate} from {organisation} ${FOR.en} does not hold for you on {today, date, plain}.`,
    nl: `Uw mandaat {mandate} van {organisation} ${FOR.nl} geldt voor u niet op {today, date, plain}.`,
  },
  'problem.mandate-revoked.title': {
    en: 'The mandate was revoked before',
    nl: 'Het mandaat is al ingetrokken',
  },
  'problem.mandate-revoked.detail': {
    en: 'Mandate {mandate} was revoked before, and that is for good. Register a new one.',
    nl: 'Mandaat {mandate} is al ingetrokken, en dat is definitief. Registreer een nieuw mandaat.',
  },
  'mandate.fault.ends-before-it-begins': {
    en: 'This lies before the first day.',
    nl: 'Dit ligt vóór de eerste dag.',
  },
  'mandate.fault.own-substitute': {
    en: 'Nobody replaces themselves: the substitute must be somebody else than the holder.',
    nl: 'Niemand vervangt zichzelf: de vervanger moet iemand anders zijn dan de houder.',
  },
  'mandate.fault.substitute-outside': {
    en: 'The substitute can only act on days on which the mandate holds.',
    nl: 'De vervanger kan alleen optreden op dagen waarop het mandaat geldt.',
  },
  'mandate.fault.not-a-party': {
    en: 'There is no agreement with this id that the organisation is a party to.',
    nl: 'Er is geen akkoord met deze id waarbij de organisatie partij is.',
  },
} as const;
