import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateAfter, dateOf } from '../common/time/terms.js';
import { DATABASE_POOL } from '../database/database.module.js';
import { GENESIS } from '../ledger/chain/hash-chain.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { RecessesService } from '../organisations/recesses/recesses.service.js';
import { begin, type Facts, type OfferedEvent } from './core/decide.js';
import { decideProceeding, openProceeding } from './core/decide-proceeding.js';
import type { Effect, ProceedingKind } from './core/effects.js';
import type { Instance } from './core/instance.js';
import type { Process } from './core/process.js';
import { dutyFacts } from './deadlines/duty-facts.js';
import type { Actor } from './history/entry.entity.js';
import {
  decideAgreement,
  decideCouncilOf,
  partyFacts,
  pausesInRecess,
  proceedingFacts,
  running,
  standingIn,
  visible,
} from './decisions.js';
import { EventFacts } from './event-facts.js';
import { CURRENT } from './processes.js';
import { readProceedings, type ProceedingRead, type ProceedingState } from './proceedings/proceeding-read.js';
import type { MovedProceeding, Outcome, OwnedEffect } from './record/outcome.js';
import { Recorder, type Recorded } from './record/recorder.js';
import {
  readForEvent,
  type AgreementState,
  type CouncilState,
  type EventRead,
  type Queryable,
} from './record/standing-read.js';
import { afterwards, eventRead, readWhole, WholeReads, type WholeAgreement } from './record/whole-read.js';
import { eventNotAllowed } from './workflow.problems.js';

/** How long ago a recess may have ended and still count: a term that it touches is not told of later than that. */
const MONTHS_BACK = 24;

/** What else a caller's request must fit, such as its If-Match; throws a `Problem` where it does not. */
export type Check = (read: EventRead) => void;

/** A caller's request to move an agreement. */
export interface Offer {
  readonly agreementId: string;
  readonly principal: Principal;
  readonly event: OfferedEvent;
  readonly check?: Check;
}

/** A caller's request to change rows of an agreement; the change is an event of its own. */
export interface ChangeRequest<T> {
  readonly agreementId: string;
  readonly principal: Principal;
  readonly right: Right;
  readonly check?: Check;
  /** Writes the feature's rows and answers the event that tells of them; a refusal of the event undoes them. */
  readonly write: (
    manager: EntityManager,
    read: EventRead,
    now: Date,
  ) => Promise<{ event: OfferedEvent; result: T }>;
}

/** The registry's own change of an agreement; the change is an event of its own. */
export interface RegistryChange<T> {
  readonly agreementId: string;
  /** In whose name it is recorded. */
  readonly actor: Actor;
  /** Whether only to find out what would happen: everything is undone. */
  readonly isRehearsal: boolean;
  /** As `ChangeRequest`; answers undefined where there is nothing to change. */
  readonly write: (
    manager: EntityManager,
    read: EventRead,
    now: Date,
  ) => Promise<{ event: OfferedEvent; result: T } | undefined>;
}

export interface RegistryChanged<T> {
  readonly result: T;
  /** The agreement's instance after it. */
  readonly next: Instance;
}

/** Undoes the transaction of a rehearsal. */
class Rehearsed extends Error {}

/**
 * The only door through which an agreement changes: looks up who asks and where they stand, has the statecharts
 * decide, and has the outcome recorded.
 */
@Injectable()
export class AgreementEngine {
  constructor(
    private readonly recorder: Recorder,
    private readonly wholes: WholeReads,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly directory: OrganisationDirectory,
    private readonly recesses: RecessesService,
    private readonly clock: Clock,
    private readonly facts: EventFacts,
  ) {}

  /** Offers a caller's event; answers the agreement after it. */
  async offer({ agreementId, principal, event, check }: Offer): Promise<WholeAgreement> {
    const own = principal.organisationId;
    const reader = this.facts.readerFor(event.type);
    const {
      read: given,
      rows,
      outcome,
    } = await this.recorder.record(
      agreementId,
      async (held) => ({
        whole: await (held ? readWhole(held, agreementId) : this.wholes.read(agreementId)),
        facts: await reader?.(held ?? this.pool, agreementId, event, principal),
      }),
      ({ whole, facts }) => {
        const found = visible(whole && eventRead(whole, own), principal);
        permit(event.type as Right, principal, standingIn(found, false));
        check?.(found);
        const known = { ...partyFacts(found, own), ...facts };
        return this.agreementOutcome(found, event, known, actorOf(principal));
      },
    );
    const read = given.whole;
    if (read !== undefined && rows.others.length === 0) return afterwards(read, rows, outcome.now);
    return (await this.wholes.read(agreementId)) as WholeAgreement;
  }

