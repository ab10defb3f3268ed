import { FLANDERS, MENEN } from '../../../support/a-deal.js';
import { asked, inForce, REASON, SOURCE, VOTE } from '../scenes/deals.js';
import { planAsked, planInForce } from '../scenes/plans.js';
import { OTHER_SIDE } from '../support/people.js';
import type { AgreementRecipe, Recipes } from '../support/recipe.js';
import type { Staged } from '../support/staged.js';

const SCENES: AgreementRecipe['scenes'] = [inForce, asked, planAsked, planInForce];

const OF_TEXT = {
  type: 'text',
  version: 1,
  changes: [{ clause: '1', part: 'heading', newValue: 'Het doel' }],
  ...REASON,
};

/** Negotiators speak on the text; a clerk on what the own council decided. */
export const CORRECTIONS: Recipes = {
  proposeCorrection: {
    about: 'agreement',
    scenes: SCENES,
    before: async (deal, by) => (by.role === 'clerk' ? ofDecision(deal, by.organisationId) : OF_TEXT),
    request: ({ path }, _, known) => ({
      method: 'POST',
      path: `${path}/corrections`,
      body: (known as object | undefined) ?? OF_TEXT,
    }),
  },
  // The registrar answers a party's clerk, a clerk the registrar, and negotiators each other.
  answerCorrection: {
    about: 'agreement',
    scenes: SCENES,
    before: async (deal, by) => {
      if (by.role === 'negotiator') return deal.write(OTHER_SIDE, 'corrections', OF_TEXT);
      return by.role === 'registrar'
        ? deal.write(MENEN, 'corrections', await ofDecision(deal, MENEN), 'clerk')
        : deal.write(FLANDERS, 'corrections', await ofDecision(deal, by.organisationId), 'registrar');
    },
    request: ({ path }) => ({
      method: 'POST',
      path: `${path}/corrections/1/answers`,
      body: { answer: 'object', ...REASON },
    }),
  },
};

/** That a council counted an abstention too few: of its latest decision, which it takes where there is none yet. */
async function ofDecision(deal: Staged, party: string): Promise<object> {
  const reported = await entryOf(deal, party);
  if (reported === undefined) await deal.council(party, 'APPROVE', VOTE);
  const sequence = reported ?? (await entryOf(deal, party));
  return {
    type: 'fact',
    sequence,
    changes: [{ fact: 'abstentions', newValue: 1 }],
    ...REASON,
    source: SOURCE,
  };
}

async function entryOf(deal: Staged, party: string): Promise<number | undefined> {
  const { items } = (await deal.read(party, 'history?limit=100')) as {
    items: { type: string; councilId: string | null; sequence: number }[];
  };
  return items.find(({ type, councilId }) => type === 'APPROVE' && councilId === party)?.sequence;
}
