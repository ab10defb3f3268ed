import type { Role } from '../../../src/access/principal.js';
import { beginPlan, write, writeVision } from '../../plans/support.js';
import { aDeal, GENT, KORTRIJK, MENEN, WEST_FLANDERS } from '../../support/a-deal.js';
import { asOrganisation } from '../../support/callers.js';
import type { LivingDeal } from '../../support/living-deal.js';
import { taken } from '../../support/living-deal.js';

/** A word that stands in every text of the hidden agreements, and nowhere else. */
export const CANARY = 'kanariepiet';

/** Agreements that nobody but Kortrijk and Menen may know of. */
export interface Hidden {
  /** Has been changed since Gent was taken off it, and carries out the plan's action; its lead chose `OF_DRAFT`. */
  readonly draft: LivingDeal;
  /** West Flanders mediated in it, until the mediation was closed; the province of `OF_NEGOTIATION` did not want to serve. */
  readonly negotiated: LivingDeal;
  /** In consultation: with a framework, an action, and advice that was asked. */
  readonly plan: LivingDeal;
}

/** The ids of all of them. */
export function idsOf({ draft, negotiated, plan }: Hidden): string[] {
  return [draft.id, negotiated.id, plan.id];
}

interface Text {
  readonly clauses: readonly { readonly id: string }[];
}

const PARTIES = [
  { organisationId: KORTRIJK, role: 'lead' },
  { organisationId: MENEN, role: 'party' },
];

const SAID = {
  title: `Deal over de ${CANARY}`,
  challenge: `De ${CANARY} verdwijnt.`,
  needEvidence: `Tellingen van de ${CANARY}.`,
  leadPerson: `Coördinator ${CANARY}`,
  regionId: 'reference-zuid-west-vlaanderen',
};

/** The policy domain and the province that a lead chose. */
interface Chosen {
  readonly domainId: string;
  readonly provinceId: string;
}

export const OF_DRAFT: Chosen = { domainId: 'housing', provinceId: 'OVO000230' };
export const OF_NEGOTIATION: Chosen = { domainId: 'mobility', provinceId: 'OVO000229' };

async function choose(deal: LivingDeal, { domainId, provinceId }: Chosen): Promise<void> {
  const lead = await deal.as(KORTRIJK);
  await taken(lead.put(`${deal.path}/domains`, { domains: [{ domainId, required: [] }] }));
  const provinces = [{ organisationId: provinceId, role: 'facilitator' }];
  await taken(lead.put(`${deal.path}/province-roles`, { provinces }));
}

export async function hide(url: string): Promise<Hidden> {
  const plan = await planInConsultation(url);
  return { plan, draft: await draftOf(url, plan), negotiated: await negotiated(url) };
}

async function planInConsultation(url: string): Promise<LivingDeal> {
  const { title, challenge } = SAID;
  const plan = await beginPlan(url, { title, challenge, parties: PARTIES });
  await writeVision(plan, `Overal een ${CANARY}.`);
  await plan.must(KORTRIJK, { type: 'START_PRELIMINARY_DRAFT' });
  await write(plan, 'frameworks', { title: `Nesten van de ${CANARY}`, body: `Bescherm de ${CANARY}.` });
  await write(plan, 'actions', {
    title: `Kooien voor de ${CANARY}`,
    description: `Koop kooien voor de ${CANARY}.`,
    responsibleId: MENEN,
    year: 2029,
    budgetEur: '250000.00',
    framework: 1,
  });
  await plan.addText(`De ${CANARY} wordt beschermd.`);
  await plan.must(KORTRIJK, { type: 'OPEN_CONSULTATION' });
  await write(plan, 'advice', { kind: 'gecoro', board: `GECORO ${CANARY}`, organisationId: MENEN });
  return plan;
}

async function draftOf(url: string, plan: LivingDeal): Promise<LivingDeal> {
  const draft = await aDeal()
    .with(MENEN, GENT)
    .saying({ ...SAID, planId: plan.id })
    .begun(url);
  await draft.addText(`De ${CANARY} krijgt een kooi.`);
  await write(draft, 'carried-actions', { action: 1 });
  await taken((await draft.as(KORTRIJK)).patch(draft.path, { parties: PARTIES }));
  await choose(draft, OF_DRAFT);
  return draft;
}

async function negotiated(url: string): Promise<LivingDeal> {
  const deal = await aDeal().saying(SAID).begun(url);
  const text = { clauses: [{ number: '1', heading: 'Doel', body: `De ${CANARY} krijgt een nest.` }] };
  const { clauses } = await taken((await deal.as(KORTRIJK)).post<Text>(`${deal.path}/texts`, text));
  await write(deal, 'commitments', {
    kind: 'obligation',
    debtorId: KORTRIJK,
    creditorId: MENEN,
    unit: 'EUR',
    amount: '50000.00',
    description: `Voer voor de ${CANARY}.`,
    dueOn: '2028-06-30',
  });
  await write(deal, 'indicators', {
    name: `Aantal van de ${CANARY}`,
    definition: `Geteld: elke ${CANARY}.`,
    unit: 'vogels',
    baselineValue: '1',
    baselineOn: '2026-01-01',
    targetValue: '2',
    targetOn: '2031-12-31',
    responsibleId: MENEN,
    firstDueOn: '2027-12-31',
    everyMonths: 12,
  });
  await write(deal, 'clause-comments', {
    kind: 'comment',
    clause: clauses[0].id,
    version: 1,
    body: `Te klein voor een ${CANARY}.`,
  });
  await choose(deal, OF_NEGOTIATION);
  await deal.must(KORTRIJK, { type: 'SUBMIT' });
  await deal.must(OF_NEGOTIATION.provinceId, { type: 'DECLINE_TO_SERVE' });
  await deal.must(MENEN, {
    type: 'OPEN_MEDIATION',
    question: `Wie voert de ${CANARY}?`,
    involved: PARTIES.map((party) => party.organisationId),
  });
  await deal.must(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: WEST_FLANDERS });
  await deal.must(KORTRIJK, { type: 'ACCEPT_MEDIATOR' });
  const mediator = await asOrganisation(url, WEST_FLANDERS, ...MEDIATING);
  await taken(
    mediator.post(`${deal.path}/events`, {
      type: 'CLOSE_MEDIATION',
      outcome: 'failed',
      reason: `De ${CANARY} is gevlogen.`,
    }),
  );
  return deal;
}

const MEDIATING: readonly Role[] = ['mediator'];
