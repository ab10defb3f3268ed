import { inForce, ready, REASON, terminated } from '../scenes/deals.js';
import { concept, planEnded, planInForce } from '../scenes/plans.js';
import { OTHER_SIDE } from '../support/people.js';
import { operation, type AgreementRecipe, type Recipes } from '../support/recipe.js';
import type { Staged } from '../support/staged.js';

const IN_FORCE: AgreementRecipe['scenes'] = [inForce, planInForce];

const evaluated = (agreement: Staged): Promise<unknown> =>
  agreement.event(agreement.lead, 'EVALUATE', { findings: 'Op koers.', lessons: ['Vroeger overleggen.'] });

const CONCLUSION = { decision: 'continue', ...REASON };

/** Evaluations, and what parties say of each year. */
export const CYCLES: Recipes = {
  setEvaluationRhythm: operation([ready, inForce, concept, planInForce], 'PUT', 'evaluation-rhythm', {
    everyMonths: 6,
  }),
  proposeConclusion: operation(IN_FORCE, 'POST', 'evaluations/1/conclusion', CONCLUSION, evaluated),
  answerConclusion: operation(
    IN_FORCE,
    'POST',
    'evaluations/1/conclusion/answers',
    { answer: 'accept' },
    async (agreement) => {
      await evaluated(agreement);
      await agreement.write(OTHER_SIDE, 'evaluations/1/conclusion', CONCLUSION);
    },
  ),
  answerLesson: operation(
    IN_FORCE,
    'POST',
    'evaluations/1/lessons/1/answer',
    { answer: 'adopted' },
    evaluated,
  ),
  submitComplianceReport: {
    about: 'agreement',
    scenes: [inForce, planInForce, terminated, planEnded],
    request: ({ path }, { organisationId }) => ({
      method: 'POST',
      path: `${path}/compliance-reports/2026/${organisationId}/submission`,
      body: { items: [] },
    }),
    // Who is no party may have been one: that it owes nothing is not the table's to say.
    isGiven: ({ status, body }) =>
      status < 300 || (body as { type?: string }).type === 'urn:problem-type:akkoord:no-report-owed',
  },
};
