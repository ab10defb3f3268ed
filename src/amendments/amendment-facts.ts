import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { readOwed } from '../commitments/owed-commitments.js';
import { organisationsIn } from '../commitments/rules/commitment-terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { readArbiters } from '../provinces/read-arbiters.js';
import { councilEventFaults } from '../ratification/rules/council-event-faults.js';
import type { Facts, OfferedEvent } from '../workflow/core/decide.js';
import { EventFacts } from '../workflow/event-facts.js';
import type { CouncilSettings } from '../workflow/machines/council.machine.js';
import type {
  AmendmentContext,
  AmendmentParty,
  ProposalFacts,
} from '../workflow/machines/proceedings/amendment.machine.js';
import { CURRENT } from '../workflow/processes.js';
import { readPartyParts } from '../workflow/record/party-parts.js';
import type { Queryable } from '../workflow/record/standing-read.js';
import { openAmendment, standingText, termsOfAmending } from './amendment-reads.js';
import type { CommitmentChange } from './rules/commitment-change.js';
import type { NonFollowers } from './rules/consent.js';
import { overtakenAmong, resolveChanges, type AskedChange } from './rules/resolve-changes.js';

/** The decisions of councils, as the same check knows them that looks at other decisions of theirs. */
const DECISIONS: Readonly<Record<string, string>> = {
  APPROVE_AMENDMENT: 'APPROVE',
  REJECT_AMENDMENT: 'REJECT',
};

/** Looks up what the decision about an amendment's event rests on. */
@Injectable()
export class AmendmentFacts implements OnModuleInit {
  constructor(
    private readonly facts: EventFacts,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.facts.on('AMEND', async (database, agreementId, event) => {
      const { nonFollowers, ...proposal } = await this.proposed(database, agreementId, event);
      return { amendment: { ...proposal, nonFollowers, parties: await this.parties(database, agreementId) } };
    });
    for (const type of CURRENT.amendment.callerEvents)
      this.facts.on(type, async (database, agreementId, event, { organisationId }) => {
        const context = await openAmendment(database, agreementId, event.proceeding as number | undefined);
        this.requirePossible(event, organisationId, context);
        const news = {
          ...(context !== undefined && (await this.news(database, agreementId, context))),
        };
        if (type !== 'PROPOSE_AMENDMENT') return news;
        const { isNewText, changes } = await this.proposed(database, agreementId, event);
        return { ...news, proposal: { isNewText, changes } };
      });
  }

  /** @throws Problem 400 where a change or a named party is not sound */
  private async proposed(
    database: Queryable,
    agreementId: string,
    event: OfferedEvent,
  ): Promise<ProposalFacts & { readonly nonFollowers: NonFollowers }> {
    const { textInForce, isWritten, nonFollowers } = await termsOfAmending(
      database,
      agreementId,
      event.version,
    );
    const bound = await this.parties(database, agreementId);
    const isBound = (id: string): boolean => bound.some(({ organisationId }) => organisationId === id);
    const { changes: asked = [], named = [] } = event as OfferedEvent & {
      changes?: readonly AskedChange[];
      named?: readonly { organisationId: string }[];
    };
    const resolved = resolveChanges(asked, {
      owed: asked.length === 0 ? [] : await readOwed(database, agreementId),
      isBound,
      today: dateOf(this.clock.now()),
    });
    const arbiters = asked.length === 0 ? [] : await readArbiters(database, agreementId);
    const faults = [
      ...('faults' in resolved ? resolved.faults : arbitersStakes(resolved.changes, arbiters)),
      ...strangers(named, isBound),
    ];
    if ('faults' in resolved || faults.length > 0) throw validationFailed(faults);
    const isNewText = isWritten && Number(event.version) > (textInForce ?? 0);
    return { isNewText, changes: resolved.changes, nonFollowers };
  }

