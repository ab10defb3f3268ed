import {
  approves,
  approvesWithReservation,
  givenCouncil,
  isAnnulled,
  publishes,
} from '../../../test/support/council-story.js';

const withTerm = approvesWithReservation({ term: { months: 3 } });
const silent = { agreementPhase: 'monitoring', silent: [{ reservation: 1, by: ['OVO002133'] }] };
const allAnswered = { agreementPhase: 'monitoring', silent: [] };
/** The end of the third month after the approval, in Brussels. */
const END = '2027-03-01T23:00:00Z';

describe('an approval with reservations', () => {
  it('starts a term for the others to object in, told to all', () => {
    givenCouncil()
      .when(withTerm)
      .thenIn('approvedWithReservation')
      .thenNotified('councilDecided', 'reservationStated')
      .thenDeadlines({ reservationTerm: END });
  });

  it('makes silence acceptance at the end of the term, in an entry of its own, once', () => {
    givenCouncil()
      .when(withTerm)
      .whenRunsOut('reservationTerm', silent)
      .thenIn('approvedWithReservation')
      .thenRecorded('RESERVATIONS_TACITLY_ACCEPTED')
      .thenNotified('reservationsTacitlyAccepted')
      .thenDeadlines({})
      .when(publishes('2027-03-01'))
      .thenDeadlines({ complaintTerm: '2027-03-31T22:00:00Z' });
  });

  it('records the end of the term where everybody has answered', () => {
    givenCouncil()
      .when(withTerm)
      .whenRunsOut('reservationTerm', allAnswered)
      .thenRecorded('RESERVATION_TERM_ENDED')
      .thenNotified();
  });

  it('keeps its term when it is published and becomes definitive', () => {
    const definitive = givenCouncil()
      .when(withTerm)
      .when(publishes('2026-12-01'))
      .thenDeadlines({ complaintTerm: '2026-12-31T23:00:00Z', reservationTerm: END })
      .whenRunsOut('complaintTerm')
      .thenIn('definitive')
      .thenDeadlines({ reservationTerm: END });

    definitive
      .whenRunsOut('reservationTerm', silent)
      .thenIn('definitive')
      .thenRecorded('RESERVATIONS_TACITLY_ACCEPTED')
      .thenDeadlines({});
  });

  it.each([
    ['right away', givenCouncil().when(withTerm)],
    ['after publication', givenCouncil().when(withTerm).when(publishes('2026-12-01'))],
  ])('loses its term with the approval, annulled %s; a new approval begins anew', (_, council) => {
    const annulled = council.when(isAnnulled()).thenIn('annulled').thenDeadlines({});

    annulled.when(approves()).thenIn('approved').thenDeadlines({});
    annulled
      .at('2027-04-01T10:00:00Z')
      .when(withTerm)
      .thenDeadlines({ reservationTerm: '2027-07-01T22:00:00Z' });
  });

  it('is refused where the agreement, or its kind, takes none', () => {
    givenCouncil()
      .when(approvesWithReservation({ prohibitedBy: 'agreement' }))
      .thenRefused('reservationsAreAllowed');
    givenCouncil()
      .when(approvesWithReservation({ prohibitedBy: 'kind' }))
      .thenRefused('isOfAKindThatTakesReservations');
  });

  it('starts no term where its history knows of none', () => {
    givenCouncil().when(approvesWithReservation()).thenIn('approvedWithReservation').thenDeadlines({});
  });
});

describe('an approval', () => {
  it('keeps its declarations, which start no term', () => {
    const declarations = [{ clause: '2', text: 'By “region” we understand the reference region.' }];
    const approval = approves()([]);

    givenCouncil()
      .when(() => ({ ...approval, event: { ...approval.event, declarations } }))
      .thenIn('approved')
      .thenRemembers({ decision: { declarations } })
      .thenDeadlines({});
  });
});
