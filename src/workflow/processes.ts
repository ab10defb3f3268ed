import type { Instance } from './core/instance.js';
import { processName, type Process } from './core/process.js';
import { councilMachine } from './machines/council.machine.js';
import { councilNetherlandsMachine } from './machines/council-netherlands.machine.js';
import { dealMachine } from './machines/deal.machine.js';
import { dealNetherlandsMachine } from './machines/deal-netherlands.machine.js';

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
  registryEvents: ['CORRECT', 'CORRECTION_TERM_ENDED'],
  unrecordedEvents: ['CORRECTION_TERM_ENDED'],
};

const dealFlanders: Process = {
  id: 'deal-flanders',
  version: 1,
  kind: 'deal',
  machine: dealMachine,
  councils: councilFlanders,
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
    'RECORD_MEASUREMENT',
    'MEASUREMENT_MISSED',
    'COUNCIL_DECIDED',
    'PROPOSE_CORRECTION',
    'CONFIRM_CORRECTION',
    'OBJECT_TO_CORRECTION',
    'WITHDRAW_CORRECTION',
    'CORRECT_TEXT',
    'CORRECTION_TERM_ENDED',
  ],
  unrecordedEvents: ['COUNCIL_DECIDED', 'CORRECTION_TERM_ENDED'],
};

const councilNetherlands: Process = {
  ...councilFlanders,
  id: 'council-netherlands',
  machine: councilNetherlandsMachine,
  callerEvents: ['GIVE_OPINION', ...councilFlanders.callerEvents],
};

/** As in the Netherlands, where councils are heard before they decide; for deals that answer an assignment. */
const dealNetherlands: Process = {
  ...dealFlanders,
  id: 'deal-netherlands',
  machine: dealNetherlandsMachine,
  councils: councilNetherlands,
  settings: {
    ...dealFlanders.settings,
    // Wet gemeenschappelijke regelingen, art. 1, third paragraph, as in force since 1 July 2022.
    opinionTerm: { weeks: 8 },
    trigger: 'assignment',
    leadLevel: 'province',
  },
};

/** Every process that agreements may follow, old versions included. */
export const PROCESSES: readonly Process[] = [
  dealFlanders,
  dealNetherlands,
  councilFlanders,
  councilNetherlands,
];

/** The processes that new deals and their councils follow. */
export const CURRENT = { deal: dealFlanders, council: councilFlanders } as const;

/** The newest version of a process that new agreements of a kind may follow; undefined where there is none such. */
export function newest(id: string, kind: 'deal' | 'plan'): Process | undefined {
  return PROCESSES.filter((process) => process.id === id && process.kind === kind).toSorted(
    (one, other) => other.version - one.version,
  )[0];
}

/** The process that the councils of an agreement follow which follows this one. */
export function councilsOf({
  processId,
  processVersion,
}: Pick<Instance, 'processId' | 'processVersion'>): Process {
  return processOf(processId, processVersion).councils ?? CURRENT.council;
}

/** @throws where a stored agreement names a process that this version of the server does not know */
export function processOf(id: string, version: number): Process {
  const found = PROCESSES.find((process) => process.id === id && process.version === version);
  if (!found) throw new Error(`No process ${processName({ id, version })}`);
  return found;
}
