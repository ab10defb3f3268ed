import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { DraftSummaries } from '../agreements/drafts/draft-summaries.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { dateOf } from '../common/time/terms.js';
import { roleChosenFor, type ProvinceContext } from '../provinces/rules/province-role.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { Party } from '../workflow/party.entity.js';
import type { Versioned } from '../workflow/versioned.js';
import { eventNotAllowed } from '../workflow/workflow.problems.js';
import { nextNumber } from './commitment-numbers.js';
import { Commitment } from './commitment.entity.js';
import { type AddCommitmentDto, CommitmentDto, type ReviseCommitmentDto } from './dto/commitment.dto.js';
import { Fulfilment } from './fulfilments/fulfilment.entity.js';
import { formatAmount, parseAmount } from './rules/amount.js';
import {
  commitmentFaults,
  hangingFaults,
  isFollowedBy,
  linkFaults,
  notItsOwn,
  organisationsIn,
  type CommitmentTerms,
  type Linked,
} from './rules/commitment-terms.js';

/** What a commitment is before anything became of it. */
const NEW = {
  settledOn: null,
  endedOn: null,
  amendment: null,
  amendmentChange: null,
  extinguishedOn: null,
  extinction: null,
  overdueSince: null,
  triggeredOn: null,
  lapsedOn: null,
  waivedOn: null,
  waivedAmount: null,
  waiver: null,
} as const;

/** Who owes what to whom within an agreement. */
@Injectable()
export class CommitmentsService {
  constructor(
    @InjectRepository(Commitment) private readonly commitments: Repository<Commitment>,
    @InjectRepository(Fulfilment) private readonly fulfilments: Repository<Fulfilment>,
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
    const { description, ...terms } = complete(input);
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addCommitment',
      check,
      write: async (manager, { agreement, caller }, now) => {
        requireOwn(terms, principal, caller.isLead);
        await requireSound(manager, agreementId, terms, dateOf(now));
        await requireLinked(manager, agreementId, terms);
        requireNoArbiter(terms, agreement.instance.context);
        const number = await nextNumber(manager, agreementId);
        const commitment = { ...NEW, ...terms, agreementId, number, description, createdAt: now };
        await manager.insert(Commitment, commitment);
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'ADD_COMMITMENT', commitment: number, terms: told(commitment), draft },
          result: commitment,
        };
      },
    });
    return { version, item: CommitmentDto.of(result, []) };
  }

  /**
   * Changes a commitment while it is drafted or negotiated.
   * @throws Problem 404 where there is none with this number, 403 where the caller is neither its debtor, its creditor
   *   nor the lead, before or after; 400 where its terms are not sound, 409 where the agreement's commitments are fixed
   */
  async revise(
    agreementId: string,
    number: number,
    input: ReviseCommitmentDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CommitmentDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'reviseCommitment',
      check,
      write: async (manager, { agreement, caller }, now) => {
        const before = await manager.findOneBy(Commitment, { agreementId, number });
        if (before === null) throw notFound();
        const sent = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        const amount = formatAmount(parseAmount(before.amount), before.unit);
        const commitment: Commitment = { ...before, amount, ...sent };
        for (const terms of [before, commitment]) requireOwn(terms, principal, caller.isLead);
        // A date that has passed already and stays what it is is no fault of the change.
        const today = dateOf(now);
        const from =
          before.dueOn === commitment.dueOn && (before.dueOn ?? today) < today ? before.dueOn : today;
        await requireSound(manager, agreementId, commitment, from ?? today);
        await requireLinked(manager, agreementId, commitment);
        requireNoArbiter(commitment, agreement.instance.context);
        await manager.update(Commitment, { agreementId, number }, sent);
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'REVISE_COMMITMENT', commitment: number, terms: told(commitment), draft },
          result: commitment,
        };
      },
    });
    return { version, item: CommitmentDto.of(result, []) };
  }

  /**
   * Removes a commitment.
   * @throws Problem 404 where there is none with this number, 403 where the caller is neither its debtor, its creditor
   *   nor the lead, 409 where the agreement's commitments are fixed or others hang on it
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
        const hanging = await manager.findBy(Commitment, { agreementId, follows: number });
        if (hanging.length > 0) throw eventNotAllowed(isFollowedBy(hanging));
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
    const { items, next } = await pageByNumber(this.commitments, { agreementId }, query, (row) => row);
    const reports = await this.fulfilments.findBy({
      agreementId,
      commitmentNumber: In(items.map(({ number }) => number)),
    });
    return {
      items: items.map((row) =>
        CommitmentDto.of(
          row,
          reports.filter(({ commitmentNumber }) => commitmentNumber === row.number),
        ),
      ),
      next,
    };
  }

  /** All commitments in the order in which they were added, for who is shown the agreement already. */
  all(agreementId: string): Promise<Commitment[]> {
    return this.commitments.find({ where: { agreementId }, order: { number: 'ASC' } });
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
    const reports = await this.fulfilments.findBy({ agreementId, commitmentNumber: number });
    return { version: agreement.version, item: CommitmentDto.of(commitment, reports) };
  }
}

