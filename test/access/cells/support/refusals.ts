import type { Right } from '../../../../src/access/policy.js';
import { openness } from '../../../../src/access/rights.js';
import { renderMessage } from '../../../../src/messages/render.js';
import type { ProblemBody } from '../../../support/api-client.js';
import type { Answer } from './http.js';
import type { Caller } from './people.js';
import { maySee, permissionOf } from './tries.js';

/** How somebody is told that they may not. */
export interface Refusal {
  readonly status: number;
  /** The last part of the problem's type. */
  readonly code: string;
  /** Who may, as the sentence begins; empty where nothing is told. */
  readonly says: string;
}

/**
 * How a request must be refused to who has no right to it: where the agreement is not theirs to know of, as if there
 * were none; without a token, by asking for one; else by saying who may.
 * @param isPublic the agreement; undefined where it is not about any
 */
export function dueRefusal(right: Right, caller: Caller, isPublic?: boolean): Refusal {
  if (caller.who === undefined && openness(right) === 'never')
    return { status: 401, code: 'token-required', says: '' };
  if (isPublic !== undefined && !maySee(caller, isPublic))
    return { status: 404, code: 'not-found', says: '' };
  const permission = permissionOf(right, caller, isPublic ?? false);
  if (permission.allowed) throw new Error(`${right} is not refused`);
  return { status: 403, code: 'not-permitted', says: beginning(renderMessage(permission.reason, 'en')) };
}

/** The refusal that an answer is; for a success, one that is never due. */
export function refusalIn({ status, body }: Answer): Refusal {
  const { type, detail } = body as Partial<ProblemBody>;
  const code = type?.split(':').at(-1) ?? '';
  return { status, code, says: status === 403 ? beginning(detail ?? '') : '' };
}

/** Without as whom one asks, which names the organisation. */
function beginning(sentence: string): string {
  return sentence.split(';')[0];
}
