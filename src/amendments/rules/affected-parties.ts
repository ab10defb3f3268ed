import { organisationsIn, type CommitmentTerms } from '../../commitments/rules/commitment-terms.js';
import type { Message } from '../../messages/message.js';
import { sameTerms, type CommitmentChange } from './commitment-change.js';

/** A party of which somebody says that its duties change, and why. */
export interface Named {
  readonly organisationId: string;
  readonly reason: string;
}

/** What makes parties affected by an amendment. */
export interface Proposed {
  readonly changes: readonly CommitmentChange[];
  /** Those whose duties the text changes, as the proposer says. */
  readonly named: readonly Named[];
  /** Those who say so themselves. */
  readonly claims: readonly Named[];
}

/** Whether an amendment changes a party's commitments or duties, and in sentences why, or why not. */
export interface AffectedParty {
  readonly organisationId: string;
  readonly affected: boolean;
  /** `organisation` in their parameters is an OVO code. */
  readonly reasons: readonly Message[];
}

/** The organisations that an amendment affects. */
export function affectedBy({ changes, named, claims }: Proposed): ReadonlySet<string> {
  const changed = changes
    .filter(({ before, after }) => !sameTerms(before, after))
    .flatMap(({ before, after }) => [before, after])
    .flatMap((terms) => (terms === null ? [] : organisationsIn(terms)));
  return new Set([...changed, ...[...named, ...claims].map(({ organisationId }) => organisationId)]);
}

/** For each party whether an amendment affects it: only those who are affected must consent by their council. */
export function affectedParties(parties: readonly string[], proposed: Proposed): AffectedParty[] {
  const affected = affectedBy(proposed);
  return parties.map((organisationId) => ({
    organisationId,
    affected: affected.has(organisationId),
    reasons: affected.has(organisationId)
      ? reasonsFor(organisationId, proposed)
      : [{ key: 'amendment.unaffected' }],
  }));
}

function reasonsFor(organisationId: string, { changes, named, claims }: Proposed): Message[] {
  const saidOf = (list: readonly Named[], key: string): Message[] =>
    list
      .filter((each) => each.organisationId === organisationId)
      .map(({ reason }) => ({ key, params: { reason } }));
  return [
    ...changes.flatMap((change) => changeReasons(organisationId, change)),
    ...saidOf(named, 'amendment.named'),
    ...saidOf(claims, 'amendment.claims'),
  ];
}

function changeReasons(organisationId: string, { commitment, before, after }: CommitmentChange): Message[] {
  if (sameTerms(before, after)) return [];
  const was = roleIn(before, organisationId);
  const becomes = roleIn(after, organisationId);
  const number = commitment ?? 0;
  if (was !== undefined && was === becomes && before !== null && after !== null) {
    const params = {
      number,
      organisation: otherIn(after, was),
      before: inWords(before),
      after: inWords(after),
    };
    return [{ key: `amendment.${was}-otherwise`, params }];
  }
  return [
    ...(was !== undefined && before !== null
      ? [
          {
            key: `amendment.${was}-no-more`,
            params: { number, organisation: otherIn(before, was), terms: inWords(before) },
          },
        ]
      : []),
    ...(becomes !== undefined && after !== null
      ? [
          {
            key: `amendment.${becomes}-new`,
            params: { organisation: otherIn(after, becomes), terms: inWords(after) },
          },
        ]
      : []),
  ];
}

type Role = 'owes' | 'gets';

function roleIn(terms: CommitmentTerms | null, organisationId: string): Role | undefined {
  if (terms?.debtorId === organisationId) return 'owes';
  return terms?.creditorId === organisationId ? 'gets' : undefined;
}

function otherIn({ debtorId, creditorId }: CommitmentTerms, role: Role): string {
  return role === 'owes' ? creditorId : (debtorId ?? '–');
}

/** `50000.00 EUR (2028-06-30)`, the same in every language. */
function inWords({ amount, unit, dueOn }: CommitmentTerms): string {
  return dueOn === null ? `${amount} ${unit}` : `${amount} ${unit} (${dueOn})`;
}
