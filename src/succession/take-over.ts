import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { OrganisationActor } from '../access/principal.js';
import { DraftSummaries } from '../agreements/drafts/draft-summaries.js';
import { flagsOf, type Flag } from '../agreements/rules/flags.js';
import {
  openCommitmentsOf,
  passOnCommitments,
  type PassedOnCommitment,
} from '../commitments/pass-on-commitments.js';
import { CommitmentCalendar } from '../commitments/commitment-calendar.js';
import { passOnCompensations } from '../commitments/compensations/pass-on-compensations.js';
import { passOnCorrections } from '../corrections/pass-on-corrections.js';
import { passOnDocuments } from '../documents/files/pass-on-documents.js';
import { passOnLandTransfers } from '../land-budget/transfers/pass-on-land-transfers.js';
import { MeasuringCalendar } from '../monitoring/measuring-calendar.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { passOnPlan, type PassedOnInPlan } from '../plans/pass-on-plan.js';
import { partiesIn } from '../ratification/rules/rule.js';
import type { Standing } from '../ratification/rules/tally.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { WrittenChange } from '../workflow/requested-changes.js';
import type { Participation, Position } from '../workflow/core/effects.js';
import { phaseAndState, stateName } from '../workflow/core/instance.js';
import { Council } from '../workflow/council.entity.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { standingOf } from '../workflow/machines/council.machine.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import { Party } from '../workflow/party.entity.js';
import { Proceeding } from '../workflow/proceedings/proceeding.entity.js';
import type { ProceedingState } from '../workflow/proceedings/proceeding-read.js';
import type { AgreementState } from '../workflow/record/standing-read.js';
import { releaseRoles, takeOverRoles } from '../workflow/take-over-roles.js';
import { passOnRule } from './pass-on-rule.js';
import { joinCouncils, type JoinedCouncil } from './rules/join-councils.js';
import { count, joinParties, type JoiningParty, type Joining } from './rules/join-parties.js';
import { leaves, passOnProceedings } from './rules/pass-on-proceedings.js';
import { SuccessionAgreement } from './succession-agreement.entity.js';

/** A succession as agreements take it in. */
export interface Taking {
  /** Id of the succession; null for a rehearsal. */
  readonly id: string | null;
  readonly predecessors: readonly string[];
  readonly successorId: string;
  readonly effectiveOn: string;
  readonly source: string;
  readonly actor: OrganisationActor;
}

/** A party's part in words that a history tells: never the free text of an objection. */
export interface ToldParty {
  readonly organisationId: string;
  readonly role: 'lead' | 'party';
  readonly position: Position;
  readonly participation: Participation;
  readonly standing: Standing;
}

/** What a succession does to an agreement. */
export interface TakenIn extends PassedOnInPlan {
  /** Those that became one: predecessors, and the successor where it was a party already. */
  readonly joined: readonly ToldParty[];
  /** The successor's part from then on; null where no predecessor was a party. */
  readonly party: ToldParty | null;
  readonly commitments: readonly PassedOnCommitment[];
  /** Numbers of the indicators that the successor answers for from then on. */
  readonly indicators: readonly number[];
  /** Numbers of the open side procedures that it changes, or ends. */
  readonly proceedings: readonly number[];
}

/** What became, or would become, of an agreement. */
export interface TakeOverOutcome extends TakenIn {
  readonly from: string;
  readonly to: string;
  readonly flags: readonly Flag[];
}

/** The same, with what flags are raised by. */
interface Written extends TakenIn {
  readonly from: string;
  readonly councils: readonly Pick<JoinedCouncil, 'context'>[];
  readonly parties: number;
}

