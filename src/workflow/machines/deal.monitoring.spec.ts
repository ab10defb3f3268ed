import {
  abandons,
  accepts,
  approves,
  changes,
  type DealOptions,
  draftOf,
  evaluates,
  givenDraft,
  givenMonitoring,
  givenNegotiation,
  givenRatification,
  happens,
  isAnnulled,
  kortrijk,
  missesMeasurement,
  province,
  rejects,
  submits,
  takenBy,
  terminates,
  waregem,
} from '../../../test/support/deal-story.js';
import type { Scene } from '../../../test/support/given.js';

const twoOfThree = { rule: { type: 'count', min: 2 } } as const;

const missed = { indicator: 1, indicatorName: 'Land take', dueOn: '2027-06-30' };

/** In force with Kortrijk and Waregem bound; the province has not decided. */
const givenTwoBound = (options: DealOptions = {}): Scene =>
  givenRatification({ ...twoOfThree, ...options }).when(approves(kortrijk), approves(waregem));

describe('the evaluation cycle of a deal in force', () => {
  it('asks for an evaluation when the measuring term ends', () => {
    const deal = givenMonitoring()
      .thenDeadlines({ measuringTerm: '2027-11-25T00:00+01:00' })
      .whenRunsOut('measuringTerm')
      .thenIn('monitoring.evaluating')
      .thenRecorded('EVALUATION_FELL_DUE')
      .thenNotified('evaluationDue')
      .thenDeadlines({ evaluationTerm: '2028-02-24T00:00+01:00' });
    expect(deal.entries).toMatchObject([{ from: 'monitoring.measuring', to: 'monitoring.evaluating' }]);
  });

  it('says once that the evaluation is overdue, and keeps waiting for it', () => {
    givenMonitoring()
      .whenRunsOut('measuringTerm')
      .whenRunsOut('evaluationTerm')
      .thenIn('monitoring.evaluating')
      .thenRecorded('EVALUATION_OVERDUE')
      .thenNotified('evaluationOverdue')
      .thenDeadlines({})
      .when(evaluates())
      .thenIn('monitoring.measuring');
  });

  it('begins a new cycle with the evaluation', () => {
    givenMonitoring()
      .whenRunsOut('measuringTerm')
      .at('2027-12-15T14:00+01:00')
      .when(evaluates())
      .thenIn('monitoring.measuring')
      .thenRecorded('EVALUATE')
      .thenNotified('evaluated')
      .thenRemembers({ cycle: 2 })
      .thenDeadlines({ measuringTerm: '2028-12-16T00:00+01:00' });
  });

  it('takes an evaluation before it is due, and measures a full term from then', () => {
    givenMonitoring()
      .at('2027-05-31T23:59+02:00')
      .when(evaluates())
      .thenIn('monitoring.measuring')
      .thenRemembers({ cycle: 2 })
      .thenNeverAsked('cancel')
      .thenDeadlines({ measuringTerm: '2028-06-01T00:00+02:00' });
  });

  it('does not enter into force again by an evaluation', () => {
    const { inForceSince, textInForce } = givenMonitoring().instance.context;
    givenMonitoring({ expiresOn: '2032-12-31' })
      .at('2027-05-31T12:00+02:00')
      .when(evaluates())
      .thenRemembers({ inForceSince, textInForce })
      .thenNotified('evaluated')
      .thenNeverAsked('startMeasuring')
      .thenDeadlines({ measuringTerm: '2028-06-01T00:00+02:00', untilExpiry: '2033-01-01T00:00+01:00' });
  });
});

