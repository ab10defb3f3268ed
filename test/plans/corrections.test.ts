import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approval, FLANDERS, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { planProvisionallyAdopted, read } from './support.js';

const AFTER_INQUIRY = '2027-02-23T12:00:00Z';

describe('a plan that its councils adopted', () => {
  let stage: Stage;
  let plan: LivingDeal;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    plan = await planProvisionallyAdopted(stage.application.url, '2026-11-24');
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    await stage.passTo(AFTER_INQUIRY);
    await plan.must(KORTRIJK, { type: 'CONCLUDE_INQUIRY' });
    const reported = approval({ decidedOn: '2027-02-23' });
    for (const party of plan.parties) await plan.mustCouncil(party, reported);
  });
  afterAll(() => stage.stop());

  const propose = async (who: ApiClient, body: object): Promise<number> => {
    const { number } = await taken(who.post<{ number: number }>(`${plan.path}/corrections`, body));
    return number;
  };
  const confirm = async (number: number, by: string): Promise<unknown> =>
    taken((await plan.as(by)).post(`${plan.path}/corrections/${number}/answers`, { answer: 'confirm' }));

  it('has a clerical error put right when all parties confirm, and stays adopted', async () => {
    expect(await plan.state()).toBe('ratification.adopted');
    const newValue = 'De partijen houden de open ruimte open.';
    const changes = [{ clause: '1', part: 'body', newValue }];
    const error = { type: 'text', version: 1, changes, reason: 'Het lidwoord ontbreekt.' };
    const number = await propose(await plan.as(KORTRIJK), error);
    for (const party of plan.parties.slice(1)) await confirm(number, party);

    expect(await plan.state()).toBe('ratification.adopted');
    expect(await read(plan, 'texts/2')).toMatchObject({ corrects: 1, clauses: [{ body: newValue }] });
    expect(await read(plan, `councils/${MENEN}`)).toMatchObject({ textVersion: 2, standing: 'approved' });
  });

  it('is not adopted any more where one of the decisions was a rejection', async () => {
    const { sequence } = (await plan.history()).find(
      ({ type, councilId }) => type === 'APPROVE' && councilId === MENEN,
    ) as { sequence: number };
    const number = await propose(await stage.as(FLANDERS, 'registrar'), {
      type: 'fact',
      sequence,
      changes: [
        { fact: 'outcome', newValue: 'rejected' },
        { fact: 'votesFor', newValue: 3 },
        { fact: 'votesAgainst', newValue: 24 },
      ],
      reason: 'De cijfers zijn omgewisseld.',
      source: 'https://www.menen.be/notulen/2027-02-23',
    });
    await confirm(number, MENEN);

    expect(await plan.state()).toBe('negotiation.positions');
    expect((await plan.happened()).slice(-3)).toEqual(['CORRECT', 'ADOPTION_UNDONE', 'RATIFICATION_FAILED']);
  });

  it('has a history that leads to what is stored', async () => {
    expect(await plan.firstBroken()).toBeUndefined();
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });
});
