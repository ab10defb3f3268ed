import { processName, type Process } from './core/process.js';
import { councilMachine } from './machines/council.machine.js';
import { dealMachine } from './machines/deal.machine.js';
import { planMachine } from './machines/plan.machine.js';

const dealFlanders: Process = {
  id: 'deal-flanders',
  version: 1,
  kind: 'deal',
  machine: dealMachine,
  settings: {
    negotiationTerm: { months: 24 },
    ratificationTerm: { months: 12 },
    measuringTerm: { months: 12 },
    evaluationTerm: { days: 90 },
    whenUnreachable: 'rejected',
  },
  callerEvents: [
    'SUBMIT',
    'PROPOSE_TEXT',
    'ACCEPT_TEXT',
    'OBJECT_TO_TEXT',
    'ABANDON',
    'EVALUATE',
    'TERMINATE',
  ],
  registryEvents: [
    'REVISE_DRAFT',
    'ADD_TEXT',
    'ADD_COMMITMENT',
    'REMOVE_COMMITMENT',
    'ADD_INDICATOR',
    'REMOVE_INDICATOR',
    'CARRY_OUT_ACTION',
    'DROP_ACTION',
    'RECORD_MEASUREMENT',
    'MEASUREMENT_MISSED',
    'COUNCIL_DECIDED',
  ],
  unrecordedEvents: ['COUNCIL_DECIDED'],
};

const planFlanders: Process = {
  id: 'plan-flanders',
  version: 1,
  kind: 'plan',
  machine: planMachine,
  settings: {
    adviceTerm: { days: 30 },
    negotiationTerm: { months: 24 },
    // Every inquiry that was seen lasted 90 days; the text of the law that says so was not found.
    inquiryTerm: { days: 90 },
    ratificationTerm: { months: 12 },
    // After the extract in the Belgisch Staatsblad.
    entryIntoForceTerm: { days: 14 },
    measuringTerm: { months: 12 },
    evaluationTerm: { days: 90 },
  },
  callerEvents: [
    'START_PRELIMINARY_DRAFT',
    'OPEN_CONSULTATION',
    'SUBMIT',
    'PROPOSE_TEXT',
    'ACCEPT_TEXT',
    'OBJECT_TO_TEXT',
    'OPEN_INQUIRY',
    'CONCLUDE_INQUIRY',
    'STATE_PROVISO',
    'PUBLISH_PLAN',
    'ABANDON',
    'EVALUATE',
    'TERMINATE',
  ],
  registryEvents: [
    'REVISE_DRAFT',
    'REVISE_PLAN',
    'ADD_FRAMEWORK',
    'REVISE_FRAMEWORK',
    'REMOVE_FRAMEWORK',
    'ADD_ACTION',
    'REVISE_ACTION',
    'REMOVE_ACTION',
    'ADD_TEXT',
    'ADD_INDICATOR',
    'REMOVE_INDICATOR',
    'REQUEST_ADVICE',
    'RECORD_ADVICE',
    'ADVICE_NOT_GIVEN',
    'REGISTER_OBJECTION',
    'ANSWER_OBJECTION',
    'RECORD_MEASUREMENT',
    'MEASUREMENT_MISSED',
    'COUNCIL_DECIDED',
  ],
  unrecordedEvents: ['COUNCIL_DECIDED'],
};

const councilFlanders: Process = {
  id: 'council-flanders',
  version: 1,
  kind: 'council',
  machine: councilMachine,
  settings: {
    complaintTerm: { days: 30 },
    // A municipal council has 55 members at most, a provincial one 36; Flanders' largest body is its parliament.
    largestBody: { municipality: 55, province: 36, flanders: 124 },
  },
  callerEvents: [
    'SCHEDULE',
    'OPEN_DELIBERATION',
    'APPROVE',
    'APPROVE_WITH_RESERVATION',
    'REJECT',
    'DEFER',
    'PUBLISH',
    'ANNUL',
  ],
  registryEvents: [],
  unrecordedEvents: [],
};

/** Every process that agreements may follow, old versions included. */
export const PROCESSES: readonly Process[] = [dealFlanders, planFlanders, councilFlanders];

/** The processes that new deals, plans and their councils follow. */
export const CURRENT = { deal: dealFlanders, plan: planFlanders, council: councilFlanders } as const;

/** @throws where a stored agreement names a process that this version of the server does not know */
export function processOf(id: string, version: number): Process {
  const found = PROCESSES.find((process) => process.id === id && process.version === version);
  if (!found) throw new Error(`No process ${processName({ id, version })}`);
  return found;
}
