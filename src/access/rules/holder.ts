import { holdsNationalNumber } from '../../persons/rules/national-number.js';
import type { Principal } from '../principal.js';
import type { Claims } from './claim-mapping.js';
import { clientOf } from './registered-client.js';

/** What a name can be at most, in characters. */
const LONGEST_NAME = 200;

/**
 * What a token says of its holder beside for whom they act. Nothing else of it is ever kept: not the national number that
 * some identity providers add (`rrn`), nor an address or e-mail.
 * @param nameClaim the claim with what a person is called; undefined where names are not to be kept
 */
export function holderIn(
  claims: Claims,
  nameClaim: string | undefined,
): Pick<Principal, 'name' | 'clientId'> {
  const clientId = clientOf(claims);
  const name = nameClaim === undefined ? undefined : claims[nameClaim];
  return {
    ...(clientId !== undefined && { clientId }),
    ...(isName(name) && { name: name.trim() }),
  };
}

/** Whether the subject of a token is, or holds, a national number: it would be in the registry for good. */
export function isNamedByNationalNumber(claims: Claims): boolean {
  return holdsNationalNumber(String(claims['sub']));
}

function isName(value: unknown): value is string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_NAME) return false;
  return !holdsNationalNumber(value);
}
