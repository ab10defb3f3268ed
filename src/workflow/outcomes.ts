import { notFound } from '../common/problems/general.problems.js';
import type { KnownOrganisation } from '../organisations/organisation-directory.js';
import type { Facts, OfferedEvent } from './core/decide.js';
import { decideProceeding, openProceeding } from './core/decide-proceeding.js';
import type { Effect } from './core/effects.js';
import { decideAgreement, decideCouncilOf, running } from './decisions.js';
import type { Actor } from './history/entry.entity.js';
import { phaseAndState } from './core/instance.js';
import { toldOfCommitments } from './machines/proceedings/withdrawals-beside.js';
import { CURRENT } from './processes.js';
import type { ProceedingRead, ProceedingState } from './proceedings/proceeding-read.js';
import type { MovedProceeding, Outcome, OwnedEffect } from './record/outcome.js';
import type { CouncilState, EventRead } from './record/standing-read.js';
import { eventNotAllowed } from './workflow.problems.js';

/** The deadline itself is gone with its event, unless the event sets it anew. */
export function consumed(outcome: Outcome, councilId: string, key: string): OwnedEffect[] {
  const touched = outcome.effects.some(
    ({ effect }) =>
      (effect.type === 'cancel' && effect.key === key) ||
      (effect.type === 'schedule' && effect.deadline.key === key),
  );
  const proceeding = proceedingOf(councilId);
  if (touched) return [];
  if (proceeding !== undefined) return [{ councilId: null, proceeding, effect: { type: 'cancel', key } }];
  return owned(councilId === '' ? null : councilId, [{ type: 'cancel', key }]);
}

/** What comes of an event of the agreement. @throws Problem 409 where it is refused */
export function agreementOutcome(
  read: EventRead,
  event: OfferedEvent,
  facts: Facts,
  actor: Actor,
  now: Date,
): Outcome {
  const { agreement } = read;
  const decision = decideAgreement(read, event, facts, now);
  if ('refused' in decision) throw eventNotAllowed(decision.refused);
  const opened = opening(decision.effects, actor, now);
  return {
    agreement,
    next: decision.next,
    council: undefined,
    proceedings: opened.map(({ moved }) => moved),
    effects: [...owned(null, decision.effects), ...opened.flatMap(({ effects }) => effects)],
    actor,
    now,
  };
}

/**
 * What comes of an event of a side procedure; parties that leave are told of what it makes of their commitments.
 * @throws Problem 409 where it is refused, or the procedure has ended
 */
export function proceedingOutcome(
  read: ProceedingRead,
  proceeding: ProceedingState,
  offered: OfferedEvent,
  facts: Facts,
  actor: Actor,
  now: Date,
): Outcome {
  const { agreement, withdrawals } = read;
  const { number, kind } = proceeding;
  const event = { ...offered, proceeding: number };
  if (!proceeding.isOpen) throw eventNotAllowed({ key: 'reason.proceeding-is-closed', params: { number } });
  const decision = decideProceeding(
    running(proceeding.instance),
    running(agreement.instance),
    event,
    facts,
    now,
  );
  if ('refused' in decision) throw eventNotAllowed(decision.refused);
  const { next, done, effects } = decision.proceeding;
  const outcome = {
    agreement,
    next: decision.agreement?.next,
    council: undefined,
    proceedings: [{ number, kind, openedBy: null, next, done }],
    effects: [
      ...effects.map((effect) => ({ councilId: null, proceeding: number, effect })),
      ...owned(null, decision.agreement?.effects ?? []),
    ],
    actor,
    now,
  };
  return followedBy(
    outcome,
    toldOfCommitments(effects, number, withdrawals).flatMap((told) =>
      withdrawals
        .filter((each) => each.number === told.number)
        .map((each) => ({ proceeding: each, event: told.event })),
    ),
  );
}

/** An event of the registry for an open side procedure. */
export interface ProceedingStep {
  readonly proceeding: ProceedingState;
  readonly event: OfferedEvent;
}

/**
 * What comes of it where events of side procedures follow in the same transaction, each decided on what the one before
 * left. An agreement that has closed has closed them too.
 * @throws Problem 409 where one is refused
 */
export function followedBy(first: Outcome, steps: readonly ProceedingStep[]): Outcome {
  return steps.reduce((outcome: Outcome, { proceeding: { number, kind, instance }, event }) => {
    const around = outcome.next ?? outcome.agreement.instance;
    if (phaseAndState(around.value).phase === 'closed') return outcome;
    const offered = { ...event, proceeding: number };
    const decision = decideProceeding(running(instance), running(around), offered, {}, outcome.now);
    if ('refused' in decision) throw eventNotAllowed(decision.refused);
    const { next, done, effects } = decision.proceeding;
    return {
      ...outcome,
      next: decision.agreement?.next ?? around,
      proceedings: [...(outcome.proceedings ?? []), { number, kind, openedBy: null, next, done }],
      effects: [
        ...outcome.effects,
        ...effects.map((effect) => ({ councilId: null, proceeding: number, effect })),
        ...owned(null, decision.agreement?.effects ?? []),
      ],
    };
  }, first);
}

/** What comes of an event of a party's council. @throws Problem 409 where it is refused */
export function councilOutcome(
  read: EventRead,
  council: CouncilState,
  organisation: KnownOrganisation,
  event: OfferedEvent,
  actor: Actor,
  now: Date,
): Outcome {
  const { agreement } = read;
  const decision = decideCouncilOf(read, council, event, organisation, now);
  if ('refused' in decision) throw eventNotAllowed(decision.refused);
  return {
    agreement,
    next: decision.agreement?.next,
    council: { organisationId: organisation.id, next: decision.council.next },
    effects: [
      ...owned(organisation.id, decision.council.effects),
      ...owned(null, decision.agreement?.effects ?? []),
    ],
    actor,
    now,
  };
}

/** Effects with the council that asks for them; null for the agreement itself. */
export function owned(councilId: string | null, effects: readonly Effect[]): OwnedEffect[] {
  return effects.map((effect) => ({ councilId, effect }));
}

/** The side procedures that an agreement's step begins, with what they ask for at once. */
function opening(
  effects: readonly Effect[],
  actor: Actor,
  now: Date,
): { moved: MovedProceeding; effects: OwnedEffect[] }[] {
  return effects
    .filter((effect) => effect.type === 'openProceeding')
    .map(({ number, kind, input }) => {
      const begun = openProceeding(CURRENT[kind], input, now);
      const openedBy = 'organisationId' in actor ? actor.organisationId : null;
      return {
        moved: { number, kind, openedBy, next: begun.next, done: false },
        effects: begun.effects.map((effect) => ({ councilId: null, proceeding: number, effect })),
      };
    });
}

/** The side procedure that an event is about. @throws Problem 404 or 409 where that is not clear */
export function oneOf(
  candidates: readonly ProceedingState[],
  number: number | undefined,
  event: string,
): ProceedingState {
  if (candidates.length === 1) return candidates[0];
  if (number !== undefined) throw notFound();
  throw eventNotAllowed({
    key: candidates.length === 0 ? 'reason.no-open-proceeding' : 'reason.several-proceedings',
    params: { event, numbers: candidates.map((each) => each.number).join(', ') },
  });
}

/** The number of the side procedure that a timer belongs to; undefined for a council's or the agreement's own. */
export function proceedingOf(timerOwner: string): number | undefined {
  const number = /^proceeding\/(?<number>\d+)$/.exec(timerOwner)?.groups?.number;
  return number === undefined ? undefined : Number(number);
}
