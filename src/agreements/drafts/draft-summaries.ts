import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Commitment } from '../../commitments/commitment.entity.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { PlanAction } from '../../plans/actions/plan-action.entity.js';
import { Framework } from '../../plans/content/framework.entity.js';
import { Plan } from '../../plans/content/plan.entity.js';
import { partiesIn, type RatificationRule } from '../../ratification/rules/rule.js';
import { openTally, type Tally } from '../../ratification/rules/tally.js';
import type { DealSettings, DraftSummary } from '../../workflow/machines/deal.machine.js';
import type { PlanSummary } from '../../workflow/machines/plan.machine.js';
import { processOf } from '../../workflow/processes.js';
import { isConcept, missingFrom, missingFromPlan, type Missing } from '../rules/readiness.js';
import { readDraft, type DraftRows } from './read-draft.js';

/** A draft as it stands in a transaction. */
interface Look extends DraftRows {
  readonly missing: Missing[];
  /** Of plans only. */
  readonly conceptReady?: boolean;
}

/** Looks at a draft as a whole, whatever part of it was changed last. */
@Injectable()
export class DraftSummaries {
  constructor(private readonly directory: OrganisationDirectory) {}

  /** What the statechart has to know of the draft, as it stands in the transaction given. */
  async summarise(manager: EntityManager, agreementId: string): Promise<DraftSummary | PlanSummary> {
    const { agreement, parties, text, missing, conceptReady } = await this.look(manager, agreementId);
    return {
      ready: missing.length === 0,
      ...(conceptReady !== undefined && { conceptReady }),
      rule: agreement.ratificationRule,
      tally: this.tallyOf(
        parties.map((party) => party.organisationId),
        agreement.ratificationRule,
      ),
      expiresOn: agreement.expiresOn,
      latestText: text?.version ?? 0,
      ...(agreement.kind === 'deal' && { reservations: agreement.reservations }),
    };
  }

  /** The parties as the ratification rule will count them, before any council has decided. */
  tallyOf(organisationIds: readonly string[], rule: RatificationRule): Tally {
    return openTally(
      organisationIds.flatMap((id) => {
        const organisation = this.directory.get(id);
        if (organisation === undefined) return [];
        const { level, population } = organisation;
        return [{ organisationId: id, level, population }];
      }),
      partiesIn(rule),
    );
  }

  private async look(manager: EntityManager, agreementId: string): Promise<Look> {
    const rows = await readDraft(manager, agreementId);
    const { agreement, parties, text } = rows;
    const counts = { parties: parties.length, clauses: text?.clauses.length ?? 0 };
    if (agreement.kind === 'plan') {
      const plan = await manager.findOneBy(Plan, { agreementId });
      const draft = {
        ...agreement,
        ...counts,
        vision: plan?.vision ?? '',
        frameworks: await manager.countBy(Framework, { agreementId }),
        actions: await manager.countBy(PlanAction, { agreementId, removedAt: IsNull() }),
      };
      return { ...rows, missing: missingFromPlan(draft), conceptReady: isConcept(draft) };
    }
    const obligations = await manager.countBy(Commitment, {
      agreementId,
      kind: 'obligation',
      extinguishedOn: IsNull(),
    });
    const { settings } = processOf(agreement.processId, agreement.processVersion);
    const missing = missingFrom({
      ...agreement,
      ...counts,
      obligations,
      answersAssignment: (settings as Partial<DealSettings>).trigger === 'assignment',
    });
    return { ...rows, missing };
  }
}
