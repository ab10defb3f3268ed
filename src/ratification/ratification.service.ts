import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { BindingnessService } from '../commitments/bindingness/bindingness.service.js';
import { HollowCommitmentDto } from '../commitments/dto/bindingness.dto.js';
import { Clock } from '../common/time/clock.js';
import { DomainDirectory } from '../domains/domain-directory.js';
import { conditionsOf, type Condition } from '../endorsements/rules/endorsement.js';
import type { Language } from '../messages/catalogue.js';
import { renderMessage } from '../messages/render.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { AsOfQuery } from '../workflow/as-of/as-of.query.js';
import { councilNotAskedThen } from '../workflow/as-of/as-of.problems.js';
import { pastDto } from '../workflow/as-of/past.dto.js';
import { instantOf } from '../workflow/core/as-of/moments.js';
import { PastAgreements } from '../workflow/as-of/past-agreements.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
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
import { TallyDto, type CouncilStandingDto, type RatificationDto } from './dto/ratification.dto.js';
import { explainedIn } from './explained.js';
import { councilEventFaults } from './rules/council-event-faults.js';
import { outcomeWithEndorsements } from './rules/outcome-with-endorsements.js';
import { evaluate } from './rules/rule.js';
import { votesOf } from './votes.js';

/** A kept publication, and the item of it that an event was picked from. */
export interface PickedFrom {
  /** Number of the publication. */
  readonly source: number;
  readonly sha256: string;
  /** Number of the item in it. */
  readonly item: number;
}

/** Councils' decisions, and what the rule makes of them. */
@Injectable()
export class RatificationService {
  constructor(
    private readonly access: AgreementAccess,
    private readonly past: PastAgreements,
    private readonly engine: AgreementEngine,
    private readonly directory: OrganisationDirectory,
    private readonly domains: DomainDirectory,
    private readonly clock: Clock,
    private readonly bindingness: BindingnessService,
  ) {}

  /** Where the ratification stands; before councils are asked, who will be. @throws Problem 404 */
  async find(
    agreementId: string,
    principal: Principal | undefined,
    language: Language,
  ): Promise<RatificationDto> {
    const whole = await this.access.see(agreementId, principal, 'getRatification');
    const { agreement, parties, councils } = whole;
    const context = agreement.context as unknown as DealContext;
    const { tally, inForceSince } = context;
    const rule = agreement.ratificationRule;
    const byParty = new Map(councils.map((council) => [council.organisationId, council]));
    const standings = parties.map(({ organisationId }) =>
      this.standing(organisationId, byParty.get(organisationId)),
    );
    // Dates are about entry into force: once that has come, they have had their say.
    const day = dateOf(inForceSince === null ? this.clock.now() : new Date(inForceSince));
    const votes = votesOf(whole, this.directory);
    const explained = explainedIn({ rule, tally, votes, day }, language, (id) => this.nameOf(id));
    const conditions = conditionsOf(context);
    const hollow = await this.bindingness.hollowIn(agreementId);
    const outcome = outcomeWithEndorsements(explained.outcome, context);
    const missing = inForceSince === null ? this.missingOf(conditions, language) : '';
    return {
      rule,
      ...explained,
      outcome,
      ...(outcome !== explained.outcome && { reason: saysOf('endorsements.only-these', missing, language) }),
      conditions,
      waitsFor: missing === '' ? null : saysOf('endorsements.waits-for', missing, language),
      external: tally.bodies ?? [],
      tally: TallyDto.of(tally),
      councils: standings,
      hollow: hollow.map((each) => HollowCommitmentDto.of(each, language)),
    };
  }

  /** Where the ratification stood. @throws Problem 400 for a moment that is yet to come, 404 */
  async findPast(
    agreementId: string,
    query: AsOfQuery,
    principal: Principal | undefined,
  ): Promise<RatificationAsOfDto> {
    const { past } = await this.past.read(agreementId, query, principal, 'getRatification');
    const { context } = past;
    const { rule } = context;
    const councils = past.parties?.map(({ organisationId, council }) => ({
      organisationId,
      name: this.nameOf(organisationId),
      state: council?.state ?? 'awaiting',
      standing: council ? standingOf(council.context) : ('undecided' as const),
      decidedOn: council?.context.decision?.decidedOn ?? null,
      knownBy: council?.knownBy.decision ?? null,
    }));
    return {
      ...pastDto(past, query),
      rule,
      outcome: outcomeWithEndorsements(evaluate(rule, past.tally, this.ruleDayThen(context, query)), context),
      tally: TallyDto.of(past.tally),
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
   * @param document the publication that the event was picked from; its entry names it
   * @returns the council after it, and the agreement's version
   * @throws Problem 400 where days or votes cannot be true, 403, 404, 409 where the event is out of turn
   */
  async send(
    agreementId: string,
    organisationId: string,
    event: CouncilEventDto,
    principal: Principal,
    check: Check,
    document?: PickedFrom,
  ): Promise<{ council: CouncilDto; version: number }> {
    const { outcome, read, version } = await this.engine.offerToCouncil(organisationId, {
      agreementId,
      principal,
      event: { ...complete(event), ...(document && { document }) },
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

  /** The endorsements that are missing, in words; empty where none is. */
  private missingOf(conditions: readonly Condition[], language: Language): string {
    return conditions
      .filter(({ isMet }) => !isMet)
      .map(({ domainId, level }) => {
        const params = { domain: this.domains.get(domainId)?.name ?? domainId, level };
        return renderMessage({ key: 'endorsements.at-level', params }, language);
      })
      .join('; ');
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

  /** The day on which a rule was looked at. Its dates are about entry into force, and have had their say from then on. */
  private ruleDayThen({ inForceSince }: DealContext, { asOf, knownAt }: AsOfQuery): string {
    if (inForceSince !== null) return dateOf(new Date(inForceSince));
    const asked = asOf ?? knownAt;
    const now = this.clock.now();
    const then = asked === undefined ? now : instantOf(asked);
    return dateOf(then < now ? then : now);
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
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

function saysOf(
  key: 'endorsements.only-these' | 'endorsements.waits-for',
  domains: string,
  language: Language,
): string {
  return renderMessage({ key, params: { domains } }, language);
}
