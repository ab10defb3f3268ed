import { Injectable } from '@nestjs/common';
import {
  DataSource,
  QueryFailedError,
  type DeepPartial,
  type EntityManager,
  type QueryDeepPartialEntity,
} from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { standingAsFounder } from '../../access/standing.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { GENESIS } from '../../ledger/chain/hash-chain.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { seesPlan } from '../../plans/see-plan.js';
import type { RatificationRule } from '../../ratification/rules/rule.js';
import { Region } from '../../regions/region.entity.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { phaseAndState, type Instance } from '../../workflow/core/instance.js';
import type { Process } from '../../workflow/core/process.js';
import type { DealSettings } from '../../workflow/machines/deal.machine.js';
import { Party } from '../../workflow/party.entity.js';
import { CURRENT, newest } from '../../workflow/processes.js';
import type { CreateAgreementDto, ReviseAgreementDto } from '../dto/write-agreement.dto.js';
import {
  expiryFaults,
  leadFaults,
  partyFaults,
  readRule,
  unknownProcess,
  vainRuleFaults,
  type NamedParty,
} from '../rules/draft-faults.js';
import { DraftSummaries } from './draft-summaries.js';
import { ReadinessReports, type ReadinessReport } from './readiness-reports.js';

/** Drafts of agreements, until they are submitted. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly summaries: DraftSummaries,
    private readonly reports: ReadinessReports,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a draft for the caller's own organisation.
   * @returns its id
   * @throws Problem 403 where the caller is not an editor of the lead, 400 where the draft is not sound
   */
  async begin(input: CreateAgreementDto, principal: Principal): Promise<string> {
    permit('createAgreement', principal, standingAsFounder(principal, input.leadId));
    const now = this.clock.now();
    const id = uuidv7({ msecs: now.getTime() });
    await this.dataSource.transaction(async (manager) => {
      const parties = input.parties ?? [{ organisationId: input.leadId, role: 'lead' as const }];
      const process = this.processFor(input);
      const rule = await this.check(manager, principal, {
        ...input,
        parties,
        ratificationRule: input.ratificationRule ?? { type: 'unanimity' },
      });
      const { parties: _named, process: _chosen, capacityFte, ...fields } = input;
      const draft = {
        ready: false,
        rule,
        tally: this.summaries.tallyOf(
          parties.map((party) => party.organisationId),
          rule,
        ),
        expiresOn: input.expiresOn ?? null,
        latestText: 0,
        // What a concept note is made of comes after it has begun.
        ...(input.kind === 'plan'
          ? { conceptReady: false }
          : { reservations: input.reservations ?? 'allowed' }),
      };
      await this.engine.begin(manager, { id, process }, draft, principal, now, async (instance) => {
        const row: DeepPartial<Agreement> = {
          ...firstRow(instance, now),
          ...fields,
          id,
          ratificationRule: rule,
          capacityFte: capacityFte?.toString() ?? null,
        };
        await manager.insert(Agreement, row as QueryDeepPartialEntity<Agreement>);
        await manager.insert(
          Party,
          parties.map((party) => ({ agreementId: id, ...party })),
        );
      });
    });
    return id;
  }

  /** Changes a draft. @throws Problem 409 once it has left drafting, 400 where the draft would not be sound */
  async revise(id: string, input: ReviseAgreementDto, principal: Principal, check: Check): Promise<void> {
    await this.engine.change({
      agreementId: id,
      principal,
      right: 'reviseAgreement',
      check,
      write: async (manager) => {
        const agreement = await manager.findOneByOrFail(Agreement, { id });
        const parties = await manager.findBy(Party, { agreementId: id });
        const rule = await this.check(manager, principal, {
          ...input,
          kind: agreement.kind,
          leadId: agreement.leadId,
          parties: input.parties ?? parties,
          ratificationRule: input.ratificationRule ?? agreement.ratificationRule,
        });
        const { parties: named, capacityFte, ...fields } = input;
        const capacity = capacityFte === undefined ? {} : { capacityFte: capacityFte?.toString() ?? null };
        await this.update(manager, id, { ...fields, ...capacity, ratificationRule: rule });
        if (named) await this.replaceParties(manager, id, parties, named);
        const draft = await this.summaries.summarise(manager, id);
        return {
          event: { type: 'REVISE_DRAFT', changed: Object.keys(input).sort(), draft },
          result: undefined,
        };
      },
    });
  }

  /** What the draft still misses before it can be submitted, and what else its success takes. */
  async readiness(id: string, principal: Principal | undefined): Promise<ReadinessReport> {
    await this.access.see(id, principal, 'getReadiness');
    return this.reports.of(id);
  }

  /** The process that a new draft is to follow. @throws Problem 400 where there is none, or its lead may not lead it */
  private processFor({ kind, process, leadId }: CreateAgreementDto): Process {
    const chosen = process === undefined ? CURRENT[kind] : newest(process, kind);
    if (chosen === undefined) throw validationFailed([unknownProcess(process ?? '', kind)]);
    const { leadLevel } = chosen.settings as Partial<DealSettings>;
    const faults = leadFaults(this.directory.get(leadId)?.level, leadLevel, chosen.id);
    if (faults.length > 0) throw validationFailed(faults);
    return chosen;
  }

  /** @throws Problem 400 with every fault of the draft; answers its ratification rule as read */
  private async check(
    manager: EntityManager,
    principal: Principal,
    draft: {
      kind: Agreement['kind'];
      leadId: string;
      parties: readonly NamedParty[];
      ratificationRule: unknown;
      regionId?: string | null;
      planId?: string | null;
      reservations?: string;
      expiresOn?: string | null;
    },
  ): Promise<RatificationRule> {
    const faults: Issue[] = partyFaults(
      draft.parties,
      draft.leadId,
      (id) => this.directory.get(id) !== undefined,
      (id) => this.directory.hasEnded(id, dateOf(this.clock.now())),
    );
    const read = readRule(draft.ratificationRule);
    if ('faults' in read) faults.push(...read.faults);
    else if (faults.length === 0) {
      faults.push(
        ...vainRuleFaults(
          read.rule,
          this.summaries.tallyOf(
            draft.parties.map((party) => party.organisationId),
            read.rule,
          ),
          dateOf(this.clock.now()),
        ),
      );
    }
    faults.push(...expiryFaults(draft.expiresOn, dateOf(this.clock.now())));
    if (draft.regionId && !(await manager.existsBy(Region, { id: draft.regionId }))) {
      faults.push({
        in: 'body',
        name: 'regionId',
        detail: { key: 'draft.unknown-region', params: { region: draft.regionId } },
      });
    }
    if (draft.reservations && draft.kind === 'plan')
      faults.push({ in: 'body', name: 'reservations', detail: { key: 'draft.reservations-to-a-plan' } });
    if (draft.planId && draft.kind === 'plan')
      faults.push({ in: 'body', name: 'planId', detail: { key: 'draft.plan-of-a-plan' } });
    else if (draft.planId && !(await seesPlan(manager, draft.planId, principal))) {
      faults.push({
        in: 'body',
        name: 'planId',
        detail: { key: 'draft.unknown-plan', params: { plan: draft.planId } },
      });
    }
    if (faults.length > 0 || 'faults' in read) throw validationFailed(faults);
    return read.rule;
  }

  private async replaceParties(
    manager: EntityManager,
    agreementId: string,
    before: readonly Party[],
    after: readonly NamedParty[],
  ): Promise<void> {
    const kept = new Set(after.map((party) => party.organisationId));
    const had = new Set(before.map((party) => party.organisationId));
    const added = after.filter((party) => !had.has(party.organisationId));
    const removed = before.filter((party) => !kept.has(party.organisationId));
    for (const { organisationId } of removed) await this.removeParty(manager, agreementId, organisationId);
    if (added.length > 0)
      await manager.insert(
        Party,
        added.map((party) => ({ agreementId, ...party })),
      );
  }

  /** @throws Problem 400 where a deal is to change its plan while it still names actions of the present one */
  private async update(
    manager: EntityManager,
    id: string,
    fields: QueryDeepPartialEntity<Agreement>,
  ): Promise<void> {
    try {
      await manager.update(Agreement, { id }, fields);
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      throw validationFailed([{ in: 'body', name: 'planId', detail: { key: 'draft.plan-still-named' } }]);
    }
  }

  /** @throws Problem 400 where commitments, indicators or actions still name the party */
  private async removeParty(
    manager: EntityManager,
    agreementId: string,
    organisationId: string,
  ): Promise<void> {
    try {
      await manager.delete(Party, { agreementId, organisationId });
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      const detail = { key: 'draft.party-still-named', params: { organisation: organisationId } };
      throw validationFailed([{ in: 'body', name: 'parties', detail }]);
    }
  }
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23503';
}

function firstRow(
  instance: Instance,
  now: Date,
): Pick<
  Agreement,
  | 'processId'
  | 'processVersion'
  | 'phase'
  | 'state'
  | 'value'
  | 'context'
  | 'version'
  | 'lastSequence'
  | 'lastHash'
  | 'createdAt'
  | 'updatedAt'
> {
  return {
    processId: instance.processId,
    processVersion: instance.processVersion,
    ...phaseAndState(instance.value),
    value: instance.value,
    context: instance.context,
    version: 0,
    lastSequence: 0,
    lastHash: GENESIS,
    createdAt: now,
    updatedAt: now,
  };
}
