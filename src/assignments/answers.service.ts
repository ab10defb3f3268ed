import { Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { requireWithinDelegation } from '../access/within-delegation.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { RegionsService } from '../regions/regions.service.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Party } from '../workflow/party.entity.js';
import { AnsweringAgreements } from './answering-agreements.js';
import { AssignmentAgreement } from './assignment-agreement.entity.js';
import { AssignmentAnswer, type AnswerEnding } from './assignment-answer.entity.js';
import { recordAct } from './assignment-log.js';
import {
  answersOf,
  columnsOf,
  drawsOf,
  holdAssignment,
  meansOf,
  statedMeans,
  type KnownAnswer,
} from './assignment-reads.js';
import { Assignment } from './assignment.entity.js';
import {
  alreadyAnswers,
  answerEnded,
  answerStands,
  assignmentWithdrawn,
  drawsNothing,
  meansExhausted,
} from './assignments.problems.js';
import { addressOf, AssignmentsService } from './assignments.service.js';
import { AssignmentAnswerDto } from './dto/answer.dto.js';
import type {
  AnswerAssignmentDto,
  AssignmentAmountsDto,
  DeclineAssignmentDto,
} from './dto/write-assignment.dto.js';
import { decimalFaults, fault } from './rules/assignment-faults.js';
import { NO_MEANS, overdrawn, toldMeans } from './rules/means.js';
import { answerState, draws } from './rules/status.js';

/** An assignment that is held, with its answers. */
interface Held {
  readonly assignment: Assignment;
  readonly answers: readonly KnownAnswer[];
}

/**
 * What municipalities of a region answer to its assignments, and what is drawn of the means. Each act holds the assignment:
 * of two that meet, the later one sees what the earlier has taken.
 */
