import {
  accepts,
  approves,
  changes,
  evaluates,
  isAnnulled,
  kortrijk,
  objects,
  proposes,
  province,
  rejects,
  terminates,
  trio,
  waregem,
} from '../../../test/support/deal-story.js';
import {
  answers,
  asksAdvice,
  givenAdoption,
  givenConceptNote,
  givenConsultation,
  givenInquiry,
  givenPlanInForce,
  givenPlanInNegotiation,
  givenPlanInRatification,
  givenPreliminaryDraft,
  givenProvisionalAdoption,
  givesAdvice,
  isPublished,
  keepsSilent,
  planDraft,
  registers,
  sends,
  statesProviso,
} from '../../../test/support/plan-story.js';
import { CONTENT_EVENTS } from './plan/plan.types.js';

const complete = { concept: true, ready: true };

describe('a plan in drafting', () => {
  it('begins as a concept note, without a deadline', () => {
    givenConceptNote().thenIn('drafting.conceptNote').thenDeadlines({});
  });

  it('becomes a preliminary draft once challenge and vision are written', () => {
    givenConceptNote().when(sends('START_PRELIMINARY_DRAFT')).thenRefused('conceptIsReady');
    givenPreliminaryDraft()
      .thenIn('drafting.preliminaryDraft')
      .thenRecorded('START_PRELIMINARY_DRAFT')
      .thenNotified('preliminaryDraftStarted');
  });

  it('goes to consultation once nothing is missing', () => {
    givenPreliminaryDraft().when(sends('OPEN_CONSULTATION')).thenRefused('draftIsReady');
    givenConsultation()
      .thenIn('drafting.consultation')
      .thenRecorded('OPEN_CONSULTATION')
      .thenNotified('consultationOpened');
  });

  it.each([...CONTENT_EVENTS, 'REVISE_DRAFT', 'ADD_TEXT', 'ADD_INDICATOR', 'REMOVE_INDICATOR'])(
    'takes in what %s changed, wherever it stands',
    (type) => {
      const draft = planDraft({ expiresOn: '2032-12-31' }, complete, 2);
      for (const plan of [givenConceptNote(), givenPreliminaryDraft(), givenConsultation()])
        plan
          .when(changes(type, draft))
          .thenIn(plan.state)
          .thenRecorded(type)
          .thenRemembers({ ...draft });
    },
  );

  it('can be abandoned', () => {
    givenConsultation().when(sends('ABANDON')).thenIn('closed.abandoned').thenNotified('closed');
  });
});

describe('a plan in consultation', () => {
  it('is submitted once advice was asked, and all of it given', () => {
    givenConsultation().when(sends('SUBMIT')).thenRefused('adviceIsAsked');
    givenConsultation()
      .when(asksAdvice(1), asksAdvice(2), givesAdvice(1))
      .thenRemembers({ adviceAsked: 2, adviceOpen: 1 })
      .thenNotified('adviceGiven')
      .when(sends('SUBMIT'))
      .thenRefused('everyAdviceIsIn')
      .when(givesAdvice(2), sends('SUBMIT'))
      .thenIn('negotiation.positions')
      .thenRemembers({ offeredText: 1 })
      .thenNotified('textOffered')
      .thenDeadlines({ negotiationTerm: '2028-11-25T00:00+01:00' });
  });

  it('records silence as an entry of its own, and goes on without the advice', () => {
    givenConsultation()
      .when(asksAdvice(1), keepsSilent(1))
      .thenIn('drafting.consultation')
      .thenRecorded('ADVICE_NOT_GIVEN')
      .thenAsked({ type: 'adviceNotGiven', advice: 1 })
      .thenNotified('adviceNotGiven')
      .thenRemembers({ adviceAsked: 1, adviceOpen: 0 })
      .when(sends('SUBMIT'))
      .thenIn('negotiation.positions');
  });

  it('takes advice after its term too, which was counted as silence', () => {
    givenConsultation()
      .when(asksAdvice(1), asksAdvice(2), keepsSilent(1), givesAdvice(1, true))
      .thenRecorded('RECORD_ADVICE')
      .thenRemembers({ adviceOpen: 1 });
  });

  it('is not submitted while something is missing again', () => {
    givenConsultation()
      .when(
        asksAdvice(1),
        givesAdvice(1),
        changes('REMOVE_ACTION', planDraft({}, { concept: true, ready: false }, 1)),
        sends('SUBMIT'),
      )
      .thenRefused('draftIsReady');
  });
});

