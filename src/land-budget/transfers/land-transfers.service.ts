import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../../access/access.problems.js';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { fixed } from '../../common/numbers/decimal.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { isBound } from '../../workflow/record/standing-read.js';
import type { WholeAgreement } from '../../workflow/record/whole-read.js';
import type { Versioned } from '../../workflow/versioned.js';
import { eventNotAllowed } from '../../workflow/workflow.problems.js';
import {
  LandTransferDto,
  type AnswerLandTransferDto,
  type ProposeLandTransferDto,
} from '../dto/land-transfer.dto.js';
import { readLand } from '../land-reads.js';
import { HECTARE_PLACES } from '../rules/land-path.js';
import { shortages, transferFaults } from '../rules/transfer-faults.js';
import { LandTransfer } from './land-transfer.entity.js';

/**
 * Hectares that municipalities pass on to each other within a deal: booked once all who pass on or get something have
 * consented, and never more than is left to who passes them on.
 */
@Injectable()
export class LandTransfersService {
  constructor(
    @InjectRepository(LandTransfer) private readonly transfers: Repository<LandTransfer>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
  ) {}

  /**
   * Proposes transfers; who proposes consents by it where it is asked.
   * @throws Problem 400 where they are not sound, 404, 409 where the agreement is not in force
   */
  async propose(
    agreementId: string,
    { pathId, regionId, transfers, description }: ProposeLandTransferDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<LandTransferDto>> {
    const bound = boundParties(await this.access.see(agreementId, principal, 'getAgreement'));
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'proposeLandTransfer',
      check,
      write: async (manager, _, now) => {
        const land = await readLand(manager, pathId, regionId);
        if (land === undefined)
          throw validationFailed([
            { in: 'body', name: 'regionId', detail: { key: 'land.transfers.no-budget' } },
          ]);
        const faults = transferFaults(transfers, land.books, (id) => bound.has(id));
        if (faults.length > 0) throw validationFailed(faults);
        const own = principal.organisationId;
        const asked = [...new Set(transfers.flatMap(({ fromId, toId }) => [fromId, toId]))].sort();
        const row: LandTransfer = {
          agreementId,
          number: ((await manager.maximum(LandTransfer, 'number', { agreementId })) ?? 0) + 1,
          pathId,
          regionId,
          transfers: transfers.map(({ fromId, toId, year, hectares }) => ({ fromId, toId, year, hectares })),
          description,
          asked,
          consents: asked.filter((id) => id === own),
          state: 'proposed',
          proposedBy: own,
          proposedAt: now,
          settledAt: null,
          reason: null,
        };
        await manager.insert(LandTransfer, row);
        return {
          event: {
            type: 'PROPOSE_COMPENSATION',
            landTransfer: row.number,
            pathId,
            regionId,
            transfers: row.transfers,
            asked,
          },
          result: row,
        };
      },
    });
    return { version, item: LandTransferDto.of(result) };
  }

  /**
   * A municipality's word on a proposal: with the last consent the transfers are booked.
   * @throws Problem 404 where there is none with this number, 403 where it takes no consent of the caller's, 409 where it
   *   is settled, the caller has consented already, somebody has too little left by now or the agreement is not in force
   */
  async answer(
    agreementId: string,
    number: number,
    { answer, reason }: AnswerLandTransferDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<LandTransferDto>> {
    const own = principal.organisationId;
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'answerLandTransfer',
      check,
      write: async (manager, _, now) => {
        const row = await manager.findOneBy(LandTransfer, { agreementId, number });
        if (row === null) throw notFound();
        if (!row.asked.includes(own))
          throw notPermitted({
            key: 'compensation.not-asked',
            params: { organisation: own, asked: row.asked.join(', ') },
          });
        if (row.state !== 'proposed' || (answer === 'accept' && row.consents.includes(own)))
          throw eventNotAllowed({ key: 'compensation.is-answered', params: { number } });
        const consents = answer === 'accept' ? [...row.consents, own].sort() : row.consents;
        const booked = answer === 'accept' && row.asked.every((id) => consents.includes(id));
        if (booked) await requireLeft(manager, row);
        const state = answer === 'refuse' ? ('refused' as const) : booked ? ('booked' as const) : row.state;
        const settledAt = state === 'proposed' ? null : now;
        const after = { consents, state, settledAt, reason: answer === 'refuse' ? (reason ?? null) : null };
        await manager.update(LandTransfer, { agreementId, number }, after);
        return {
          event:
            answer === 'accept'
              ? { type: 'ACCEPT_COMPENSATION', landTransfer: number, booked }
              : { type: 'REFUSE_COMPENSATION', landTransfer: number },
          result: { ...row, ...after },
        };
      },
    });
    return { version, item: LandTransferDto.of(result) };
  }

  /** A page of proposals in the order in which they were made. */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<LandTransferDto>> {
    await this.access.see(agreementId, principal, 'listLandTransfers');
    return pageByNumber(this.transfers, { agreementId }, query, (row) => LandTransferDto.of(row));
  }

  /** @throws Problem 404 where there is none with this number, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<LandTransferDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getLandTransfer');
    const row = await this.transfers.findOneBy({ agreementId, number });
    if (row === null) throw notFound();
    return { version: agreement.version, item: LandTransferDto.of(row) };
  }
}

/** Holds the budget, so that of two deals that book at once the other finds what is left then. */
async function requireLeft(
  manager: EntityManager,
  { pathId, regionId, transfers }: LandTransfer,
): Promise<void> {
  const land = await readLand(manager, pathId, regionId, true);
  const [short] = land === undefined ? [] : shortages(land.books, transfers);
  if (short === undefined) return;
  const { organisationId: organisation, year, left } = short;
  throw eventNotAllowed({
    key: 'land.transfers.not-left',
    params: { organisation, year, short: fixed(-left, HECTARE_PLACES) },
  });
}

/** OVO codes of those whom the agreement binds. */
function boundParties({ parties, councils }: WholeAgreement): ReadonlySet<string> {
  return new Set(
    parties
      .filter(({ organisationId, participation }) => {
        const council = councils.find((each) => each.organisationId === organisationId);
        return council !== undefined && isBound(participation, council.context);
      })
      .map(({ organisationId }) => organisationId),
  );
}
