import { and } from 'xstate';
import {
  councilSetup,
  councilStates,
  decisions,
  deferral,
  evidence,
  scheduling,
  takesReservations,
  undecided,
  type CouncilInput,
  type CouncilSettings,
} from './council.machine.js';
import { lapse } from './correcting.js';

const asked = 'agreementAsksCouncils';
const withoutOpinion = and([asked, 'opinionTermIsOver']);

/**
 * A council's path where it is asked for its opinion (zienswijze) before it is asked to decide. One that keeps silent
 * can decide once the term for opinions is over; an opinion that comes later is recorded as long as the council has not
 * gone on. From then on its path is that of every council.
 */
export const councilNetherlandsMachine = councilSetup.createMachine({
  id: 'council',
  initial: 'opinionAsked',
  context: ({ input }: { input?: CouncilInput }) => undecided(input?.settings as CouncilSettings),
  on: { ...lapse, ...evidence },
  states: {
    opinionAsked: {
      on: {
        GIVE_OPINION: {
          guard: asked,
          target: 'awaiting',
          actions: ['noteOpinion', { type: 'notify', params: { message: 'opinionGiven' } }],
        },
        SCHEDULE: { ...scheduling.SCHEDULE, guard: withoutOpinion },
        DEFER: { ...deferral.DEFER, guard: withoutOpinion },
        APPROVE: { ...decisions.APPROVE, guard: withoutOpinion },
        APPROVE_WITH_RESERVATION: {
          ...decisions.APPROVE_WITH_RESERVATION,
          guard: and([asked, 'opinionTermIsOver', ...takesReservations]),
        },
        REJECT: { ...decisions.REJECT, guard: withoutOpinion },
      },
    },
    ...councilStates,
  },
});
