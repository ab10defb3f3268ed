import type { Standing } from '../../../ratification/rules/tally.js';
import type { Effect, Participation, Position } from '../effects.js';
import type { Instance } from '../instance.js';

/** Where one party stands, as far as an agreement or a council can move it. */
export interface PartyStanding {
  readonly position: Position;
  /** What its council decided. */
  readonly council: Standing;
  /** Whether it consents to end the agreement. */
  readonly terminates: boolean;
  /** How it takes part. */
  readonly participation: Participation;
}

export type PartyStandings = Readonly<Record<string, PartyStanding>>;

/** How a party stands that has said nothing, or whose word no longer counts because the matter has changed. */
export const NEUTRAL: PartyStanding = {
  position: 'pending',
  council: 'undecided',
  terminates: false,
  participation: 'signatory',
};

/** An instance with where its parties stand and the deadlines that run: all that decides what can happen next. */
export interface World {
  readonly instance: Instance;
  readonly parties: PartyStandings;
  /** Keys of the deadlines, which are the types of the events that they offer. */
  readonly deadlines: readonly string[];
}

/** What an effect does to standings: those of one party, or everybody's. */
export interface Move {
  /** Undefined for every party. */
  readonly of?: string;
  readonly is: Partial<PartyStanding>;
}

/**
 * What each effect does to where parties stand. A new effect must be given its line here before anything compiles: to
 * leave it out would be to leave it unsearched.
 * `owner` is the party whose council asks.
 */
const MOVES: {
  readonly [T in Effect['type']]: ((effect: Extract<Effect, { type: T }>, owner: string) => Move) | null;
} = {
  setParticipation: ({ organisationId, participation }) => ({ of: organisationId, is: { participation } }),
  admitParty: ({ organisationId }) => ({ of: organisationId, is: { participation: 'acceding' } }),
  applyProvisionally: ({ organisationId }) => ({ of: organisationId, is: {} }),
  passOnCommitment: ({ toId }) => ({ of: toId, is: {} }),
  settleCommitment: null,
  // Whom an amendment binds is shown by what its search claims: nobody who has not consented.
  bindToText: null,
  changeCommitments: null,
  offerAmendedText: null,
  askAboutText: null,
  closeProceeding: null,
  openProceeding: null,
  offerToAgreement: null,
  holdUntil: null,
  setPosition: ({ organisationId, position }) => ({ of: organisationId, is: { position } }),
  consentToTermination: ({ organisationId }) => ({ of: organisationId, is: { terminates: true } }),
  joinParties: ({ successorId, position, participation, terminates }) => ({
    of: successorId,
    is: { position, participation, terminates },
  }),
  tellAgreement: ({ to }, owner) => ({ of: owner, is: { council: to } }),
  offerText: () => ({ is: { position: NEUTRAL.position } }),
  resetPositions: () => ({ is: { position: NEUTRAL.position } }),
  openCouncils: () => ({ is: { council: NEUTRAL.council } }),
  withdrawTerminations: () => ({ is: { terminates: NEUTRAL.terminates } }),
  // It moves no standing, but nobody states one for another.
  keepProviso: ({ organisationId }) => ({ of: organisationId, is: {} }),
  reactToReservation: ({ organisationId }) => ({ of: organisationId, is: {} }),
  adviceNotGiven: null,
  recordEntry: null,
  makePublic: null,
  startMeasuring: null,
  measurementMissed: null,
  commitmentFellDue: null,
  resumeDueDates: null,
  keepEvaluation: null,
  complianceReportsFellDue: null,
  settleCorrection: null,
  correctText: null,
  councilsFollowText: null,
  cancelAll: null,
  notify: null,
  schedule: null,
  cancel: null,
};

/** What an effect does to standings; undefined for one that does nothing to them. */
export function moveOf(effect: Effect, owner: string): Move | undefined {
  const move = MOVES[effect.type] as ((effect: Effect, owner: string) => Move) | null;
  return move?.(effect, owner);
}

/** Where the parties stand after a move. A move of an organisation that is no party goes nowhere. */
export function moved(parties: PartyStandings, { of, is }: Move): PartyStandings {
  return Object.fromEntries(
    Object.entries(parties).map(([id, standing]) => [
      id,
      of === undefined || of === id ? { ...standing, ...is } : standing,
    ]),
  );
}

/** The deadlines that run after a step; the one whose event it was has run out. */
export function deadlinesAfter(
  before: readonly string[],
  event: string,
  effects: readonly Effect[],
): string[] {
  const running = new Set(before.filter((key) => key !== event));
  for (const effect of effects) {
    if (effect.type === 'schedule') running.add(effect.deadline.key);
    if (effect.type === 'cancel') running.delete(effect.key);
    if (effect.type === 'cancelAll') running.clear();
  }
  return [...running].sort();
}
