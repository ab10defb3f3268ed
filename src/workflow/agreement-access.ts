import { Injectable } from '@nestjs/common';
import { mayDo, type Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Standing } from '../access/standing.js';
import { notFound } from '../common/problems/general.problems.js';
import { standingIn } from './decisions.js';
import { eventRead, WholeReads, type WholeAgreement } from './record/whole-read.js';

/** An agreement that the caller may see, and how the caller stands towards it. */
export interface SeenAgreement extends WholeAgreement {
  readonly standing: Standing;
}

/** The one way to read an agreement on behalf of somebody. */
@Injectable()
export class AgreementAccess {
  constructor(private readonly wholes: WholeReads) {}

  /**
   * Reads an agreement with its parties (the lead first, then by OVO code) and councils, in one query.
   * @throws Problem 404 where there is none, or the caller may not know of it
   */
  async see(
    id: string,
    principal: Principal | undefined,
    right: Right = 'getAgreement',
  ): Promise<SeenAgreement> {
    const whole = await this.wholes.read(id);
    if (whole === undefined) throw notFound();
    const standing = standingIn(eventRead(whole, principal?.organisationId ?? null), false);
    if (!mayDo(right, principal, standing).allowed) throw notFound();
    return { ...whole, standing };
  }
}