describe('a plan in negotiation', () => {
  it('is provisionally adopted by the last party that accepts its text', () => {
    givenProvisionalAdoption()
      .thenIn('negotiation.provisionallyAdopted')
      .thenRecorded('ACCEPT_TEXT', 'PROVISIONALLY_ADOPTED')
      .thenNotified('positionTaken', 'provisionallyAdopted')
      .thenNeverAsked('openCouncils')
      .thenDeadlines({});
  });

  it.each(CONTENT_EVENTS)('opens all positions again when %s changes what it says', (type) => {
    givenPlanInNegotiation()
      .when(accepts(kortrijk, 1), changes(type, planDraft({}, complete, 1)))
      .thenIn('negotiation.positions')
      .thenAsked({ type: 'resetPositions' })
      .thenRemembers({ accepted: 0 })
      .when(accepts(waregem, 1), accepts(province, 1))
      .thenIn('negotiation.positions');
  });

  it('waits for a party that objects', () => {
    givenPlanInNegotiation()
      .when(accepts(kortrijk, 1), accepts(waregem, 1), objects(province, 1))
      .thenIn('negotiation.positions');
  });

  it('lapses when the negotiation takes longer than its term', () => {
    givenPlanInNegotiation()
      .whenRunsOut('negotiationTerm')
      .thenIn('closed.lapsed')
      .thenRecorded('NEGOTIATION_TERM_ENDED');
  });

  it('keeps a proviso, which holds nothing up', () => {
    for (const plan of [givenProvisionalAdoption(), givenInquiry(), givenPlanInRatification()])
      plan
        .when(statesProviso('West-Vlaanderen', 'Provided that …'))
        .thenIn(plan.state)
        .thenRecorded('STATE_PROVISO')
        .thenAsked({ type: 'keepProviso', organisationId: 'West-Vlaanderen', text: 'Provided that …' })
        .thenNotified('provisoStated');
    givenPlanInNegotiation().when(statesProviso('West-Vlaanderen', '…')).thenRefused('not-in-this-state');
  });
});

describe('a plan in public inquiry', () => {
  it('is public, for the number of days that its process sets', () => {
    givenInquiry()
      .thenIn('negotiation.publicInquiry')
      .thenRecorded('OPEN_INQUIRY')
      .thenAsked({ type: 'makePublic' })
      .thenNotified('inquiryOpened')
      .thenRemembers({ inquiry: { lastDay: '2027-02-22' } })
      .thenDeadlines({ inquiryTerm: '2027-02-23T00:00+01:00' });
    givenInquiry({ settings: { inquiryTerm: { days: 30 } } }).thenDeadlines({
      inquiryTerm: '2026-12-25T00:00+01:00',
    });
  });

  it('is not concluded before its term has run out', () => {
    givenInquiry().when(sends('CONCLUDE_INQUIRY')).thenRefused('not-in-this-state');
  });

  it('does not go on before every objection is answered', () => {
    givenInquiry()
      .when(registers('2026-0001'), registers('2026-0002'), answers('2026-0001'))
      .thenRemembers({ objections: 2, unanswered: 1 })
      .whenRunsOut('inquiryTerm')
      .thenIn('negotiation.processingInquiry')
      .thenRecorded('INQUIRY_TERM_ENDED')
      .when(sends('CONCLUDE_INQUIRY'))
      .thenRefused('everyObjectionIsAnswered')
      .when(answers('2026-0002'), sends('CONCLUDE_INQUIRY'))
      .thenIn('ratification.open');
  });

  it('takes an objection that came in on time when the term has run out', () => {
    givenInquiry()
      .whenRunsOut('inquiryTerm')
      .when(registers('2027-0001'))
      .thenRemembers({ unanswered: 1 })
      .when(sends('CONCLUDE_INQUIRY'))
      .thenRefused('everyObjectionIsAnswered');
  });

  it('puts a changed text before the parties, and no other inquiry after it', () => {
    const changed = givenInquiry()
      .when(registers('2026-0001'))
      .whenRunsOut('inquiryTerm')
      .when(changes('ADD_TEXT', planDraft({}, complete, 2)), proposes(2))
      .thenRefused('everyObjectionIsAnswered')
      .when(answers('2026-0001'), proposes(2))
      .thenIn('negotiation.positions')
      .thenAsked({ type: 'offerText', version: 2 }, { type: 'resetPositions' });

    changed
      .when(...trio.map((party) => accepts(party, 2)))
      .thenIn('ratification.open')
      .thenAsked({ type: 'openCouncils', textVersion: 2 });
  });
});

