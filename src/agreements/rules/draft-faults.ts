import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';
import { parseRule } from '../../ratification/rules/parse-rule.js';
import { certainty, impossibility } from '../../ratification/rules/rule-faults.js';
import type { RatificationRule } from '../../ratification/rules/rule.js';
import type { Tally } from '../../ratification/rules/tally.js';
import type { Message } from '../../messages/message.js';

/** A party as a draft names it. */
export interface NamedParty {
  readonly organisationId: string;
  readonly role: 'lead' | 'party';
}

/** What is wrong with a draft's parties. */
export function partyFaults(
  parties: readonly NamedParty[],
  leadId: string,
  exists: (id: string) => boolean,
  hasEnded: (id: string) => boolean,
): Issue[] {
  const faults = parties.flatMap(({ organisationId }, index): Issue[] => {
    const name = `parties[${index}].organisationId`;
    if (!exists(organisationId))
      return [fault(name, 'unknown-organisation', { organisation: organisationId })];
    if (hasEnded(organisationId))
      return [fault(name, 'organisation-ended', { organisation: organisationId })];
    const first = parties.findIndex((each) => each.organisationId === organisationId);
    return first < index ? [fault(name, 'party-twice', { organisation: organisationId })] : [];
  });
  const leads = parties.filter((party) => party.role === 'lead');
  if (leads.length !== 1) return [...faults, fault('parties', 'one-lead', { leads: leads.length })];
  if (leads[0].organisationId !== leadId)
    return [...faults, fault('leadId', 'lead-is-a-party', { lead: leadId })];
  return faults;
}

/** A lead of another level than its process is led by. @param required undefined where any may lead */
export function leadFaults(level: Level | undefined, required: Level | undefined, process: string): Issue[] {
  return level === undefined || required === undefined || level === required
    ? []
    : [fault('leadId', 'lead-of-other-level', { process, level: required })];
}

/** A process that no new agreement of the kind can follow. */
export function unknownProcess(process: string, kind: string): Issue {
  return fault('process', 'unknown-process', { process, kind });
}

/** Reads a rule as sent, or names its faults where they stand in the body. */
export function readRule(sent: unknown): { rule: RatificationRule } | { faults: Issue[] } {
  const parsed = parseRule(sent);
  if ('rule' in parsed) return parsed;
  return { faults: parsed.faults.map(({ path, detail }) => ({ in: 'body', name: inRule(path), detail })) };
}

/**
 * A rule that the parties could not satisfy even if every council approved, or that could be satisfied without any.
 * @param today plain date in Brussels
 */
export function vainRuleFaults(rule: RatificationRule, electors: Tally, today: string): Issue[] {
  const certain = certainty(rule, electors, today);
  if (certain !== undefined) return [fault(inRule(certain), 'certain-rule')];
  const impossible = impossibility(rule, electors, today);
  if (impossible === undefined) return [];
  const { path, parties } = impossible;
  const { type, min, organisationId } = { min: 0, organisationId: '', ...impossible.rule };
  return [fault(inRule(path), 'impossible-rule', { type, min, organisation: organisationId, parties })];
}

/** An agreement that would be over before it began. */
export function expiryFaults(expiresOn: string | null | undefined, today: string): Issue[] {
  return typeof expiresOn === 'string' && expiresOn <= today
    ? [fault('expiresOn', 'expires-in-the-past', { today })]
    : [];
}

function inRule(path: string): string {
  return path === '' ? 'ratificationRule' : `ratificationRule.${path}`;
}

function fault(name: string, key: string, params?: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `draft.${key}`, params } };
}
