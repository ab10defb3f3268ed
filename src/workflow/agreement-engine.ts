import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Right } from '../access/policy.js';
import { actorOf, type Principal } from '../access/principal.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateAfter, dateOf } from '../common/time/terms.js';
import { DATABASE_POOL } from '../database/database.module.js';
import { GENESIS } from '../ledger/chain/hash-chain.js';
import { OrganisationDirectory, type KnownOrganisation } from '../organisations/organisation-directory.js';
import { RecessesService } from '../organisations/recesses/recesses.service.js';
import { begin, type Facts, type OfferedEvent } from './core/decide.js';
import type { ProceedingKind } from './core/effects.js';
import type { Instance } from './core/instance.js';
import { checkTold } from './core/operation-events.js';
import type { Process } from './core/process.js';
import { Authorities, authorise } from './authorities.js';
import { dutyFacts } from './deadlines/duty-facts.js';
import {
  operationOutOfTurn,
  partyFacts,
  pausesInRecess,
  proceedingFacts,
  standingIn,
  visible,
} from './decisions.js';
import { EventFacts } from './event-facts.js';
import {
  agreementOutcome,
  consumed,
  councilOutcome,
  followedBy,
  oneOf,
  owned,
  proceedingOf,
  proceedingOutcome,
} from './outcomes.js';
import { readProceedings, type ProceedingRead } from './proceedings/proceeding-read.js';
import { Recorder, type Recorded, type Source } from './record/recorder.js';
import { readForEvent, type AgreementState, type EventRead, type Queryable } from './record/standing-read.js';
import { eventRead, WholeReads, type WholeAgreement } from './record/whole-read.js';
import type { ChangeRequest, Offer, RegistryChange, RegistryChanged } from './requested-changes.js';
import { eventNotAllowed } from './workflow.problems.js';

