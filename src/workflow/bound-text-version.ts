import { boundTextOf } from '../amendments/rules/bound-text.js';
import type { Phase } from './core/instance.js';
import type { Council } from './council.entity.js';
import type { Party } from './party.entity.js';
import { isBound } from './record/standing-read.js';

/** Version of the text that binds a party now; null where the agreement does not bind it. */
export function boundTextVersion(
  phase: Phase,
  { participation, boundText }: Pick<Party, 'participation' | 'boundText'>,
  council: Pick<Council, 'context' | 'textVersion'> | undefined,
): number | null {
  if (phase !== 'monitoring' || council === undefined || !isBound(participation, council.context))
    return null;
  return boundTextOf(boundText, council.textVersion);
}
