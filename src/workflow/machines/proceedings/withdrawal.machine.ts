import { and, assign, setup } from 'xstate';
import type { Level } from '../../../common/level.js';
import { POT } from '../../../commitments/rules/commitment-terms.js';
import { dateAfter, dateOf, deriveFromDate } from '../../../common/time/terms.js';
import type { ActionParams } from '../../core/effects.js';
import type { Stamp } from '../../core/instance.js';
import { nameAfter, type LeaverJoined } from './joined-parties.js';
import { delayFromOpening, type Opened, type ProceedingFacts } from './proceeding-facts.js';

/** What the party that leaves still owes or is owed, and what is being done about it. */
export interface OpenCommitment {
  readonly number: number;
  readonly debtorId: string;
  readonly creditorId: string;
  /** The party's proposal: it is settled, or another party takes it over; null where there is none yet. */
  readonly proposal: { readonly settled: string } | { readonly toId: string } | null;
}

export interface WithdrawalContext extends Opened {
  readonly settings: object;
  readonly organisationId: string;
  readonly level: Level;
  readonly population: number | null;
  /** From this plain date on the party is no longer bound. */
  readonly effectiveOn: string;
  readonly open: readonly OpenCommitment[];
}

/** What a withdrawal begins with. */
export type WithdrawalInput = WithdrawalContext;

type WithdrawalEvent = (
  | { type: 'SETTLE_COMMITMENT'; commitment: number; how: string }
  | { type: 'CONFIRM_SETTLEMENT'; commitment: number }
  | { type: 'PASS_ON_COMMITMENT'; commitment: number; toId: string }
  | { type: 'TAKE_OVER_COMMITMENT'; commitment: number }
  | { type: 'REVOKE_WITHDRAWAL' }
  /** What another side procedure made of commitments that are open here, or of what the party took over. */
  | { type: 'COMMITMENTS_CHANGED'; open: readonly OpenCommitment[] }
  | (LeaverJoined & { readonly open: readonly OpenCommitment[] })
) &
  Stamp<ProceedingFacts>;