  /** What is no longer as the amendment took it to be. */
  private async news(database: Queryable, agreementId: string, context: AmendmentContext): Promise<Facts> {
    const bound = await this.parties(database, agreementId);
    const known = new Map(context.parties.map((party) => [party.organisationId, party]));
    const isAsKnown = ({ organisationId, boundText }: AmendmentParty): boolean =>
      known.get(organisationId)?.boundText === boundText || Object.hasOwn(context.followers, organisationId);
    const asKnown = new Set(bound.filter(isAsKnown).map(({ organisationId }) => organisationId));
    return {
      left: [...known.keys()].filter((id) => !asKnown.has(id)),
      joined: bound.filter(({ organisationId }) => !asKnown.has(organisationId)),
      overtaken: await overtaken(database, agreementId, context),
      text: await standingText(database, agreementId, context.proposal.version),
    };
  }

  /** The parties that the agreement binds now, by OVO code. */
  private async parties(database: Queryable, agreementId: string): Promise<AmendmentParty[]> {
    return (await readPartyParts(database, agreementId)).flatMap(({ organisationId, boundText }) => {
      const organisation = this.directory.get(organisationId);
      if (boundText === null) return [];
      return {
        organisationId,
        level: organisation?.level ?? 'municipality',
        population: organisation?.population ?? null,
        boundText,
      };
    });
  }

  /**
   * @param context of the amendment, where it is clear which one is meant
   * @throws Problem 400 where days or votes cannot be true; an event without its source is only being tried
   */
  private requirePossible(event: OfferedEvent, own: string, context: AmendmentContext | undefined): void {
    if (typeof event.source !== 'string') return;
    const deciding = typeof event.organisationId === 'string' ? event.organisationId : own;
    const organisation = this.directory.get(deciding);
    if (organisation === undefined) return;
    const { largestBody } = CURRENT.council.settings as unknown as CouncilSettings;
    const { level, councilSeats } = organisation;
    const faults = councilEventFaults(
      { ...event, type: DECISIONS[event.type] ?? 'ANNUL' },
      { level, seats: councilSeats ?? largestBody[level] },
      decidedOn(context, deciding),
      dateOf(this.clock.now()),
    );
    if (faults.length > 0) throw validationFailed(faults);
  }
}

/** The day of a council's decision on an amendment; undefined where it has not decided. */
function decidedOn(context: AmendmentContext | undefined, organisationId: string): string | undefined {
  return context && Object.hasOwn(context.decisions, organisationId)
    ? context.decisions[organisationId].decidedOn
    : undefined;
}

function strangers(named: readonly { organisationId: string }[], isBound: (id: string) => boolean): Issue[] {
  return named.flatMap(({ organisationId: organisation }, index) =>
    isBound(organisation)
      ? []
      : [
          {
            in: 'body' as const,
            name: `named[${index}].organisationId`,
            detail: { key: 'amendment.not-bound', params: { organisation } },
          },
        ],
  );
}

/** Changes that would give an arbiter something at stake. */
function arbitersStakes(changes: readonly CommitmentChange[], arbiters: readonly string[]): Issue[] {
  return changes.flatMap(({ after }, index) =>
    (after === null ? [] : organisationsIn(after))
      .filter((organisation) => arbiters.includes(organisation))
      .map((organisation) => ({
        in: 'body' as const,
        name: `changes[${index}]`,
        detail: { key: 'provinces.fault.arbiter-has-stake', params: { organisation } },
      })),
  );
}

async function overtaken(
  database: Queryable,
  agreementId: string,
  { number, proposal, carriedOut }: AmendmentContext,
): Promise<number[]> {
  if (proposal.changes.length === 0) return [];
  const owed = await readOwed(database, agreementId);
  return overtakenAmong(proposal.changes, carriedOut, (index, { commitment }) =>
    owed.find((each) =>
      commitment === null
        ? each.amendment === number && each.amendmentChange === index
        : each.number === commitment,
    ),
  );
}
