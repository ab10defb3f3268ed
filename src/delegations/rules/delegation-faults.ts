import type { Issue } from '../../common/problems/problem.js';
import { dateAfter } from '../../common/time/dates.js';

/** As long as a council sits (decreet lokaal bestuur, art. 4): its successor decides anew whom it trusts. */
const LONGEST = { months: 72 } as const;

/** What is asked to be delegated. */
export interface ProposedDelegation {
  readonly delegateId: string;
  readonly roles?: readonly string[];
  readonly rights?: readonly string[] | null;
  /** Plain dates. */
  readonly from: string;
  readonly until: string;
}

/**
 * What of a delegation cannot be meant.
 * @param organisationId on whose behalf
 * @param delegate what is known of who is to act; undefined where there is no such organisation
 */
export function delegationFaults(
  organisationId: string,
  { delegateId, roles, rights, from, until }: ProposedDelegation,
  delegate: { readonly endedOn: string | null } | undefined,
  today: string,
): Issue[] {
  const isGone = delegate === undefined || (delegate.endedOn !== null && delegate.endedOn <= today);
  return [
    ...(delegateId === organisationId ? [fault('delegateId', 'to-itself')] : []),
    ...(isGone ? [fault('delegateId', 'unknown-delegate')] : []),
    ...(roles === undefined && (rights ?? null) === null ? [fault('roles', 'no-scope')] : []),
    ...(until < from ? [fault('until', 'ends-before-it-begins')] : []),
    ...(until > dateAfter(from, LONGEST) ? [fault('until', 'too-long')] : []),
    ...(until < today ? [fault('until', 'over')] : []),
  ];
}

function fault(name: string, key: string): Issue {
  return { in: 'body', name, detail: { key: `delegation.fault.${key}` } };
}
