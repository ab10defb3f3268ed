import type { Message } from '../../../messages/message.js';

/** What a publication says of what a clerk entered. */
export const VERDICTS = ['confirmed', 'contradicted', 'indeterminate'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict on one aspect with its reason. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Message;
}

export const confirmed = (key: string, params?: Message['params']): Judgement =>
  judged('confirmed', key, params);
export const contradicted = (key: string, params?: Message['params']): Judgement =>
  judged('contradicted', key, params);
export const indeterminate = (key: string, params?: Message['params']): Judgement =>
  judged('indeterminate', key, params);

/** Contradicted by any, else as sure as the least sure. */
export function overall(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('contradicted')) return 'contradicted';
  return verdicts.length === 0 || verdicts.includes('indeterminate') ? 'indeterminate' : 'confirmed';
}

function judged(verdict: Verdict, key: string, params: Message['params']): Judgement {
  return { verdict, reason: { key: `council-decision.${key}`, ...(params && { params }) } };
}