function requireOwn(terms: CommitmentTerms, { organisationId }: Principal, isLead: boolean): void {
  const reason = notItsOwn(terms, organisationId, isLead);
  if (reason) throw notPermitted(reason);
}

/** @throws Problem 400 where it would give an arbiter something at stake */
function requireNoArbiter({ debtorId, creditorId }: CommitmentTerms, context: ProvinceContext): void {
  const faults = Object.entries({ debtorId, creditorId }).flatMap(([name, organisation]): Issue[] =>
    organisation !== null && roleChosenFor(context, organisation) === 'arbiter'
      ? [{ in: 'body', name, detail: { key: 'provinces.fault.arbiter-has-stake', params: { organisation } } }]
      : [],
  );
  if (faults.length > 0) throw validationFailed(faults);
}

async function requireSound(
  manager: EntityManager,
  agreementId: string,
  terms: CommitmentTerms,
  today: string,
): Promise<void> {
  const named = await manager.findBy(Party, {
    agreementId,
    organisationId: In(organisationsIn(terms)),
  });
  const isParty = (id: string): boolean => named.some(({ organisationId }) => organisationId === id);
  const faults = commitmentFaults(terms, isParty, today);
  if (faults.length > 0) throw validationFailed(faults);
}

/**
 * @throws Problem 400 where it hangs on what is no obligation or is due before it, or where what hangs on it could not any
 *   more
 */
async function requireLinked(
  manager: EntityManager,
  agreementId: string,
  commitment: CommitmentTerms & Linked & { readonly number?: number },
): Promise<void> {
  const { follows, number } = commitment;
  const followed =
    typeof follows === 'number'
      ? ((await manager.findOneBy(Commitment, { agreementId, number: follows })) ?? undefined)
      : undefined;
  const hanging =
    number === undefined ? [] : await manager.findBy(Commitment, { agreementId, follows: number });
  const faults = [...linkFaults(commitment, followed), ...hangingFaults(commitment, hanging)];
  if (faults.length > 0) throw validationFailed(faults);
}

/** A new commitment as it is kept: what was left out is null. */
function complete(
  input: AddCommitmentDto,
): CommitmentTerms & Required<Linked> & { readonly description: string } {
  const { debtorId = null, dueOn = null, consequence = null, follows = null, ...rest } = input;
  return { ...rest, debtorId, dueOn, consequence, follows };
}

/** What the history tells of a commitment: not what is said in words, which may name people. */
function told(commitment: CommitmentTerms & Linked): CommitmentTerms & Pick<Linked, 'follows'> {
  const { kind, debtorId, creditorId, unit, amount, dueOn, follows } = commitment;
  return {
    kind,
    debtorId,
    creditorId,
    unit,
    amount: formatAmount(parseAmount(amount), unit),
    dueOn,
    ...(typeof follows === 'number' && { follows }),
  };
}
