import type { ActionParams } from '../../core/effects.js';
import type { DealContext, DealEvent } from './deal.types.js';

interface Step {
  readonly context: DealContext;
  readonly event: DealEvent;
}

const versions = ({ context, event }: Step) => ({
  corrects: 'version' in event ? event.version : 0,
  version: context.latestText + 1,
});

const settle = (outcome: 'applied' | 'lapsed') =>
  ({
    type: 'settleCorrection',
    params: ({ context, event }: Step) => ({
      correction: 'correction' in event ? event.correction : 0,
      outcome,
      ...(outcome === 'applied' && { version: context.latestText + 1 }),
    }),
  }) as const;

const correctText = [
  {
    type: 'correctText',
    params: ({ context, event }: Step) => ({
      ...versions({ context, event }),
      changes: 'changes' in event ? event.changes : [],
    }),
  },
  { type: 'councilsFollowText', params: versions },
  settle('applied'),
  'noteCorrectedText',
  { type: 'notify', params: { message: 'textCorrected' } },
] as const;

const tell = (message: ActionParams<'notify'>['message']) =>
  ({ actions: { type: 'notify', params: { message } } }) as const;

/**
 * Facts and texts are put right from when councils are asked: until then whoever is at fault writes anew. A correction
 * of the text whose term has ended lapses where that text does not stand any more, for there is nobody to refuse.
 */
export const corrections = {
  PROPOSE_CORRECTION: tell('correctionProposed'),
  CONFIRM_CORRECTION: tell('correctionConfirmed'),
  OBJECT_TO_CORRECTION: tell('correctionObjected'),
  WITHDRAW_CORRECTION: tell('correctionWithdrawn'),
  CORRECT_TEXT: { guard: 'isStandingText', actions: correctText },
  CORRECTION_TERM_ENDED: [
    {
      guard: 'isStandingText',
      actions: [{ type: 'record', params: { entryType: 'CORRECT_TEXT' } }, ...correctText],
    },
    {
      actions: [
        { type: 'record', params: { entryType: 'CORRECTION_LAPSED' } },
        settle('lapsed'),
        { type: 'notify', params: { message: 'correctionLapsed' } },
      ],
    },
  ],
} as const;
