import { requireMatch } from '../api/etag.js';
import type { Check } from './requested-changes.js';

/** That a change is meant for the present version of the agreement, where the request says which one it is meant for. */
export function agreementMatches(ifMatch: string | undefined): Check {
  return ({ agreement }) => requireMatch(ifMatch, agreement.version);
}
