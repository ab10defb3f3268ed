import { and } from 'xstate';
import { standingAfter, standingOf, type CouncilRecord, type FactCorrection } from './council-correction.js';

/** A correction as it is offered to the council whose record it puts right. */
export interface CouncilCorrection extends FactCorrection {
  /** The one is confirmed by the other side, the other nobody objected to in time. */
  readonly type: 'CORRECT' | 'CORRECTION_TERM_ENDED';
  /** Number of the correction. */
  readonly correction: number;
  /** Number of the entry that reported the wrong facts. */
  readonly corrects: number;
  readonly reason: string;
  /** OVO code of who confirmed it; absent where nobody objected in time. */
  readonly confirmedBy?: string;
  readonly source: string;
  /** Of the council where known, else the most that the law gives. */
  readonly seats: number;
}

export function isCorrection(event: { readonly type: string }): event is CouncilCorrection {
  return event.type === 'CORRECT' || event.type === 'CORRECTION_TERM_ENDED';
}

interface Step {
  readonly context: CouncilRecord;
  readonly event: { readonly type: string };
}

/** Told before the correction is applied, as long as the old standing can be read. */
const tellCorrected = {
  type: 'tellAgreement',
  params: ({ context, event }: Step) => ({
    from: standingOf(context),
    to: isCorrection(event) ? standingAfter(context, event) : standingOf(context),
  }),
} as const;

const settle = (outcome: 'applied' | 'lapsed') =>
  ({
    type: 'settleCorrection',
    params: ({ event }: Step) => ({
      correction: isCorrection(event) ? event.correction : 0,
      outcome,
      ...(isCorrection(event) && event.confirmedBy !== undefined && { confirmedBy: event.confirmedBy }),
    }),
  }) as const;

const applied = [
  'applyCorrection',
  settle('applied'),
  { type: 'notify', params: { message: 'corrected' } },
] as const;

const lapsed = [
  { type: 'record', params: { entryType: 'CORRECTION_LAPSED' } },
  settle('lapsed'),
  { type: 'notify', params: { message: 'correctionLapsed' } },
] as const;

/** In every state: the term of a correction that does not hold any more has ended, and there is nobody to refuse. */
export const lapse = { CORRECTION_TERM_ENDED: { actions: lapsed } } as const;

type Condition =
  | 'agreementAsksCouncils'
  | 'factsStand'
  | 'correctionIsSound'
  | 'outcomeStays'
  | 'outcomeMoves'
  | 'complaintsStillOpen';
const sound: readonly Condition[] = ['agreementAsksCouncils', 'factsStand', 'correctionIsSound'];

/** A way in which a correction that is sound is taken; the first that fits is. */
interface Way<T extends string> {
  readonly when?: 'outcomeMoves' | 'complaintsStillOpen';
  readonly target?: T;
  /** Enters the state anew, so that its term is counted anew. */
  readonly reenter?: boolean;
}

/**
 * How a state takes corrections: those that the other side confirmed, and those that nobody objected to in time. Silence
 * moves nobody's standing: another outcome takes the other side's word.
 */
function correcting<T extends string>(...ways: readonly Way<T>[]) {
  const taken = <E extends { type: 'record'; params: { entryType: string } }>(
    by: readonly Way<T>[],
    guards: readonly Condition[],
    ...entries: readonly E[]
  ) =>
    by.map(({ when, target, reenter }) => ({
      guard: and([...sound, ...guards, ...(when === undefined ? [] : [when])]),
      ...(target !== undefined && { target }),
      ...(reenter === true && { reenter }),
      actions: [...entries, ...(when === 'outcomeMoves' ? [tellCorrected] : []), ...applied],
    }));
  return {
    CORRECT: taken(ways, []),
    CORRECTION_TERM_ENDED: taken(
      ways.filter(({ when }) => when !== 'outcomeMoves'),
      ['outcomeStays'],
      { type: 'record', params: { entryType: 'CORRECT' } } as const,
    ),
  };
}

/** How each state in which a council has a record takes corrections of it. */
export const corrections = {
  approved: correcting({ when: 'outcomeMoves', target: 'rejected' }, {}),
  approvedWithReservation: correcting({}),
  rejected: correcting({ when: 'outcomeMoves', target: 'approved' }, {}),
  published: correcting(
    { when: 'outcomeMoves', target: 'published', reenter: true },
    { target: 'published', reenter: true },
  ),
  definitive: correcting({ when: 'outcomeMoves' }, { when: 'complaintsStillOpen', target: 'published' }, {}),
  annulled: correcting({}),
} as const;
