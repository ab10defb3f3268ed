import { DEAL, DEAL_MAPPING } from '../../../test/versions/next-versions.js';
import { CURRENT } from '../processes.js';
import { begin } from './decide.js';
import type { Instance } from './instance.js';
import { migrate, type ProcessMapping, type StandingDeadline } from './migrate.js';

const NOW = new Date('2026-11-24T09:30:00Z');
const DUE = new Date('2028-11-24T23:00:00Z');

const draft = { ready: true, rule: { type: 'unanimity' }, tally: {}, expiresOn: null, latestText: 1 };
const begun = begin(CURRENT.deal, { draft }, { type: 'CREATE' }, NOW).next;
const inState = (value: Instance['value']): Instance => ({ ...begun, value });
const standing = (...keys: string[]): StandingDeadline[] =>
  keys.map((key) => ({ key, dueAt: DUE, steps: null }));

function move(
  value: Instance['value'],
  deadlines: StandingDeadline[] = [],
  mapping: ProcessMapping = DEAL_MAPPING,
): ReturnType<typeof migrate> {
  return migrate(mapping, DEAL, inState(value), deadlines, NOW);
}

describe('an instance that goes on by another version', () => {
  it('is where the mapping says, by that version, and an entry tells of it', () => {
    expect(
      move({ negotiation: 'positions' }, standing('xstate.after.negotiationTerm.deal.negotiation')),
    ).toEqual({
      next: {
        processId: 'deal-flanders',
        processVersion: 2,
        value: { negotiation: 'talks' },
        context: { ...begun.context, settings: DEAL.settings },
      },
      effects: [
        {
          type: 'recordEntry',
          entry: {
            type: 'PROCESS_MIGRATED',
            from: 'negotiation.positions',
            to: 'negotiation.talks',
            event: { type: 'PROCESS_MIGRATED', process: 'deal-flanders', fromVersion: 1, toVersion: 2 },
          },
        },
        { type: 'cancel', key: 'xstate.after.negotiationTerm.deal.negotiation' },
        {
          type: 'schedule',
          deadline: {
            key: 'xstate.after.negotiationTerm.deal.negotiation.talks',
            dueAt: DUE,
            steps: null,
            event: { type: 'xstate.after.negotiationTerm.deal.negotiation.talks' },
          },
        },
      ],
    });
  });

  it('keeps the deadlines of its state, begins those that are new, and leaves those of features alone', () => {
    const before = standing('xstate.after.ratificationTerm.deal.ratification', 'measurement/1');
    expect(move({ ratification: 'open' }, before)).toMatchObject({
      effects: [
        { type: 'recordEntry' },
        {
          type: 'schedule',
          deadline: {
            key: 'xstate.after.opinionTerm.deal.ratification',
            // Eight weeks after the day of the move, at the end of that day in Brussels.
            dueAt: new Date('2027-01-19T23:00:00Z'),
          },
        },
      ],
    });
  });

  it('loses the deadlines that the version does not know', () => {
    const before = standing('xstate.after.measuringTerm.deal.monitoring.measuring');
    expect(move({ monitoring: 'measuring' }, before)).toMatchObject({
      effects: [{ type: 'recordEntry' }, { type: 'cancel', key: before[0].key }],
    });
  });

  it('is refused by its mapping, with the reason', () => {
    expect(move({ negotiation: 'mediation' })).toMatchObject({
      refused: { key: 'reason.not-in-this-state' },
    });
  });

  it.each([
    ['a state that the version does not have', { negotiation: 'mediation' }],
    ['a state in which it has come to its end', { closed: 'abandoned' }],
  ])('is not led to %s', (_, value) => {
    const mapping = { ...DEAL_MAPPING, map: () => ({ value, context: begun.context }) };
    expect(move({ negotiation: 'positions' }, [], mapping)).toMatchObject({
      refused: { key: 'migration.no-such-state', params: { process: 'deal-flanders', version: 2 } },
    });
  });
});
