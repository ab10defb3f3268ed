import { stateName, type Instance } from '../../core/instance.js';
import type { Report } from '../../core/search/search.js';
import type { Texts } from './corrections.js';

/** What is said of a correction before it takes effect. */
const SAID = ['PROPOSE_CORRECTION', 'CONFIRM_CORRECTION', 'OBJECT_TO_CORRECTION', 'WITHDRAW_CORRECTION'];

/**
 * Corrections of a deal or plan whose councils are asked: that they are proposed and answered, and that the text that
 * stands is put right, as long as there are no more texts than these: more of them only count higher.
 */
export function corrections({ context, value }: Instance, texts: number): Report[] {
  if (!/^(ratification|monitoring)/.test(stateName(value))) return [];
  const { latestText, offeredText, textInForce } = context as unknown as Texts;
  const version = textInForce ?? offeredText;
  const types = latestText < texts ? ['CORRECT_TEXT', 'CORRECTION_TERM_ENDED'] : [];
  return [
    ...SAID.map((type) => ({ event: { type, correction: 1 } })),
    ...types.map((type) => ({ event: { type, correction: 1, version, changes: [] } })),
    { event: { type: 'CORRECTION_TERM_ENDED', correction: 1, version: 0, changes: [] } },
  ];
}
