import { OTHER_SIDE } from '../support/people.js';
import { Scene } from '../support/scene.js';
import {
  agreeToServe,
  askedBesideAssembly,
  choose,
  DRAFT,
  heard,
  indicator,
  newTextForSome,
  offered,
  ready,
  REASON,
  SOURCE,
  TEXT,
  VOTE,
  WITH_ASSEMBLY,
} from './deals.js';

export const ACTION = {
  title: 'Oevers openmaken',
  description: 'De stroken langs de beek aankopen.',
  responsibleId: OTHER_SIDE,
  year: 2029,
  budgetEur: '250000.00',
};
export const FRAMEWORK = { title: 'Ruimte voor water', body: 'Valleien blijven open.' };
export const ADVICE = { kind: 'gecoro', board: 'GECORO' };

const CONCEPT = {
  kind: 'plan',
  title: 'Plan voor de vallei',
  challenge: 'De vallei overstroomt.',
  leadPerson: 'Streekcoördinator',
};

export const concept = Scene.begin('a concept note', () => CONCEPT);
export const written = concept.then('a concept note with its vision', (plan) =>
  plan.change(plan.lead, 'plan', { vision: 'Open valleien.' }),
);
export const preliminary = written.then('a preliminary draft', async (plan) => {
  await plan.event(plan.lead, 'START_PRELIMINARY_DRAFT');
  await plan.write(plan.lead, 'frameworks', FRAMEWORK);
  await plan.each((party) => plan.write(plan.lead, 'actions', { ...ACTION, responsibleId: party }));
  await plan.each((party) => plan.write(plan.lead, 'indicators', indicator(party)));
  await plan.write(plan.lead, 'texts', TEXT);
  await choose(plan);
});
export const consulted = preliminary.then('a consultation', async (plan) => {
  await plan.event(plan.lead, 'OPEN_CONSULTATION');
  await plan.write(plan.lead, 'advice', { ...ADVICE, organisationId: OTHER_SIDE });
});
export const advised = consulted.then('advice that was given', async (plan) => {
  const givenOn = await plan.today();
  await plan.write(OTHER_SIDE, 'advice/1/answer', { opinion: 'favourable', text: 'Goed.', givenOn });
});
export const planAbandoned = advised.then('an abandoned plan', (plan) =>
  plan.event(plan.lead, 'ABANDON', REASON),
);
export const planOffered = advised.then('a plan on offer', async (plan) => {
  await plan.event(plan.lead, 'SUBMIT');
  await agreeToServe(plan);
});
export const planSecondText = planOffered.then('a second text of a plan', (plan) =>
  plan.write(plan.lead, 'texts', TEXT),
);
export const provisional = planOffered.then('a provisionally adopted plan', (plan) =>
  plan.each((party) => plan.event(party, 'ACCEPT_TEXT', { version: 1 })),
);
export const inquiry = provisional.then('a public inquiry', (plan) => plan.event(plan.lead, 'OPEN_INQUIRY'));
export const objected = inquiry.then('an objection to a plan', async (plan) => {
  const receivedOn = await plan.today();
  await plan.write(OTHER_SIDE, 'objections', { receivedOn, text: 'De school verliest haar toegang.' });
});

/** Half November, so that the councils can decide after it. */
export const processed = objected.by('an inquiry whose term has run out', '2026-11-05T09:30:00Z');
export const answered = processed.then('objections that are answered', (plan) =>
  plan.write(plan.lead, 'objections/2026-0001/answer', { text: 'De toegang blijft.' }),
);
export const planAsked = answered.then('councils that are asked for a plan', (plan) =>
  plan.event(plan.lead, 'CONCLUDE_INQUIRY'),
);
export const adopted = planAsked.then('a plan that is adopted', async (plan) => {
  const decidedOn = await plan.today();
  await plan.each((party) => plan.council(party, 'APPROVE', { ...VOTE, decidedOn }));
});

export const planAskedBesideAssembly = Scene.begin('a concept note for an assembly', () => ({
  ...CONCEPT,
  ratificationRule: WITH_ASSEMBLY,
}))
  .then('an objection to a plan for an assembly', async (plan) => {
    for (const { happen } of objected.way.slice(1)) await happen(plan);
  })
  .by('an inquiry for an assembly whose term has run out', '2026-11-05T09:30:00Z')
  .then('councils that are asked for a plan beside an assembly', async (plan) => {
    for (const { happen } of [answered, planAsked]) await happen(plan);
  });
const published = adopted.then('a plan that is published', async (plan) =>
  plan.event(plan.lead, 'PUBLISH_PLAN', { publishedOn: await plan.today(), source: SOURCE }),
);
export const planInForce = published.by('a plan in force', '2026-11-21T09:30:00Z');
export const planEnded = planInForce.then('a plan that ended', (plan) =>
  plan.each((party) => plan.event(party, 'TERMINATE')),
);

/** The scenes for which time has to pass. */
export const WAITING = [processed, planInForce] as const;

/** A deal that can carry out the first action of a plan. */
export const dealOfPlan = Scene.begin('a draft that belongs to a plan', async (deal) => {
  const plan = deal.another();
  for (const { happen } of preliminary.way) await happen(plan);
  return { ...DRAFT, planId: plan.id };
}).then('a draft of a plan that is ready', (deal) => ready.happen(deal));
export const dealOfPlanOffered = dealOfPlan.then('a deal of a plan on offer', (deal) => offered.happen(deal));

/** Whether who is no party can know of it, by a role or a domain that the lead chose: from the submission on. */
export function isOffered({ way }: Scene): boolean {
  const offers = [
    offered,
    planOffered,
    heard,
    newTextForSome,
    dealOfPlanOffered,
    askedBesideAssembly,
    planAskedBesideAssembly,
  ];
  return way.some((scene) => offers.includes(scene));
}