@Injectable()
export class AnswersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assignments: AssignmentsService,
    private readonly agreements: AnsweringAgreements,
    private readonly regions: RegionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers by a plan or deal of the municipality's own. It ends a refusal of the municipality.
   * @throws Problem 403 for who is not in the region, 404, 400 where it is no party to the agreement or that fell away, 409
   *   `assignment-withdrawn`, `already-answers`
   */
  async answer(id: string, input: AnswerAssignmentDto, principal: Principal): Promise<AssignmentAnswerDto> {
    permit('answerAssignment', principal, NO_STANDING);
    const agreementId = input.agreementId.toLowerCase();
    requireWithinDelegation(principal, agreementId);
    const number = await this.act(id, principal, async (manager, { assignment, answers }, now) => {
      const agreement = await ownAgreement(manager, agreementId, principal.organisationId);
      if (agreement === null) throw validationFailed([fault('agreementId', 'not-a-party')]);
      if (answerState(false, agreement) === 'fellAway')
        throw validationFailed([fault('agreementId', 'fell-away')]);
      const same = answers.find((each) => each.endedAt === null && each.agreementId === agreementId);
      if (same !== undefined) throw alreadyAnswers(same.number);
      const declined = standing(answers, principal).filter(({ state }) => state === 'declined');
      for (const each of declined) await end(manager, id, each.number, 'answered', now);
      const added = await this.add(manager, assignment, principal, { kind: 'agreement', reason: null }, now);
      await manager.insert(AssignmentAgreement, {
        agreementId,
        assignmentId: id,
        answer: added,
        linkedAt: now,
      });
      await recordAct(manager, assignment, 'ANSWER', { answer: added }, principal, now);
      return added;
    });
    return this.find(id, number, principal);
  }

  /** Declines, with a reason for everybody to read. @throws Problem 403, 404, 409 `answer-stands`, `assignment-withdrawn` */
  async decline(
    id: string,
    { reason }: DeclineAssignmentDto,
    principal: Principal,
  ): Promise<AssignmentAnswerDto> {
    permit('declineAssignment', principal, NO_STANDING);
    const number = await this.act(id, principal, async (manager, { assignment, answers }, now) => {
      const [stands] = standing(answers, principal);
      if (stands !== undefined) throw answerStands(stands.number);
      const added = await this.add(manager, assignment, principal, { kind: 'decline', reason }, now);
      await recordAct(manager, assignment, 'DECLINE', { answer: added }, principal, now);
      return added;
    });
    return this.find(id, number, principal);
  }

  /**
   * Takes an answer back, a refusal too: what it drew is given back. So it can be where the assignment was withdrawn, too.
   * @throws Problem 403 for another municipality, 404, 409 `answer-ended`
   */
  async withdraw(id: string, number: number, principal: Principal): Promise<AssignmentAnswerDto> {
    await this.actOn(
      'withdrawAssignmentAnswer',
      id,
      number,
      principal,
      async (manager, { assignment }, now) => {
        await end(manager, id, number, 'withdrawn', now);
        await recordAct(manager, assignment, 'WITHDRAW_ANSWER', { answer: number }, principal, now);
      },
    );
    return this.find(id, number, principal);
  }

  /**
   * Says what the deal of an answer draws of the means, in the place of what it drew before.
   * @throws Problem 403 for another municipality, 404, 400, 409 `means-exhausted` where there is not enough left,
   *   `draws-nothing` for a draft, a plan and what fell away, `answer-ended`, `assignment-withdrawn`
   */
  async draw(
    id: string,
    number: number,
    amounts: AssignmentAmountsDto,
    principal: Principal,
  ): Promise<AssignmentAnswerDto> {
    const wanted = statedMeans(amounts);
    await this.actOn('drawMeans', id, number, principal, async (manager, { assignment, answers }, now) => {
      const faults = decimalFaults(wanted);
      if (faults.length > 0) throw validationFailed(faults);
      requireInEffect(assignment);
      const own = answers.find((each) => each.number === number);
      if (own === undefined) throw notFound();
      const { agreementKind, phase, state, drawn } = own;
      if (agreementKind !== 'deal' || phase === 'drafting' || !draws(state)) throw drawsNothing(number);
      const others = answers.filter((each) => each.number !== number);
      const over = overdrawn(meansOf(assignment), [...drawsOf(others), wanted]);
      if (over !== undefined) throw meansExhausted(over);
      await manager.update(AssignmentAnswer, { assignmentId: id, number }, columnsOf(wanted));
      const details = { answer: number, from: toldMeans(drawn), to: toldMeans(wanted) };
      await recordAct(manager, assignment, 'DRAW', details, principal, now);
    });
    return this.find(id, number, principal);
  }

  private async find(id: string, number: number, principal: Principal): Promise<AssignmentAnswerDto> {
    const { answers } = await this.assignments.withAnswers(id);
    const found = answers.find((each) => each.number === number);
    if (found === undefined) throw notFound();
    const visible = await this.agreements.visible([found], principal);
    return AssignmentAnswerDto.of(found, visible.get(found.agreementId ?? ''));
  }

  /** Has a municipality of the region act upon an assignment that is in effect. */
  private async act(
    id: string,
    principal: Principal,
    work: (manager: EntityManager, held: Held, now: Date) => Promise<number>,
  ): Promise<number> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const held = await hold(manager, id);
      await this.requireMember(held.assignment, principal);
      requireInEffect(held.assignment);
      const number = await work(manager, held, now);
      await claimIdempotencyKey(manager, `${addressOf(id)}/answers`, now);
      return number;
    });
  }

  /** Has a municipality act upon an answer of its own that stands. */
  private async actOn(
    right: Right,
    id: string,
    number: number,
    principal: Principal,
    work: (manager: EntityManager, held: Held, now: Date) => Promise<void>,
  ): Promise<void> {
    permit(right, principal, NO_STANDING);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const held = await hold(manager, id);
      const answer = held.answers.find((each) => each.number === number);
      if (answer === undefined) throw notFound();
      if (answer.organisationId !== principal.organisationId)
        throw notPermitted({ key: 'assignments.not-your-answer', params: { answer: number } });
      if (answer.agreementId !== null) requireWithinDelegation(principal, answer.agreementId);
      if (answer.endedAt !== null) throw answerEnded(number);
      await work(manager, held, now);
      await claimIdempotencyKey(manager, `${addressOf(id)}/answers`, now);
    });
  }

  private async requireMember({ regionId }: Assignment, { organisationId }: Principal): Promise<void> {
    const members = await this.regions.memberIds(regionId);
    if (members?.includes(organisationId) !== true)
      throw notPermitted({ key: 'assignments.not-in-region', params: { region: regionId } });
  }

  private async add(
    manager: EntityManager,
    assignment: Assignment,
    { organisationId }: Principal,
    said: Pick<AssignmentAnswer, 'kind' | 'reason'>,
    now: Date,
  ): Promise<number> {
    const number = assignment.lastAnswer + 1;
    await manager.insert(AssignmentAnswer, {
      assignmentId: assignment.id,
      number,
      organisationId,
      ...said,
      ...columnsOf(NO_MEANS),
      answeredAt: now,
      endedAt: null,
      ending: null,
    });
    await manager.update(Assignment, { id: assignment.id }, { lastAnswer: number });
    return number;
  }
}

async function hold(manager: EntityManager, id: string): Promise<Held> {
  const assignment = await holdAssignment(manager, id);
  return { assignment, answers: (await answersOf(manager, [id])).get(id) ?? [] };
}

function requireInEffect({ withdrawnAt }: Assignment): void {
  if (withdrawnAt !== null) throw assignmentWithdrawn(dateOf(withdrawnAt));
}

/** What the caller's municipality has said that counts. */
function standing(answers: readonly KnownAnswer[], { organisationId }: Principal): KnownAnswer[] {
  return answers.filter(
    (each) => each.organisationId === organisationId && (each.state === 'declined' || draws(each.state)),
  );
}

async function end(
  manager: EntityManager,
  assignmentId: string,
  number: number,
  ending: AnswerEnding,
  now: Date,
): Promise<void> {
  await manager.update(AssignmentAnswer, { assignmentId, number }, { endedAt: now, ending });
}

/** An agreement that an organisation is a party to; null for another, and where there is none. */
async function ownAgreement(
  manager: EntityManager,
  agreementId: string,
  organisationId: string,
): Promise<Agreement | null> {
  const isParty = await manager.existsBy(Party, {
    agreementId,
    organisationId,
    participation: Not('withdrawn'),
  });
  return isParty ? manager.findOneBy(Agreement, { id: agreementId }) : null;
}
