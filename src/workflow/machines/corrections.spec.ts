import {
  isCorrected,
  leftOut,
  outcomeIsCorrected,
  passesUnopposed,
  textIsCorrected,
  wrong,
  wrongOutcome,
} from '../../../test/support/correction-story.js';
import {
  approves,
  approvesWithReservation,
  during,
  givenCouncil,
  isAnnulled,
  publishes,
  rejects,
  schedules,
  vote,
} from '../../../test/support/council-story.js';
import {
  addsText,
  approves as approvesDeal,
  givenMonitoring,
  givenNegotiation,
  givenRatification,
  kortrijk,
  province,
  rejects as rejectsDeal,
  terminates,
  trio,
  waregem,
  type Party,
} from '../../../test/support/deal-story.js';
import {
  givenAdoption,
  givenPlanInForce,
  givenPlanInNegotiation,
  givenPlanInRatification,
  isPublished,
} from '../../../test/support/plan-story.js';

/** After the day of the decision. */
const late = '2027-02-02T09:00+01:00';
/** Asked to accede. */
const newcomer: Party = { id: 'Menen', level: 'municipality', population: 34_000 };
const mistyped = wrong('votesFor', 24, 23);

describe('a mistyped vote', () => {
  it('is put right by an entry that names what it corrects, and the council stays where it is', () => {
    const council = givenCouncil(late).when(approves()).when(isCorrected('decision', mistyped));
    council
      .thenIn('approved')
      .thenRecorded('CORRECT')
      .thenRemembers({ decision: { outcome: 'approved', votesFor: 23, votesAgainst: 3 } })
      .thenAsked({ type: 'settleCorrection', correction: 1, outcome: 'applied', confirmedBy: 'OVO002133' })
      .thenNotified('corrected')
      .thenNeverAsked('tellAgreement');
    expect(council.entries[0].event).toMatchObject({ corrects: 5, changes: [mistyped] });
  });

  it('is put right too when nobody objected in time', () => {
    givenCouncil(late)
      .when(approvesWithReservation())
      .when(passesUnopposed('decision', mistyped))
      .thenIn('approvedWithReservation')
      .thenRecorded('CORRECT')
      .thenRemembers({ decision: { outcome: 'approvedWithReservation', votesFor: 23 } });
  });

  it.each([
    ['more votes than the council has seats', wrong('votesFor', 24, 42)],
    ['votes that contradict the outcome', wrong('votesFor', 24, 2)],
    ['a day that has not come', wrong('decidedOn', vote.decidedOn, '2030-01-01')],
    [
      'an approval with reservations that nobody recorded',
      wrong('outcome', 'approved', 'approvedWithReservation'),
    ],
    ['what the record says already', wrong('votesFor', 24, 24)],
  ])('is not put right by %s', (_, change) => {
    const council = givenCouncil(late).when(approves());
    council.when(isCorrected('decision', change)).thenRefused('correctionIsSound');
    council
      .when(passesUnopposed('decision', change))
      .thenIn('approved')
      .thenRecorded('CORRECTION_LAPSED')
      .thenAsked({ type: 'settleCorrection', correction: 1, outcome: 'lapsed' });
  });

  it('is not looked for in a decision that was taken anew', () => {
    givenCouncil()
      .when(approves(), isAnnulled(), () => ({
        event: { type: 'APPROVE', ...vote, decidedOn: '2027-04-01' },
        facts: { agreementPhase: 'ratification' },
      }))
      .when(isCorrected('decision', mistyped))
      .thenRefused('factsStand');
  });

  it('stays where the agreement asks no councils', () => {
    givenCouncil()
      .when(approves())
      .when(during('closed', isCorrected('decision', mistyped)))
      .thenRefused('agreementAsksCouncils');
  });

  it('of a council that decides anew lapses with its term', () => {
    givenCouncil()
      .when(approves(), isAnnulled(), schedules())
      .when(passesUnopposed('decision', mistyped))
      .thenIn('scheduled')
      .thenRecorded('CORRECTION_LAPSED');
  });
});

