import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import { seePlan } from '../see-plan.js';
import { ProvisoDto } from './dto/proviso.dto.js';
import { Proviso } from './proviso.entity.js';

/** What governments and deputations state with the adoption of a plan: kept as they said it. */
@Injectable()
export class ProvisosService implements OnModuleInit {
  constructor(
    @InjectRepository(Proviso) private readonly provisos: Repository<Proviso>,
    private readonly access: AgreementAccess,
    private readonly handlers: EffectHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on('keepProviso', async ({ manager, agreementId, now }, { organisationId, text }) => {
      const number = ((await manager.maximum(Proviso, 'number', { agreementId })) ?? 0) + 1;
      await manager.insert(Proviso, { agreementId, number, organisationId, body: text, statedAt: now });
    });
  }

  /** A page of provisos in the order in which they were stated. */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<ProvisoDto>> {
    await seePlan(this.access, agreementId, principal, 'listProvisos');
    return pageByNumber(this.provisos, { agreementId }, query, (row) => ProvisoDto.of(row));
  }
}