describe('a deal in force', () => {
  it('tells of indicators and measurements', () => {
    givenMonitoring()
      .when(changes('ADD_INDICATOR', draftOf({}, true, 1)))
      .thenIn('monitoring.measuring')
      .thenRecorded('ADD_INDICATOR')
      .thenNotified('indicatorAdded')
      .when(happens('RECORD_MEASUREMENT'))
      .thenIn('monitoring.measuring')
      .thenRecorded('RECORD_MEASUREMENT')
      .thenNotified('measurementRecorded');
  });

  it('tells a party alone that its measurement is missing', () => {
    givenMonitoring()
      .when(missesMeasurement(waregem))
      .thenIn('monitoring.measuring')
      .thenRecorded('MEASUREMENT_MISSED')
      .thenAsked(
        { type: 'measurementMissed', indicator: 1, dueOn: '2027-06-30' },
        {
          type: 'notify',
          message: 'measurementMissed',
          organisationId: waregem.id,
          params: { ...missed, responsibleId: waregem.id },
        },
      );
  });

  it.each([
    ['has not decided', givenTwoBound()],
    ['rejected', givenTwoBound().when(rejects(province))],
    ['approved, until that was annulled', givenMonitoring().when(isAnnulled(province))],
  ])('tells its lead where the council of who should measure %s', (_, deal) => {
    deal
      .when(missesMeasurement(province))
      .thenRecorded('MEASUREMENT_MISSED')
      .thenNotified('measurementLeftToLead')
      .thenAsked(
        { type: 'measurementMissed', indicator: 1, dueOn: '2027-06-30' },
        {
          type: 'notify',
          message: 'measurementLeftToLead',
          organisationId: kortrijk.id,
          params: { ...missed, responsibleId: province.id },
        },
      );
  });

  it('tells of measurements while its evaluation is due too, without leaving that state', () => {
    givenMonitoring()
      .whenRunsOut('measuringTerm')
      .when(happens('RECORD_MEASUREMENT'))
      .thenIn('monitoring.evaluating')
      .thenDeadlines({ evaluationTerm: '2028-02-24T00:00+01:00' });
  });

  it('counts a council that decides late, without entering into force again', () => {
    const deal = givenTwoBound()
      .when(approves(province))
      .thenIn('monitoring.measuring')
      .thenRecorded()
      .thenNotified()
      .thenNeverAsked('startMeasuring');
    expect(deal.instance.context.tally).toMatchObject({ province: { parties: 1, approved: 1, rejected: 0 } });
  });

  it('stays in force when a council rejects late', () => {
    givenTwoBound().when(rejects(province)).thenIn('monitoring.measuring').thenRecorded();
  });

  it('stays in force when an approval is annulled that its rule can do without', () => {
    const deal = givenTwoBound().when(approves(province), isAnnulled(waregem));
    deal.thenIn('monitoring.measuring').thenRecorded();
    expect(deal.instance.context.tally).toMatchObject({
      municipality: { parties: 2, approved: 1, rejected: 0 },
      province: { parties: 1, approved: 1, rejected: 0 },
    });
  });

  it('is suspended when an annulment takes away what its rule needs, and all are told', () => {
    givenTwoBound()
      .when(isAnnulled(waregem))
      .thenIn('monitoring.suspended')
      .thenRecorded('SUSPENDED')
      .thenNotified('suspended')
      .when(evaluates())
      .thenRefused('not-in-this-state');
  });

  it('is in force again once another council mends that', () => {
    givenTwoBound()
      .when(isAnnulled(waregem), approves(province))
      .thenIn('monitoring.measuring')
      .thenRecorded('RESUMED')
      .thenNotified('resumed');
  });

  it('can be ended while it is suspended, and expires all the same', () => {
    givenTwoBound().when(isAnnulled(waregem), terminates(kortrijk)).thenIn('closed.terminated');
    givenTwoBound({ expiresOn: '2030-12-31' })
      .when(isAnnulled(waregem))
      .whenRunsOut('untilExpiry')
      .thenIn('closed.expired');
  });

  it('takes nothing else', () => {
    expect(takenBy(givenMonitoring())).toEqual([
      'EVALUATE',
      'TERMINATE',
      'OPEN_MEDIATION',
      'WITHDRAW',
      'PROPOSE_PROVINCE_ROLES',
      'ADD_TEXT',
      'ADD_CLAUSE_COMMENT',
      'SETTLE_OPEN_POINT',
      'ADD_INDICATOR',
      'RECORD_MEASUREMENT',
      'MEASUREMENT_MISSED',
      'REPORT_FULFILMENT',
      'CONFIRM_FULFILMENT',
      'DISPUTE_FULFILMENT',
      'WAIVE_COMMITMENT',
      'COMMITMENT_FELL_DUE',
      'PROPOSE_COMPENSATION',
      'ACCEPT_COMPENSATION',
      'REFUSE_COMPENSATION',
      'COUNCIL_DECIDED',
      'MEDIATOR_AGREED',
      'MEDIATOR_LEFT',
      'MEDIATION_ENDED',
      'ADMIT_PARTY',
      'ACCESSION_ENDED',
      'WITHDRAWAL_REVOKED',
      'PARTY_WITHDREW',
      'RENEWED',
      'AMENDMENT_IN_FORCE',
      'AMENDMENT_ENDED',
      'SUCCEED',
      'SET_DOMAINS',
      'PROPOSE_CORRECTION',
      'CONFIRM_CORRECTION',
      'OBJECT_TO_CORRECTION',
      'WITHDRAW_CORRECTION',
      'CORRECT_TEXT',
      'CORRECTION_TERM_ENDED',
    ]);
  });

  it('is not abandoned nor submitted again', () => {
    givenMonitoring().when(abandons()).thenRefused('not-in-this-state');
    givenMonitoring().when(submits()).thenRefused('not-in-this-state');
  });
});