/** How long ago a recess may have ended and still count: a term that it touches is not told of later than that. */
const MONTHS_BACK = 24;

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
    private readonly authorities: Authorities,
  ) {}

  /** Offers a caller's event; answers the agreement after it. */
  async offer({ agreementId, principal, event, check }: Offer): Promise<WholeAgreement> {
    const own = principal.organisationId;
    const mandates = await this.authorities.of(principal, agreementId);
    const reader = this.facts.readerFor(event.type);
    const { whole } = await this.recorder.record(
      agreementId,
      async (source) => {
        const read = await source.whole();
        // Before anything else is looked up: what a reader finds fault with would tell of the agreement.
        const found = visible(read && eventRead(read, own, own), principal);
        const facts = await reader?.(source.held ?? this.pool, agreementId, event, principal);
        return { found, facts };
      },
      ({ found, facts }) => {
        const actor = authorise(
          event.type as Right,
          principal,
          standingIn(found, principal, false),
          mandates,
        );
        check?.(found);
        const known = { ...partyFacts(found, own), ...facts };
        return agreementOutcome(found, event, known, actor, this.clock.now());
      },
    );
    return whole ?? ((await this.wholes.read(agreementId)) as WholeAgreement);
  }

  /** Offers a caller's event to the council of a party. */
  async offerToCouncil(councilId: string, offer: Offer): Promise<Recorded<EventRead | undefined>> {
    const { agreementId, principal, event, right: operation, act, check } = offer;
    if (operation !== undefined) checkTold(operation, event.type);
    const right = operation ?? (event.type as Right);
    const mandates = await this.authorities.of(principal, agreementId);
    const forCouncil = async (source: Source): Promise<EventRead | undefined> => {
      const whole = await source.whole();
      const read = whole && eventRead(whole, councilId, principal.organisationId);
      return this.withRecesses(source.held ?? this.pool, councilId, read);
    };
    return this.recorder.record(agreementId, forCouncil, (found) => {
      const read = visible(found, principal);
      const isOwn = principal.organisationId === councilId;
      const actor = authorise(right, principal, standingIn(read, principal, isOwn), mandates, act?.(read));
      check?.(read);
      if (read.party?.council === undefined) throw notFound();
      const organisation = this.organisation(councilId);
      return councilOutcome(read, read.party.council, organisation, event, actor, this.clock.now());
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
    const mandates = await this.authorities.of(principal, agreementId);
    await this.recorder.record(
      agreementId,
      async ({ held = this.pool }) => ({
        found: await readProceedings(held, agreementId, kind, number, own, (read) =>
          visible(read, principal),
        ),
        known: await this.facts.readerFor(event.type)?.(
          held,
          agreementId,
          number === undefined ? event : { ...event, proceeding: number },
          principal,
        ),
      }),
      ({ found, known }) => {
        const read = visible(found, principal) as ProceedingRead;
        const actor = authorise(event.type as Right, principal, standingIn(read, principal, false), mandates);
        check?.(read);
        const proceeding = oneOf(read.candidates, number, event.type);
        const facts = { ...proceedingFacts(read, principal), ...known };
        return proceedingOutcome(read, proceeding, event, facts, actor, this.clock.now());
      },
    );
    return (await this.wholes.read(agreementId)) as WholeAgreement;
  }

  /**
   * Changes rows that belong to an agreement, together with the event that tells of it.
   * @throws Problem 409 `event-not-allowed` where the agreement does not stand so, before a row is looked for
   * @throws Problem 404 where a council is meant that is not asked
   */
  async change<T>(request: ChangeRequest<T>): Promise<{ version: number; result: T }> {
    const { agreementId, principal, right, councilId, act, check, write } = request;
    const own = principal.organisationId;
    const mandates = await this.authorities.of(principal, agreementId);
    let result: T | undefined;
    const recorded = await this.recorder.recordWithin(
      agreementId,
      ({ held = this.pool }) =>
        councilId === undefined
          ? readForEvent(held, agreementId, own, own)
          : this.readForCouncil(held, agreementId, councilId, own),
      async (found, manager) => {
        const read = visible(found, principal);
        const actor = authorise(
          right,
          principal,
          standingIn(read, principal, own === councilId),
          mandates,
          act?.(read),
        );
        check?.(read);
        const council = councilId === undefined ? undefined : read.party?.council;
        if (councilId !== undefined && council === undefined) throw notFound();
        const outOfTurn = operationOutOfTurn(council?.instance ?? read.agreement.instance, right);
        if (outOfTurn) throw eventNotAllowed(outOfTurn);
        const written = await write(manager, read, this.clock.now());
        checkTold(right, written.event.type);
        result = written.result;
        const now = this.clock.now();
        return councilId !== undefined && council
          ? councilOutcome(read, council, this.organisation(councilId), written.event, actor, now)
          : followedBy(
              agreementOutcome(read, written.event, partyFacts(read, own), actor, now),
              written.steps ?? [],
            );
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
        ({ held = this.pool }) => readForEvent(held, agreementId, null, null),
        async (read, manager) => {
          const written = read && (await write(manager, read, this.clock.now()));
          if (written === undefined) return undefined;
          const own = agreementOutcome(read as EventRead, written.event, {}, actor, this.clock.now());
          const outcome = followedBy(own, written.steps ?? []);
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
    const forDeadline = ({ held = this.pool }: Source): Promise<EventRead | ProceedingRead | undefined> =>
      number === undefined
        ? this.readForTerm(held, agreementId, councilId === '' ? null : councilId, key)
        : readProceedings(held, agreementId, null, number, null);
    await this.recorder.recordWithin(agreementId, forDeadline, async (read, manager) => {
      const [timer] = await manager.query<{ event: OfferedEvent; due_at: Date }[]>(
        'SELECT event, due_at FROM timer WHERE agreement_id = $1 AND council_id = $2 AND key = $3',
        [agreementId, councilId, key],
      );
      if (read === undefined || timer === undefined) return undefined;
      const now = this.clock.now();
      if (timer.due_at > now) {
        answer = 'early';
        return undefined;
      }
      answer = 'offered';
      const actor = { deadline: key };
      const council = read.party?.council;
      const outcome =
        'candidates' in read
          ? proceedingOutcome(read, read.candidates[0], timer.event, {}, actor, now)
          : council
            ? councilOutcome(read, council, this.organisation(councilId), timer.event, actor, now)
            : agreementOutcome(
                read,
                timer.event,
                {
                  ...(await dutyFacts(manager, agreementId, timer.event)),
                  ...(await this.facts.readerForDeadline(timer.event.type)?.(
                    manager,
                    agreementId,
                    timer.event,
                  )),
                },
                actor,
                now,
              );
      return { ...outcome, effects: [...outcome.effects, ...consumed(outcome, councilId, key)] };
    });
    return answer;
  }

  /** @throws Problem 404 */
  private organisation(id: string): KnownOrganisation {
    const found = this.directory.get(id);
    if (found === undefined) throw notFound();
    return found;
  }

  /** As `readForCouncil`, with what a feature knows of a term of a council that has run out. */
  private async readForTerm(
    database: Queryable,
    agreementId: string,
    councilId: string | null,
    key: string,
  ): Promise<EventRead | undefined> {
    const read = await this.readForCouncil(database, agreementId, councilId, null);
    const reader = councilId === null ? undefined : this.facts.readerForTerm(key);
    if (read === undefined || councilId === null || reader === undefined) return read;
    return { ...read, known: await reader(database, agreementId, councilId) };
  }

  /** As `readForEvent`, with the council's recesses where a term of its process asks for them. */
  private async readForCouncil(
    database: Queryable,
    agreementId: string,
    councilId: string | null,
    callerId: string | null,
  ): Promise<EventRead | undefined> {
    const read = await readForEvent(database, agreementId, councilId, callerId);
    return councilId === null ? read : this.withRecesses(database, councilId, read);
  }

  private async withRecesses(
    database: Queryable,
    councilId: string,
    read: EventRead | undefined,
  ): Promise<EventRead | undefined> {
    const council = read?.party?.council;
    if (read === undefined || !council || !pausesInRecess(council)) return read;
    const since = dateAfter(dateOf(this.clock.now()), { months: -MONTHS_BACK });
    return { ...read, recesses: await this.recesses.of(councilId, since, database) };
  }
}
