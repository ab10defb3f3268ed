import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Commitment } from '../../commitments/commitment.entity.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf, type Term } from '../../common/time/terms.js';
import { DomainDirectory } from '../../domains/domain-directory.js';
import type { EndorsementContext } from '../../endorsements/rules/endorsement.js';
import { Indicator } from '../../monitoring/indicator.entity.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { PlanAction } from '../../plans/actions/plan-action.entity.js';
import { Framework } from '../../plans/content/framework.entity.js';
import { Plan } from '../../plans/content/plan.entity.js';
import type { DealContext, DealSettings } from '../../workflow/machines/deal.machine.js';
import { answerOf, type ProvinceContext } from '../../provinces/rules/province-role.js';
import { processOf } from '../../workflow/processes.js';
import type { Missing } from '../rules/readiness.js';
import { assessDeal } from '../rules/success/deal-factors.js';
import type { Factor } from '../rules/success/factor.js';
import { assessPlan } from '../rules/success/plan-factors.js';
import type { SuccessDraft, SuccessParty } from '../rules/success/shared-factors.js';
import { AgreementText } from '../texts/text.entity.js';
import { DraftSummaries } from './draft-summaries.js';
import { readDraft, type DraftRows } from './read-draft.js';

/** What a draft misses, and how everything stands that its success takes. */
export interface ReadinessReport {
  readonly missing: readonly Missing[];
  readonly factors: readonly Factor[];
}

/** What counts as part of the draft: of what came later, an amendment's commitments and parties that acceded do not. */
const CAME_LATER = new Set(['acceding', 'acceded']);

/** Reports on the readiness of drafts: eight queries at most, however large the draft. */
@Injectable()
export class ReadinessReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: OrganisationDirectory,
    private readonly domains: DomainDirectory,
    private readonly summaries: DraftSummaries,
    private readonly clock: Clock,
  ) {}

  /** The report on a draft; once it has left drafting, on what its parties agreed, whatever became of it since. */
  async of(agreementId: string): Promise<ReadinessReport> {
    const { manager } = this.dataSource;
    const rows = await this.withItsText(await readDraft(manager, agreementId));
    const { agreement } = rows;
    const { settings } = processOf(agreement.processId, agreement.processVersion);
    const { trigger, measuringTerm } = settings as Partial<DealSettings>;
    const draft = {
      ...this.describe(rows, measuringTerm),
      indicators: await manager.find(Indicator, { where: { agreementId }, select: { firstDueOn: true } }),
    };
    if (agreement.kind === 'plan') {
      const plan = await manager.findOneBy(Plan, { agreementId });
      return assessPlan({
        ...draft,
        vision: plan?.vision ?? '',
        frameworks: await manager.countBy(Framework, { agreementId }),
        actions: await manager.findBy(PlanAction, { agreementId, removedAt: IsNull() }),
        hasRegion: agreement.regionId !== null,
      });
    }
    const stillOwed = agreement.phase === 'drafting' ? { extinguishedOn: IsNull() } : {};
    return assessDeal({
      ...draft,
      commitments: await manager.findBy(Commitment, { agreementId, amendment: IsNull(), ...stillOwed }),
      hasPlan: agreement.planId !== null,
      answersAssignment: trigger === 'assignment',
    });
  }

  /** What was submitted is judged by the text that is in force, or on offer: not by what somebody wrote since. */
  private async withItsText(rows: DraftRows): Promise<DraftRows> {
    const { id: agreementId, phase, context } = rows.agreement;
    const { textInForce, offeredText } = context as unknown as DealContext;
    const version = textInForce ?? offeredText;
    if (phase === 'drafting' || version === null || rows.text?.version === version) return rows;
    return {
      ...rows,
      text: await this.dataSource.manager.findOneBy(AgreementText, { agreementId, version }),
    };
  }

  private describe(
    { agreement, parties, text }: DraftRows,
    measuringTerm: Term | undefined,
  ): Omit<SuccessDraft, 'indicators'> {
    const context: ProvinceContext & EndorsementContext = agreement.context;
    const taking = parties.filter(({ participation }) => !CAME_LATER.has(participation));
    return {
      ...agreement,
      leadName: this.nameOf(agreement.leadId),
      parties: taking.flatMap(({ organisationId }) => this.party(organisationId)),
      servingProvinces: (context.provinces ?? [])
        .filter(({ organisationId }) => answerOf(context, organisationId) !== 'declined')
        .map(({ organisationId, role }) => ({ name: this.nameOf(organisationId), role })),
      domains: (context.domains ?? []).map(({ domainId, required }) => ({
        name: this.domains.get(domainId)?.name ?? domainId,
        isCondition: required.length > 0,
      })),
      clauses: text?.clauses.length ?? 0,
      text,
      tally: this.summaries.tallyOf(
        taking.map(({ organisationId }) => organisationId),
        agreement.ratificationRule,
      ),
      // A draft can still be mended where the rule's days have passed; later that says nothing of what was drafted.
      today: agreement.phase === 'drafting' ? dateOf(this.clock.now()) : null,
      evaluatedEvery: measuringTerm?.months ?? null,
    };
  }

  private party(id: string): SuccessParty[] {
    const organisation = this.directory.get(id);
    if (organisation === undefined) return [];
    const { name, level, provinceId } = organisation;
    const province = provinceId === null ? null : { id: provinceId, name: this.nameOf(provinceId) };
    return [{ id, name, level, province }];
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
  }
}
