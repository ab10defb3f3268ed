import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { noteConfidential, noteRefused } from '../access-log/confidential-reads.js';
import type { Right } from '../access/policy.js';
import { mayDo } from '../access/rights.js';
import type { Principal } from '../access/principal.js';
import { requireWithinDelegation } from '../access/within-delegation.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { READING_POOL } from '../database/database.module.js';
import type { Message } from '../messages/message.js';
import { bodiesIn } from '../ratification/rules/rule.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { actOf } from '../mandates/rules/mandate-acts.js';
import { Authorities, type MandateCheck } from './authorities.js';
import type { OfferedEvent } from './core/decide.js';
import { decideProceeding } from './core/decide-proceeding.js';
import { OPERATION_EVENTS, type AgreementOperation } from './core/operation-events.js';
import {
  decideAgreement,
  decideCouncilOf,
  operationOutOfTurn,
  partyFacts,
  proceedingFacts,
  running,
  standingIn,
  visible,
} from './decisions.js';
import { EventAdvice } from './event-advice.js';
import { EventFacts } from './event-facts.js';
import type { DealContext } from './machines/deal.machine.js';
import type { AmendmentContext } from './machines/proceedings/amendment.types.js';
import type { WithdrawalContext } from './machines/proceedings/withdrawal.machine.js';
import { processOf } from './processes.js';
import { readProceedings, type ProceedingRead, type ProceedingState } from './proceedings/proceeding-read.js';
import type { EventRead } from './record/standing-read.js';

/** Events that put the newest text before the parties. */
const PROPOSALS: readonly string[] = ['PROPOSE_TEXT', 'AMEND', 'PROPOSE_AMENDMENT'];

/** A plain date beyond every term. */
const FAR_AWAY = '9999-12-31';

/** An event of a process, and why the caller cannot offer it now; null where it can. */
export interface AvailableEvent {
  readonly type: string;
  readonly of: 'agreement' | 'council' | 'proceeding';
  /** Number of the side procedure that it is an event of. */
  readonly proceeding: number | null;
  readonly reason: Message | null;
  /** What to think of before offering it; null for nothing. It holds nobody back. */
  readonly advice: Message | null;
}

type Unadvised = Omit<AvailableEvent, 'advice'>;

/** An operation that changes the agreement, and why the caller cannot use it now; null where they can. */
export interface AvailableOperation {
  readonly operation: AgreementOperation;
  readonly reason: Message | null;
}

/** What somebody can do with an agreement now, and why not the rest. */
export interface Availability {
  readonly events: readonly AvailableEvent[];
  readonly operations: readonly AvailableOperation[];
}

/** Answers what somebody can do now by having the statecharts decide, without recording anything. */
@Injectable()
export class AvailableEvents {
  constructor(
    @Inject(READING_POOL) private readonly pool: Pool,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
    private readonly facts: EventFacts,
    private readonly authorities: Authorities,
    private readonly advice: EventAdvice,
  ) {}

  /** @throws Problem 404 where the caller may not know of the agreement */
  async list(agreementId: string, principal: Principal | undefined): Promise<Availability> {
    requireWithinDelegation(principal, agreementId);
    const own = principal?.organisationId ?? null;
    const admit = (read: EventRead | undefined): EventRead => {
      if (!read || !mayDo('getAgreement', principal, standingIn(read, principal, false)).allowed)
        noteRefused(principal, agreementId);
      return visible(read, principal);
    };
    const found = await readProceedings(this.pool, agreementId, null, undefined, own, admit);
    const read = visible(found, principal) as ProceedingRead;
    if (!read.agreement.isPublic) noteConfidential(principal, agreementId);
    const mandates = principal ? await this.authorities.of(principal, agreementId) : undefined;
    const { processId, processVersion } = read.agreement.instance;
    const agreementEvents: Unadvised[] = [];
    for (const type of processOf(processId, processVersion).callerEvents) {
      const reason =
        forbidden(type, principal, read, mandates) ?? (await this.refusedByAgreement(read, type, principal));
      agreementEvents.push({ type, of: 'agreement', proceeding: null, reason });
    }
    const proceedingEvents: Unadvised[] = [];
    for (const each of read.candidates)
      proceedingEvents.push(...(await this.proceedingEvents(read, each, principal, mandates)));
    const councilEvents = this.councilEvents(read, principal, mandates);
    const events = [...agreementEvents, ...councilEvents, ...proceedingEvents];
    const open = events.filter(({ reason }) => reason === null).map(({ type }) => type);
    const advice = await this.advice.before(agreementId, open);
    return {
      events: events.map((event) => ({
        ...event,
        advice: event.reason === null ? (advice.get(event.type) ?? null) : null,
      })),
      operations: operationsOn(read, principal, mandates),
    };
  }

