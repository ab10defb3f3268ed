import { PROCEEDING_KINDS, type ProceedingKind } from './core/effects.js';
import type { Instance } from './core/instance.js';
import { processName, type Process } from './core/process.js';
import { councilMachine } from './machines/council.machine.js';
import { councilNetherlandsMachine } from './machines/council-netherlands.machine.js';
import { dealMachine } from './machines/deal.machine.js';
import { dealNetherlandsMachine } from './machines/deal-netherlands.machine.js';
import { complianceEvents } from './machines/shared/compliance.js';
import { documentEvents } from './machines/shared/documents.js';
import { evaluationEvents } from './machines/shared/evaluations.js';
import { reconfirmationEvents } from './machines/shared/reconfirmation.js';
import { planMachine } from './machines/plan.machine.js';
import { accession, amendment, mediation, renewal, withdrawal } from './side-procedures.js';
import { findProcess, knownProcesses, registerVersions } from './versions/process-versions.js';

/** What councils and side procedures tell a deal: the entry is theirs. */
const TOLD_TO_DEALS = [
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
];

/** What parties say of clauses. */
const COMMENTS = ['ADD_CLAUSE_COMMENT', 'SETTLE_OPEN_POINT'];

/** What is said of corrections, and that a corrected text takes the place of the one with the errors. */
const CORRECTIONS = [
  'PROPOSE_CORRECTION',
  'CONFIRM_CORRECTION',
  'OBJECT_TO_CORRECTION',
  'WITHDRAW_CORRECTION',
  'CORRECT_TEXT',
  'CORRECTION_TERM_ENDED',
];

/** What policy domains and provinces say for themselves, and what bound parties agree on about provinces. */
const CHOSEN_BY_PARTIES = [
  'ENDORSE',
  'WITHHOLD_ENDORSEMENT',
  'WITHDRAW_ENDORSEMENT',
  'AGREE_TO_SERVE',
  'DECLINE_TO_SERVE',
  'PROPOSE_PROVINCE_ROLES',
  'ACCEPT_PROVINCE_ROLES',
  'REFUSE_PROVINCE_ROLES',
];

/** What evaluations, comply-or-explain reports, documents and new councils tell: it moves nothing. */
const BESIDE = { ...evaluationEvents, ...complianceEvents, ...documentEvents, ...reconfirmationEvents };

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
  registryEvents: ['ADD_SOURCE', 'CORRECT', 'CORRECTION_TERM_ENDED'],
  unrecordedEvents: ['ADD_SOURCE', 'CORRECTION_TERM_ENDED'],
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
    withdrawalNotice: { months: 12 },
    renewalWindow: { months: 12 },
    whenUnreachable: 'rejected',
  },
  // Twelve months between states (Vienna Convention, art. 20(5)). Councils meet every month: a quarter is enough to put
  // an objection on an agenda, and a deal is not left unsure for a year.
  reservationTerm: { months: 3 },
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
    'ACCEPT_RESERVATION',
    'OBJECT_TO_RESERVATION',
    'WITHDRAW_OBJECTION',
    'WITHDRAW_RESERVATION',
    'AMEND',
    ...CHOSEN_BY_PARTIES,
    'RECORD_EXTERNAL_DECISION',
  ],
  registryEvents: [
    'REVISE_DRAFT',
    'ADD_TEXT',
    ...COMMENTS,
    'ADD_COMMITMENT',
    'REVISE_COMMITMENT',
    'REMOVE_COMMITMENT',
    'ADD_INDICATOR',
    'REMOVE_INDICATOR',
    'CARRY_OUT_ACTION',
    'DROP_ACTION',
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
    ...TOLD_TO_DEALS,
    'SUCCEED',
    'SET_DOMAINS',
    'SET_PROVINCE_ROLES',
    ...CORRECTIONS,
  ],
  besideEvents: BESIDE,
  unrecordedEvents: [...TOLD_TO_DEALS, 'CORRECTION_TERM_ENDED'],
};

const planFlanders: Process = {
  id: 'plan-flanders',
  version: 1,
  kind: 'plan',
  machine: planMachine,
  councils: councilFlanders,
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
    'RECORD_EXTERNAL_DECISION',
    'STATE_PROVISO',
    'PUBLISH_PLAN',
    'ABANDON',
    'EVALUATE',
    'TERMINATE',
    ...CHOSEN_BY_PARTIES,
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
    ...COMMENTS,
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
    'SUCCEED',
    'SET_DOMAINS',
    'SET_PROVINCE_ROLES',
    ...CORRECTIONS,
  ],
  besideEvents: BESIDE,
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

export { findMapping, findProcess, knownProcesses, registerVersions } from './versions/process-versions.js';

/** Every process that agreements may follow, old versions included. */
export const PROCESSES: readonly Process[] = [
  dealFlanders,
  dealNetherlands,
  planFlanders,
  councilFlanders,
  councilNetherlands,
  mediation,
  accession,
  withdrawal,
  renewal,
  amendment,
];

// A version that takes the place of another comes with the mappings by which instances can be moved to it:
// docs/process-versions.md.
registerVersions(...PROCESSES.map((process) => ({ process })));

/** The processes that new deals, plans and their councils follow. */
export const CURRENT = {
  deal: dealFlanders,
  plan: planFlanders,
  council: councilFlanders,
  mediation,
  accession,
  withdrawal,
  renewal,
  amendment,
} as const;

/** The kind of side procedure that takes an event from callers; undefined where none does. */
export function proceedingKindOf(eventType: string): ProceedingKind | undefined {
  return PROCEEDING_KINDS.find((kind) => CURRENT[kind].callerEvents.includes(eventType));
}

/** The newest version of a process that new agreements of a kind may follow; undefined where there is none such. */
export function newest(id: string, kind: 'deal' | 'plan'): Process | undefined {
  return knownProcesses()
    .filter((process) => process.id === id && process.kind === kind)
    .toSorted((one, other) => other.version - one.version)[0];
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
  const found = findProcess(id, version);
  if (!found) throw new Error(`No process ${processName({ id, version })}`);
  return found;
}
