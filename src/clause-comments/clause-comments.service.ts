import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { noteConfidential } from '../access-log/confidential-reads.js';
import { notPermitted } from '../access/access.problems.js';
import { requirePrincipal } from '../access/current-principal.js';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { AgreementText } from '../agreements/texts/text.entity.js';
import { languagesOf } from '../agreements/rules/clauses/next-version.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { AgreementAccess, type SeenAgreement } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { Versioned } from '../workflow/versioned.js';
import { ClauseComment } from './clause-comment.entity.js';
import { nothingToSettle } from './clause-comments.problems.js';
import {
  ClauseCommentDto,
  type AddClauseCommentDto,
  type ListClauseCommentsQuery,
  type SettleOpenPointDto,
} from './dto/clause-comment.dto.js';

/**
 * What parties say of clauses to each other. It stays among those who negotiate, also when the agreement is public; the
 * history tells only that something was said of which clause, and by whom.
 */
@Injectable()
export class ClauseCommentsService {
  constructor(
    @InjectRepository(ClauseComment) private readonly comments: Repository<ClauseComment>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
  ) {}

  /**
   * Says something of a clause, or raises an open point.
   * @throws Problem 400 where the version has no such clause, 403, 404, 409 where the agreement takes no comments now, or
   *   the party has accepted what it raises a point about
   */
  async add(
    agreementId: string,
    { kind, clause, version: textVersion, body, answers }: AddClauseCommentDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ClauseCommentDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addClauseComment',
      check,
      write: async (manager, _read, now) => {
        const faults = [
          ...(await clauseFaults(manager, agreementId, clause, textVersion)),
          ...(await answerFaults(manager, agreementId, answers)),
        ];
        if (faults.length > 0) throw validationFailed(faults);
        const comment: ClauseComment = {
          agreementId,
          number: ((await manager.maximum(ClauseComment, 'number', { agreementId })) ?? 0) + 1,
          kind,
          clauseId: clause,
          textVersion,
          organisationId: principal.organisationId,
          body,
          answers: answers ?? null,
          createdAt: now,
          state: kind === 'openPoint' ? 'open' : 'stated',
          heldBy: kind === 'openPoint' ? principal.organisationId : null,
          settledAt: null,
          settledIn: null,
          settlement: null,
        };
        await manager.insert(ClauseComment, comment);
        // What is said is for those who negotiate: the history is everybody's one day.
        const event = {
          type: 'ADD_CLAUSE_COMMENT',
          comment: comment.number,
          kind,
          clause,
          version: textVersion,
        };
        return { event, result: comment };
      },
    });
    return { version, item: ClauseCommentDto.of(result) };
  }

  /**
   * Settles an open point, by word of whoever raised it.
   * @throws Problem 400 where there is no such version, 403 where another party raised it, 404, 409 where it is not open
   */
  async settle(
    agreementId: string,
    number: number,
    { outcome, version: settledIn, reason }: SettleOpenPointDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ClauseCommentDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'settleOpenPoint',
      check,
      write: async (manager, _read, now) => {
        const found = await manager.findOneBy(ClauseComment, { agreementId, number });
        if (found === null) throw notFound();
        if (found.state !== 'open') throw nothingToSettle(number);
        if (found.heldBy !== principal.organisationId)
          throw notPermitted({ key: 'clauseComments.not-yours', params: { comment: number } });
        if (
          settledIn !== undefined &&
          !(await manager.existsBy(AgreementText, { agreementId, version: settledIn }))
        )
          throw validationFailed([fault('version', 'unknown-version', settledIn)]);
        const settled = {
          state: outcome,
          settledAt: now,
          settledIn: settledIn ?? null,
          settlement: reason ?? null,
        };
        await manager.update(ClauseComment, { agreementId, number }, settled);
        const event = { type: 'SETTLE_OPEN_POINT', comment: number, outcome, clause: found.clauseId };
        return { event, result: { ...found, ...settled } };
      },
    });
    return { version, item: ClauseCommentDto.of(result) };
  }

  /** A page of what was said, oldest first. @throws Problem 403 for who does not negotiate, 404 */
  async list(
    agreementId: string,
    { clause, party, version, kind, state, ...page }: ListClauseCommentsQuery,
    principal: Principal | undefined,
  ): Promise<Page<ClauseCommentDto>> {
    await this.confide(agreementId, principal, 'listClauseComments');
    const where: FindOptionsWhere<ClauseComment> = {
      agreementId,
      ...(clause !== undefined && { clauseId: clause }),
      ...(party !== undefined && { organisationId: party }),
      ...(version !== undefined && { textVersion: version }),
      ...(kind !== undefined && { kind }),
      ...(state !== undefined && { state }),
    };
    return pageByNumber(this.comments, where, page, (row) => ClauseCommentDto.of(row));
  }

  /** @throws Problem 403 for who does not negotiate, 404 where there is no such comment */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<ClauseCommentDto>> {
    const { agreement } = await this.confide(agreementId, principal, 'getClauseComment');
    const found = await this.comments.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    return { version: agreement.version, item: ClauseCommentDto.of(found) };
  }

  /** Who may know of the agreement may not know yet what is said of it. */
  private async confide(
    agreementId: string,
    principal: Principal | undefined,
    right: 'listClauseComments' | 'getClauseComment',
  ): Promise<SeenAgreement> {
    const seen = await this.access.see(agreementId, principal);
    permit(right, requirePrincipal(principal), seen.standing);
    noteConfidential(principal, agreementId);
    return seen;
  }
}

async function clauseFaults(
  manager: EntityManager,
  agreementId: string,
  clause: string,
  version: number,
): Promise<Issue[]> {
  const text = await manager.findOneBy(AgreementText, { agreementId, version });
  if (text === null) return [fault('version', 'unknown-version', version)];
  const isThere = languagesOf(text).some(({ clauses }) => clauses.some(({ id }) => id === clause));
  return isThere ? [] : [fault('clause', 'unknown-clause', version)];
}

async function answerFaults(
  manager: EntityManager,
  agreementId: string,
  answers: number | undefined,
): Promise<Issue[]> {
  if (answers === undefined || (await manager.existsBy(ClauseComment, { agreementId, number: answers })))
    return [];
  return [
    {
      in: 'body',
      name: 'answers',
      detail: { key: 'clauseComments.unknown-comment', params: { comment: answers } },
    },
  ];
}

function fault(name: string, key: string, version: number): Issue {
  return { in: 'body', name, detail: { key: `clauseComments.${key}`, params: { version } } };
}