  private councilEvents(
    read: EventRead,
    principal: Principal | undefined,
    mandates: MandateCheck | undefined,
  ): Unadvised[] {
    const council = read.party?.council;
    const organisation = principal && this.directory.get(principal.organisationId);
    if (council === undefined || organisation === undefined) return [];
    const { processId, processVersion } = council.instance;
    return processOf(processId, processVersion).callerEvents.map((type) => {
      const decide = (): Message | null => {
        const decision = decideCouncilOf(
          read,
          council,
          this.likely(type, read),
          organisation,
          this.clock.now(),
        );
        return 'refused' in decision ? decision.refused : null;
      };
      return {
        type,
        of: 'council',
        proceeding: null,
        reason: forbidden(type, principal, read, mandates) ?? decide(),
      };
    });
  }

  private async proceedingEvents(
    read: EventRead,
    { number, instance }: ProceedingState,
    principal: Principal | undefined,
    mandates: MandateCheck | undefined,
  ): Promise<Unadvised[]> {
    if (principal === undefined) return [];
    const proceeding = running(instance);
    const refused = async (type: string): Promise<Message | null> => {
      const event = { ...this.likely(type, read), proceeding: number };
      const known = await this.facts.readerFor(type)?.(this.pool, read.agreement.id, event, principal);
      const facts = { ...proceedingFacts(read, principal), ...known };
      const { open = [] } = instance.context as unknown as Partial<WithdrawalContext>;
      const { decisions = {} } = instance.context as unknown as Partial<AmendmentContext>;
      const likely = [
        ...open.map(({ number }) => ({ commitment: number })),
        ...Object.keys(decisions).map((organisationId) => ({ organisationId })),
        {},
      ];
      const tried = likely.map((fields) =>
        decideProceeding(
          proceeding,
          running(read.agreement.instance),
          { ...event, ...fields },
          facts,
          this.clock.now(),
        ),
      );
      const [first] = tried
        .map((decision) => ('refused' in decision ? decision.refused : null))
        .sort(allowedFirst);
      return first ?? null;
    };
    const events: Unadvised[] = [];
    for (const type of proceeding.process.callerEvents) {
      const reason = forbidden(type, principal, read, mandates) ?? (await refused(type));
      events.push({ type, of: 'proceeding', proceeding: number, reason });
    }
    return events;
  }

  private async refusedByAgreement(
    read: EventRead,
    type: string,
    principal: Principal | undefined,
  ): Promise<Message | null> {
    const event = this.likely(type, read);
    const more =
      principal && (await this.facts.readerFor(type)?.(this.pool, read.agreement.id, event, principal));
    const facts = { ...partyFacts(read, principal?.organisationId ?? ''), ...more };
    // Who endorses for several domains, or at both levels, can as soon as it is so for one of them.
    const seats = (principal?.seats ?? []).map(({ domainId, level }) => ({ domain: domainId, level }));
    const [first] = (seats.length === 0 ? [{}] : seats)
      .map((fields) => decideAgreement(read, { ...event, ...fields }, facts, this.clock.now()))
      .map((decision) => ('refused' in decision ? decision.refused : null))
      .sort(allowedFirst);
    return first ?? null;
  }

  /** The event as it would sensibly be filled in now: a position is on the offered text, a proposal is the newest. */
  private likely(type: string, read: EventRead): OfferedEvent {
    const { offeredText, latestText, rule } = read.agreement.instance.context as unknown as DealContext;
    const today = dateOf(this.clock.now());
    const version = PROPOSALS.includes(type) ? latestText : offeredText;
    return {
      type,
      version,
      meetingOn: today,
      decidedOn: today,
      publishedOn: today,
      annulledOn: today,
      reservations: [],
      effectiveOn: FAR_AWAY,
      until: FAR_AWAY,
      outcome: 'failed',
      provinces: [],
      body: bodiesIn(rule)[0],
    };
  }
}

/** Operations are open where the statechart takes an event that tells of them; whether what they carry fits, they say. */
function operationsOn(
  read: EventRead,
  principal: Principal | undefined,
  mandates: MandateCheck | undefined,
): AvailableOperation[] {
  const operations = Object.keys(OPERATION_EVENTS) as AgreementOperation[];
  const council = read.party?.council;
  return operations.flatMap((operation) => {
    const outOfTurn = [read.agreement.instance, ...(council ? [council.instance] : [])]
      .map((instance) => operationOutOfTurn(instance, operation))
      .find((reason) => reason !== undefined);
    if (outOfTurn === undefined) return [];
    return [{ operation, reason: forbidden(operation, principal, read, mandates) ?? outOfTurn }];
  });
}

function allowedFirst(one: Message | null, other: Message | null): number {
  return Number(one !== null) - Number(other !== null);
}

function forbidden(
  type: string,
  principal: Principal | undefined,
  read: EventRead,
  mandates: MandateCheck | undefined,
): Message | null {
  const permission = mayDo(type as Right, principal, standingIn(read, principal, true));
  if (!permission.allowed) return permission.reason;
  const authority = mandates?.(actOf(type));
  return authority && 'refused' in authority ? authority.refused : null;
}