/** Puts a successor in the place of its predecessors, one agreement at a time, each in its own transaction. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
    private readonly calendar: MeasuringCalendar,
    private readonly dueDates: CommitmentCalendar,
    private readonly schedule: DeadlineSchedule,
    private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * @param isRehearsal whether only to find out what would happen
   * @returns undefined where the agreement is closed or names none of the predecessors any more: done already
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
        const written = await this.write(manager, agreement, taking, now);
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
        return written;
      },
    });
    if (changed === undefined) return undefined;
    const { councils, parties, ...result } = changed.result;
    const { rule, tally } = changed.next.context as unknown as DealContext;
    const { phase } = phaseAndState(changed.next.value);
    return {
      ...result,
      to: stateName(changed.next.value),
      flags: flagsOf({ phase, parties, rule, tally, councils }),
    };
  }

  /** Passes on whatever names a predecessor, and says so in the event; undefined where nothing does. */
  private async write(
    manager: EntityManager,
    { id: agreementId, instance }: AgreementState,
    taking: Taking,
    now: Date,
  ): Promise<WrittenChange<Written> | undefined> {
    const { predecessors: all, successorId, effectiveOn, source } = taking;
    const councils = await manager.findBy(Council, { agreementId });
    const before = await this.partiesOf(manager, agreementId, councils);
    const joining = joinParties(before, all, successorId);
    const joined = joining?.joined ?? [];
    const predecessors = all
      .filter((id) => joined.some(({ organisationId }) => organisationId === id))
      .sort();
    const council =
      joining && (await this.passOnRoles(manager, agreementId, joining, predecessors, councils));
    const commitments = await passOnCommitments(manager, agreementId, predecessors, successorId, effectiveOn);
    await passOnCompensations(manager, agreementId, predecessors, successorId);
    await passOnLandTransfers(manager, agreementId, predecessors, successorId);
    for (const { number } of commitments) await this.dueDates.keep(manager, agreementId, number);
    const indicators = await this.calendar.passOn(manager, agreementId, predecessors, successorId);
    const inPlan = await passOnPlan(manager, agreementId, all, successorId);
    await releaseRoles(manager, agreementId, predecessors);
    await passOnDocuments(manager, agreementId, predecessors, successorId);
    await passOnCorrections(
      manager,
      agreementId,
      {
        predecessors,
        successorId,
        joined: joined.map(({ organisationId }) => organisationId),
        basis: council?.basis,
      },
      now,
    );

    const parties = joining?.parties ?? before;
    const takesPart = parties.some(
      ({ organisationId, participation }) => organisationId === successorId && participation !== 'withdrawn',
    );
    const open = await manager.find(Proceeding, {
      where: { agreementId, closedAt: IsNull() },
      order: { number: 'ASC' },
    });
    const merger = { predecessors: [...all].sort(), successorId, joined, takesPart };
    const told = passOnProceedings(open, merger, {
      electorOf: (id) => this.directory.get(id),
      owed: await openCommitmentsOf(manager, agreementId, successorId),
    });
    if (joining === undefined && told.length === 0 && inPlan.advice.length === 0) return undefined;

    const rule = await passOnRule(manager, agreementId, all, successorId);
    const { tally, accepted, terminating } = count(parties, (id) => this.directory.get(id), partiesIn(rule));
    const draft = { ...(await this.drafts.summarise(manager, agreementId)), tally };
    const takenIn: TakenIn = {
      joined: joined.map(tell),
      party: joining === undefined ? null : tell(joining.party),
      commitments,
      indicators,
      ...inPlan,
      proceedings: told.map(({ number }) => number),
    };
    const { leaving = {} } = instance.context as Partial<DealContext>;
    return {
      event: {
        type: 'SUCCEED',
        succession: taking.id,
        predecessors: merger.predecessors,
        successorId,
        effectiveOn,
        source,
        ...takenIn,
        party:
          joining === undefined
            ? null
            : {
                ...tell(joining.party),
                provisionalSince: joining.party.provisionalSince,
                boundText: joining.party.boundText,
              },
        objector: joining?.objector ?? null,
        consentsToEnd: joining?.party.terminates ?? false,
        council:
          council === undefined
            ? null
            : {
                basis: council.basis,
                termOf: council.termOf,
                state: council.state,
                context: council.context,
              },
        takesPart,
        leaves: leaves(joined, Object.keys(leaving)),
        draft,
        accepted,
        terminating,
      },
      result: {
        ...takenIn,
        from: stateName(instance.value),
        councils: council === undefined ? [] : [council],
        parties: parties.length,
      },
      steps: told.flatMap(({ number, event }) =>
        open
          .filter((each) => each.number === number)
          .map((each) => ({ proceeding: stateOf(each), event: { ...event } })),
      ),
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
    const participationOf = (id: string): Participation =>
      joined.find(({ organisationId }) => organisationId === id)?.participation ?? 'signatory';
    const joining = councils.filter((each) =>
      joined.some(({ organisationId }) => organisationId === each.organisationId),
    );
    const council = joinCouncils(
      joining.map((each) => ({ ...each, participation: participationOf(each.organisationId) })),
      successorId,
    );
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
      const all = joining.map(({ organisationId }) => organisationId);
      await this.schedule.passOn(manager, agreementId, all, council, successorId);
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

function stateOf({ number, kind, processId, processVersion, state, context }: Proceeding): ProceedingState {
  return { number, kind, instance: { processId, processVersion, value: state, context }, isOpen: true };
}

/** A party's part in words that a history tells. */
export function tell({ organisationId, role, position, participation, standing }: ToldParty): ToldParty {
  return { organisationId, role, position, participation, standing };
}
