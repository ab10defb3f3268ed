import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { AsOfQuery } from '../workflow/as-of/as-of.query.js';
import { councilNotAskedThen } from '../workflow/as-of/as-of.problems.js';
import { pastDto } from '../workflow/as-of/past.dto.js';
import { PastAgreements } from '../workflow/as-of/past-agreements.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine, type Check } from '../workflow/agreement-engine.js';
import type { Council } from '../workflow/council.entity.js';
import {
  standingOf,
  type CouncilContext,
  type CouncilSettings,
} from '../workflow/machines/council.machine.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import type { EventRead } from '../workflow/record/standing-read.js';
import { stateName } from '../workflow/core/instance.js';
import type { CouncilEventDto } from './dto/council-events.dto.js';
import { CouncilAsOfDto, type PastCouncilDto } from './dto/council-as-of.dto.js';
import { CouncilDto } from './dto/council.dto.js';
import type { RatificationAsOfDto } from './dto/ratification-as-of.dto.js';
import type { CouncilStandingDto, RatificationDto } from './dto/ratification.dto.js';
import { councilEventFaults } from './rules/council-event-faults.js';
import { evaluate } from './rules/rule.js';

/** Councils' decisions, and what the rule makes of them. */
@Injectable()
export class RatificationService {
  constructor(
    private readonly access: AgreementAccess,
    private readonly past: PastAgreements,
    private readonly engine: AgreementEngine,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /** Where the ratification stands; before councils are asked, who will be. @throws Problem 404 */
  async find(agreementId: string, principal: Principal | undefined): Promise<RatificationDto> {
    const { agreement, parties, councils } = await this.access.see(agreementId, principal, 'getRatification');
    const { tally } = agreement.context as unknown as DealContext;
    const rule = agreement.ratificationRule;
    const byParty = new Map(councils.map((council) => [council.organisationId, council]));
    const standings = parties.map(({ organisationId }) =>
      this.standing(organisationId, byParty.get(organisationId)),
    );
    return { rule, outcome: evaluate(rule, tally), tally, councils: standings };
  }

  /** Where the ratification stood. @throws Problem 400 for a moment that is yet to come, 404 */
  async findPast(
    agreementId: string,
    query: AsOfQuery,
    principal: Principal | undefined,
  ): Promise<RatificationAsOfDto> {
    const { past } = await this.past.read(agreementId, query, principal, 'getRatification');
    const { rule } = past.context;
    const councils = past.parties?.map(({ organisationId, council }) => ({
      organisationId,
      name: this.directory.get(organisationId)?.name ?? organisationId,
      state: council?.state ?? 'awaiting',
      standing: council ? standingOf(council.context) : ('undecided' as const),
      decidedOn: council?.context.decision?.decidedOn ?? null,
      knownBy: council?.knownBy.decision ?? null,
    }));
    return {
      ...pastDto(past, query),
      rule,
      outcome: evaluate(rule, past.tally),
      tally: past.tally,
      councils: councils ?? null,
    };
  }

  /** One party's council as it stood. @throws Problem 400 for a moment that is yet to come, 404 where it was not asked */
  async findPastCouncil(
    agreementId: string,
    organisationId: string,
    query: AsOfQuery,
    principal: Principal | undefined,
  ): Promise<PastCouncilDto> {
    const { past } = await this.past.read(agreementId, query, principal, 'getCouncil');
    const party = past.parties?.find((each) => each.organisationId === organisationId);
    if (!party?.council) throw councilNotAskedThen();
    return {
      ...pastDto(past, query),
      ...CouncilAsOfDto.then(organisationId, party.askedAbout ?? 0, party.council),
    };
  }

  /** One party's council. @throws Problem 404 where it has not been asked */
  async findCouncil(
    agreementId: string,
    organisationId: string,
    principal: Principal | undefined,
  ): Promise<CouncilDto> {
    const { councils } = await this.access.see(agreementId, principal, 'getRatification');
    const council = councils.find((each) => each.organisationId === organisationId);
    if (council === undefined) throw notFound();
    return CouncilDto.of(council);
  }

  /**
   * Offers an event to a party's council.
   * @returns the council after it, and the agreement's version
   * @throws Problem 400 where days or votes cannot be true, 403, 404, 409 where the event is out of turn
   */
  async send(
    agreementId: string,
    organisationId: string,
    event: CouncilEventDto,
    principal: Principal,
    check: Check,
  ): Promise<{ council: CouncilDto; version: number }> {
    const { outcome, read, version } = await this.engine.offerToCouncil(organisationId, {
      agreementId,
      principal,
      event: complete(event),
      check: (found) => {
        check(found);
        this.checkFacts(found, organisationId, event);
      },
    });
    const next = outcome.council?.next;
    if (next === undefined) throw notFound();
    const council = CouncilDto.of({
      organisationId,
      state: stateName(next.value),
      textVersion: read?.party?.council?.textVersion ?? 0,
      context: next.context as unknown as CouncilContext,
    });
    return { council, version };
  }

  private checkFacts(read: EventRead, organisationId: string, event: CouncilEventDto): void {
    const organisation = this.directory.get(organisationId);
    const context = read.party?.council?.instance.context as unknown as CouncilContext | undefined;
    if (organisation === undefined || context === undefined) return;
    const seats = organisation.councilSeats ?? seatsAtMost(context.settings, organisation.level);
    const today = dateOf(this.clock.now());
    const faults = councilEventFaults(
      event,
      { level: organisation.level, seats },
      context.decision?.decidedOn,
      today,
    );
    if (faults.length > 0) throw validationFailed(faults);
  }

  private standing(organisationId: string, council: Council | undefined): CouncilStandingDto {
    const organisation = this.directory.get(organisationId);
    return {
      organisationId,
      name: organisation?.name ?? organisationId,
      level: organisation?.level ?? 'municipality',
      population: organisation?.population ?? null,
      state: council?.state ?? 'awaiting',
      standing: council ? standingOf(council.context) : 'undecided',
      decidedOn: council?.context.decision?.decidedOn ?? null,
    };
  }
}

function seatsAtMost(settings: CouncilSettings, level: keyof CouncilSettings['largestBody']): number {
  return settings.largestBody[level];
}

/** The event as the statechart takes it: what was left out is null. */
function complete(event: CouncilEventDto): { type: string; [field: string]: unknown } {
  const optional: Record<string, readonly string[]> = {
    APPROVE: ['votesFor', 'votesAgainst', 'abstentions'],
    APPROVE_WITH_RESERVATION: ['votesFor', 'votesAgainst', 'abstentions'],
    REJECT: ['votesFor', 'votesAgainst', 'abstentions'],
    GIVE_OPINION: ['remarks'],
    DEFER: ['until'],
    PUBLISH: ['source'],
  };
  const absent = Object.fromEntries((optional[event.type] ?? []).map((name) => [name, null]));
  const given = Object.entries(event).filter(([, value]) => value !== undefined);
  return { ...absent, ...Object.fromEntries(given), type: event.type };
}
