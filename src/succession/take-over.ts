import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DraftSummaries } from '../agreements/drafts/draft-summaries.js';
import { flagsOf, type Flag } from '../agreements/rules/flags.js';
import { passOnCommitments, type PassedOnCommitment } from '../commitments/pass-on-commitments.js';
import { MeasuringCalendar } from '../monitoring/measuring-calendar.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { Standing } from '../ratification/rules/tally.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import { Agreement } from '../workflow/agreement.entity.js';
import type { OfferedEvent } from '../workflow/core/decide.js';
import type { Position } from '../workflow/core/effects.js';
import { phaseAndState, stateName } from '../workflow/core/instance.js';
import { Council } from '../workflow/council.entity.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { standingOf } from '../workflow/machines/council.machine.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import { Party } from '../workflow/party.entity.js';
import { releaseRoles, takeOverRoles } from '../workflow/take-over-roles.js';
import { joinCouncils, type JoinedCouncil } from './rules/join-councils.js';
import { count, joinParties, type JoiningParty, type Joining } from './rules/join-parties.js';
import { SuccessionAgreement } from './succession-agreement.entity.js';

/** A succession as agreements take it in. */
export interface Taking {
  /** Id of the succession; null for a rehearsal. */
  readonly id: string | null;
  readonly predecessors: readonly string[];
  readonly successorId: string;
  readonly effectiveOn: string;
  readonly source: string;
  readonly actor: { readonly organisationId: string; readonly subject: string };
}

/** A party's part in words that a history tells: never the free text of an objection. */
export interface ToldParty {
  readonly organisationId: string;
  readonly role: 'lead' | 'party';
  readonly position: Position;
  readonly standing: Standing;
}

/** What a succession does to an agreement. */
export interface TakenIn {
  /** Those that became one: predecessors, and the successor where it was a party already. */
  readonly joined: readonly ToldParty[];
  /** The successor's part from then on. */
  readonly party: ToldParty;
  readonly commitments: readonly PassedOnCommitment[];
  /** Numbers of the indicators that the successor answers for from then on. */
  readonly indicators: readonly number[];
}

/** What became, or would become, of an agreement. */
export interface TakeOverOutcome extends TakenIn {
  readonly from: string;
  readonly to: string;
  readonly flags: readonly Flag[];
}

