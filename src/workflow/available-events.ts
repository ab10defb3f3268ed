import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { mayDo, type Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { DATABASE_POOL } from '../database/database.module.js';
import type { Message } from '../messages/message.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Authorities, type MandateCheck } from './authorities.js';
import type { OfferedEvent } from './core/decide.js';
import { decideProceeding } from './core/decide-proceeding.js';
import {
  decideAgreement,
  decideCouncilOf,
  partyFacts,
  proceedingFacts,
  running,
  standingIn,
  visible,
} from './decisions.js';
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
}

/** Answers what somebody can do now by having the statecharts decide, without recording anything. */
@Injectable()
export class AvailableEvents {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
    private readonly facts: EventFacts,
    private readonly authorities: Authorities,
  ) {}

  /** @throws Problem 404 where the caller may not know of the agreement */
  async list(agreementId: string, principal: Principal | undefined): Promise<AvailableEvent[]> {
    const own = principal?.organisationId ?? null;
    const found = await readProceedings(this.pool, agreementId, null, undefined, own);
    const read = visible(found, principal) as ProceedingRead;
    const mandates = principal ? await this.authorities.of(principal, agreementId) : undefined;
    const { processId, processVersion } = read.agreement.instance;
    const agreementEvents: AvailableEvent[] = [];
    for (const type of processOf(processId, processVersion).callerEvents) {
      const reason =
        forbidden(type, principal, read, mandates) ?? (await this.refusedByAgreement(read, type, principal));
      agreementEvents.push({ type, of: 'agreement', proceeding: null, reason });
    }
    const proceedingEvents: AvailableEvent[] = [];
    for (const each of read.candidates)
      proceedingEvents.push(...(await this.proceedingEvents(read, each, principal, mandates)));
    return [...agreementEvents, ...this.councilEvents(read, principal, mandates), ...proceedingEvents];
  }

  private councilEvents(
    read: EventRead,
    principal: Principal | undefined,
    mandates: MandateCheck | undefined,
  ): AvailableEvent[] {
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
  ): Promise<AvailableEvent[]> {
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
    const events: AvailableEvent[] = [];
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
    const decision = decideAgreement(read, event, facts, this.clock.now());
    return 'refused' in decision ? decision.refused : null;
  }

  /** The event as it would sensibly be filled in now: a position is on the offered text, a proposal is the newest. */
  private likely(type: string, read: EventRead): OfferedEvent {
    const { offeredText, latestText } = read.agreement.instance.context as unknown as DealContext;
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
    };
  }
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
  const permission = mayDo(type as Right, principal, standingIn(read, true));
  if (!permission.allowed) return permission.reason;
  const authority = mandates?.(type);
  return authority && 'refused' in authority ? authority.refused : null;
}
