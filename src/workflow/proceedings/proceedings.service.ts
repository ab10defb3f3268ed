import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { numberAfter } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { AgreementAccess } from '../agreement-access.js';
import { ProceedingDto } from './proceeding.dto.js';
import { Proceeding } from './proceeding.entity.js';

/** Shows the side procedures of agreements. */
@Injectable()
export class ProceedingsService {
  constructor(
    @InjectRepository(Proceeding) private readonly proceedings: Repository<Proceeding>,
    private readonly access: AgreementAccess,
  ) {}

  /** A page of them in the order in which they were opened. @throws Problem 404 */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<ProceedingDto>> {
    const after = numberAfter(cursor);
    await this.access.see(agreementId, principal, 'listProceedings');
    const rows = await this.proceedings.find({
      where: { agreementId, number: MoreThan(after) },
      order: { number: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.number],
      (row) => ProceedingDto.of(row),
    );
  }

  /** @throws Problem 404 where there is no such side procedure, or the caller may not see the agreement */
  async find(agreementId: string, number: number, principal: Principal | undefined): Promise<ProceedingDto> {
    await this.access.see(agreementId, principal, 'getProceeding');
    const found = await this.proceedings.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    return ProceedingDto.of(found);
  }
}
