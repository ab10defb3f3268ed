import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { AgreementAccess, type SeenAgreement } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { boundParties } from '../workflow/bound-parties.js';
import { Proceeding } from '../workflow/proceedings/proceeding.entity.js';
import type { Versioned } from '../workflow/versioned.js';
import { eventNotAllowed } from '../workflow/workflow.problems.js';
import { EvaluationDto, type AnswerConclusionDto, type ProposeConclusionDto } from './dto/evaluation.dto.js';
import { Evaluation } from './evaluation.entity.js';
import { Lesson } from './lesson.entity.js';
import { amendmentSeen } from './decision-advice.js';
import { accepted, proposed, refused, type Conclusion } from './rules/conclusion.js';
import type { AgreementSeen } from './rules/follow-up.js';

/** Names an evaluation. */
export interface EvaluationKey {
  readonly agreementId: string;
  readonly number: number;
}

/** What evaluations found, and how the bound parties conclude them. */
@Injectable()
export class EvaluationsService {
  constructor(
    @InjectRepository(Evaluation) private readonly evaluations: Repository<Evaluation>,
    @InjectRepository(Lesson) private readonly lessons: Repository<Lesson>,
    @InjectRepository(Proceeding) private readonly proceedings: Repository<Proceeding>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
  ) {}

  /** A page of evaluations, oldest first. @throws Problem 404 */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<EvaluationDto>> {
    const seen = await this.access.see(agreementId, principal, 'listEvaluations');
    const { items, next } = await pageByNumber(this.evaluations, { agreementId }, query, (row) => row);
    return { items: await this.show(seen, items), next };
  }

  /** @throws Problem 404 where there is no such evaluation, or the caller may not see the agreement */
  async find(
    { agreementId, number }: EvaluationKey,
    principal: Principal | undefined,
  ): Promise<Versioned<EvaluationDto>> {
    const seen = await this.access.see(agreementId, principal, 'getEvaluation');
    const found = await this.evaluations.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    const [item] = await this.show(seen, [found]);
    return { version: seen.agreement.version, item };
  }

  /**
   * Proposes how an evaluation concludes; who proposes consents by it.
   * @throws Problem 404 where there is no such evaluation, 403 where the agreement does not bind the caller, 409 where one
   *   is proposed or agreed, or the agreement is not in force
   */
  async propose(
    key: EvaluationKey,
    { decision, reason }: ProposeConclusionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<EvaluationDto>> {
    const { agreementId, number } = key;
    const own = principal.organisationId;
    await this.engine.change({
      agreementId,
      principal,
      right: 'proposeConclusion',
      check,
      write: async (manager, _, now) => {
        const { conclusion: before } = await held(manager, key);
        const asked = await boundParties(manager, agreementId);
        if (!asked.includes(own)) throw notAsked(own, asked);
        if (before !== null && before.state !== 'refused')
          throw eventNotAllowed({ key: `evaluations.is-${before.state}`, params: { evaluation: number } });
        const conclusion = proposed({ decision, reason, proposedBy: own, asked }, now);
        await manager.update(Evaluation, key, { conclusion });
        return { event: { type: 'PROPOSE_CONCLUSION', ...told(number, conclusion) }, result: undefined };
      },
    });
    return this.find(key, principal);
  }

  /**
   * A bound party's word on a conclusion: with the last consent it is agreed.
   * @throws Problem 404 where there is no such evaluation, 403 where it takes no consent of the caller's, 409 where nothing
   *   is proposed, the caller has consented already or the agreement is not in force
   */
  async answer(
    key: EvaluationKey,
    { answer, reason }: AnswerConclusionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<EvaluationDto>> {
    const own = principal.organisationId;
    await this.engine.change({
      agreementId: key.agreementId,
      principal,
      right: 'answerConclusion',
      check,
      write: async (manager, _, now) => {
        const { conclusion: before } = await held(manager, key);
        const params = { evaluation: key.number };
        if (before?.state !== 'proposed') throw eventNotAllowed({ key: 'evaluations.not-proposed', params });
        if (!before.asked.includes(own)) throw notAsked(own, before.asked);
        if (answer === 'accept' && before.consents.includes(own))
          throw eventNotAllowed({ key: 'evaluations.has-consented', params });
        const conclusion =
          answer === 'accept' ? accepted(before, own, now) : refused(before, reason ?? null, now);
        await manager.update(Evaluation, key, { conclusion });
        const type = answer === 'accept' ? 'ACCEPT_CONCLUSION' : 'REFUSE_CONCLUSION';
        return { event: { type, ...told(key.number, conclusion) }, result: undefined };
      },
    });
    return this.find(key, principal);
  }

  private async show(
    { agreement, parties }: SeenAgreement,
    rows: readonly Evaluation[],
  ): Promise<EvaluationDto[]> {
    const { id: agreementId, kind, phase, state } = agreement;
    const learnt = await this.lessons.find({
      where: { agreementId, evaluation: In(rows.map(({ number }) => number)) },
      order: { number: 'ASC' },
    });
    const amendments = await this.proceedings.find({
      where: { agreementId, kind: 'amendment' },
      order: { number: 'ASC' },
    });
    const seen: AgreementSeen = {
      kind,
      phase,
      state,
      isEnding: parties.some(({ terminates }) => terminates),
      amendments: amendments.map(amendmentSeen),
    };
    return rows.map((row) =>
      EvaluationDto.of(
        row,
        learnt.filter(({ evaluation }) => evaluation === row.number),
        seen,
      ),
    );
  }
}

async function held(manager: EntityManager, key: EvaluationKey): Promise<Evaluation> {
  const found = await manager.findOneBy(Evaluation, key);
  if (found === null) throw notFound();
  return found;
}

function notAsked(organisation: string, asked: readonly string[]): Error {
  return notPermitted({ key: 'evaluations.not-asked', params: { organisation, asked: asked.join(', ') } });
}

/** What the history tells: not what is said in words. */
function told(evaluation: number, { decision, asked, state }: Conclusion): object {
  return { evaluation, decision, asked, agreed: state === 'agreed' };
}
