import { offered } from './deal.setup.js';
import type { DealContext } from './deal.types.js';

/** The newest text, or the one that is proposed, is put before all parties. */
export const offer = [
  'noteOffer',
  'forgetPositions',
  { type: 'offerText', params: ({ context }: { context: DealContext }) => ({ version: offered(context) }) },
  'resetPositions',
  { type: 'notify', params: { message: 'textOffered' } },
] as const;
