import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import type { OfferedEvent } from '../workflow/core/decide.js';
import { ENDORSEMENT_LEVELS, ROLE_AT, type EndorsementLevel } from './rules/endorsement.js';

const OF_DOMAINS: readonly string[] = ['ENDORSE', 'WITHHOLD_ENDORSEMENT', 'WITHDRAW_ENDORSEMENT'];

/** Whether it is what a policy domain says. */
export function isEndorsement(type: string): boolean {
  return OF_DOMAINS.includes(type);
}

/** Lets nobody speak for a domain that is not the own one, or at a level that is not. @throws Problem 403 */
export function requireSeat(principal: Principal, { type, domain, level }: OfferedEvent): void {
  if (!isEndorsement(type)) return;
  const { seats = [] } = principal;
  if (seats.some((seat) => seat.domainId === domain && seat.level === level)) return;
  throw notPermitted({
    key: 'endorsements.other-seat',
    params: {
      domain: String(domain),
      role: ROLE_AT[
        ENDORSEMENT_LEVELS.find((each) => each === level) ?? ('political' satisfies EndorsementLevel)
      ],
      seats: seats.map((seat) => `${seat.domainId} (${ROLE_AT[seat.level]})`).join(', '),
      count: seats.length,
    },
  });
}
