import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { mayDo, type Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Standing } from '../access/standing.js';
import { notFound } from '../common/problems/general.problems.js';
import { Agreement } from './agreement.entity.js';
import { Party } from './party.entity.js';

/** An agreement that the caller may see, and how the caller stands towards it. */
export interface SeenAgreement {
  readonly agreement: Agreement;
  readonly parties: readonly Party[];
  readonly standing: Standing;
}

/** The one way to read an agreement on behalf of somebody. */
@Injectable()
export class AgreementAccess {
  constructor(
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    @InjectRepository(Party) private readonly parties: Repository<Party>,
  ) {}

  /**
   * Reads an agreement with its parties, lead first and then by OVO code: two queries, whatever the number of parties.
   * @throws Problem 404 where there is none, or the caller may not know of it
   */
  async see(
    id: string,
    principal: Principal | undefined,
    right: Right = 'getAgreement',
  ): Promise<SeenAgreement> {
    const [agreement, parties] = await Promise.all([
      this.agreements.findOneBy({ id }),
      this.parties.find({ where: { agreementId: id }, order: { role: 'ASC', organisationId: 'ASC' } }),
    ]);
    if (agreement === null) throw notFound();
    const standing = standingIn(agreement, parties, principal);
    if (!mayDo(right, principal, standing).allowed) throw notFound();
    return { agreement, parties, standing };
  }
}

function standingIn(
  agreement: Agreement,
  parties: readonly Party[],
  principal: Principal | undefined,
): Standing {
  const own = parties.find((party) => party.organisationId === principal?.organisationId);
  return {
    isParty: own !== undefined,
    isLead: own?.role === 'lead',
    isOwnCouncil: false,
    isPublic: agreement.publicSince !== null,
  };
}
