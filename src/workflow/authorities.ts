import { Injectable } from '@nestjs/common';
import { requireWithinDelegation } from '../access/within-delegation.js';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import { actorOf, type Principal } from '../access/principal.js';
import type { Standing } from '../access/standing.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { MandateDirectory } from '../mandates/mandate-directory.js';
import { outsideMandate } from '../mandates/mandates.problems.js';
import { actOf } from '../mandates/rules/mandate-acts.js';
import { authorityFor, type Authority, type MandateAct } from '../mandates/rules/mandate.js';
import type { Actor } from './history/entry.entity.js';

/** Tells whether its bearer may do an act of this kind to an agreement, by the organisation's mandates. */
export type MandateCheck = (act: MandateAct | undefined) => Authority;

/** Who may act for an organisation: the table of rights, and the mandates that the organisation registered. */
@Injectable()
export class Authorities {
  constructor(
    private readonly directory: MandateDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * The mandates that count for a caller in an agreement; read from the database only where there are any. Who acts by
   * delegation needs a mandate as the organisation's own people do.
   * @throws Problem 403 `outside-delegation` where the caller acts by delegation for other agreements only
   */
  async of(principal: Principal, agreementId: string): Promise<MandateCheck> {
    requireWithinDelegation(principal, agreementId);
    const { organisationId, organisationName, subject } = principal;
    const mandates = await this.directory.of(organisationId);
    if (mandates.length === 0) return roleSuffices;
    const today = dateOf(this.clock.now());
    return (act) => authorityFor(mandates, { organisationName, subject, act, agreementId, today });
  }
}

/**
 * Lets pass who may do this by the table of rights and by mandate.
 * @param act what kind of act it is, where the right alone does not say
 * @returns the actor as the history names it
 * @throws Problem `token-required` (401), `not-permitted` or `outside-mandate` (403)
 */
export function authorise(
  right: Right,
  principal: Principal,
  standing: Standing,
  mandates: MandateCheck,
  act = actOf(right),
): Actor {
  permit(right, principal, standing);
  const authority = mandates(act);
  if ('refused' in authority) throw outsideMandate(authority.refused);
  return { ...actorOf(principal), ...authority.used };
}

const roleSuffices: MandateCheck = () => ({ used: undefined });
