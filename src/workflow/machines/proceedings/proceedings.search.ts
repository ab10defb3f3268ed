import type { ProceedingKind } from '../../core/effects.js';
import type { Facts, OfferedEvent } from '../../core/decide.js';
import type { Instance } from '../../core/instance.js';
import { OUTSIDER, type Report, type Search } from '../../core/search/search.js';
import type { AccessionContext } from './accession.machine.js';
import { amendmentSearch } from './amendment.search.js';
import type { MediationContext } from './mediation.machine.js';
import type { ProceedingFacts } from './proceeding-facts.js';
import type { RenewalContext } from './renewal.machine.js';
import type { WithdrawalContext } from './withdrawal.machine.js';

const OPENED = { number: 1, openedBy: 'A', openedAt: '2026-11-24T09:00:00.000Z' };
const OVER = { reason: 'Too far apart.' };

interface Description {
  readonly input: Facts;
  readonly asks: readonly OfferedEvent[];
  /** What each organisation's word in it is, from what the instance remembers. */
  readonly said: (context: never) => Words;
}

const DESCRIPTIONS: Readonly<Record<Exclude<ProceedingKind, 'amendment'>, Description>> = {
  mediation: {
    input: { ...OPENED, question: 'Who pays?', involved: ['A', 'B'] },
    asks: [
      ...['A', 'C', OUTSIDER].map((mediatorId) => ({ type: 'PROPOSE_MEDIATOR', mediatorId })),
      { type: 'PROPOSE_MEDIATOR', mediatorId: OUTSIDER, employerId: 'B' },
      { type: 'ACCEPT_MEDIATOR' },
      { type: 'REFUSE_MEDIATOR', ...OVER },
      { type: 'PROPOSE_SETTLEMENT', text: 'Half each.' },
      { type: 'ACCEPT_SETTLEMENT' },
      { type: 'REFUSE_SETTLEMENT', ...OVER },
      { type: 'CLOSE_MEDIATION', outcome: 'failed', ...OVER },
      { type: 'CLOSE_MEDIATION', outcome: 'withdrawn', ...OVER },
    ],
    said: ({ mediatorAcceptedBy, settlementAcceptedBy }: MediationContext) =>
      joined(wordsOf(mediatorAcceptedBy, 'mediator'), wordsOf(settlementAcceptedBy, 'settlement')),
  },
  accession: {
    input: { ...OPENED, organisationId: OUTSIDER },
    asks: [
      { type: 'ACCEPT_ACCESSION' },
      { type: 'OBJECT_TO_ACCESSION', ...OVER },
      { type: 'REVOKE_ACCESSION' },
    ],
    said: ({ acceptedBy, refusal }: AccessionContext) =>
      joined(wordsOf(acceptedBy, 'accepts'), wordsOf(refusal ? [refusal.organisationId] : [], 'objects')),
  },
  withdrawal: {
    input: {
      ...OPENED,
      organisationId: 'A',
      level: 'municipality',
      population: 3,
      effectiveOn: '2028-01-01',
      open: [{ number: 1, debtorId: 'A', creditorId: 'B', proposal: null }],
    },
    asks: [
      { type: 'SETTLE_COMMITMENT', commitment: 1, how: 'Paid.' },
      { type: 'CONFIRM_SETTLEMENT', commitment: 1 },
      ...['A', 'B', 'C'].map((toId) => ({ type: 'PASS_ON_COMMITMENT', commitment: 1, toId })),
      { type: 'TAKE_OVER_COMMITMENT', commitment: 1 },
      { type: 'REVOKE_WITHDRAWAL' },
    ],
    said: ({ organisationId, open }: WithdrawalContext) => ({
      [organisationId]: open.flatMap(({ proposal }) => (proposal ? JSON.stringify(proposal) : [])),
    }),
  },
  renewal: {
    input: { ...OPENED, until: '2040-12-31' },
    asks: [{ type: 'ACCEPT_RENEWAL' }, { type: 'REFUSE_RENEWAL', ...OVER }],
    said: ({ acceptedBy, refusedBy }: RenewalContext) =>
      joined(wordsOf(acceptedBy, 'accepts'), wordsOf(refusedBy === null ? [] : [refusedBy], 'refuses')),
  },
};

/** Everything that can happen to a side procedure between three parties, of which A opened it. */
export function proceedingSearch(kind: ProceedingKind): Search {
  if (kind === 'amendment') return amendmentSearch;
  const { input, asks, said } = DESCRIPTIONS[kind];
  return {
    parties: ['A', 'B', 'C'],
    owner: null,
    inputs: [input],
    asks: () => asks,
    facts: (_, by) => (by === null ? [{}] : factsOf(by)),
    reports: ({ instance }) => [
      ...mergers(instance.context),
      ...(kind === 'withdrawal' ? commitmentsChanged(instance.context) : []),
    ],
    remembered: ({ context }) => context,
    said: ({ context }: Instance) => said(context as never),
    claims: () => ({}),
  };
}

/** Whoever asks may be bound or not; all three are bound, or two. */
function factsOf(organisationId: string): Facts[] {
  const isParty = organisationId !== OUTSIDER;
  const roles = isParty ? [{}] : [{}, { facilitates: true }, { arbitrates: true }];
  return [true, false].flatMap((bound) =>
    [2, 3].flatMap((boundParties) => {
      const facts: ProceedingFacts = {
        organisationId,
        level: 'municipality',
        isParty,
        bound: isParty && bound,
        boundParties,
      };
      return roles.map((role) => ({ ...facts, ...role }));
    }),
  );
}

/**
 * Mergers: of two that are beside it, of an outsider with a party, and of one with the party that opened it. What the
 * successor takes over, it has said itself from then on.
 */
function mergers({ level, population, open = [] }: Partial<WithdrawalContext>): Report[] {
  const all = [
    { predecessors: ['C'], successorId: 'B', bound: ['B', 'C'] },
    { predecessors: [OUTSIDER], successorId: 'B', bound: ['B'] },
    { predecessors: ['B'], successorId: 'A', bound: ['A', 'B'], lapses: true },
  ];
  return all.map((merger) => ({
    event: { type: 'SUCCEED', lapses: false, level, population, open, ...merger },
    tells: { of: merger.successorId, is: {} },
  }));
}

/** What A owes is settled, or passed on to C, where another party leaves: nothing that A said of it counts any more. */
function commitmentsChanged({ open = [] }: Partial<WithdrawalContext>): Report[] {
  const lists = [[], open.map((each) => ({ ...each, creditorId: 'C', proposal: null }))];
  return lists.map((list) => ({ event: { type: 'COMMITMENTS_CHANGED', open: list } }));
}

type Words = Readonly<Record<string, readonly string[]>>;

function wordsOf(organisations: readonly string[], word: string): Words {
  return Object.fromEntries(organisations.map((id) => [id, [word]]));
}

function joined(one: Words, other: Words): Words {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(ids.map((id) => [id, [...(one[id] ?? []), ...(other[id] ?? [])]]));
}
