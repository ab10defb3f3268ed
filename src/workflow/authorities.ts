import { Injectable } from '@nestjs/common';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Standing } from '../access/standing.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { MandateDirectory } from '../mandates/mandate-directory.js';
import { outsideMandate } from '../mandates/mandates.problems.js';
import { actOf } from '../mandates/rules/mandate-acts.js';
import { authorityFor, type Authority } from '../mandates/rules/mandate.js';
import type { Actor } from './history/entry.entity.js';

/** Tells whether its bearer may do something to an agreement, by the organisation's mandates. */
export type MandateCheck = (right: string) => Authority;

/** Who may act for an organisation: the table of rights, and the mandates that the organisation registered. */
@Injectable()
export class Authorities {
  constructor(
    private readonly directory: MandateDirectory,
    private readonly clock: Clock,
  ) {}

  /** The mandates that count for a caller in an agreement; read from the database only where there are any. */
  async of(
    { organisationId, organisationName, subject }: Principal,
    agreementId: string,
  ): Promise<MandateCheck> {
    const mandates = await this.directory.of(organisationId);
    if (mandates.length === 0) return roleSuffices;
    const today = dateOf(this.clock.now());
    return (right) =>
      authorityFor(mandates, { organisationName, subject, act: actOf(right), agreementId, today });
  }
}

/**
 * Lets pass who may do this by the table of rights and by mandate.
 * @returns the actor as the history names it
 * @throws Problem `token-required` (401), `not-permitted` or `outside-mandate` (403)
 */
export function authorise(
  right: Right,
  principal: Principal,
  standing: Standing,
  mandates: MandateCheck,
): Actor {
  permit(right, principal, standing);
  const authority = mandates(right);
  if ('refused' in authority) throw outsideMandate(authority.refused);
  return { organisationId: principal.organisationId, subject: principal.subject, ...authority.used };
}

const roleSuffices: MandateCheck = () => ({ used: undefined });
