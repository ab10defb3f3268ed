import { endOfTerm, type Term } from '../../../common/time/terms.js';

/** Milliseconds from an event until a term that it starts has run out. */
export function runsOut(term: Term, event: { readonly now: string }): number {
  return until(endOfTerm(term, new Date(event.now)), event);
}

/** Milliseconds from the event until an instant; 0 where that is past. */
export function until(instant: Date, event: { readonly now: string }): number {
  return Math.max(0, instant.getTime() - Date.parse(event.now));
}