describe('the end of a deal in force', () => {
  it.each([
    ['in winter', '2032-12-31', '2033-01-01T00:00+01:00'],
    ['in summer', '2031-06-30', '2031-07-01T00:00+02:00'],
    ['on the day that the clock goes back', '2030-10-27', '2030-10-28T00:00+01:00'],
  ])('comes after its last day, %s', (_, expiresOn, end) => {
    const deal = givenMonitoring({ expiresOn });
    expect(deal.deadlines.get('untilExpiry')?.dueAt).toEqual(new Date(end));
    deal
      .whenRunsOut('untilExpiry')
      .thenIn('closed.expired')
      .thenRecorded('EXPIRED')
      .thenNotified('closed')
      .thenDeadlines({});
  });

  it('does not come by itself without a last day', () => {
    expect([...givenMonitoring({ expiresOn: null }).deadlines.keys()]).toEqual(['measuringTerm']);
  });

  it('comes at once where the last day has passed before entry into force', () => {
    givenRatification({ expiresOn: '2027-01-31' })
      .at('2027-02-15T12:00+01:00')
      .when(approves(kortrijk), approves(waregem), approves(province))
      .thenIn('monitoring.measuring')
      .thenDeadlines({ untilExpiry: '2027-02-15T12:00+01:00', measuringTerm: '2028-02-16T00:00+01:00' })
      .whenRunsOut('untilExpiry')
      .thenIn('closed.expired');
  });

  it('comes while its evaluation is due too', () => {
    givenMonitoring({ expiresOn: '2027-12-31' })
      .whenRunsOut('measuringTerm')
      .whenRunsOut('untilExpiry')
      .thenIn('closed.expired')
      .thenDeadlines({});
  });
});

describe('the termination of a deal', () => {
  it('needs the consent of every bound party', () => {
    givenTwoBound()
      .when(terminates(kortrijk))
      .thenIn('monitoring.measuring')
      .thenRecorded('TERMINATE')
      .thenAsked({ type: 'consentToTermination', organisationId: kortrijk.id })
      .thenNotified('terminationProposed')
      .when(terminates(waregem))
      .thenIn('closed.terminated')
      .thenRecorded('TERMINATE')
      .thenAsked({ type: 'consentToTermination', organisationId: waregem.id }, { type: 'cancelAll' })
      .thenNotified('closed')
      .thenDeadlines({});
  });

  it('takes each consent once', () => {
    givenTwoBound().when(terminates(kortrijk), terminates(kortrijk)).thenRefused('hasNotConsentedToEnd');
  });

  it.each([
    ['has not decided', givenTwoBound],
    ['rejected', (): Scene => givenTwoBound().when(rejects(province))],
    ['saw its approval annulled', (): Scene => givenMonitoring().when(isAnnulled(province))],
  ])('does not ask a party whose council %s', (_, begin) => {
    begin()
      .when(terminates(province))
      .thenRefused('isBound')
      .when(terminates(kortrijk), terminates(waregem))
      .thenIn('closed.terminated');
  });

  it('begins anew when another council joins', () => {
    const deal = givenTwoBound()
      .when(terminates(kortrijk), approves(province))
      .thenAsked({ type: 'withdrawTerminations' })
      .thenRemembers({ terminating: 0 })
      .when(terminates(waregem), terminates(province))
      .thenIn('monitoring.measuring');
    deal.when(terminates(kortrijk)).thenIn('closed.terminated');
  });

  it('is not brought about by an annulment: the parties that are left are asked anew', () => {
    givenTwoBound()
      .when(terminates(kortrijk), isAnnulled(waregem))
      .thenIn('monitoring.suspended')
      .thenRemembers({ terminating: 0 })
      .when(terminates(kortrijk))
      .thenIn('closed.terminated');
  });

  it('outlives an evaluation', () => {
    givenTwoBound().when(terminates(kortrijk), evaluates(), terminates(waregem)).thenIn('closed.terminated');
  });
});

describe('a closed deal', () => {
  it.each<[string, () => Scene]>([
    ['abandoned', () => givenDraft().when(abandons())],
    ['lapsed', () => givenNegotiation().whenRunsOut('negotiationTerm')],
    ['rejected', () => givenRatification().when(rejects(kortrijk))],
    ['expired', () => givenMonitoring({ expiresOn: '2030-12-31' }).whenRunsOut('untilExpiry')],
    ['terminated', () => givenTwoBound().when(terminates(kortrijk), terminates(waregem))],
  ])('that is %s takes nothing any more', (state, end) => {
    const deal = end().thenIn(`closed.${state}`).thenDeadlines({});
    expect(takenBy(deal)).toEqual([]);
    deal.when(accepts(kortrijk, 1)).thenRefused('not-in-this-state');
    deal.when(happens('xstate.after.untilExpiry.deal.monitoring')).thenRefused('not-in-this-state');
  });
});
