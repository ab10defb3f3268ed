import fc from 'fast-check';
import { parseRule } from '../ratification/rules/parse-rule.js';
import { toldEvents } from '../workflow/core/beside.js';
import { MESSAGE_TYPES } from '../workflow/core/effects.js';
import { PHASES } from '../workflow/core/instance.js';
import { processName, type Process } from '../workflow/core/process.js';
import { chartOf, statesOf, type ChartState } from '../workflow/core/statechart.js';
import { PROCESSES } from '../workflow/processes.js';
import { amendmentsMessages } from './amendments.messages.js';
import { catalogue } from './catalogue.js';
import { commitmentsMessages } from './commitments.messages.js';
import { complianceMessages } from './compliance.messages.js';
import { clauseCommentsMessages } from './clause-comments.messages.js';
import { documentsMessages } from './documents.messages.js';
import { endorsementsMessages } from './endorsements.messages.js';
import { evaluationsMessages } from './evaluations.messages.js';
import { plansMessages } from './plans.messages.js';
import { proceedingsMessages } from './proceedings.messages.js';
import { provincesMessages } from './provinces.messages.js';
import { ratificationMessages } from './ratification.messages.js';
import { reservationsMessages } from './reservations.messages.js';
import { renderMessage } from './render.js';
import { termsOfOfficeMessages } from './terms-of-office.messages.js';
import { workflowMessages } from './workflow.messages.js';

const own = Object.keys({
  ...workflowMessages,
  ...plansMessages,
  ...proceedingsMessages,
  ...reservationsMessages,
  ...amendmentsMessages,
  ...clauseCommentsMessages,
  ...documentsMessages,
  ...endorsementsMessages,
  ...provincesMessages,
  ...ratificationMessages,
  ...commitmentsMessages,
  ...complianceMessages,
  ...evaluationsMessages,
  ...termsOfOfficeMessages,
});
const below = (prefix: string): string[] => own.filter((key) => key.startsWith(`${prefix}.`)).sort();
const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();

const statesOfProcess = ({ machine }: Process): ChartState[] => statesOf(chartOf(machine));

/** The innermost states' keys in the catalogue. */
function stateKeys(process: Process): string[] {
  const prefix =
    { council: 'council', deal: 'state', plan: 'state' }[process.kind as string] ??
    `proceeding.${process.kind}`;
  return statesOfProcess(process)
    .filter((state) => state.children.length === 0)
    .map((state) => `${prefix}.${state.path.join('.')}`);
}

/** The conditions that may be given as the reason: those of the last way that a state offers for an event. */
function refusingGuards(process: Process): string[] {
  return statesOfProcess(process).flatMap(({ transitions }) => {
    const last = new Map(transitions.map((each) => [each.event, each.guards]));
    return [...last].flatMap(([event, guards]) => (event === undefined ? [] : guards));
  });
}

/** The types of the entries that a machine's definition records beside its events. */
function entryTypes(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(entryTypes);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'entryType' && typeof value === 'string' ? [value] : entryTypes(value),
  );
}

/** Reasons that the engine itself gives. */
const OF_THE_ENGINE = [
  'unknown-event',
  'not-in-this-state',
  'proceeding-is-closed',
  'no-open-proceeding',
  'several-proceedings',
];

const recorded = PROCESSES.flatMap(({ machine }) => entryTypes(machine.config));

