import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, KORTRIJK, MENEN, rejection, approval, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

let stage: Stage;
let url: string;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
});
afterAll(() => stage.stop());

describe('the replay of histories', () => {
  it('leads to what is stored, whatever became of a deal', async () => {
    const draft = await aDeal().begun(url);
    await aDeal().ready(url);
    const objected = await aDeal().with(MENEN, WAREGEM).inNegotiation(url);
    await objected.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    await objected.must(WAREGEM, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' });
    const again = await aDeal().inNegotiation(url);
    await again.must(MENEN, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' });
    await again.addText('Anders.');
    await again.must(KORTRIJK, { type: 'PROPOSE_TEXT', version: 2 });
    const rejected = await aDeal().inRatification(url);
    await rejected.mustCouncil(MENEN, rejection());
    const abandoned = await aDeal().inNegotiation(url);
    await abandoned.must(KORTRIJK, { type: 'ABANDON', reason: 'Geen geld.' });
    const inForce = await aDeal().until('2031-12-31').with(MENEN, WAREGEM).inForce(url);
    await inForce.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-23' });
    await inForce.must(KORTRIJK, { type: 'EVALUATE', findings: 'Goed.' });
    await inForce.must(MENEN, { type: 'TERMINATE', reason: 'Klaar.' });
    const ended = await aDeal().inForce(url);
    for (const party of ended.parties) await ended.must(party, { type: 'TERMINATE', reason: 'Klaar.' });
    const late = await aDeal().inRatification(url);
    await late.mustCouncil(MENEN, approval());
    await late.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-10-01' }).catch(() => undefined);
    await stage.passTo('2028-06-01T10:00:00Z');

    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    expect(await draft.state()).toBe('drafting.incomplete');
    expect(await inForce.state()).toBe('monitoring.evaluating');
    expect(await late.state()).toBe('closed.lapsed');
  });
});
