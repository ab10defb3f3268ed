import { Injectable } from '@nestjs/common';
import { noteRefused, noteShown } from '../access-log/confidential-reads.js';
import type { Right } from '../access/policy.js';
import { mayDo } from '../access/rights.js';
import type { Principal } from '../access/principal.js';
import { requireWithinDelegation } from '../access/within-delegation.js';
import type { Standing } from '../access/standing.js';
import { notFound } from '../common/problems/general.problems.js';
import type { Problem } from '../common/problems/problem.js';
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
   * @throws Problem 404 where there is none, or the caller may not know of it; 403 `outside-delegation` for who acts by
   * delegation for other agreements only
   */
  async see(
    id: string,
    principal: Principal | undefined,
    right: Right = 'getAgreement',
  ): Promise<SeenAgreement> {
    requireWithinDelegation(principal, id);
    const whole = await this.wholes.readAsViewer(id);
    if (whole === undefined) throw refused(id, principal);
    const own = principal?.organisationId ?? null;
    const standing = standingIn(eventRead(whole, own, own), principal, false);
    if (!mayDo(right, principal, standing).allowed) throw refused(id, principal);
    noteShown(principal, [whole.agreement]);
    return { ...whole, standing };
  }
}

function refused(id: string, principal: Principal | undefined): Problem {
  noteRefused(principal, id);
  return notFound();
}
