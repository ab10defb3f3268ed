import { processName, type Process } from './core/process.js';
import { councilMachine } from './machines/council.machine.js';
import { dealMachine } from './machines/deal.machine.js';

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
    'RECORD_MEASUREMENT',
    'MEASUREMENT_MISSED',
    'COUNCIL_DECIDED',
    'SUCCEED',
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
export const PROCESSES: readonly Process[] = [dealFlanders, councilFlanders];

/** The processes that new deals and their councils follow. */
export const CURRENT = { deal: dealFlanders, council: councilFlanders } as const;

/** @throws where a stored agreement names a process that this version of the server does not know */
export function processOf(id: string, version: number): Process {
  const found = PROCESSES.find((process) => process.id === id && process.version === version);
  if (!found) throw new Error(`No process ${processName({ id, version })}`);
  return found;
}
