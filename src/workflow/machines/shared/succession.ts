import type { Standing } from '../../../ratification/rules/tally.js';
import type { JoinedCouncilEffect, Participation, Position } from '../../core/effects.js';

/** The successor's part from then on. */
export interface SucceedingParty {
  readonly position: Position;
  readonly participation: Participation;
  /** Plain date. */
  readonly provisionalSince: string | null;
  /** Version of the text that an amendment bound it to; null where none did. */
  readonly boundText: number | null;
  readonly standing: Standing;
}

/** A merger, as the registry offers it. */
export interface Succession<Draft> {
  readonly type: 'SUCCEED';
  readonly predecessors: readonly string[];
  readonly successorId: string;
  /** Those that became one, as they were: predecessors, and the successor where it was a party already. */
  readonly joined: readonly { readonly organisationId: string; readonly role: 'lead' | 'party' }[];
  /** Null where no predecessor is a party: it is named beside the parties only. */
  readonly party: SucceedingParty | null;
  /** Whose objection to the text stands. */
  readonly objector: string | null;
  readonly consentsToEnd: boolean;
  /** Its council's, where councils have been asked. */
  readonly council: JoinedCouncilEffect | null;
  /** Whether the successor takes part as a party from then on. */
  readonly takesPart: boolean;
  /** Whether it goes on leaving. */
  readonly leaves: boolean;
  /** Here `tally` counts the votes too. */
  readonly draft: Draft;
  readonly accepted: number;
  readonly terminating: number;
}

interface Args {
  readonly event: { readonly type: string };
}

const joinParties = {
  type: 'joinParties',
  params: ({ event }: Args) => {
    const { predecessors, successorId, joined, party, objector, consentsToEnd, council } =
      event as Succession<unknown>;
    return {
      predecessors,
      successorId,
      joined: joined.map(({ organisationId, role }) => ({ organisationId, role })),
      position: party?.position ?? 'pending',
      objector,
      participation: party?.participation ?? 'signatory',
      provisionalSince: party?.provisionalSince ?? null,
      boundText: party?.boundText ?? null,
      terminates: consentsToEnd,
      council,
    };
  },
} as const;

const tellAll = {
  type: 'notify',
  params: ({ event }: Args) => ({
    message: 'partySucceeded' as const,
    by: (event as Succession<unknown>).successorId,
  }),
} as const;

/** Takes in who the parties are since a merger, and tells them. */
export const succeed = ['countPartiesAnew', 'takeOverBeside', joinParties, tellAll] as const;

/** Takes in that an organisation that is no party has another name. */
export const succeedBeside = {
  guard: 'isBesideTheParties',
  actions: ['takeOverBeside', tellAll],
} as const;

/** A merger of parties: a fact that every phase takes in as long as the agreement is not closed. */
export const succession = {
  SUCCEED: [
    succeedBeside,
    {
      guard: 'leavesOneParty',
      actions: [...succeed, { type: 'notify', params: { message: 'leftWithOneParty' } }],
    },
    { actions: succeed },
  ],
} as const;
