import type { Language } from '../messages/catalogue.js';
import type { RulePartDto } from './dto/ratification.dto.js';
import { inWords } from './rule-words.js';
import { explain, type ExplainedVote } from './rules/explain.js';
import type { Outcome } from './rules/rule.js';

/** Where a rule stands and why, in a language. @param nameOf the name of an organisation */
export function explainedIn(
  vote: ExplainedVote,
  language: Language,
  nameOf: (organisationId: string) => string,
): { readonly outcome: Outcome; readonly reason: string; readonly parts: RulePartDto[] } {
  const { outcome, reason, parts } = explain(vote);
  return {
    outcome,
    reason: inWords(reason, language, nameOf),
    parts: parts.map((part) => ({ ...part, reason: inWords(part.reason, language, nameOf) })),
  };
}
