import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { readOwed } from '../commitments/owed-commitments.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
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
import type { Queryable } from '../workflow/record/standing-read.js';
import {
  boundParties,
  openAmendment,
  standingText,
  termsOfAmending,
  type BoundRow,
} from './amendment-reads.js';
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
        this.requirePossible(event, organisationId);
        const news = await this.news(database, agreementId, event);
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
    const bound = new Set(
      (await boundParties(database, agreementId)).map(({ organisationId }) => organisationId),
    );
    const isBound = (id: string): boolean => bound.has(id);
    const { changes: asked = [], named = [] } = event as OfferedEvent & {
      changes?: readonly AskedChange[];
      named?: readonly { organisationId: string }[];
    };
    const resolved = resolveChanges(asked, {
      owed: asked.length === 0 ? [] : await readOwed(database, agreementId),
      isBound,
      today: dateOf(this.clock.now()),
    });
    const faults = [...('faults' in resolved ? resolved.faults : []), ...strangers(named, isBound)];
    if ('faults' in resolved || faults.length > 0) throw validationFailed(faults);
    const isNewText = isWritten && Number(event.version) > (textInForce ?? 0);
    return { isNewText, changes: resolved.changes, nonFollowers };
  }

  /** What is no longer as the amendment took it to be; nothing where no single one is meant. */
  private async news(database: Queryable, agreementId: string, { proceeding }: OfferedEvent): Promise<Facts> {
    const context = await openAmendment(database, agreementId, proceeding as number | undefined);
    if (context === undefined) return {};
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

  private async parties(database: Queryable, agreementId: string): Promise<AmendmentParty[]> {
    return (await boundParties(database, agreementId)).map((row) => this.party(row));
  }

  private party({ organisationId, boundText }: BoundRow): AmendmentParty {
    const organisation = this.directory.get(organisationId);
    return {
      organisationId,
      level: organisation?.level ?? 'municipality',
      population: organisation?.population ?? null,
      boundText,
    };
  }

  /** @throws Problem 400 where days or votes cannot be true; an event without its source is only being tried */
  private requirePossible(event: OfferedEvent, own: string): void {
    if (typeof event.source !== 'string') return;
    const organisation = this.directory.get(
      typeof event.organisationId === 'string' ? event.organisationId : own,
    );
    if (organisation === undefined) return;
    const { largestBody } = CURRENT.council.settings as unknown as CouncilSettings;
    const { level, councilSeats } = organisation;
    const faults = councilEventFaults(
      { ...event, type: DECISIONS[event.type] ?? 'ANNUL' },
      { level, seats: councilSeats ?? largestBody[level] },
      undefined,
      dateOf(this.clock.now()),
    );
    if (faults.length > 0) throw validationFailed(faults);
  }
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
