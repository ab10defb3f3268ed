import { derive, type Term } from '../../../common/time/terms.js';
import { delayBy, type DerivedDelay } from '../../core/delays.js';

/** What a delay is worked out from. */
interface Moment {
  readonly context: unknown;
  readonly event: { readonly now: string };
}

/** A term of the process that the event starts; never over where the process sets none. */
export function runsOut<M extends Moment>(termOf: (moment: M) => Term | undefined): DerivedDelay<M> {
  return delayBy((moment) => {
    const term = termOf(moment);
    return term === undefined ? null : derive(term, new Date(moment.event.now));
  });
}
