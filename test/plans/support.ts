import { FLANDERS, KORTRIJK, MENEN, WEST_FLANDERS } from '../support/a-deal.js';
import type { Answer } from '../support/api-client.js';
import { asOrganisation } from '../support/callers.js';
import { LivingDeal, taken } from '../support/living-deal.js';

/** The parties of the plans of these tests, the lead first. */
export const PARTIES = [KORTRIJK, MENEN, WEST_FLANDERS, FLANDERS] as const;

export const ACTION = {
  title: 'Open the banks of the Heulebeek',
  description: 'Buy the strips along the brook.',
  responsibleId: MENEN,
  year: 2029,
  budgetEur: '250000.00',
};

/** Advice that is asked of Menen’s own commission. */
export const GECORO = { kind: 'gecoro', board: 'GECORO Menen', organisationId: MENEN } as const;

/** A concept note in the making, without its vision. */
export async function beginPlan(url: string, fields: object = {}): Promise<LivingDeal> {
  const lead = await asOrganisation(url, KORTRIJK);
  const { id } = await taken(
    lead.post<{ id: string }>('/v1/agreements', {
      kind: 'plan',
      title: 'Regional plan for the valley of the Leie',
      challenge: 'The valley floods while it is being built on.',
      leadId: KORTRIJK,
      leadPerson: 'Regional coordinator',
      parties: PARTIES.map((organisationId, index) => ({
        organisationId,
        role: index === 0 ? 'lead' : 'party',
      })),
      ratificationRule: { type: 'unanimity' },
      ...fields,
    }),
  );
  return new LivingDeal(url, id, PARTIES);
}

/** What the lead writes, which must be taken. */
export async function write<Body = Record<string, unknown>>(
  plan: LivingDeal,
  path: string,
  body: object,
  by: string = plan.lead,
): Promise<Body> {
  return taken(send<Body>(plan, path, body, by));
}

export async function send<Body = Record<string, unknown>>(
  plan: LivingDeal,
  path: string,
  body: object,
  by: string = plan.lead,
): Promise<Answer<Body>> {
  return (await plan.as(by)).post<Body>(`${plan.path}/${path}`, body);
}

/** What somebody reads of it: the lead, unless told. */
export async function read<Body = Record<string, unknown>>(
  plan: LivingDeal,
  path: string,
  by: string = plan.lead,
): Promise<Body> {
  return taken((await plan.as(by)).get<Body>(`${plan.path}/${path}`));
}

export async function writeVision(plan: LivingDeal, vision = 'Open valleys by 2040.'): Promise<void> {
  await taken((await plan.as(plan.lead)).patch(`${plan.path}/plan`, { vision }));
}

/** Everything that a preliminary draft needs, and advice can be asked. */
export async function planInConsultation(url: string, fields?: object): Promise<LivingDeal> {
  const plan = await beginPlan(url, fields);
  await writeVision(plan);
  await plan.must(plan.lead, { type: 'START_PRELIMINARY_DRAFT' });
  await write(plan, 'frameworks', { title: 'Space for water', body: 'Valleys stay open.' });
  await write(plan, 'actions', { ...ACTION, framework: 1 });
  await plan.addText();
  await plan.must(plan.lead, { type: 'OPEN_CONSULTATION' });
  return plan;
}

/** Advice was given and the text is on offer. */
export async function planInNegotiation(url: string, today: string, fields?: object): Promise<LivingDeal> {
  const plan = await planInConsultation(url, fields);
  await write(plan, 'advice', GECORO);
  await write(plan, 'advice/1/answer', { opinion: 'favourable', text: 'Good.', givenOn: today }, MENEN);
  await plan.must(plan.lead, { type: 'SUBMIT' });
  return plan;
}

/** Every party accepted the text. */
export async function planProvisionallyAdopted(
  url: string,
  today: string,
  fields?: object,
): Promise<LivingDeal> {
  const plan = await planInNegotiation(url, today, fields);
  for (const party of plan.parties) await plan.must(party, { type: 'ACCEPT_TEXT', version: 1 });
  return plan;
}
