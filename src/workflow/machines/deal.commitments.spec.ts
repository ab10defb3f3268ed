import { describe, it } from '@jest/globals';
import {
  approves,
  fallsDue,
  givenMonitoring,
  isAnnulled,
  kortrijk,
  province,
  waregem,
} from '../../../test/support/deal-story.js';

const said = { type: 'commitmentFellDue', commitment: 1 } as const;
const told = {
  type: 'notify',
  message: 'commitmentOverdue',
  params: { commitment: 1, dueOn: '2027-06-30', responsibleId: waregem.id },
} as const;

describe('a commitment of a deal in force', () => {
  it('becomes overdue where its due date passes unfulfilled, and all are told', () => {
    givenMonitoring()
      .when(fallsDue(waregem, true))
      .thenIn('monitoring.measuring')
      .thenRecorded('COMMITMENT_FELL_DUE', 'COMMITMENT_OVERDUE')
      .thenAsked({ ...said, overdue: true }, told);
  });

  it('does not where it is done or on its way', () => {
    givenMonitoring()
      .when(fallsDue(waregem, false))
      .thenRecorded('COMMITMENT_FELL_DUE')
      .thenNotified()
      .thenAsked({ ...said, overdue: false });
  });

  it('does not where the deal does not bind who owes it', () => {
    givenMonitoring()
      .when(isAnnulled(province))
      .when(fallsDue(province, true))
      .thenRecorded('COMMITMENT_FELL_DUE')
      .thenAsked({ ...said, overdue: false });
  });

  it('does not while the deal is suspended, and counts again once that is over', () => {
    givenMonitoring()
      .when(isAnnulled(waregem))
      .thenIn('monitoring.suspended')
      .when(fallsDue(kortrijk, true))
      .thenIn('monitoring.suspended')
      .thenRecorded('COMMITMENT_FELL_DUE')
      .thenAsked({ ...said, overdue: false })
      .when(approves(waregem))
      .thenIn('monitoring.measuring')
      .thenAsked({ type: 'resumeDueDates' });
  });

  it.each([
    ['REPORT_FULFILMENT', 'fulfilmentReported', kortrijk],
    ['CONFIRM_FULFILMENT', 'fulfilmentConfirmed', waregem],
    ['DISPUTE_FULFILMENT', 'fulfilmentDisputed', waregem],
    ['WAIVE_COMMITMENT', 'commitmentWaived', waregem],
  ] as const)('has %s told to the other side alone', (type, message, { id: organisationId }) => {
    const event = { type, commitment: 1, debtorId: waregem.id, creditorId: kortrijk.id };
    givenMonitoring()
      .when(() => ({ event }))
      .thenIn('monitoring.measuring')
      .thenRecorded(type)
      .thenAsked({ type: 'notify', message, organisationId, params: { commitment: 1 } });
  });

  it('has what is said of the common pot told to all', () => {
    const event = { type: 'REPORT_FULFILMENT', commitment: 1, debtorId: waregem.id, creditorId: 'pot' };
    givenMonitoring()
      .when(() => ({ event }))
      .thenAsked({ type: 'notify', message: 'fulfilmentReported', params: { commitment: 1 } });
  });
});
