import { createMachine } from 'xstate';
import type { ProcessMapping } from '../../src/workflow/core/migrate.js';
import { stateName } from '../../src/workflow/core/instance.js';
import type { Process } from '../../src/workflow/core/process.js';
import { CURRENT, registerVersions } from '../../src/workflow/processes.js';

/** A state's definition, as far as it is changed here. */
interface Definition {
  readonly initial?: string;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, Definition>>;
}

/** The same process with another definition, as its next version. */
function nextVersion(
  process: Process,
  settings: Process['settings'],
  change: (definition: Definition) => Definition = (definition) => definition,
): Process {
  const { config, implementations } = process.machine;
  return {
    ...process,
    version: process.version + 1,
    settings: { ...process.settings, ...settings },
    machine: createMachine(change(config as Definition) as never, implementations as never),
  };
}

/** Everything goes on where it stands, by the new version's settings. */
function keepsState(process: Process): ProcessMapping {
  return {
    processId: process.id,
    from: process.version - 1,
    to: process.version,
    map: ({ value, context }, { settings }) => ({ value, context: { ...context, settings } }),
  };
}

const lapses = {
  target: '#deal.closed.lapsed',
  actions: { type: 'record', params: { entryType: 'NEGOTIATION_TERM_ENDED' } },
};

const council = nextVersion(CURRENT.council, { complaintTerm: { days: 45 } });
const mediation = nextVersion(CURRENT.mediation, { mediationTerm: { months: 6 } });

/**
 * A deal as it might be one day: `positions` is called `talks` and has the negotiation's term, `mediation` is gone,
 * ratification has a term for opinions, and nothing is evaluated any more.
 */
export const DEAL: Process = {
  ...nextVersion(CURRENT.deal, { opinionTerm: { weeks: 8 } }, (deal) => {
    const { negotiation, ratification, monitoring } = deal.states ?? {};
    const { OPEN_MEDIATION: _, ...talks } = negotiation.states?.positions.on ?? {};
    const { measuring, evaluating, suspended } = monitoring.states ?? {};
    const { after: _after, ...unevaluated } = measuring;
    return {
      ...deal,
      states: {
        ...deal.states,
        negotiation: {
          initial: 'talks',
          on: negotiation.on,
          states: { talks: { on: talks, after: { negotiationTerm: lapses } } },
        },
        ratification: {
          ...ratification,
          after: {
            ...ratification.after,
            opinionTerm: { actions: { type: 'record', params: { entryType: 'OPINION_TERM_ENDED' } } },
          },
        },
        monitoring: { ...monitoring, states: { measuring: unevaluated, evaluating, suspended } },
      },
    };
  }),
  councils: council,
};

export const DEAL_MAPPING: ProcessMapping = {
  ...keepsState(DEAL),
  map: ({ value, context }, { settings }) => {
    const state = stateName(value);
    if (state === 'negotiation.mediation')
      return {
        refused: {
          key: 'reason.not-in-this-state',
          params: { event: 'PROCESS_MIGRATED', state, when: 'never' },
        },
      };
    return {
      value: state === 'negotiation.positions' ? { negotiation: 'talks' } : value,
      context: { ...context, settings },
    };
  },
  deadlines: {
    'xstate.after.negotiationTerm.deal.negotiation': 'xstate.after.negotiationTerm.deal.negotiation.talks',
  },
};

registerVersions(
  { process: DEAL, mappings: [DEAL_MAPPING] },
  { process: council, mappings: [keepsState(council)] },
  { process: mediation, mappings: [keepsState(mediation)] },
);
