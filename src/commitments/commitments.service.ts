import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { DraftSummaries } from '../agreements/drafts/draft-summaries.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { dateOf } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine, type Check } from '../workflow/agreement-engine.js';
import { Party } from '../workflow/party.entity.js';
import type { Versioned } from '../workflow/versioned.js';
import { nextNumber } from './commitment-numbers.js';
import { Commitment } from './commitment.entity.js';
import type { BalanceDto } from './dto/balance.dto.js';
import { type AddCommitmentDto, CommitmentDto } from './dto/commitment.dto.js';
import { formatAmount, parseAmount } from './rules/amount.js';
import { balanceOf } from './rules/balance.js';
import { commitmentFaults, notItsOwn, type CommitmentTerms } from './rules/commitment-terms.js';

/** What a commitment is before anything became of it. */
const NOT_AMENDED = { settledOn: null, endedOn: null, amendment: null, amendmentChange: null };

/** Who owes what to whom within an agreement. */
@Injectable()
export class CommitmentsService {
  constructor(
    @InjectRepository(Commitment) private readonly commitments: Repository<Commitment>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
  ) {}

  /**
   * Adds a commitment.
   * @throws Problem 403 where the caller is neither its debtor, its creditor nor the lead, 400 where its terms are not
   *   sound, 409 where the agreement's commitments are fixed
   */
  async add(
    agreementId: string,
    input: AddCommitmentDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CommitmentDto>> {
    const { description, ...rest } = input;
    const terms = { ...rest, dueOn: rest.dueOn ?? null };
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addCommitment',
      check,
      write: async (manager, { caller }, now) => {
        requireOwn(terms, principal, caller.isLead);
        await requireSound(manager, agreementId, terms, dateOf(now));
        const number = await nextNumber(manager, agreementId);
        const commitment = {
          ...terms,
          agreementId,
          number,
          description,
          ...NOT_AMENDED,
          extinguishedOn: null,
          extinction: null,
          createdAt: now,
        };
        await manager.insert(Commitment, commitment);
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'ADD_COMMITMENT', commitment: number, terms: told(commitment), draft },
          result: commitment,
        };
      },
    });
    return { version, item: CommitmentDto.of(result) };
  }

  /**
   * Removes a commitment.
   * @throws Problem 404 where there is none with this number, 403 where the caller is neither its debtor, its creditor
   *   nor the lead, 409 where the agreement's commitments are fixed
   */
  async remove(agreementId: string, number: number, principal: Principal, check?: Check): Promise<void> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'removeCommitment',
      check,
      write: async (manager, { caller }) => {
        const commitment = await manager.findOneBy(Commitment, { agreementId, number });
        if (commitment === null) throw notFound();
        requireOwn(commitment, principal, caller.isLead);
        await manager.delete(Commitment, { agreementId, number });
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'REMOVE_COMMITMENT', commitment: number, terms: told(commitment), draft },
          result: undefined,
        };
      },
    });
  }

  /** A page of commitments in the order in which they were added. */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<CommitmentDto>> {
    await this.access.see(agreementId, principal, 'listCommitments');
    return pageByNumber(this.commitments, { agreementId }, query, (row) => CommitmentDto.of(row));
  }

  /** @throws Problem 404 where there is no such commitment, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<CommitmentDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getCommitment');
    const commitment = await this.commitments.findOneBy({ agreementId, number });
    if (commitment === null) throw notFound();
    return { version: agreement.version, item: CommitmentDto.of(commitment) };
  }

  /** What each party gives and gets by what is still owed. */
  async balance(agreementId: string, principal: Principal | undefined): Promise<Versioned<BalanceDto>> {
    const { agreement, parties } = await this.access.see(agreementId, principal, 'getBalance');
    const commitments = await this.commitments.findBy({
      agreementId,
      extinguishedOn: IsNull(),
      endedOn: IsNull(),
    });
    const ids = parties.map(({ organisationId }) => organisationId);
    return { version: agreement.version, item: balanceOf(ids, commitments) };
  }
}

function requireOwn(terms: CommitmentTerms, { organisationId }: Principal, isLead: boolean): void {
  const reason = notItsOwn(terms, organisationId, isLead);
  if (reason) throw notPermitted(reason);
}

async function requireSound(
  manager: EntityManager,
  agreementId: string,
  terms: CommitmentTerms,
  today: string,
): Promise<void> {
  const named = await manager.findBy(Party, {
    agreementId,
    organisationId: In([terms.debtorId, terms.creditorId]),
  });
  const isParty = (id: string): boolean => named.some(({ organisationId }) => organisationId === id);
  const faults = commitmentFaults(terms, isParty, today);
  if (faults.length > 0) throw validationFailed(faults);
}

/** What the history tells of a commitment: not the description, which may name people. */
function told({ kind, debtorId, creditorId, unit, amount, dueOn }: CommitmentTerms): CommitmentTerms {
  return { kind, debtorId, creditorId, unit, amount: formatAmount(parseAmount(amount), unit), dueOn };
}
