import { and } from 'xstate';
import { corrections } from '../shared/corrections.js';
import { domainsAfterwards, endorsementEvents } from '../shared/endorsements.js';
import { offered } from '../shared/offer.js';
import { servingEvents } from '../shared/province-roles.js';
import { ruleOverTime } from '../shared/rule-over-time.js';
import { succession } from '../shared/succession.js';
import { planSetup } from './plan.setup.js';
import { stateProviso } from './proviso.js';

const { externalDecision, ruleDate } = ruleOverTime('plan', 'ratification.open');

const adoptionUndone = {
  guard: 'ruleNoLongerSatisfied',
  target: 'open',
  actions: [
    'forgetAdoption',
    { type: 'record', params: { entryType: 'ADOPTION_UNDONE' } },
    { type: 'notify', params: { message: 'adoptionUndone' } },
  ],
} as const;

/**
 * Definitive adoption: each party's council decides on its own, and the plan's rule makes one outcome of them. An
 * adopted plan waits for its publication, and a published one for its day: until then an annulment can undo the
 * adoption, after which the councils are at it again. So `monitoring` means in force for plans and deals alike.
 */
export const ratification = planSetup.createStateConfig({
  initial: 'open',
  entry: [
    'openTally',
    { type: 'openCouncils', params: ({ context }) => ({ textVersion: offered(context) }) },
    { type: 'notify', params: { message: 'ratificationOpened' } },
  ],
  on: {
    ...corrections,
    COUNCIL_DECIDED: { actions: 'countDecision' },
    STATE_PROVISO: stateProviso,
    ...succession,
    ...endorsementEvents,
    ...domainsAfterwards,
    ...servingEvents,
  },
  states: {
    open: {
      on: externalDecision,
      after: {
        ratificationTerm: {
          target: '#plan.closed.lapsed',
          actions: { type: 'record', params: { entryType: 'RATIFICATION_TERM_ENDED' } },
        },
        ruleDate,
      },
      always: [
        {
          guard: and(['ruleSatisfied', 'conditionsEndorsed']),
          target: 'adopted',
          actions: [
            'noteAdoption',
            { type: 'record', params: { entryType: 'DEFINITIVELY_ADOPTED' } },
            { type: 'notify', params: { message: 'definitivelyAdopted' } },
          ],
        },
        {
          guard: 'ruleUnreachable',
          target: '#plan.negotiation',
          actions: [
            { type: 'record', params: { entryType: 'RATIFICATION_FAILED' } },
            { type: 'notify', params: { message: 'ratificationFailed' } },
            'forgetPositions',
            'forgetInquiry',
            'resetPositions',
          ],
        },
      ],
    },
    adopted: {
      on: { PUBLISH_PLAN: { target: 'published', actions: 'notePublication' } },
      always: adoptionUndone,
    },
    published: {
      entry: { type: 'notify', params: { message: 'planPublished' } },
      after: {
        entryIntoForceTerm: {
          target: '#plan.monitoring',
          actions: { type: 'record', params: { entryType: 'ENTERED_INTO_FORCE' } },
        },
      },
      always: adoptionUndone,
    },
  },
});