  /** Offers a caller's event to the council of a party. */
  async offerToCouncil(councilId: string, offer: Offer): Promise<Recorded<EventRead | undefined>> {
    const { agreementId, principal, event, check } = offer;
    const forCouncil = (held: Queryable = this.pool): Promise<EventRead | undefined> =>
      this.readForCouncil(held, agreementId, councilId, principal.organisationId);
    return this.recorder.record(agreementId, forCouncil, (found) => {
      const read = visible(found, principal);
      permit(event.type as Right, principal, standingIn(read, principal.organisationId === councilId));
      check?.(read);
      if (read.party?.council === undefined) throw notFound();
      return this.councilOutcome(read, councilId, read.party.council, event, actorOf(principal));
    });
  }

  /**
   * Offers a caller's event to a side procedure; answers the agreement after it.
   * @param number of the procedure that is meant; where absent, the only open one of its kind
   * @throws Problem 404 where there is none with the number, 409 where there is none open, or several are
   */
  async offerToProceeding(
    kind: ProceedingKind,
    number: number | undefined,
    offer: Offer,
  ): Promise<WholeAgreement> {
    const { agreementId, principal, event, check } = offer;
    const own = principal.organisationId;
    await this.recorder.record(
      agreementId,
      async (held = this.pool) => ({
        found: await readProceedings(held, agreementId, kind, number, own),
        known: await this.facts.readerFor(event.type)?.(held, agreementId, event, principal),
      }),
      ({ found, known }) => {
        const read = visible(found, principal) as ProceedingRead;
        permit(event.type as Right, principal, standingIn(read, false));
        check?.(read);
        const proceeding = oneOf(read.candidates, number, event.type);
        const facts = { ...proceedingFacts(read, principal), ...known };
        return this.proceedingOutcome(read, proceeding, event, facts, actorOf(principal));
      },
    );
    return (await this.wholes.read(agreementId)) as WholeAgreement;
  }

  /** Changes rows that belong to an agreement, together with the event that tells of it. */
  async change<T>(request: ChangeRequest<T>): Promise<{ version: number; result: T }> {
    const { agreementId, principal, right, check, write } = request;
    const own = principal.organisationId;
    let result: T | undefined;
    const recorded = await this.recorder.recordWithin(
      agreementId,
      (held = this.pool) => readForEvent(held, agreementId, own, own),
      async (found, manager) => {
        const read = visible(found, principal);
        permit(right, principal, standingIn(read, false));
        check?.(read);
        const written = await write(manager, read, this.clock.now());
        result = written.result;
        return this.agreementOutcome(read, written.event, partyFacts(read, own), actorOf(principal));
      },
    );
    return { version: recorded?.version ?? 0, result: result as T };
  }

