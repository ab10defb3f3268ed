import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import type { Principal } from '../access/principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { Config } from '../config/config.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Successors } from '../succession/successors.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Council } from '../workflow/council.entity.js';
import { Party } from '../workflow/party.entity.js';
import { ComplianceReport } from './compliance-report.entity.js';
import { ComplianceReportSummaryDto, type ListOwnReportsQuery } from './dto/compliance-report.dto.js';
import { dutiesAs } from './duties-of.js';

/** The reports of one organisation over all its agreements, as far as the caller may know of those. */
@Injectable()
export class ComplianceOverview {
  constructor(
    @InjectRepository(ComplianceReport) private readonly reports: Repository<ComplianceReport>,
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    @InjectRepository(Party) private readonly parties: Repository<Party>,
    @InjectRepository(Council) private readonly councils: Repository<Council>,
    private readonly successors: Successors,
    private readonly directory: OrganisationDirectory,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of reports, the newest year first; with those of organisations whose place it has taken.
   * @throws Problem 404 where there is no such organisation, 400 for a made-up cursor
   */
  async list(
    organisationId: string,
    { year, state, isLate, limit, cursor }: ListOwnReportsQuery,
    principal: Principal | undefined,
  ): Promise<Page<ComplianceReportSummaryDto>> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'uuid', 'string']);
    if (this.directory.get(organisationId) === undefined) throw notFound();
    const organisations = In(await this.successors.withPredecessors(organisationId));
    // Through repositories: what the caller may not know of is not among the rows.
    const parties = await this.parties.findBy({ organisationId: organisations });
    const rows = await this.reports.findBy({ organisationId: organisations });
    const ids = [...new Set([...parties, ...rows].map(({ agreementId }) => agreementId))];
    const agreements = await this.agreements.findBy({ id: In(ids) });
    const councils = await this.councils.findBy({ agreementId: In(ids), organisationId: organisations });
    const today = dateOf(this.clock.now());
    const found = agreements
      .flatMap((agreement) => {
        const isOfIt = ({ agreementId }: { agreementId: string }): boolean => agreementId === agreement.id;
        const kept = rows.filter(isOfIt);
        const known = { agreement, parties: parties.filter(isOfIt), councils: councils.filter(isOfIt) };
        return dutiesAs(known, kept, today, this.config.complianceReportDue).map((duty) => ({
          agreement,
          duty,
          row: kept.find((each) => each.organisationId === duty.organisationId && each.year === duty.year),
        }));
      })
      .filter(({ duty }) => year === undefined || duty.year === year)
      .filter(({ duty }) => state === undefined || duty.state === state)
      .filter(({ duty }) => isLate === undefined || duty.isLate === isLate)
      .map((each) => ({
        ...each,
        place: placeOf(each.duty.year, each.agreement.id, each.duty.organisationId),
      }))
      .filter(({ place }) => after === undefined || place > placeOf(...after))
      .sort((one, other) => (one.place < other.place ? -1 : 1));
    const page = found.slice(0, limit + 1);
    noteShown(
      principal,
      page.map(({ agreement }) => agreement),
    );
    return toPage(
      page,
      limit,
      ({ duty, agreement }) => [duty.year, agreement.id, duty.organisationId],
      ({ agreement, duty, row }) => ComplianceReportSummaryDto.of(agreement, duty, row, this.nameOf),
    );
  }

  private readonly nameOf = (id: string): string => this.directory.get(id)?.name ?? id;
}

/** Sorts the newest year first, then by agreement. */
function placeOf(year: number, agreementId: string, organisationId: string): string {
  return `${String(9999 - year).padStart(4, '0')}/${agreementId}/${organisationId}`;
}
