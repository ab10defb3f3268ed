import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { flagsOf } from '../agreements/rules/flags.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Council } from '../workflow/council.entity.js';
import { Entry } from '../workflow/history/entry.entity.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import { Party } from '../workflow/party.entity.js';
import type { SuccessionAgreementDto } from './dto/succession-agreement.dto.js';
import type { SuccessionDto, SuccessionOrganisationDto, SuccessionSummaryDto } from './dto/succession.dto.js';
import { agreementsToTakeOver } from './named-agreements.js';
import { SuccessionAgreement } from './succession-agreement.entity.js';
import { SuccessionPredecessor } from './succession-predecessor.entity.js';
import { Succession } from './succession.entity.js';
import { tell, type TakenIn } from './take-over.js';

/** What nobody has worked out of an agreement yet. */
export const NOTHING = {
  fault: null,
  sequence: null,
  from: null,
  to: null,
  joined: [],
  party: null,
  commitments: [],
  indicators: [],
  actions: [],
  provisos: [],
  advice: [],
  proceedings: [],
  flags: [],
} as const;

/** Tells of successions what they did. */
@Injectable()
export class SuccessionReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Successions with their predecessors, in the order given. */
  async summaries(successions: readonly Succession[]): Promise<SuccessionSummaryDto[]> {
    const predecessors = await this.dataSource.manager.find(SuccessionPredecessor, {
      where: { successionId: In(successions.map(({ id }) => id)) },
      order: { organisationId: 'ASC' },
    });
    return successions.map(({ id, successorId, effectiveOn, source, regions, bookedAt, completedAt }) => ({
      id,
      predecessors: predecessors
        .filter(({ successionId }) => successionId === id)
        .map(({ organisationId }) => this.named(organisationId)),
      successor: this.named(successorId),
      effectiveOn,
      source,
      regions,
      state: completedAt === null ? 'running' : 'completed',
      bookedAt: bookedAt.toISOString(),
      completedAt: completedAt?.toISOString() ?? null,
    }));
  }

  /** A succession with what was done to the agreements that the caller may see. */
  async whole(succession: Succession, principal: Principal | undefined): Promise<SuccessionDto> {
    const { manager } = this.dataSource;
    const [summary] = await this.summaries([succession]);
    const ids = summary.predecessors.map(({ organisationId }) => organisationId);
    const rows = await manager.findBy(SuccessionAgreement, { successionId: succession.id });
    const done = rows.filter(({ state }) => state === 'done');
    const waiting = await agreementsToTakeOver(manager, ids);
    const failed = rows.filter(
      (row) => row.state === 'failed' && waiting.some(({ id }) => id === row.agreementId),
    );
    return {
      ...summary,
      progress: { done: done.length, waiting: waiting.length, failed: failed.length },
      agreements: await this.agreements(
        new Set([...done.map(({ agreementId }) => agreementId), ...waiting.map(({ id }) => id)]),
        [...done, ...failed],
        principal,
      ),
    };
  }

  /** An organisation by its code and name. */
  named(organisationId: string): SuccessionOrganisationDto {
    return { organisationId, name: this.directory.get(organisationId)?.name ?? organisationId };
  }

  private async agreements(
    ids: ReadonlySet<string>,
    rows: readonly SuccessionAgreement[],
    principal: Principal | undefined,
  ): Promise<SuccessionAgreementDto[]> {
    const { manager } = this.dataSource;
    const agreementIds = In([...ids]);
    const agreements = await manager.find(Agreement, { where: { id: agreementIds }, order: { id: 'ASC' } });
    const parties = await manager.findBy(Party, { agreementId: agreementIds });
    const councils = await manager.findBy(Council, { agreementId: agreementIds });
    const entries = await manager.find(Entry, {
      where: rows.flatMap(({ agreementId, sequence }) =>
        sequence === null ? [] : { agreementId, sequence },
      ),
    });
    const isRegistrar = principal?.level === 'flanders' && principal.roles.has('registrar');
    const maySee = ({ id, publicSince }: Agreement): boolean =>
      isRegistrar ||
      publicSince !== null ||
      parties.some((each) => each.agreementId === id && each.organisationId === principal?.organisationId);
    return agreements.filter(maySee).map((agreement) => {
      const { id: agreementId, title } = agreement;
      const row = rows.find((each) => each.agreementId === agreementId);
      const entry = entries.find((each) => each.agreementId === agreementId);
      if (row === undefined || row.sequence === null || entry === undefined) {
        const fault = isRegistrar ? (row?.fault ?? null) : null;
        return { ...NOTHING, agreementId, title, state: row === undefined ? 'waiting' : 'failed', fault };
      }
      const taken = entry.event as unknown as TakenIn;
      const { rule, tally } = agreement.context as unknown as DealContext;
      return {
        agreementId,
        title,
        state: row.state,
        fault: null,
        sequence: row.sequence,
        from: entry.from,
        to: entry.to,
        joined: taken.joined,
        party: taken.party && tell(taken.party),
        commitments: taken.commitments,
        indicators: taken.indicators,
        actions: taken.actions,
        provisos: taken.provisos,
        advice: taken.advice,
        proceedings: taken.proceedings,
        flags: flagsOf({
          phase: agreement.phase,
          parties: parties.filter((each) => each.agreementId === agreementId).length,
          rule,
          tally,
          councils: councils.filter((each) => each.agreementId === agreementId),
        }),
      };
    });
  }
}