  /**
   * Changes rows of an agreement for the registry itself, as where a merger is booked: nobody's right is asked.
   * @returns undefined where there is no such agreement, or nothing to change
   */
  async changeByRegistry<T>(request: RegistryChange<T>): Promise<RegistryChanged<T> | undefined> {
    const { agreementId, actor, isRehearsal, write } = request;
    let changed: RegistryChanged<T> | undefined;
    try {
      await this.recorder.recordWithin(
        agreementId,
        (held = this.pool) => readForEvent(held, agreementId, null, null),
        async (read, manager) => {
          const written = read && (await write(manager, read, this.clock.now()));
          if (written === undefined) return undefined;
          const outcome = this.agreementOutcome(read as EventRead, written.event, {}, actor);
          changed = { result: written.result, next: outcome.next ?? outcome.agreement.instance };
          if (isRehearsal) throw new Rehearsed();
          return outcome;
        },
      );
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
    return changed;
  }

  /**
   * Begins an agreement; its row is yet to be inserted by `insert`, with the state that it is given.
   * @param draft the statechart's input
   */
  async begin(
    manager: EntityManager,
    { id, process }: { readonly id: string; readonly process: Process },
    draft: Facts,
    principal: Principal,
    now: Date,
    insert: (instance: Instance) => Promise<void>,
  ): Promise<void> {
    const { next, effects } = begin(process, { draft }, { type: 'CREATE', facts: { draft } }, now);
    await insert(next);
    const agreement = {
      id,
      kind: process.kind as AgreementState['kind'],
      instance: next,
      phase: 'drafting' as const,
      version: 0,
      lastSequence: 0,
      lastHash: GENESIS,
      isPublic: false,
    };
    const actor = actorOf(principal);
    await this.recorder.recordFirst(manager, {
      agreement,
      next,
      council: undefined,
      effects: owned(null, effects),
      actor,
      now,
    });
  }

  /** Offers the event of a deadline that has run out; nothing happens where it does not stand any more. */
  async offerDeadline(
    agreementId: string,
    councilId: string,
    key: string,
  ): Promise<'offered' | 'gone' | 'early'> {
    let answer: 'offered' | 'gone' | 'early' = 'gone';
    const number = proceedingOf(councilId);
    const forDeadline = (held: Queryable = this.pool): Promise<EventRead | ProceedingRead | undefined> =>
      number === undefined
        ? this.readForCouncil(held, agreementId, councilId === '' ? null : councilId, null)
        : readProceedings(held, agreementId, null, number, null);
    await this.recorder.recordWithin(agreementId, forDeadline, async (read, manager) => {
      const [timer] = await manager.query<{ event: OfferedEvent; due_at: Date }[]>(
        'SELECT event, due_at FROM timer WHERE agreement_id = $1 AND council_id = $2 AND key = $3',
        [agreementId, councilId, key],
      );
      if (read === undefined || timer === undefined) return undefined;
      if (timer.due_at > this.clock.now()) {
        answer = 'early';
        return undefined;
      }
      answer = 'offered';
      const actor = { deadline: key };
      const council = read.party?.council;
      const outcome =
        'candidates' in read
          ? this.proceedingOutcome(read, read.candidates[0], timer.event, {}, actor)
          : council
            ? this.councilOutcome(read, councilId, council, timer.event, actor)
            : this.agreementOutcome(
                read,
                timer.event,
                await dutyFacts(manager, agreementId, timer.event),
                actor,
              );
      return { ...outcome, effects: [...outcome.effects, ...this.consumed(outcome, councilId, key)] };
    });
    return answer;
  }

  /** As `readForEvent`, with the council's recesses where a term of its process asks for them. */
  private async readForCouncil(
    database: Queryable,
    agreementId: string,
    councilId: string | null,
    callerId: string | null,
  ): Promise<EventRead | undefined> {
    const read = await readForEvent(database, agreementId, councilId, callerId);
    const council = read?.party?.council;
    if (read === undefined || councilId === null || !council || !pausesInRecess(council)) return read;
    const since = dateAfter(dateOf(this.clock.now()), { months: -MONTHS_BACK });
    return { ...read, recesses: await this.recesses.of(councilId, since, database) };
  }

  /** The deadline itself is gone with its event, unless the event sets it anew. */
  private consumed(outcome: Outcome, councilId: string, key: string): OwnedEffect[] {
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

  private agreementOutcome(read: EventRead, event: OfferedEvent, facts: Facts, actor: Actor): Outcome {
    const { agreement } = read;
    const now = this.clock.now();
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

  private proceedingOutcome(
    read: EventRead,
    proceeding: ProceedingState,
    offered: OfferedEvent,
    facts: Facts,
    actor: Actor,
  ): Outcome {
    const { agreement } = read;
    const { number, kind } = proceeding;
    const now = this.clock.now();
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
    return {
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
  }

  private councilOutcome(
    read: EventRead,
    councilId: string,
    council: CouncilState,
    event: OfferedEvent,
    actor: Actor,
  ): Outcome {
    const { agreement } = read;
    const now = this.clock.now();
    const organisation = this.directory.get(councilId);
    if (organisation === undefined) throw notFound();
    const decision = decideCouncilOf(read, council, event, organisation, now);
    if ('refused' in decision) throw eventNotAllowed(decision.refused);
    return {
      agreement,
      next: decision.agreement?.next,
      council: { organisationId: councilId, next: decision.council.next },
      effects: [
        ...owned(councilId, decision.council.effects),
        ...owned(null, decision.agreement?.effects ?? []),
      ],
      actor,
      now,
    };
  }
}

function actorOf(principal: Principal): Actor {
  return { organisationId: principal.organisationId, subject: principal.subject };
}

function owned(councilId: string | null, effects: readonly Effect[]): OwnedEffect[] {
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

function oneOf(
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
function proceedingOf(timerOwner: string): number | undefined {
  const number = /^proceeding\/(?<number>\d+)$/.exec(timerOwner)?.groups?.number;
  return number === undefined ? undefined : Number(number);
}
