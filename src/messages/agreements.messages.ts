/** What is said of drafts, of events out of turn, and of what councils report. */
export const agreementsMessages = {
  'problem.event-not-allowed.title': {
    en: 'This cannot be done now',
    nl: 'Dit kan nu niet',
  },
  'problem.event-not-allowed.detail': {
    en: 'The agreement’s process does not take this event in its present state.',
    nl: 'Het proces van de overeenkomst aanvaardt deze gebeurtenis niet in de huidige toestand.',
  },
  'problem.agreement-busy.title': {
    en: 'Too many changes at once',
    nl: 'Te veel wijzigingen tegelijk',
  },
  'problem.agreement-busy.detail': {
    en: 'Others changed the agreement at the same moment. Nothing of yours was recorded: send it again.',
    nl: 'Anderen wijzigden de overeenkomst op hetzelfde moment. Van uw verzoek is niets geregistreerd: stuur het opnieuw.',
  },

  'draft.organisation-ended': {
    en: '{organisation} is no more after a merger: name its successor.',
    nl: '{organisation} bestaat niet meer na een samenvoeging: noem de opvolger.',
  },
  'draft.unknown-organisation': {
    en: 'There is no organisation {organisation} in the registry.',
    nl: 'Er is geen organisatie {organisation} in het register.',
  },
  'draft.party-twice': {
    en: '{organisation} is named more than once.',
    nl: '{organisation} wordt meer dan één keer genoemd.',
  },
  'draft.one-lead': {
    en: 'Exactly one party must be the lead; {leads, plural, =0 {none is} other {# are}}.',
    nl: 'Precies één partij moet trekker zijn; nu {leads, plural, =0 {is er geen} other {zijn het er #}}.',
  },
  'draft.lead-is-a-party': {
    en: 'The lead {lead} must be the party with the role lead.',
    nl: 'De trekker {lead} moet de partij met de rol lead zijn.',
  },
  'draft.party-still-named': {
    en: '{organisation} is still named in a commitment, indicator or action. Remove that first.',
    nl: '{organisation} wordt nog genoemd in een verbintenis, indicator of actie. Verwijder die eerst.',
  },
  'draft.unknown-region': {
    en: 'There is no region {region}.',
    nl: 'Er is geen regio {region}.',
  },
  'draft.unknown-process': {
    en: 'There is no process {process} that a new {kind, select, plan {plan} other {deal}} can follow.',
    nl: 'Er is geen proces {process} dat een nieuw(e) {kind, select, plan {plan} other {deal}} kan volgen.',
  },
  'draft.lead-of-other-level': {
    en: 'The process {process} is led by {level, select, province {a province} flanders {Flanders} other {a municipality}}.',
    nl: 'De trekker is in het proces {process} {level, select, province {een provincie} flanders {Vlaanderen} other {een gemeente}}.',
  },
  'draft.unknown-plan': {
    en: 'There is no regional plan {plan}.',
    nl: 'Er is geen regionaal plan {plan}.',
  },
  'draft.expires-in-the-past': {
    en: 'The last day must be after today, {today, date, plain}.',
    nl: 'De laatste dag moet na vandaag, {today, date, plain}, liggen.',
  },
  'draft.impossible-rule': {
    en: '{type, select, count {This part of the rule asks for {min} approvals, but it is about {parties, plural, =0 {no party} one {# party} other {# parties}}} population {This part of the rule counts inhabitants, but no party has a known number of them} party {This part of the rule asks for {organisation}, which is no party that it can be about} date {This part of the rule asks for a date that has passed, or for dates in the wrong order} allOf {The parts of this rule cannot hold together} other {This part of the rule is about {parties, plural, =0 {no party} one {# party} other {# parties}}}}: it can never be satisfied.',
    nl: '{type, select, count {Dit deel van de regel vraagt {min} goedkeuringen, maar gaat over {parties, plural, =0 {geen enkele partij} one {# partij} other {# partijen}}} population {Dit deel van de regel telt inwoners, maar van geen enkele partij is het aantal bekend} party {Dit deel van de regel vraagt {organisation}, maar dat is geen partij waar het over kan gaan} date {Dit deel van de regel vraagt een datum die voorbij is, of datums in de verkeerde volgorde} allOf {De delen van deze regel kunnen niet samen gelden} other {Dit deel van de regel gaat over {parties, plural, =0 {geen enkele partij} one {# partij} other {# partijen}}}}: eraan voldoen is onmogelijk.',
  },

  'readiness.challenge': {
    en: 'Write down the shared challenge that brings the parties together.',
    nl: 'Beschrijf de gedeelde opgave die de partijen samenbrengt.',
  },
  'readiness.assignment': {
    en: 'Name the national or provincial assignment that the deal answers.',
    nl: 'Noem de nationale of provinciale opdracht waarop de deal antwoordt.',
  },
  'readiness.needEvidence': {
    en: 'Say what shows that the need is real: figures, studies, sources.',
    nl: 'Zeg waaruit de nood blijkt: cijfers, studies, bronnen.',
  },
  'readiness.leadPerson': {
    en: 'Name the person or function at the lead party who pulls the cart.',
    nl: 'Noem de persoon of functie bij de trekkende partij die de kar trekt.',
  },
  'readiness.capacityFte': {
    en: 'Set capacity apart for it, in FTE.',
    nl: 'Zet er capaciteit voor opzij, in VTE.',
  },
  'readiness.meansEur': {
    en: 'Set means apart for it, in euro.',
    nl: 'Zet er middelen voor opzij, in euro.',
  },
  'readiness.parties': {
    en: 'Name at least one other party.',
    nl: 'Noem minstens één andere partij.',
  },
  'readiness.text': {
    en: 'Add a text with at least one clause.',
    nl: 'Voeg een tekst met minstens één artikel toe.',
  },
  'readiness.commitments': {
    en: 'Say who does what: add at least one commitment of the kind obligation.',
    nl: 'Zeg wie wat doet: voeg minstens één verbintenis van de soort verplichting toe.',
  },

  'council-event.in-the-future': {
    en: 'This day has not come yet: today is {today, date, plain}.',
    nl: 'Deze dag is nog niet gekomen: vandaag is het {today, date, plain}.',
  },
  'council-event.before-the-decision': {
    en: 'This day is before the decision of {decidedOn, date, plain}.',
    nl: 'Deze dag ligt voor de beslissing van {decidedOn, date, plain}.',
  },
  'council-event.votes-required': {
    en: 'Give the votes for and against and the abstentions; only Flanders may leave all three out.',
    nl: 'Geef de stemmen voor en tegen en de onthoudingen; alleen Vlaanderen mag ze alle drie weglaten.',
  },
  'council-event.more-votes-than-seats': {
    en: '{cast} votes and abstentions are more than the {seats} seats that the council can have.',
    nl: '{cast} stemmen en onthoudingen zijn meer dan de {seats} zetels die de raad kan hebben.',
  },
  'council-event.votes-contradict': {
    en: '{event, select, REJECT {More votes for than against is no rejection} other {An approval needs more votes for than against}}: {votesFor} for, {votesAgainst} against.',
    nl: '{event, select, REJECT {Meer stemmen voor dan tegen is geen verwerping} other {Een goedkeuring vraagt meer stemmen voor dan tegen}}: {votesFor} voor, {votesAgainst} tegen.',
  },
} as const;
