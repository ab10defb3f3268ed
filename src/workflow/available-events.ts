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
import { decideAgreement, decideCouncilOf, partyFacts, standingIn, visible } from './decisions.js';
import type { DealContext } from './machines/deal.machine.js';
import { processOf } from './processes.js';
import { readForEvent, type EventRead } from './record/standing-read.js';

/** An event of a process, and why the caller cannot offer it now; null where it can. */
export interface AvailableEvent {
  readonly type: string;
  readonly of: 'agreement' | 'council';
  readonly reason: Message | null;
}

/** Answers what somebody can do now by having the statecharts decide, without recording anything. */
@Injectable()
export class AvailableEvents {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
    private readonly authorities: Authorities,
  ) {}

  /** @throws Problem 404 where the caller may not know of the agreement */
  async list(agreementId: string, principal: Principal | undefined): Promise<AvailableEvent[]> {
    const own = principal?.organisationId ?? null;
    const read = visible(await readForEvent(this.pool, agreementId, own, own), principal);
    const mandates = principal ? await this.authorities.of(principal, agreementId) : undefined;
    const { processId, processVersion } = read.agreement.instance;
    const agreementEvents = processOf(processId, processVersion).callerEvents.map((type) => ({
      type,
      of: 'agreement' as const,
      reason: forbidden(type, principal, read, mandates) ?? this.refusedByAgreement(read, type, own ?? ''),
    }));
    return [...agreementEvents, ...this.councilEvents(read, principal, mandates)];
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
      return { type, of: 'council', reason: forbidden(type, principal, read, mandates) ?? decide() };
    });
  }

  private refusedByAgreement(read: EventRead, type: string, own: string): Message | null {
    const decision = decideAgreement(read, this.likely(type, read), partyFacts(read, own), this.clock.now());
    return 'refused' in decision ? decision.refused : null;
  }

  /** The event as it would sensibly be filled in now: a position is on the offered text, a proposal is the newest. */
  private likely(type: string, read: EventRead): OfferedEvent {
    const { offeredText, latestText } = read.agreement.instance.context as unknown as DealContext;
    const today = dateOf(this.clock.now());
    const version = type === 'PROPOSE_TEXT' ? latestText : offeredText;
    return {
      type,
      version,
      meetingOn: today,
      decidedOn: today,
      publishedOn: today,
      annulledOn: today,
      reservations: [],
    };
  }
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
