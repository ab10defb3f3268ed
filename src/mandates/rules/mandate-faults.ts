import type { Issue } from '../../common/problems/problem.js';
import type { Substitute } from './mandate.js';

/** What is asked to be registered. */
export interface ProposedMandate {
  readonly holder: { readonly subject: string };
  readonly from: string;
  readonly until: string | null;
  readonly substitute: Substitute | null;
}

/** What of a mandate cannot be meant: a period that ends before it begins, a holder who replaces themselves. */
export function mandateFaults({ holder, from, until, substitute }: ProposedMandate): Issue[] {
  return [
    ...endsBefore('until', { from, until }),
    ...(substitute === null ? [] : substituteFaults(holder.subject, { from, until }, substitute)),
  ];
}

interface Period {
  readonly from: string;
  readonly until: string | null;
}

function substituteFaults(holder: string, mandate: Period, substitute: Substitute): Issue[] {
  const { subject, from, until } = substitute;
  const last = until ?? from;
  const outside = from < mandate.from || (mandate.until !== null && last > mandate.until);
  return [
    ...(subject === holder ? [fault('substitute.subject', 'own-substitute')] : []),
    ...endsBefore('substitute.until', substitute),
    ...(outside ? [fault('substitute.from', 'substitute-outside')] : []),
  ];
}

function endsBefore(name: string, { from, until }: Period): Issue[] {
  return until !== null && until < from ? [fault(name, 'ends-before-it-begins')] : [];
}

function fault(name: string, key: string): Issue {
  return { in: 'body', name, detail: { key: `mandate.fault.${key}` } };
}
