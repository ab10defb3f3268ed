import { Problem } from '../common/problems/problem.js';
import type { Message } from '../messages/message.js';

/** The organisation has registered who may do this, and the caller may not, or not now, or not here. */
export function outsideMandate(reason: Message): Problem {
  return new Problem('outside-mandate', 403, { detail: reason });
}

/** A mandate is revoked once. */
export function mandateRevoked(mandate: number): Problem {
  return new Problem('mandate-revoked', 409, { params: { mandate } });
}
