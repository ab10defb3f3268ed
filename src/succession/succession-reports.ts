import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import type { Principal } from '../access/principal.js';
import { isWithinDelegation } from '../access/within-delegation.js';
import { flagsOf } from '../agreements/rules/flags.js';
import { readUnfiltered } from '../database/unfiltered.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Council } from '../workflow/council.entity.js';
import { Entry } from '../workflow/history/entry.entity.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import { Party } from '../workflow/party.entity.js';
import type { SuccessionAgreementDto } from './dto/succession-agreement.dto.js';
import type {
  SuccessionDto,
  SuccessionOrganisationDto,
  SuccessionProgressDto,
  SuccessionSummaryDto,
} from './dto/succession.dto.js';
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
    return successions.map(
      ({ id, successorId, effectiveOn, source, bookedAt, completedAt, ...passedOn }) => ({
        id,
        predecessors: predecessors
          .filter(({ successionId }) => successionId === id)
          .map(({ organisationId }) => this.named(organisationId)),
        successor: this.named(successorId),
        effectiveOn,
        source,
        regions: passedOn.regions,
        partnerships: passedOn.partnerships,
        state: completedAt === null ? 'running' : 'completed',
        bookedAt: bookedAt.toISOString(),
        completedAt: completedAt?.toISOString() ?? null,
      }),
    );
  }

  /** A succession with what was done to the agreements that the caller may see. */
  async whole(succession: Succession, principal: Principal | undefined): Promise<SuccessionDto> {
    const [summary] = await this.summaries([succession]);
    const ids = summary.predecessors.map(({ organisationId }) => organisationId);
    const { rows, waiting } = await readUnfiltered(this.dataSource, async (manager) => ({
      rows: await manager.findBy(SuccessionAgreement, { successionId: succession.id }),
      waiting: await agreementsToTakeOver(manager, ids),
    }));
    const done = rows.filter(({ state }) => state === 'done');
    const failed = rows.filter(
      (row) => row.state === 'failed' && waiting.some(({ id }) => id === row.agreementId),
    );
    const agreements = await this.shownTo(principal, (manager) =>
      this.agreements(
        manager,
        new Set([...done.map(({ agreementId }) => agreementId), ...waiting.map(({ id }) => id)]),
        [...done, ...failed],
        principal,
      ),
    );
    return {
      ...summary,
      progress: progressOf(agreements),
      agreements,
    };
  }

  /** An organisation by its code and name. */
  named(organisationId: string): SuccessionOrganisationDto {
    return { organisationId, name: this.directory.get(organisationId)?.name ?? organisationId };
  }

  /** The registrar, who books successions, sees what becomes of every agreement in them. */
  private shownTo<T>(
    principal: Principal | undefined,
    read: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return isRegistrar(principal) ? readUnfiltered(this.dataSource, read) : read(this.dataSource.manager);
  }

  private async agreements(
    manager: EntityManager,
    ids: ReadonlySet<string>,
    rows: readonly SuccessionAgreement[],
    principal: Principal | undefined,
  ): Promise<SuccessionAgreementDto[]> {
    const agreementIds = In([...ids]);
    const agreements = await manager.find(Agreement, { where: { id: agreementIds }, order: { id: 'ASC' } });
    const parties = await manager.findBy(Party, { agreementId: agreementIds });
    const councils = await manager.findBy(Council, { agreementId: agreementIds });
    const entries = await manager.find(Entry, {
      where: rows.flatMap(({ agreementId, sequence }) =>
        sequence === null ? [] : { agreementId, sequence },
      ),
    });
    const maySee = ({ id, publicSince }: Agreement): boolean =>
      isRegistrar(principal) ||
      publicSince !== null ||
      (isWithinDelegation(principal, id) &&
        parties.some((each) => each.agreementId === id && each.organisationId === principal?.organisationId));
    const visible = agreements.filter(maySee);
    noteShown(principal, visible);
    return visible.map((agreement) => {
      const { id: agreementId, title } = agreement;
      const row = rows.find((each) => each.agreementId === agreementId);
      const entry = entries.find((each) => each.agreementId === agreementId);
      if (row === undefined || row.sequence === null || entry === undefined) {
        const fault = isRegistrar(principal) ? (row?.fault ?? null) : null;
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

/** Counts what is shown, so that nobody can tell from it how many agreements there are beside those. */
function progressOf(shown: readonly SuccessionAgreementDto[]): SuccessionProgressDto {
  const counted = (...states: SuccessionAgreementDto['state'][]): number =>
    shown.filter(({ state }) => states.includes(state)).length;
  return { done: counted('done'), waiting: counted('waiting', 'failed'), failed: counted('failed') };
}

function isRegistrar(principal: Principal | undefined): boolean {
  return principal?.level === 'flanders' && principal.roles.has('registrar');
}
