import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Not, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { OfferedEvent } from '../workflow/core/decide.js';
import { Entry } from '../workflow/history/entry.entity.js';
import { Party } from '../workflow/party.entity.js';
import type { EventRead } from '../workflow/record/standing-read.js';
import type { Versioned } from '../workflow/versioned.js';
import { Correction } from './correction.entity.js';
import { CorrectionTerms } from './correction-terms.js';
import { correctionSettled } from './corrections.problems.js';
import type { AnswerCorrectionDto } from './dto/answer-correction.dto.js';
import { CorrectionDto } from './dto/correction.dto.js';
import { actOn, answerFault } from './rules/who-answers.js';

/** What is answered to corrections. */
@Injectable()
export class CorrectionAnswers {
  constructor(
    @InjectRepository(Correction) private readonly corrections: Repository<Correction>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly terms: CorrectionTerms,
  ) {}

  /**
   * Confirms, objects to or withdraws a correction. A fact takes one confirmation, by the other side; a text those of
   * all parties. It takes effect with the last.
   * @throws Problem 400 for an objection without a reason, 403 where it is not the caller’s to answer, 404, 409 where
   *   it is settled, or what it was about has changed
   */
  async answer(
    agreementId: string,
    number: number,
    input: AnswerCorrectionDto,
    principal: Principal,
    check: Check,
  ): Promise<Versioned<CorrectionDto>> {
    const { standing } = await this.access.see(agreementId, principal, 'getCorrection');
    permit('answerCorrection', principal, standing);
    const found = await this.corrections.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    if (input.answer === 'object' && input.reason === undefined) throw needsReason();
    const { partyId } = found;
    return input.answer === 'confirm' && partyId !== null
      ? this.confirmFact({ ...found, partyId }, principal, check)
      : this.note(found, input, principal, check);
  }

  /** The council itself takes it, and with it the tally. */
  private async confirmFact(
    found: Correction & { partyId: string },
    principal: Principal,
    check: Check,
  ): Promise<Versioned<CorrectionDto>> {
    const { agreementId, number, sequence } = found;
    const entry = await this.corrections.manager.findOneByOrFail(Entry, {
      agreementId,
      sequence: sequence ?? 0,
    });
    const { version } = await this.engine.offerToCouncil(found.partyId, {
      agreementId,
      principal,
      right: 'answerCorrection',
      act: ({ caller }) => actOn(found, principal, caller.isParty),
      event: { ...this.terms.eventOf(found, 'CORRECT', entry.type), confirmedBy: principal.organisationId },
      check: (read) => {
        check(read);
        permitAnswer(found, 'confirm', principal, read);
      },
    });
    const item = await this.corrections.findOneByOrFail({ agreementId, number });
    return { version, item: CorrectionDto.of(item) };
  }

  private async note(
    found: Correction,
    input: AnswerCorrectionDto,
    principal: Principal,
    check: Check,
  ): Promise<Versioned<CorrectionDto>> {
    const { agreementId, number } = found;
    const { version } = await this.engine.change({
      agreementId,
      principal,
      right: 'answerCorrection',
      act: ({ caller }) => actOn(found, principal, caller.isParty),
      check,
      write: async (manager, read, now) => {
        const correction = await manager.findOneByOrFail(Correction, { agreementId, number });
        permitAnswer(correction, input.answer, principal, read);
        const event = await this.write(manager, correction, input, principal.organisationId, now);
        return { event, result: undefined };
      },
    });
    const item = await this.corrections.findOneByOrFail({ agreementId, number });
    return { version, item: CorrectionDto.of(item) };
  }

  /** Writes an answer, and tells the event that it comes to. */
  private async write(
    manager: EntityManager,
    correction: Correction,
    { answer, reason }: AnswerCorrectionDto,
    by: string,
    now: Date,
  ): Promise<OfferedEvent> {
    const { agreementId, number } = correction;
    switch (answer) {
      case 'object': {
        const objection = { objectedBy: by, objection: reason ?? null };
        await this.terms.settle(manager, correction, now, { state: 'objected', ...objection });
        return { type: 'OBJECT_TO_CORRECTION', correction: number, reason };
      }
      case 'withdraw':
        await this.terms.settle(manager, correction, now, { state: 'withdrawn' });
        return { type: 'WITHDRAW_CORRECTION', correction: number };
      case 'confirm': {
        const confirmedBy = [...new Set([...correction.confirmedBy, by])];
        await manager.update(Correction, { agreementId, number }, { confirmedBy });
        const parties = await manager.findBy(Party, { agreementId, participation: Not('withdrawn') });
        const agreed = new Set([
          ...confirmedBy,
          ...(correction.proposedAs === 'party' ? [correction.proposedBy] : []),
        ]);
        return parties.every(({ organisationId }) => agreed.has(organisationId))
          ? this.terms.eventOf(correction, 'CORRECT_TEXT', undefined)
          : { type: 'CONFIRM_CORRECTION', correction: number };
      }
    }
  }
}

function permitAnswer(
  correction: Correction,
  answer: AnswerCorrectionDto['answer'],
  principal: Principal,
  { caller }: EventRead,
): void {
  const fault = answerFault(correction, answer, principal, caller.isParty);
  if (fault) throw notPermitted(fault);
  if (correction.state !== 'proposed') throw correctionSettled(correction.number);
}

function needsReason(): Error {
  return validationFailed([
    { in: 'body', name: 'reason', detail: { key: 'correction.objection-needs-reason' } },
  ]);
}
