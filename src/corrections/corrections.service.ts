import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { derive, type Term } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import type { Versioned } from '../workflow/versioned.js';
import { Correction } from './correction.entity.js';
import { CorrectionDrafts } from './correction-drafts.js';
import { CorrectionTerms } from './correction-terms.js';
import { correctionPending } from './corrections.problems.js';
import { CorrectionDto } from './dto/correction.dto.js';
import type { ProposeCorrectionDto } from './dto/propose-correction.dto.js';
import { actOn, noSideReason, sideOf } from './rules/who-answers.js';

/** For objections to a correction: the depositary sets it (Vienna Convention, art. 79). */
const OBJECTION_TERM: Term = { days: 30 };

/**
 * Puts right what was recorded wrong. Nothing is rewritten: a correction is an entry of its own, which names what it
 * corrects. Nobody corrects alone: the other side confirms it, or lets the term for objections pass.
 */
@Injectable()
export class CorrectionsService {
  constructor(
    @InjectRepository(Correction) private readonly corrections: Repository<Correction>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly drafts: CorrectionDrafts,
    private readonly terms: CorrectionTerms,
  ) {}

  /**
   * Proposes a correction; the term for objections begins.
   * @throws Problem 400, 403 where the caller speaks for neither the registry nor a party concerned, 409 where there is
   *   nothing to correct, another correction of the same is open, or the agreement takes none now
   */
  async propose(
    agreementId: string,
    input: ProposeCorrectionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CorrectionDto>> {
    await this.access.see(agreementId, principal, 'listCorrections');
    // Entries never change: what it is about can be looked up before.
    const entry =
      input.type === 'fact'
        ? await this.drafts.entryOf(this.corrections.manager, agreementId, input.sequence)
        : undefined;
    const about = { type: input.type, partyId: entry?.councilId ?? null };
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'proposeCorrection',
      act: ({ caller }) => actOn(about, principal, caller.isParty),
      check,
      write: async (manager, { agreement, caller }, now) => {
        const side = sideOf(about, principal, caller.isParty);
        if (side === undefined) throw notPermitted(noSideReason(about));
        await refuseSecond(manager, agreementId, about.partyId);
        const context = agreement.instance.context as unknown as DealContext;
        const subject =
          input.type === 'fact'
            ? await this.drafts.ofFact(manager, entry as NonNullable<typeof entry>, input, now)
            : await this.drafts.ofText(manager, agreementId, context, input);
        const term = derive(OBJECTION_TERM, now);
        const correction: Correction = {
          ...subject,
          agreementId,
          number: ((await manager.maximum(Correction, 'number', { agreementId })) ?? 0) + 1,
          correctedVersion: null,
          reason: input.reason,
          proposedBy: principal.organisationId,
          proposedAs: side,
          proposedSubject: principal.subject,
          proposedAt: now,
          objectionsUntil: term.dueAt,
          confirmedBy: [],
          objectedBy: null,
          objection: null,
          state: 'proposed',
          settledAt: null,
        };
        await manager.insert(Correction, correction);
        await this.terms.begin(manager, correction, entry?.type, term);
        const told = this.terms.eventOf(correction, 'PROPOSE_CORRECTION', entry?.type);
        return {
          event: { ...told, ...(about.partyId !== null && { partyId: about.partyId }) },
          result: correction,
        };
      },
    });
    return { version, item: CorrectionDto.of(result) };
  }

  /** A page of corrections, oldest first. */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<CorrectionDto>> {
    await this.access.see(agreementId, principal, 'listCorrections');
    return pageByNumber(this.corrections, { agreementId }, query, (row) => CorrectionDto.of(row));
  }

  /** @throws Problem 404 where there is no such correction, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<CorrectionDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getCorrection');
    const found = await this.corrections.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    return { version: agreement.version, item: CorrectionDto.of(found) };
  }
}

/** One correction at a time of one council’s record, and one of the text. */
async function refuseSecond(
  manager: EntityManager,
  agreementId: string,
  partyId: string | null,
): Promise<void> {
  const open = await manager.findOneBy(Correction, {
    agreementId,
    partyId: partyId ?? IsNull(),
    state: 'proposed',
  });
  if (open !== null) throw correctionPending(open.number);
}
