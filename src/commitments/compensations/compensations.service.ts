import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { notPermitted } from '../../access/access.problems.js';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import type { WholeAgreement } from '../../workflow/record/whole-read.js';
import type { Versioned } from '../../workflow/versioned.js';
import { eventNotAllowed } from '../../workflow/workflow.problems.js';
import { BookReads } from '../balance/books.js';
import {
  CompensationDto,
  type AnswerCompensationDto,
  type CompensationPreviewDto,
  type PreviewCompensationDto,
  type ProposeCompensationDto,
} from '../dto/compensation.dto.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import { UNIT_DECIMALS, type CommitmentUnit } from '../rules/commitment-terms.js';
import {
  transferFaults,
  weightsFor,
  type AskedFormula,
  type Candidate,
} from '../rules/compensation-faults.js';
import { evenOut, paymentsFor } from '../rules/compensation.js';
import { netsOf } from '../rules/ledger.js';
import { Compensation, type Transfer } from './compensation.entity.js';

/** What is wrong with what was asked. */
interface Faulty {
  readonly faults: readonly Issue[];
}

/** How parties even out what they give and get: by a formula, or as they agree; booked once all have consented. */
@Injectable()
export class CompensationsService {
  constructor(
    @InjectRepository(Compensation) private readonly compensations: Repository<Compensation>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly books: BookReads,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** What a formula would come to. @throws Problem 400 where it cannot be applied, 404 */
  async preview(
    agreementId: string,
    input: PreviewCompensationDto,
    principal: Principal | undefined,
  ): Promise<CompensationPreviewDto> {
    const whole = await this.access.see(agreementId, principal, 'previewCompensation');
    const found = await this.byFormula(whole, input, input.unit, input.year);
    if ('faults' in found) throw validationFailed(found.faults);
    return found;
  }

  /**
   * Proposes transfers; who proposes consents by it where it is asked.
   * @throws Problem 400 where they are not sound, 404, 409 where the agreement is not in force
   */
  async propose(
    agreementId: string,
    input: ProposeCompensationDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CompensationDto>> {
    const whole = await this.access.see(agreementId, principal, 'getAgreement');
    const transfers = await this.transfersIn(whole, input);
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'proposeCompensation',
      check,
      write: async (manager, _, now) => {
        if ('faults' in transfers) throw validationFailed(transfers.faults);
        const { unit, key, year = null, description } = input;
        const own = principal.organisationId;
        const asked = [...new Set(transfers.flatMap(({ fromId, toId }) => [fromId, toId]))].sort();
        const row: Compensation = {
          agreementId,
          number: ((await manager.maximum(Compensation, 'number', { agreementId })) ?? 0) + 1,
          unit,
          key,
          year,
          transfers: [...transfers],
          description,
          asked,
          consents: asked.filter((id) => id === own),
          state: 'proposed',
          proposedBy: own,
          proposedAt: now,
          settledAt: null,
          reason: null,
        };
        await manager.insert(Compensation, row);
        return {
          event: { type: 'PROPOSE_COMPENSATION', compensation: row.number, unit, year, transfers, asked },
          result: row,
        };
      },
    });
    return { version, item: CompensationDto.of(result) };
  }

  /**
   * A party's word on a proposal: with the last consent the transfers are booked.
   * @throws Problem 404 where there is none with this number, 403 where it takes no consent of the caller's, 409 where it
   *   is settled, the caller has consented already or the agreement is not in force
   */
  async answer(
    agreementId: string,
    number: number,
    { answer, reason }: AnswerCompensationDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CompensationDto>> {
    const own = principal.organisationId;
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'answerCompensation',
      check,
      write: async (manager, _, now) => {
        const row = await manager.findOneBy(Compensation, { agreementId, number });
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
        const state = answer === 'refuse' ? ('refused' as const) : booked ? ('booked' as const) : row.state;
        const settledAt = state === 'proposed' ? null : now;
        const after = { consents, state, settledAt, reason: answer === 'refuse' ? (reason ?? null) : null };
        await manager.update(Compensation, { agreementId, number }, after);
        return {
          event:
            answer === 'accept'
              ? { type: 'ACCEPT_COMPENSATION', compensation: number, booked }
              : { type: 'REFUSE_COMPENSATION', compensation: number },
          result: { ...row, ...after },
        };
      },
    });
    return { version, item: CompensationDto.of(result) };
  }

  /** A page of proposals in the order in which they were made. */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<CompensationDto>> {
    await this.access.see(agreementId, principal, 'listCompensations');
    return pageByNumber(this.compensations, { agreementId }, query, (row) => CompensationDto.of(row));
  }

  /** @throws Problem 404 where there is none with this number, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<CompensationDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getCompensation');
    const row = await this.compensations.findOneBy({ agreementId, number });
    if (row === null) throw notFound();
    return { version: agreement.version, item: CompensationDto.of(row) };
  }

  private async transfersIn(
    whole: WholeAgreement,
    { key, unit, year, shares, transfers }: ProposeCompensationDto,
  ): Promise<readonly Transfer[] | Faulty> {
    if (key === 'agreed') {
      const faults = [
        ...transferFaults(transfers ?? [], unit, await this.candidates(whole)),
        ...('faults' in weightsFor({ key, shares }, []) ? this.superfluous('shares') : []),
      ];
      return faults.length > 0
        ? { faults }
        : (transfers ?? []).map((each) => ({
            ...each,
            amount: formatAmount(parseAmount(each.amount), unit),
          }));
    }
    if (transfers !== undefined) return { faults: this.superfluous('transfers') };
    const found = await this.byFormula(whole, { key, shares }, unit, year);
    if ('faults' in found) return found;
    return found.transfers.length > 0 ? found.transfers : { faults: transferFaults([], unit, []) };
  }

  private superfluous(name: 'shares' | 'transfers'): Issue[] {
    const key = name === 'shares' ? 'shares' : 'agreed';
    return [{ in: 'body', name, detail: { key: 'compensation.only-with', params: { key } } }];
  }

  /** The parties that take part: those whom the agreement binds; before it is in force, all. */
  private async candidates(whole: WholeAgreement): Promise<Candidate[]> {
    const { accounts } = await this.books.of(whole);
    return accounts
      .filter(({ name, staysOut }) => name !== null && !staysOut)
      .map(({ account }) => ({ id: account, population: this.directory.get(account)?.population ?? null }));
  }

  private async byFormula(
    whole: WholeAgreement,
    formula: AskedFormula,
    unit: CommitmentUnit,
    year: number | undefined,
  ): Promise<CompensationPreviewDto | Faulty> {
    const asked = weightsFor(formula, await this.candidates(whole));
    if ('faults' in asked) return asked;
    const { weights } = asked;
    const { bookings } = await this.books.of(whole);
    const step = 10n ** BigInt(4 - UNIT_DECIMALS[unit]);
    const nets = netsOf(
      bookings,
      weights.map(([id]) => id),
      unit,
      year,
    );
    const evened = evenOut(weights.map(([id, weight], index) => ({ id, weight, net: nets[index] / step })));
    const inWords = (steps: bigint): string => formatAmount(steps * step, unit);
    return {
      unit,
      parties: evened.map(({ id, net, target, gets }) => ({
        organisationId: id,
        net: inWords(net),
        target: inWords(target),
        gets: inWords(gets),
      })),
      transfers: paymentsFor(evened).map((each) => ({ ...each, amount: inWords(each.amount) })),
    };
  }
}