const machine = setup({
  types: { context: {} as WithdrawalContext, input: {} as WithdrawalInput, events: {} as WithdrawalEvent },
  guards: {
    isLeaving: ({ context, event }) => event.facts.organisationId === context.organisationId,
    isOpenCommitment: ({ context, event }) => commitmentOf(context, event) !== undefined,
    /** To neither side of it: nobody owes something to itself. */
    isPassedToAnother: ({ context, event }) => {
      const commitment = commitmentOf(context, event);
      if (event.type !== 'PASS_ON_COMMITMENT' || commitment === undefined) return false;
      return event.toId !== commitment.debtorId && event.toId !== commitment.creditorId;
    },
    isOtherSide: ({ context, event }) => {
      const commitment = commitmentOf(context, event);
      if (commitment === undefined || commitment.proposal === null || !('settled' in commitment.proposal))
        return false;
      const { debtorId, creditorId } = commitment;
      const other = debtorId === context.organisationId ? creditorId : debtorId;
      const { organisationId: asker, bound } = event.facts;
      // The pot is everybody's who stays.
      return other === POT ? bound && asker !== context.organisationId : asker === other;
    },
    isAskedToTakeOver: ({ context, event }) => {
      const proposal = commitmentOf(context, event)?.proposal;
      return (
        proposal !== null &&
        proposal !== undefined &&
        'toId' in proposal &&
        proposal.toId === event.facts.organisationId &&
        event.facts.bound
      );
    },
    mergerEndsIt: ({ event }) => event.type === 'SUCCEED' && event.lapses,
    nothingOpen: ({ context }) => context.open.length === 0,
  },
  delays: {
    untilEffect: delayFromOpening((context: WithdrawalContext) =>
      deriveFromDate(dateAfter(context.effectiveOn, { days: -1 })),
    ),
  },
  actions: {
    noteProposal: assign(({ context, event }) => {
      const proposal =
        event.type === 'SETTLE_COMMITMENT'
          ? { settled: event.how }
          : event.type === 'PASS_ON_COMMITMENT'
            ? { toId: event.toId }
            : null;
      const number = commitmentOf(context, event)?.number;
      return { open: context.open.map((each) => (each.number === number ? { ...each, proposal } : each)) };
    }),
    closeCommitment: assign(({ context, event }) => ({
      open: context.open.filter(({ number }) => !('commitment' in event) || number !== event.commitment),
    })),
    takeInWhatIsOwed: assign(({ event }) =>
      event.type === 'COMMITMENTS_CHANGED' ? { open: event.open } : {},
    ),
    takeOverRoles: assign(({ context, event }) =>
      event.type === 'SUCCEED'
        ? {
            organisationId: nameAfter(context.organisationId, event),
            level: event.level,
            population: event.population,
            open: event.open,
          }
        : {},
    ),
    settleCommitment: (_, _params: ActionParams<'settleCommitment'>) => undefined,
    passOnCommitment: (_, _params: ActionParams<'passOnCommitment'>) => undefined,
    record: (_, _params: ActionParams<'record'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
    offerToAgreement: (_, _params: ActionParams<'offerToAgreement'>) => undefined,
  },
});

const tell = { type: 'notify', params: { message: 'withdrawalStep' } } as const;

const settle = {
  type: 'settleCommitment',
  params: ({ event }: { event: WithdrawalEvent }) => ({
    commitment: 'commitment' in event ? event.commitment : 0,
    on: dateOf(new Date(event.now)),
  }),
} as const;

const passOn = {
  type: 'passOnCommitment',
  params: ({ context, event }: { context: WithdrawalContext; event: WithdrawalEvent }) => ({
    commitment: 'commitment' in event ? event.commitment : 0,
    fromId: context.organisationId,
    toId: event.facts.organisationId,
  }),
} as const;

const leave = [
  { type: 'record', params: { entryType: 'WITHDRAWAL_TOOK_EFFECT' } },
  {
    type: 'offerToAgreement',
    params: ({ context }: { context: WithdrawalContext }) => ({
      event: {
        type: 'PARTY_WITHDREW',
        proceeding: context.number,
        organisationId: context.organisationId,
        level: context.level,
        population: context.population,
      },
    }),
  },
] as const;

const settling = {
  SETTLE_COMMITMENT: { guard: and(['isLeaving', 'isOpenCommitment']), actions: ['noteProposal', tell] },
  CONFIRM_SETTLEMENT: {
    guard: and(['isOpenCommitment', 'isOtherSide']),
    actions: [settle, 'closeCommitment', tell],
  },
  PASS_ON_COMMITMENT: {
    guard: and(['isLeaving', 'isOpenCommitment', 'isPassedToAnother']),
    actions: ['noteProposal', tell],
  },
  TAKE_OVER_COMMITMENT: {
    guard: and(['isOpenCommitment', 'isAskedToTakeOver']),
    actions: [passOn, 'closeCommitment', tell],
  },
  COMMITMENTS_CHANGED: { actions: ['takeInWhatIsOwed', tell] },
  // Who gave notice has become one with a party that stays, or that leaves later.
  SUCCEED: [{ guard: 'mergerEndsIt', target: 'lapsed', actions: tell }, { actions: 'takeOverRoles' }],
} as const;

/**
 * A bound party leaves with notice (Vienna Convention, arts. 54 and 56). It stays bound until the effect date, and
 * beyond it until each open commitment is settled, as the other side confirms, or passed on to a bound party that
 * takes it over. Until then the notice can be revoked (art. 68). What is settled or passed on where another party leaves
 * too counts for both.
 */
export const withdrawalMachine = machine.createMachine({
  id: 'withdrawal',
  initial: 'notice',
  context: ({ input }: { input?: WithdrawalInput }) => ({ ...(input as WithdrawalInput) }),
  states: {
    notice: {
      after: {
        untilEffect: [
          { guard: 'nothingOpen', target: 'effective', actions: leave },
          {
            target: 'settling',
            actions: [{ type: 'record', params: { entryType: 'WITHDRAWAL_AWAITS_SETTLEMENT' } }, tell],
          },
        ],
      },
      on: {
        ...settling,
        REVOKE_WITHDRAWAL: {
          guard: 'isLeaving',
          target: 'revoked',
          actions: {
            type: 'offerToAgreement',
            params: ({ context }: { context: WithdrawalContext }) => ({
              event: {
                type: 'WITHDRAWAL_REVOKED',
                proceeding: context.number,
                organisationId: context.organisationId,
              },
            }),
          },
        },
      },
    },
    settling: {
      on: settling,
      always: { guard: 'nothingOpen', target: 'effective', actions: leave },
    },
    effective: { type: 'final' },
    revoked: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

function commitmentOf(context: WithdrawalContext, event: WithdrawalEvent): OpenCommitment | undefined {
  return 'commitment' in event ? context.open.find(({ number }) => number === event.commitment) : undefined;
}
