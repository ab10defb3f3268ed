import { compensation, FULFILMENT, inForce, offered, owed, ready, REASON } from '../scenes/deals.js';
import { OTHER_SIDE } from '../support/people.js';
import { operation, type Recipes } from '../support/recipe.js';

/** What is done for commitments; who owes reports it, who is owed answers. */
export const COMMITMENTS: Recipes = {
  reviseCommitment: operation([ready, offered], 'PATCH', 'commitments/{own}', { dueOn: '2028-06-30' }),
  reportFulfilment: operation([inForce], 'POST', 'commitments/{own}/fulfilments', FULFILMENT),
  answerFulfilment: operation(
    [owed],
    'POST',
    'commitments/{own}/fulfilments/1/answers',
    { answer: 'confirm' },
    (deal, { organisationId }) =>
      deal.write(OTHER_SIDE, `commitments/${deal.numberOf(organisationId)}/fulfilments`, FULFILMENT),
  ),
  proposeCompensation: operation([inForce], 'POST', 'compensations', (_, { organisationId }) =>
    compensation(organisationId),
  ),
  answerCompensation: operation(
    [inForce],
    'POST',
    'compensations/1/answers',
    { answer: 'accept' },
    (deal, { organisationId }) => deal.write(OTHER_SIDE, 'compensations', compensation(organisationId)),
  ),
  waiveCommitment: operation([owed], 'POST', 'commitments/{own}/waiver', REASON),
};
