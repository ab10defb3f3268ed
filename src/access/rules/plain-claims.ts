import type { Claimed, Claims, PlainMapping } from './claim-mapping.js';
import { domainsNamed, rolesCalled, wordsOf } from './role-names.js';

/**
 * Reads a token that names its holder's organisations in one claim and the roles in another: the same roles for each.
 * A word such as `domain:mobility` among the roles names a policy domain that they are held in. Words among the roles that the registry does not know give nothing: the issuer's scopes serve other systems too.
 */
export function readPlain(claims: Claims, { organisation, roles, roleNames }: PlainMapping): Claimed {
  const words = wordsOf(claims[roles]);
  const held = words.flatMap((word) => rolesCalled(word, roleNames));
  const domains = domainsNamed(words);
  const codes = [claims[organisation]].flat().filter((code) => typeof code === 'string');
  return {
    grants: codes
      .map((code) => code.trim())
      .filter((code) => code !== '')
      .map((code) => ({
        organisation: code,
        roles: held,
        source: code,
        ...(domains.length > 0 && { domains }),
      })),
    ignored: [],
  };
}
