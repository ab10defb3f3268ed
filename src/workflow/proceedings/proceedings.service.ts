import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../agreement-access.js';
import type { Speech } from './amendment.dto.js';
import { ProceedingDto } from './proceeding.dto.js';
import { Proceeding } from './proceeding.entity.js';

/** Shows the side procedures of agreements. */
@Injectable()
export class ProceedingsService {
  constructor(
    @InjectRepository(Proceeding) private readonly proceedings: Repository<Proceeding>,
    private readonly access: AgreementAccess,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** A page of them in the order in which they were opened. @throws Problem 404 */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Page<ProceedingDto>> {
    await this.access.see(agreementId, principal, 'listProceedings');
    return pageByNumber(this.proceedings, { agreementId }, query, (row) =>
      ProceedingDto.of(row, this.speech(language)),
    );
  }

  /** @throws Problem 404 where there is no such side procedure, or the caller may not see the agreement */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
    language: Language,
  ): Promise<ProceedingDto> {
    await this.access.see(agreementId, principal, 'getProceeding');
    const found = await this.proceedings.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    return ProceedingDto.of(found, this.speech(language));
  }

  private speech(language: Language): Speech {
    return {
      say: (message) => renderMessage(message, language),
      nameOf: (id) => this.directory.get(id)?.name ?? id,
    };
  }
}