describe('the words of the workflow', () => {
  it('give a reason for every condition that may stand in an event’s way, and for no other', () => {
    const guards = PROCESSES.flatMap(refusingGuards);
    expect(guards.length).toBeGreaterThan(5);
    expect(below('reason')).toEqual(unique([...guards, ...OF_THE_ENGINE].map((name) => `reason.${name}`)));
  });

  it('name every event and every entry of a history, and no other', () => {
    const events = PROCESSES.flatMap((each) => [...each.callerEvents, ...toldEvents(each)]);
    expect(recorded).toContain('ENTERED_INTO_FORCE');
    expect(below('event')).toEqual(unique([...events, ...recorded, 'CREATE'].map((name) => `event.${name}`)));
  });

  it('name every phase and every state, and no other', () => {
    const states = PROCESSES.flatMap(stateKeys);
    expect(states).toContain('state.monitoring.measuring');
    expect(below('state')).toEqual(unique(states.filter((key) => key.startsWith('state.'))));
    expect(below('council')).toEqual(unique(states.filter((key) => key.startsWith('council.'))));
    expect(below('proceeding')).toEqual(unique(states.filter((key) => key.startsWith('proceeding.'))));
    expect(below('phase')).toEqual(unique(PHASES.map((phase) => `phase.${phase}`)));
  });

  it('name every process', () => {
    expect(below('process')).toEqual(unique(PROCESSES.map(({ id }) => `process.${id}`)));
  });

  it('say every message that is sent, and no other', () => {
    expect(below('message')).toEqual(unique(MESSAGE_TYPES.map((type) => `message.${type}`)));
  });

  it.each(below('message'))('fill in what %s is sent with', (key) => {
    const params = {
      agreement: 'Deal on shrink',
      by: 'Kortrijk',
      to: 'Waregem',
      indicator: 2,
      indicatorName: 'Land take',
      commitment: 3,
      dueOn: '2027-06-30',
      responsible: 'Menen',
      evaluation: 1,
      year: 2027,
    };
    for (const language of ['en', 'nl'] as const)
      expect(renderMessage({ key, params }, language)).not.toMatch(/[{}]|undefined/);
  });

  it.each(below('reason'))('fill in what %s is given with', (key) => {
    const params = {
      event: 'SUBMIT',
      state: 'closed.expired',
      when: 'drafting',
      number: 2,
      numbers: '1, 2',
    };
    for (const language of ['en', 'nl'] as const)
      expect(renderMessage({ key, params }, language)).not.toMatch(/[{}]|undefined/);
  });
});

describe('the words of a rule’s faults', () => {
  const faulty: readonly unknown[] = [
    7,
    { type: 'most' },
    { type: 'unanimity', min: 1 },
    { type: 'count', min: 0 },
    { type: 'share', min: 0 },
    { type: 'level', level: 'region', rule: { type: 'unanimity' } },
    { type: 'anyOf', rules: [] },
    { type: 'party', organisationId: 'Kortrijk' },
    { type: 'date' },
    { type: 'date', by: '2027-02-30' },
    { type: 'external', body: ' ' },
    {
      type: 'anyOf',
      rules: Array.from({ length: 13 }, (_, index) => ({
        type: 'party',
        organisationId: `OVO${100_000 + index}`,
      })),
    },
    { type: 'anyOf', rules: Array.from({ length: 60 }, () => ({ type: 'unanimity' })) },
  ];
  const faultsOf = (value: unknown): { key: string; params?: Record<string, string | number> }[] => {
    const answer = parseRule(value);
    return 'faults' in answer ? answer.faults.map(({ detail }) => ({ ...detail })) : [];
  };

  it('are there for each fault, and for no other', () => {
    expect(below('rule')).toEqual(unique(faulty.flatMap(faultsOf).map(({ key }) => key)));
  });

  it('are filled in with what the fault says, whatever was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...faulty), fc.anything()), (value) => {
        for (const detail of faultsOf(value)) {
          expect(catalogue.has(detail.key)).toBe(true);
          for (const language of ['en', 'nl'] as const)
            expect(renderMessage(detail, language)).not.toMatch(/[{}]|undefined/);
        }
      }),
    );
  });
});

describe('the processes', () => {
  it('have the phases that all agreements have', () => {
    for (const process of PROCESSES.filter(({ kind }) => kind === 'deal' || kind === 'plan'))
      expect([processName(process), chartOf(process.machine).children.map(({ key }) => key)]).toEqual([
        processName(process),
        [...PHASES],
      ]);
  });
});
