import type { Process } from './core/process.js';
import { accessionMachine } from './machines/proceedings/accession.machine.js';
import { amendmentMachine } from './machines/proceedings/amendment.machine.js';
import { mediationMachine } from './machines/proceedings/mediation.machine.js';
import { renewalMachine } from './machines/proceedings/renewal.machine.js';
import { withdrawalMachine } from './machines/proceedings/withdrawal.machine.js';

export const mediation: Process = {
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
  registryEvents: ['SUCCEED'],
  unrecordedEvents: [],
};

export const accession: Process = {
  id: 'accession',
  version: 1,
  kind: 'accession',
  machine: accessionMachine,
  settings: { objectionTerm: { days: 60 } },
  callerEvents: ['ACCEPT_ACCESSION', 'OBJECT_TO_ACCESSION', 'REVOKE_ACCESSION'],
  registryEvents: ['SUCCEED'],
  unrecordedEvents: [],
};

export const withdrawal: Process = {
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
  registryEvents: ['SUCCEED', 'COMMITMENTS_CHANGED'],
  unrecordedEvents: [],
};

export const renewal: Process = {
  id: 'renewal',
  version: 1,
  kind: 'renewal',
  machine: renewalMachine,
  settings: {},
  callerEvents: ['ACCEPT_RENEWAL', 'REFUSE_RENEWAL'],
  registryEvents: ['SUCCEED'],
  unrecordedEvents: [],
};

export const amendment: Process = {
  id: 'amendment',
  version: 1,
  kind: 'amendment',
  machine: amendmentMachine,
  settings: { amendmentNegotiationTerm: { months: 12 }, amendmentRatificationTerm: { months: 12 } },
  callerEvents: [
    'ACCEPT_AMENDMENT',
    'OBJECT_TO_AMENDMENT',
    'CLAIM_AFFECTED',
    'PROPOSE_AMENDMENT',
    'CONCLUDE_AMENDMENT',
    'REVOKE_AMENDMENT',
    'APPROVE_AMENDMENT',
    'REJECT_AMENDMENT',
    'ANNUL_AMENDMENT_DECISION',
  ],
  registryEvents: ['SUCCEED'],
  unrecordedEvents: [],
};
