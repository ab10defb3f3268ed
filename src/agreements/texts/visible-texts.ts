import { Injectable } from '@nestjs/common';
import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { ownMattersOf } from '../../access/visibility.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import type { WholeAgreement } from '../../workflow/record/whole-read.js';
import type { AgreementText } from './text.entity.js';

/** An agreement that somebody may see, and which of its texts. */
export interface VisibleTextsOf {
  readonly where: FindOptionsWhere<AgreementText>;
  readonly agreementVersion: number;
  readonly agreement: WholeAgreement['agreement'];
}

/** Which texts of an agreement somebody may see: who writes them every one, everybody else those that were offered. */
@Injectable()
export class VisibleTexts {
  constructor(private readonly access: AgreementAccess) {}

  /** @throws Problem 404 where there is no such agreement, or the caller may not know of it */
  async of(agreementId: string, principal: Principal | undefined, right: Right): Promise<VisibleTextsOf> {
    const { agreement, standing } = await this.access.see(agreementId, principal, right);
    const writes = standing.province === 'director' || standing.province === 'facilitator';
    const seesDrafts = (standing.isParty || writes) && ownMattersOf(principal) !== null;
    return {
      where: seesDrafts ? { agreementId } : { agreementId, offeredAt: Not(IsNull()) },
      agreementVersion: agreement.version,
      agreement,
    };
  }
}