describe('a wrong outcome', () => {
  it.each([
    ['approved', approves(), 'rejected'],
    ['rejected', rejects(), 'approved'],
  ] as const)('%s moves the council and tells the agreement', (from, step, to) => {
    givenCouncil(late)
      .when(step)
      .when(isCorrected('decision', ...wrongOutcome(from)))
      .thenIn(to)
      .thenRemembers({ decision: { outcome: to } })
      .thenAsked({ type: 'tellAgreement', from, to });
  });

  it('is not moved by silence', () => {
    givenCouncil(late)
      .when(approves())
      .when(passesUnopposed('decision', ...wrongOutcome('approved')))
      .thenIn('approved')
      .thenRecorded('CORRECTION_LAPSED')
      .thenNeverAsked('tellAgreement');
  });

  it('that was published stays published, and its term runs as before', () => {
    givenCouncil('2027-02-06T09:00+01:00')
      .when(approves(), publishes())
      .when(isCorrected('decision', ...wrongOutcome('approved')))
      .thenIn('published')
      .thenAsked({ type: 'tellAgreement', from: 'approved', to: 'rejected' })
      .thenDeadlines({ complaintTerm: '2027-03-08T00:00+01:00' });
  });

  it('that is definitive is put right all the same', () => {
    givenCouncil('2027-02-06T09:00+01:00')
      .when(approves(), publishes())
      .whenRunsOut('complaintTerm')
      .when(isCorrected('decision', ...wrongOutcome('approved')))
      .thenIn('definitive')
      .thenAsked({ type: 'tellAgreement', from: 'approved', to: 'rejected' });
  });
});

describe('a wrong day of publication', () => {
  const published = givenCouncil('2027-02-20T09:00+01:00').when(approves(), publishes('2027-02-05'));

  it('moves the end of the complaint term', () => {
    published
      .when(isCorrected('publication', wrong('publishedOn', '2027-02-05', '2027-02-15')))
      .thenIn('published')
      .thenDeadlines({ complaintTerm: '2027-03-18T00:00+01:00' });
  });

  it('opens the term again where complaints could still be lodged', () => {
    published
      .whenRunsOut('complaintTerm')
      .when(isCorrected('publication', wrong('publishedOn', '2027-02-05', '2027-02-15')))
      .thenIn('published')
      .thenDeadlines({ complaintTerm: '2027-03-18T00:00+01:00' });
  });

  it('cannot lie before the decision', () => {
    published
      .when(isCorrected('publication', wrong('publishedOn', '2027-02-05', '2027-01-31')))
      .thenRefused('correctionIsSound');
  });
});

describe('an error in the text', () => {
  it('that is before the councils is put right in a version that takes its place', () => {
    givenRatification()
      .when(textIsCorrected(1))
      .thenIn('ratification.open')
      .thenRecorded('CORRECT_TEXT')
      .thenRemembers({ latestText: 2, offeredText: 2, textInForce: null })
      .thenAsked(
        { type: 'correctText', corrects: 1, version: 2, changes: [leftOut] },
        { type: 'councilsFollowText', corrects: 1, version: 2 },
        { type: 'settleCorrection', correction: 1, outcome: 'applied', version: 2 },
      )
      .thenNotified('textCorrected');
  });

  it('in force is put right when nobody objected in time, and stays in force', () => {
    givenMonitoring()
      .when(textIsCorrected(1, 'CORRECTION_TERM_ENDED'))
      .thenIn('monitoring.measuring')
      .thenRecorded('CORRECT_TEXT')
      .thenRemembers({ latestText: 2, textInForce: 2 });
  });

  it('of a version that does not stand is not put right', () => {
    const corrected = givenMonitoring().when(textIsCorrected(1));
    corrected.when(textIsCorrected(1)).thenRefused('isStandingText');
    corrected
      .when(textIsCorrected(1, 'CORRECTION_TERM_ENDED'))
      .thenRecorded('CORRECTION_LAPSED')
      .thenAsked({ type: 'settleCorrection', correction: 1, outcome: 'lapsed' })
      .thenRemembers({ latestText: 2, textInForce: 2 });
  });

  it('is no matter of correction while parties negotiate, or when all is over', () => {
    givenNegotiation().when(textIsCorrected(1)).thenRefused('not-in-this-state');
    givenNegotiation().when(addsText(2)).thenIn('negotiation.positions');
    givenMonitoring()
      .when(...trio.map(terminates))
      .when(textIsCorrected(1))
      .thenRefused('not-in-this-state');
  });
});

