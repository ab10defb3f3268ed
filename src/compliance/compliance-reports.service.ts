import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { Config } from '../config/config.js';
import type { Language } from '../messages/catalogue.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Successors } from '../succession/successors.js';
import { AgreementAccess, type SeenAgreement } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { Versioned } from '../workflow/versioned.js';
import { ComplianceReport } from './compliance-report.entity.js';
import { noReportOwed, reportIsSubmitted } from './compliance.problems.js';
import {
  ComplianceReportDto,
  ComplianceReportSummaryDto,
  type ListComplianceReportsQuery,
  type SubmitComplianceReportDto,
} from './dto/compliance-report.dto.js';
import { dutiesAs, dutiesOf } from './duties-of.js';
import { KnownYears } from './known-year.js';
import type { Duty } from './rules/duties.js';
import { answered, answerFaults, type AnsweredItem, type ReportItem } from './rules/items.js';

/** Names a report. */
export interface ReportKey {
  readonly agreementId: string;
  readonly organisationId: string;
  readonly year: number;
}

/** What each party says of each year: that it complies with what was agreed, or why not. */
@Injectable()
export class ComplianceReportsService {
  constructor(
    @InjectRepository(ComplianceReport) private readonly reports: Repository<ComplianceReport>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly known: KnownYears,
    private readonly successors: Successors,
    private readonly directory: OrganisationDirectory,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A page of an agreement's reports, by year and party: those that are owed too. @throws Problem 404, 400 for a made-up cursor */
  async list(
    agreementId: string,
    { year, organisation, state, isLate, limit, cursor }: ListComplianceReportsQuery,
    principal: Principal | undefined,
  ): Promise<Page<ComplianceReportSummaryDto>> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const seen = await this.access.see(agreementId, principal, 'listComplianceReports');
    const rows = await this.reports.findBy({ agreementId });
    const found = this.dutiesIn(seen, rows)
      .filter((duty) => year === undefined || duty.year === year)
      .filter((duty) => organisation === undefined || duty.organisationId === organisation)
      .filter((duty) => state === undefined || duty.state === state)
      .filter((duty) => isLate === undefined || duty.isLate === isLate)
      .filter(
        (duty) =>
          after === undefined ||
          duty.year > after[0] ||
          (duty.year === after[0] && duty.organisationId > after[1]),
      );
    return toPage(
      found.slice(0, limit + 1),
      limit,
      (duty) => [duty.year, duty.organisationId],
      (duty) => ComplianceReportSummaryDto.of(seen.agreement, duty, rowOf(rows, duty), this.nameOf),
    );
  }

  /** @throws Problem 404 where no such report is owed or kept, or the caller may not see the agreement */
  async find(
    key: ReportKey,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Versioned<ComplianceReportDto>> {
    const { agreementId, organisationId, year } = key;
    const seen = await this.access.see(agreementId, principal, 'getComplianceReport');
    const rows = await this.reports.findBy({ agreementId });
    const duty = dutyIn(this.dutiesIn(seen, rows), key);
    if (duty === undefined) throw notFound();
    const row = rowOf(rows, duty);
    const items: readonly (ReportItem | AnsweredItem)[] =
      duty.state === 'submitted'
        ? (row?.items ?? [])
        : (await this.known.itemsOf(seen, organisationId, year)).map(
            (item) => row?.items.find((each) => each.item === item.item) ?? item,
          );
    const item = ComplianceReportDto.withItems(seen.agreement, duty, row, items, this.nameOf, language);
    return { version: seen.agreement.version, item };
  }

  /**
   * Submits a party's report. One that comes before its year is over is an interim one, and can be replaced.
   * @throws Problem 400 with each item that has no sound answer, 403, 404, 409 `no-report-owed` where the caller owes no
   *   such report, `report-is-submitted` where it was submitted already
   */
  async submit(
    key: ReportKey,
    { items: answers, remarks }: SubmitComplianceReportDto,
    principal: Principal,
    language: Language,
    check?: Check,
  ): Promise<Versioned<ComplianceReportDto>> {
    const { agreementId, organisationId, year } = key;
    const own = principal.organisationId;
    const seen = await this.access.see(agreementId, principal, 'getAgreement');
    const items = await this.known.itemsOf(seen, organisationId, year);
    const answersFor = await this.successors.withPredecessors(own);
    await this.engine.change({
      agreementId,
      principal,
      right: 'submitComplianceReport',
      check,
      write: async (manager, _, now) => {
        const duties = await dutiesOf(manager, agreementId, dateOf(now), this.config.complianceReportDue);
        const duty = dutyIn(duties, key);
        if (duty === undefined || !answersFor.includes(organisationId)) throw noReportOwed(own, year);
        if (duty.state === 'submitted') throw reportIsSubmitted(year);
        const faults = answerFaults(items, answers);
        if (faults.length > 0) throw validationFailed(faults);
        const submitted = {
          state: 'submitted' as const,
          submittedAt: now,
          items: answered(items, answers),
          remarks: remarks ?? null,
        };
        if (await manager.existsBy(ComplianceReport, key))
          await manager.update(ComplianceReport, key, submitted);
        else await manager.insert(ComplianceReport, { ...key, ...submitted, finalOn: null });
        // What is said in words is published beside the history, not in it.
        const event = { type: 'SUBMIT_COMPLIANCE_REPORT', reportOf: organisationId, year, late: duty.isLate };
        return { event, result: undefined };
      },
    });
    return this.find(key, principal, language);
  }

  private dutiesIn(seen: SeenAgreement, rows: readonly ComplianceReport[]): Duty[] {
    return dutiesAs(seen, rows, dateOf(this.clock.now()), this.config.complianceReportDue);
  }

  private readonly nameOf = (id: string): string => this.directory.get(id)?.name ?? id;
}

function dutyIn(duties: readonly Duty[], { organisationId, year }: ReportKey): Duty | undefined {
  return duties.find((each) => each.organisationId === organisationId && each.year === year);
}

function rowOf(
  rows: readonly ComplianceReport[],
  { organisationId, year }: Duty,
): ComplianceReport | undefined {
  return rows.find((row) => row.organisationId === organisationId && row.year === year);
}