/** Puts a successor in the place of its predecessors, one agreement at a time, each in its own transaction. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
    private readonly calendar: MeasuringCalendar,
    private readonly schedule: DeadlineSchedule,
    private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * @param isRehearsal whether only to find out what would happen
   * @returns undefined where the agreement is closed or none of the predecessors is a party any more: done already
   */
  async apply(
    agreementId: string,
    taking: Taking,
    isRehearsal = false,
  ): Promise<TakeOverOutcome | undefined> {
    const changed = await this.engine.changeByRegistry({
      agreementId,
      actor: taking.actor,
      isRehearsal,
      write: async (manager, { agreement }, now) => {
        if (agreement.phase === 'closed') return undefined;
        const written = await this.write(manager, agreementId, taking);
        if (written !== undefined && taking.id !== null)
          await manager.upsert(
            SuccessionAgreement,
            {
              agreementId,
              successionId: taking.id,
              state: 'done',
              sequence: agreement.lastSequence + 1,
              fault: null,
              at: now,
            },
            ['agreementId', 'successionId'],
          );
        return (
          written && { ...written, result: { ...written.result, from: stateName(agreement.instance.value) } }
        );
      },
    });
    if (changed === undefined) return undefined;
    const { council, parties, ...result } = changed.result;
    const { rule, tally } = changed.next.context as unknown as DealContext;
    const { phase } = phaseAndState(changed.next.value);
    const councils = council === undefined ? [] : [council];
    const flags = flagsOf({ phase, parties, rule, tally, councils });
    return { ...result, to: stateName(changed.next.value), flags };
  }

  private async write(
    manager: EntityManager,
    agreementId: string,
    taking: Taking,
  ): Promise<
    | { event: OfferedEvent; result: TakenIn & { council: JoinedCouncil | undefined; parties: number } }
    | undefined
  > {
    const { successorId, effectiveOn, source } = taking;
    const councils = await manager.findBy(Council, { agreementId });
    const joining = joinParties(
      await this.partiesOf(manager, agreementId, councils),
      taking.predecessors,
      successorId,
    );
    if (joining === undefined) return undefined;
    const predecessors = joining.joined
      .map(({ organisationId }) => organisationId)
      .filter((id) => id !== successorId);
    const council = await this.passOnRoles(manager, agreementId, joining, predecessors, councils);
    const commitments = await passOnCommitments(manager, agreementId, predecessors, successorId, effectiveOn);
    const indicators = await this.calendar.passOn(manager, agreementId, predecessors, successorId);
    await releaseRoles(manager, agreementId, predecessors);

    const { tally, accepted, terminating } = count(joining.parties, (id) => this.directory.get(id));
    const draft = { ...(await this.drafts.summarise(manager, agreementId)), tally };
    const told = { joined: joining.joined.map(tell), party: tell(joining.party), commitments, indicators };
    return {
      event: {
        type: 'SUCCEED',
        succession: taking.id,
        predecessors,
        successorId,
        effectiveOn,
        source,
        ...told,
        consentsToEnd: joining.party.terminates,
        council:
          council === undefined
            ? null
            : { basis: council.basis, state: council.state, context: council.context },
        draft,
        accepted,
        terminating,
      },
      result: { ...told, council, parties: joining.parties.length },
    };
  }

  private async passOnRoles(
    manager: EntityManager,
    agreementId: string,
    { joined, party }: Joining,
    predecessors: readonly string[],
    councils: readonly Council[],
  ): Promise<JoinedCouncil | undefined> {
    const successorId = party.organisationId;
    const joining = councils.filter((each) =>
      joined.some(({ organisationId }) => organisationId === each.organisationId),
    );
    const council = joinCouncils(joining, successorId);
    const basis = joining.find(({ organisationId }) => organisationId === council?.basis);
    const { standing: _, ...part } = party;
    await takeOverRoles(manager, agreementId, {
      predecessors,
      party: part,
      council: council &&
        basis && {
          organisationId: successorId,
          processId: basis.processId,
          processVersion: basis.processVersion,
          textVersion: council.textVersion,
          state: council.state,
          context: council.context,
        },
    });
    if (council !== undefined) {
      const others = joining.map(({ organisationId }) => organisationId).filter((id) => id !== council.basis);
      await this.schedule.passOn(manager, agreementId, [council.basis, ...others], successorId);
    }
    return council;
  }

  private async partiesOf(
    manager: EntityManager,
    agreementId: string,
    councils: readonly Council[],
  ): Promise<JoiningParty[]> {
    const parties = await manager.find(Party, { where: { agreementId }, order: { organisationId: 'ASC' } });
    return parties.map(({ agreementId: _, ...part }) => {
      const council = councils.find(({ organisationId }) => organisationId === part.organisationId);
      return { ...part, standing: council === undefined ? 'undecided' : standingOf(council.context) };
    });
  }
}

/** The agreements that are to take in a succession still, oldest first. */
export async function agreementsToTakeOver(
  manager: EntityManager,
  predecessors: readonly string[],
): Promise<{ id: string; title: string }[]> {
  return manager
    .createQueryBuilder(Agreement, 'a')
    .select(['a.id AS id', 'a.title AS title'])
    .where(`a.phase <> 'closed'`)
    .andWhere(
      `EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.organisation_id = ANY(:predecessors))`,
      { predecessors: [...predecessors] },
    )
    .orderBy('a.id')
    .getRawMany<{ id: string; title: string }>();
}

function tell({ organisationId, role, position, standing }: JoiningParty): ToldParty {
  return { organisationId, role, position, standing };
}
