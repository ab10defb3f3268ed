import { PROCEEDING_KINDS, type ProceedingKind } from './core/effects.js';
import { processName, type Process } from './core/process.js';
import { councilMachine } from './machines/council.machine.js';
import { dealMachine } from './machines/deal.machine.js';
import { accessionMachine } from './machines/proceedings/accession.machine.js';
import { mediationMachine } from './machines/proceedings/mediation.machine.js';
import { renewalMachine } from './machines/proceedings/renewal.machine.js';
import { withdrawalMachine } from './machines/proceedings/withdrawal.machine.js';

/** What councils and side procedures tell a deal: the entry is theirs. */
const TOLD_TO_DEALS = [
  'COUNCIL_DECIDED',
  'MEDIATOR_AGREED',
  'MEDIATION_ENDED',
  'ADMIT_PARTY',
  'ACCESSION_ENDED',
  'WITHDRAWAL_REVOKED',
  'PARTY_WITHDREW',
  'RENEWED',
];

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
    withdrawalNotice: { months: 12 },
    renewalWindow: { months: 12 },
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
    'OPEN_MEDIATION',
    'APPLY_PROVISIONALLY',
    'END_PROVISIONAL_APPLICATION',
    'ACCEDE',
    'WITHDRAW',
    'RENEW',
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
    ...TOLD_TO_DEALS,
  ],
  unrecordedEvents: TOLD_TO_DEALS,
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

const mediation: Process = {
  id: 'mediation',
  version: 1,
  kind: 'mediation',
  machine: mediationMachine,
  settings: { mediationTerm: { months: 3 } },
  callerEvents: [
    'PROPOSE_MEDIATOR',
    'ACCEPT_MEDIATOR',
    'REFUSE_MEDIATOR',
    'PROPOSE_SETTLEMENT',
    'ACCEPT_SETTLEMENT',
    'REFUSE_SETTLEMENT',
    'CLOSE_MEDIATION',
  ],
  registryEvents: [],
  unrecordedEvents: [],
};

const accession: Process = {
  id: 'accession',
  version: 1,
  kind: 'accession',
  machine: accessionMachine,
  settings: { objectionTerm: { days: 60 } },
  callerEvents: ['ACCEPT_ACCESSION', 'OBJECT_TO_ACCESSION', 'REVOKE_ACCESSION'],
  registryEvents: [],
  unrecordedEvents: [],
};

const withdrawal: Process = {
  id: 'withdrawal',
  version: 1,
  kind: 'withdrawal',
  machine: withdrawalMachine,
  settings: {},
  callerEvents: [
    'SETTLE_COMMITMENT',
    'CONFIRM_SETTLEMENT',
    'PASS_ON_COMMITMENT',
    'TAKE_OVER_COMMITMENT',
    'REVOKE_WITHDRAWAL',
  ],
  registryEvents: [],
  unrecordedEvents: [],
};

const renewal: Process = {
  id: 'renewal',
  version: 1,
  kind: 'renewal',
  machine: renewalMachine,
  settings: {},
  callerEvents: ['ACCEPT_RENEWAL', 'REFUSE_RENEWAL'],
  registryEvents: [],
  unrecordedEvents: [],
};

/** Every process that agreements may follow, old versions included. */
export const PROCESSES: readonly Process[] = [
  dealFlanders,
  councilFlanders,
  mediation,
  accession,
  withdrawal,
  renewal,
];

/** The processes that new deals and their councils follow. */
export const CURRENT = {
  deal: dealFlanders,
  council: councilFlanders,
  mediation,
  accession,
  withdrawal,
  renewal,
} as const;

/** The kind of side procedure that takes an event from callers; undefined where none does. */
export function proceedingKindOf(eventType: string): ProceedingKind | undefined {
  return PROCEEDING_KINDS.find((kind) => CURRENT[kind].callerEvents.includes(eventType));
}

/** @throws where a stored agreement names a process that this version of the server does not know */
export function processOf(id: string, version: number): Process {
  const found = PROCESSES.find((process) => process.id === id && process.version === version);
  if (!found) throw new Error(`No process ${processName({ id, version })}`);
  return found;
}
