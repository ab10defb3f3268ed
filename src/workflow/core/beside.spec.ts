import { CURRENT } from '../processes.js';
import { decide, outOfTurn } from './decide.js';
import type { Instance } from './instance.js';

const NOW = new Date('2027-03-01T09:00:00Z');
const standing = (value: Instance['value']): Instance => ({
  processId: CURRENT.deal.id,
  processVersion: 1,
  value,
  context: { settings: { ...CURRENT.deal.settings }, cycle: 2 },
});
const measuring = standing({ monitoring: 'measuring' });
const tell = (instance: Instance, type: string, fields: object = {}) =>
  decide(CURRENT.deal, instance, { type, ...fields }, {}, NOW);

describe('an event beside the statechart', () => {
  it('is on record and tells, and moves nothing', () => {
    expect(tell(measuring, 'ANSWER_LESSON', { evaluation: 1 })).toMatchObject({
      next: { value: measuring.value, context: measuring.context },
      done: false,
      effects: [
        { type: 'recordEntry', entry: { from: 'monitoring.measuring', to: 'monitoring.measuring' } },
        { type: 'notify', message: 'lessonAnswered', params: { evaluation: 1 } },
      ],
    });
  });

  it('is refused in other phases, and says where it is taken', () => {
    const params = { event: 'ANSWER_LESSON', state: 'drafting.ready', when: 'monitoring' };
    const reason = { key: 'reason.not-in-this-state', params };
    expect(tell(standing({ drafting: 'ready' }), 'ANSWER_LESSON')).toEqual({ refused: reason });
    expect(outOfTurn(CURRENT.deal, standing({ drafting: 'ready' }), ['ANSWER_LESSON'])).toEqual(reason);
    expect(outOfTurn(CURRENT.deal, measuring, ['ANSWER_LESSON'])).toBeNull();
  });

  it('is taken of what has closed, where the last reports are owed', () => {
    const closed = standing({ closed: 'terminated' });
    expect(tell(closed, 'SUBMIT_COMPLIANCE_REPORT', { year: 2027 })).toMatchObject({ done: true });
    expect(tell(closed, 'ANSWER_LESSON')).toHaveProperty('refused');
  });

  it('sets how long cycles are, and moves the due date of the one that runs', () => {
    const set = { everyMonths: 6, countedFrom: '2026-11-30', dueOn: '2027-05-30' };
    const key = 'xstate.after.measuringTerm.deal.monitoring.measuring';
    expect(tell(measuring, 'SET_EVALUATION_RHYTHM', set)).toMatchObject({
      next: { context: { settings: { measuringTerm: { months: 6 }, evaluationTerm: { days: 90 } } } },
      effects: [
        { type: 'recordEntry' },
        {
          type: 'schedule',
          deadline: { key, dueAt: new Date('2027-05-30T22:00:00Z'), event: { type: key } },
        },
        { type: 'notify' },
      ],
    });
    const { effects } = tell(
      standing({ monitoring: 'evaluating' }),
      'SET_EVALUATION_RHYTHM',
      set,
    ) as unknown as {
      effects: { type: string }[];
    };
    expect(effects.map(({ type }) => type)).toEqual(['recordEntry', 'notify']);
  });

  it('tells each party that owes a report, and nobody else', () => {
    const event = { type: 'COMPLIANCE_REPORTS_FELL_DUE', year: 2026, dueOn: '2027-03-31' };
    const facts = { missing: ['OVO002133', 'OVO002177'] };
    expect(decide(CURRENT.deal, measuring, event, facts, NOW)).toMatchObject({
      effects: [
        { type: 'recordEntry' },
        { type: 'notify', message: 'complianceReportLate', organisationId: 'OVO002133' },
        { type: 'notify', message: 'complianceReportLate', organisationId: 'OVO002177' },
        { type: 'complianceReportsFellDue', year: 2026 },
      ],
    });
  });

  it('is no caller’s to offer by name alone', () => {
    expect(CURRENT.deal.callerEvents).not.toContain('ANSWER_LESSON');
    expect(tell(measuring, 'toString')).toMatchObject({ refused: { key: 'reason.unknown-event' } });
  });
});