describe('a deal in force of which a council’s outcome was wrong', () => {
  const twoOfThree = { rule: { type: 'count', min: 2 } } as const;
  const givenTwoBound = givenRatification(twoOfThree).when(
    rejectsDeal(province),
    approvesDeal(kortrijk),
    approvesDeal(waregem),
  );

  it('is suspended where its rule does not hold any more, and consents to end it are forgotten', () => {
    givenTwoBound
      .when(terminates(kortrijk), outcomeIsCorrected(waregem, 'rejected'))
      .thenIn('monitoring.suspended')
      .thenRecorded('SUSPENDED')
      .thenNotified('suspended')
      .thenRemembers({ terminating: 0 });
  });

  it('is resumed by a correction that mends it, of the same council or of another', () => {
    for (const mended of [waregem, province])
      givenTwoBound
        .when(outcomeIsCorrected(waregem, 'rejected'), outcomeIsCorrected(mended, 'approved'))
        .thenIn('monitoring.measuring')
        .thenRecorded('RESUMED')
        .thenNotified('resumed');
  });

  it('stays in force where the others satisfy the rule', () => {
    givenMonitoring(twoOfThree)
      .when(outcomeIsCorrected(waregem, 'rejected'))
      .thenIn('monitoring.measuring')
      .thenRemembers({ tally: { municipality: { parties: 2, approved: 1, rejected: 1 } } });
  });

  it('is not touched by the correction of a party that acceded: that party falls out, and can come back', () => {
    const fellOut = givenMonitoring()
      .when(outcomeIsCorrected(newcomer, 'approved', 'acceding'))
      .thenRecorded('PARTY_ACCEDED')
      .when(outcomeIsCorrected(newcomer, 'rejected', 'acceded'))
      .thenIn('monitoring.measuring')
      .thenAsked({ type: 'setParticipation', organisationId: newcomer.id, participation: 'acceding' });
    fellOut
      .when(outcomeIsCorrected(newcomer, 'approved', 'acceding'))
      .thenIn('monitoring.measuring')
      .thenRecorded('PARTY_ACCEDED')
      .thenAsked({ type: 'setParticipation', organisationId: newcomer.id, participation: 'acceded' });
  });

  it('does not count one of a party that withdrew', () => {
    const { tally } = givenMonitoring().instance.context;
    givenMonitoring()
      .when(outcomeIsCorrected(newcomer, 'rejected', 'withdrawn'))
      .thenIn('monitoring.measuring')
      .thenRemembers({ tally });
  });
});

describe('a plan', () => {
  it.each([
    ['adopted', givenAdoption({ rule: { type: 'count', min: 2 } })],
    ['published', givenAdoption({ rule: { type: 'count', min: 2 } }).when(isPublished('2027-03-01'))],
  ])('that was %s is open again when corrections of outcomes take its adoption away', (_, plan) => {
    plan
      .when(outcomeIsCorrected(waregem, 'rejected'))
      .thenRemembers({ adoptedAt: expect.anything() })
      .when(outcomeIsCorrected(province, 'rejected'))
      .thenIn('negotiation.positions')
      .thenRecorded('ADOPTION_UNDONE', 'RATIFICATION_FAILED');
  });

  it('is adopted by a correction that its rule waited for', () => {
    givenPlanInRatification({ rule: { type: 'count', min: 2 } })
      .when(approvesDeal(kortrijk), rejectsDeal(waregem))
      .thenIn('ratification.open')
      .when(outcomeIsCorrected(waregem, 'approved'))
      .thenIn('ratification.adopted')
      .thenRecorded('DEFINITIVELY_ADOPTED');
  });

  it('has errors in its text put right from when councils are asked', () => {
    givenPlanInNegotiation().when(textIsCorrected(1)).thenRefused('not-in-this-state');
    givenAdoption()
      .when(textIsCorrected(1))
      .thenIn('ratification.adopted')
      .thenRecorded('CORRECT_TEXT')
      .thenAsked(
        { type: 'correctText', corrects: 1, version: 2, changes: [leftOut] },
        { type: 'councilsFollowText', corrects: 1, version: 2 },
      );
    givenPlanInForce()
      .when(textIsCorrected(1, 'CORRECTION_TERM_ENDED'))
      .thenIn('monitoring.measuring')
      .thenRemembers({ latestText: 2, textInForce: 2 });
  });
});
