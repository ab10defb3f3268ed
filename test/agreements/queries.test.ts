import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, FLANDERS, KORTRIJK, TODAY } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { runOn } from '../support/database-state.js';
import type { DealBody, LivingDeal } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';

describe('the number of queries does not grow with the number of parties', () => {
  let stage: Stage;
  let url: string;
  let few: LivingDeal;
  let many: LivingDeal;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
    const rows = await runOn<{ id: string }>(
      stage.application.databaseUrl,
      `SELECT id FROM organisation WHERE level = 'municipality' AND ended_on IS NULL AND id <> $1 ORDER BY id LIMIT 98`,
      [KORTRIJK],
    );
    const municipalities = rows.map(({ id }) => id);
    few = await aDeal().with(municipalities[0], FLANDERS).inRatification(url);
    const large = aDeal().with(...municipalities, FLANDERS);
    many = await large.inRatification(url);
    // A page of large deals and a page of small ones.
    for (let number = 0; number < 25; number++) {
      await large.saying({ theme: 'large' }).begun(url);
      await aDeal().saying({ theme: 'small' }).begun(url);
    }
  }, 60_000);
  afterAll(() => stage.stop());

  it('for one agreement: 3 parties or 100', async () => {
    const lead = await stage.as(KORTRIJK);
    const read = async (deal: LivingDeal): Promise<{ parties: number; statements: number }> => {
      let parties = 0;
      const statements = await statementsOf(async () => {
        parties = (await lead.get<DealBody>(deal.path)).body.parties.filter((each) => each.council).length;
      });
      return { parties, statements: statements.length };
    };
    await read(few);

    const [small, large] = [await read(few), await read(many)];

    expect([small.parties, large.parties]).toEqual([3, 100]);
    expect(large.statements).toBe(small.statements);
    expect(small.statements).toBeGreaterThanOrEqual(1);
    expect(small.statements).toBeLessThanOrEqual(3);
  });

  it('for a page of 25: one query, of small deals or large ones', async () => {
    const lead = await stage.as(KORTRIJK);
    for (const theme of ['small', 'large']) {
      let rows = 0;
      const statements = await statementsOf(async () => {
        const { body } = await lead.get<{ items: unknown[] }>(`/v1/agreements?limit=25&theme=${theme}`);
        rows = body.items.length;
      });

      expect({ theme, rows, statements: statements.length }).toEqual({ theme, rows: 25, statements: 1 });
    }
  });
});
