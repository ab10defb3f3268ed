import type { ActionParams, ClauseChange } from '../../core/effects.js';

/** A correction as it is offered to the deal or plan whose text it puts right. */
export interface TextCorrection {
  readonly type: 'CORRECT_TEXT' | 'CORRECTION_TERM_ENDED';
  /** Number of the correction. */
  readonly correction: number;
  /** Version of the text that has the errors. */
  readonly version: number;
  readonly changes: readonly ClauseChange[];
  readonly reason: string;
}

/** What is told of corrections to the agreement, and of its text. */
export type CorrectionEvent =
  | {
      readonly type:
        'PROPOSE_CORRECTION' | 'CONFIRM_CORRECTION' | 'OBJECT_TO_CORRECTION' | 'WITHDRAW_CORRECTION';
      readonly correction: number;
    }
  | TextCorrection;

/** Which texts an agreement speaks of. */
export interface Texts {
  readonly latestText: number;
  readonly offeredText: number | null;
  readonly textInForce: number | null;
}

interface Step {
  readonly context: Texts;
  readonly event: { readonly type: string };
}

/** Whether a correction is of the text that is before the councils, or in force. */
export function isOfStandingText({ textInForce, offeredText }: Texts, event: Step['event']): boolean {
  return isTextCorrection(event) && event.version === (textInForce ?? offeredText);
}

/** What is corrected was wrong from the beginning: its place is taken wherever the text was spoken of. */
export function withCorrectedText(context: Texts, event: Step['event']): Texts {
  const { corrects, version } = versions({ context, event });
  const replaced = (text: number | null): number | null => (text === corrects ? version : text);
  return {
    latestText: version,
    offeredText: replaced(context.offeredText),
    textInForce: replaced(context.textInForce),
  };
}

function isTextCorrection(event: Step['event']): event is TextCorrection {
  return event.type === 'CORRECT_TEXT' || event.type === 'CORRECTION_TERM_ENDED';
}

function versions({ context, event }: Step): { corrects: number; version: number } {
  return { corrects: isTextCorrection(event) ? event.version : 0, version: context.latestText + 1 };
}

const settle = (outcome: 'applied' | 'lapsed') =>
  ({
    type: 'settleCorrection',
    params: ({ context, event }: Step) => ({
      correction: isTextCorrection(event) ? event.correction : 0,
      outcome,
      ...(outcome === 'applied' && { version: context.latestText + 1 }),
    }),
  }) as const;

const correctText = [
  {
    type: 'correctText',
    params: ({ context, event }: Step) => ({
      ...versions({ context, event }),
      changes: isTextCorrection(event) ? event.changes : [],
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
