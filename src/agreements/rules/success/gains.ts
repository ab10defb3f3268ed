import { balanceOf, type BalanceLine } from '../../../commitments/rules/balance.js';
import type { CommitmentTerms } from '../../../commitments/rules/commitment-terms.js';
import type { Message } from '../../../messages/message.js';
import { says, share, type FactorState, type Sight } from './factor.js';
import { namesOf, type SuccessParty } from './shared-factors.js';

type Seen = Sight & { readonly state: FactorState };

interface Account {
  readonly name: string;
  readonly lines: readonly BalanceLine[];
}

/**
 * What each party gains: met where every party gets something, by an obligation or an incentive; sanctions are no gain.
 * A party that only gives, or has no part in it, is named.
 */
export function gains(parties: readonly SuccessParty[], commitments: readonly CommitmentTerms[]): Seen {
  const accounts = accountsOf(parties, commitments, (kind) => kind !== 'sanction');
  const getting = accounts.filter(({ lines }) => lines.some(({ gets }) => Number(gets) > 0));
  const idle = accounts.filter(({ lines }) => lines.length === 0);
  const giving = accounts.filter((account) => !getting.includes(account) && !idle.includes(account));
  return {
    state: share(getting.length, accounts.length),
    finding: [
      says('gains.found', { getting: getting.length, parties: accounts.length }),
      ...named('gains.onlyGive', giving),
      ...named('gains.idle', idle),
    ],
    details: accounts.flatMap(({ name, lines }) =>
      lines.map(({ unit, kind, gives, gets }) =>
        says('gains.party', { party: name, unit, kind, gives: Number(gives), gets: Number(gets) }),
      ),
    ),
  };
}

/** What staying out or failing costs: incentives that a party forgoes and sanctions that it owes. Met where there are both. */
export function stakes(parties: readonly SuccessParty[], commitments: readonly CommitmentTerms[]): Seen {
  const countOf = (kind: string): number => commitments.filter((each) => each.kind === kind).length;
  const [incentives, sanctions] = [countOf('incentive'), countOf('sanction')];
  const accounts = accountsOf(parties, commitments, (kind) => kind !== 'obligation');
  const untouched = accounts.filter(({ lines }) => lines.every((line) => stakeIn(line) === 0));
  return {
    state: share(Number(incentives > 0) + Number(sanctions > 0), 2),
    finding: [
      says('stakes.found', { incentives, sanctions }),
      ...(incentives + sanctions > 0 ? named('stakes.untouched', untouched) : []),
    ],
    details: accounts.flatMap(({ name, lines }) =>
      lines
        .filter((line) => stakeIn(line) > 0)
        .map((line) =>
          says('stakes.party', { party: name, kind: line.kind, unit: line.unit, amount: stakeIn(line) }),
        ),
    ),
  };
}

function stakeIn({ kind, gives, gets }: BalanceLine): number {
  return Number(kind === 'sanction' ? gives : gets);
}

function accountsOf(
  parties: readonly SuccessParty[],
  commitments: readonly CommitmentTerms[],
  counts: (kind: CommitmentTerms['kind']) => boolean,
): Account[] {
  const balance = balanceOf(
    parties.map(({ id }) => id),
    commitments.filter(({ kind }) => counts(kind)),
  );
  return balance.parties.map(({ lines }, index) => ({ name: parties[index].name, lines }));
}

function named(key: string, accounts: readonly Account[]): Message[] {
  const { length } = accounts;
  return length === 0
    ? []
    : [says(key, { count: length, parties: namesOf(accounts.map(({ name }) => name)) })];
}
