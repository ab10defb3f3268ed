import { Problem } from '../common/problems/problem.js';
import type { Message } from '../messages/message.js';

/** The statechart does not take the event now; the detail says why. */
export function eventNotAllowed(reason: Message): Problem {
  return new Problem('event-not-allowed', 409, { detail: reason });
}

/** Too many writers moved the agreement at once: the caller may simply send again. */
export function agreementBusy(): Problem {
  return new Problem('agreement-busy', 409, { headers: { 'Retry-After': '1' } });
}
