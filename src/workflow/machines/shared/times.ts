import { derive, type Term } from '../../../common/time/terms.js';
import { delayBy, type DerivedDelay } from '../../core/delays.js';

/** What a delay is worked out from. */
interface Moment {
  readonly context: unknown;
  readonly event: { readonly now: string };
}

/** A term of the process that the event starts. */
export function runsOut<M extends Moment>(termOf: (moment: M) => Term): DerivedDelay<M> {
  return delayBy((moment) => derive(termOf(moment), new Date(moment.event.now)));
}
