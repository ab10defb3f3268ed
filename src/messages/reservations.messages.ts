/** Sentences on reservations, declarations and what binds whom. */
export const reservationsMessages = {
  'reason.isOfAKindThatTakesReservations': {
    en: 'A plan is the same for everybody: a council adopts it as it is, or does not. A government or deputation can state its proviso.',
    nl: 'Een plan is voor iedereen hetzelfde: een raad stelt het vast zoals het is, of niet. Een regering of deputatie kan een voorbehoud bij het plan formuleren.',
  },
  'reason.reservationsAreAllowed': {
    en: 'The parties chose that this agreement takes no reservations: the council approves it as it is, or rejects it.',
    nl: 'De partijen kozen ervoor dat bij dit akkoord geen voorbehoud kan worden gemaakt: de raad keurt het goed zoals het is, of keurt het af.',
  },
  'reason.reservationStands': {
    en: 'There is no such reservation, or it no longer stands: it was withdrawn, or fell with the approval that it belonged to.',
    nl: 'Dat voorbehoud is er niet of niet meer: het is ingetrokken, of het verviel met de goedkeuring waar het bij hoorde.',
  },
  'reason.isReservationOfAnother': {
    en: 'It is your organisation’s own reservation: the other parties answer it.',
    nl: 'Het is het voorbehoud van uw eigen organisatie: de andere partijen antwoorden erop.',
  },
  'reason.isOwnReservation': {
    en: 'Only the party that made a reservation can withdraw it.',
    nl: 'Alleen de partij die een voorbehoud maakte, kan het intrekken.',
  },
  'reason.hasNotReacted': {
    en: 'Your organisation has answered this reservation already, or accepted it by its silence. An objection can be withdrawn; an acceptance is final.',
    nl: 'Uw organisatie heeft al op dit voorbehoud geantwoord, of het door te zwijgen aanvaard. Een bezwaar kan worden ingetrokken; een aanvaarding is definitief.',
  },
  'reason.hasObjected': {
    en: 'Your organisation has no objection to this reservation that it could withdraw.',
    nl: 'Uw organisatie heeft tegen dit voorbehoud geen bezwaar dat ze kan intrekken.',
  },

  'draft.reservations-to-a-plan': {
    en: 'A plan takes no reservations: leave this out.',
    nl: 'Bij een plan kan geen voorbehoud worden gemaakt: laat dit weg.',
  },

  'event.ACCEPT_RESERVATION': { en: 'Accept reservation', nl: 'Voorbehoud aanvaarden' },
  'event.OBJECT_TO_RESERVATION': { en: 'Object to reservation', nl: 'Bezwaar maken tegen voorbehoud' },
  'event.WITHDRAW_OBJECTION': {
    en: 'Withdraw objection to reservation',
    nl: 'Bezwaar tegen voorbehoud intrekken',
  },
  'event.WITHDRAW_RESERVATION': { en: 'Withdraw reservation', nl: 'Voorbehoud intrekken' },
  'event.RESERVATIONS_TACITLY_ACCEPTED': {
    en: 'Reservations are tacitly accepted',
    nl: 'Voorbehouden zijn stilzwijgend aanvaard',
  },
  'event.RESERVATION_TERM_ENDED': {
    en: 'The term for objections to reservations has ended',
    nl: 'De termijn voor bezwaar tegen voorbehouden is verstreken',
  },

  'message.reservationStated': {
    en: 'The council of {by} attached reservations to its approval of “{agreement}”. Accept them or object; after the term silence is acceptance.',
    nl: 'De raad van {by} maakte voorbehoud bij zijn goedkeuring van “{agreement}”. Aanvaard het of maak bezwaar; wie na de termijn zweeg, aanvaardt het.',
  },
  'message.reservationAccepted': {
    en: '{by} accepts a reservation to “{agreement}”.',
    nl: '{by} aanvaardt een voorbehoud bij “{agreement}”.',
  },
  'message.reservationObjected': {
    en: '{by} objects to a reservation to “{agreement}”.',
    nl: '{by} maakt bezwaar tegen een voorbehoud bij “{agreement}”.',
  },
  'message.objectionWithdrawn': {
    en: '{by} withdraws its objection to a reservation to “{agreement}”.',
    nl: '{by} trekt het bezwaar tegen een voorbehoud bij “{agreement}” in.',
  },
  'message.reservationWithdrawn': {
    en: '{by} withdraws a reservation to “{agreement}”.',
    nl: '{by} trekt een voorbehoud bij “{agreement}” in.',
  },
  'message.reservationsTacitlyAccepted': {
    en: 'The term for objections to the reservations of {by} to “{agreement}” has ended: who said nothing has accepted them.',
    nl: 'De termijn voor bezwaar tegen de voorbehouden van {by} bij “{agreement}” is verstreken: wie niets zei, heeft ze aanvaard.',
  },

  'deadline.reservationTerm': {
    en: 'The other parties can object to the reservations of {organisation} until the end of {lastDay, date, plain}. Who has said nothing by then accepts them.',
    nl: 'De andere partijen kunnen tot en met {lastDay, date, plain} bezwaar maken tegen de voorbehouden van {organisation}. Wie dan niets heeft gezegd, aanvaardt ze.',
  },
  'calendar.reservationTerm': {
    en: 'Objections to reservations end',
    nl: 'Bezwaar tegen voorbehouden eindigt',
  },
  'diagram.term.reservationTerm': {
    en: 'Term for objections ends',
    nl: 'Bezwaartermijn verstreken',
  },

  'diagram.condition.somebodyAcceptsBySilence': {
    en: 'a party has said nothing',
    nl: 'een partij heeft niets gezegd',
  },
  'diagram.condition-not.somebodyAcceptsBySilence': {
    en: 'all have answered',
    nl: 'alle hebben geantwoord',
  },

  'participation.same-text': {
    en: 'Version {version} binds both.',
    nl: 'Versie {version} bindt beide.',
  },
  'participation.older-text': {
    en: 'Version {newer} does not bind {party}: version {version}, by which both are bound, goes on to hold between the two.',
    nl: 'Versie {newer} bindt {party} niet: tussen beide blijft versie {version} gelden, waaraan ze allebei gebonden zijn.',
  },
  'participation.notInForce': {
    en: 'The agreement is not in force.',
    nl: 'Het akkoord is niet in werking.',
  },
  'participation.provisionally': {
    en: 'The agreement is not in force; both apply it provisionally.',
    nl: 'Het akkoord is niet in werking; beide passen het voorlopig toe.',
  },
  'participation.suspended': { en: 'The agreement is suspended.', nl: 'Het akkoord is geschorst.' },
  'participation.closed': { en: 'The agreement is closed.', nl: 'Het akkoord is afgesloten.' },
  'participation.undecided': {
    en: 'The council of {party} has not decided.',
    nl: 'De raad van {party} heeft niet beslist.',
  },
  'participation.rejected': {
    en: 'The council of {party} has rejected it.',
    nl: 'De raad van {party} heeft het afgekeurd.',
  },
  'participation.annulled': {
    en: 'The decision of the council of {party} was annulled.',
    nl: 'Het besluit van de raad van {party} is vernietigd.',
  },
  'participation.withdrawn': { en: '{party} has withdrawn.', nl: '{party} is uitgetreden.' },
  'participation.opposed': {
    en: '{party} objects to reservation {number} of {reservedBy}, and says that nothing holds between the two.',
    nl: '{party} maakt bezwaar tegen voorbehoud {number} van {reservedBy}, en zegt dat er niets tussen beide geldt.',
  },
} as const;