describe('a plan before the councils', () => {
  it('is definitively adopted when they satisfy its rule, and not yet in force', () => {
    givenPlanInRatification().thenAsked({ type: 'openCouncils', textVersion: 1 });
    givenAdoption()
      .thenIn('ratification.adopted')
      .thenRecorded('DEFINITIVELY_ADOPTED')
      .thenNotified('definitivelyAdopted')
      .thenDeadlines({});
  });

  it('comes into force the configured number of days after its publication', () => {
    givenAdoption()
      .when(isPublished('2027-03-01'))
      .thenIn('ratification.published')
      .thenRecorded('PUBLISH_PLAN')
      .thenNotified('planPublished')
      .thenDeadlines({ entryIntoForceTerm: '2027-03-16T00:00+01:00' })
      .whenRunsOut('entryIntoForceTerm')
      .thenIn('monitoring.measuring')
      .thenRecorded('ENTERED_INTO_FORCE')
      .thenNotified('enteredIntoForce')
      .thenRemembers({ textInForce: 1, inForceSince: '2027-03-15T23:00:00.000Z', cycle: 1 });
  });

  it('comes into force at once where that day has passed when the publication is reported', () => {
    const published = givenAdoption().at('2027-05-01T10:00+02:00').when(isPublished('2027-03-01'));
    published.thenDeadlines({ entryIntoForceTerm: '2027-05-01T10:00+02:00' });
  });

  it('is published only once it is adopted', () => {
    givenPlanInRatification().when(isPublished('2027-03-01')).thenRefused('not-in-this-state');
  });

  it.each([
    ['adopted', givenAdoption()],
    ['published', givenAdoption().when(isPublished('2027-03-01'))],
  ])('is open again when a decision is annulled after it was %s', (_, plan) => {
    plan
      .when(isAnnulled(waregem))
      .thenIn('ratification.open')
      .thenRecorded('ADOPTION_UNDONE')
      .thenNotified('adoptionUndone')
      .thenRemembers({ adoptedAt: null, publication: null })
      .when(approves(waregem))
      .thenIn('ratification.adopted');
  });

  it('goes back to the parties, and to another inquiry, when the rule can no longer be satisfied', () => {
    givenPlanInRatification()
      .when(rejects(waregem))
      .thenIn('negotiation.positions')
      .thenRecorded('RATIFICATION_FAILED')
      .thenNotified('ratificationFailed')
      .thenAsked({ type: 'resetPositions' })
      .when(...trio.map((party) => accepts(party, 1)))
      .thenIn('negotiation.provisionallyAdopted');
  });

  it('lapses when the councils take longer than their term', () => {
    givenPlanInRatification()
      .whenRunsOut('ratificationTerm')
      .thenIn('closed.lapsed')
      .thenRecorded('RATIFICATION_TERM_ENDED');
  });
});

describe('a plan in force', () => {
  it('is evaluated in cycles', () => {
    givenPlanInForce()
      .whenRunsOut('measuringTerm')
      .thenIn('monitoring.evaluating')
      .thenRecorded('EVALUATION_FELL_DUE')
      .when(evaluates())
      .thenIn('monitoring.measuring')
      .thenRemembers({ cycle: 2 });
  });

  it('expires after its last day', () => {
    givenPlanInForce({ expiresOn: '2027-12-31' })
      .whenRunsOut('untilExpiry')
      .thenIn('closed.expired')
      .thenRecorded('EXPIRED');
  });

  it('ends by the consent of every bound party', () => {
    givenPlanInForce()
      .when(terminates(kortrijk), terminates(waregem))
      .thenIn('monitoring.measuring')
      .when(terminates(province))
      .thenIn('closed.terminated');
  });
});
