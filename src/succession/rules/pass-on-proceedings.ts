import type { Elector } from '../../ratification/rules/tally.js';
import type { ProceedingKind } from '../../workflow/core/effects.js';
import type { AccessionContext } from '../../workflow/machines/proceedings/accession.machine.js';
import {
  nameAfter,
  namesAfter,
  type PartiesJoined,
} from '../../workflow/machines/proceedings/joined-parties.js';
import type { MediationContext } from '../../workflow/machines/proceedings/mediation.machine.js';
import type {
  OpenCommitment,
  WithdrawalContext,
} from '../../workflow/machines/proceedings/withdrawal.machine.js';
import { isBound, type JoiningParty } from './join-parties.js';
import { stillTakingPart } from './join-participations.js';

/** A side procedure that is open when parties merge. */
export interface OpenProceeding {
  readonly number: number;
  readonly kind: ProceedingKind;
  readonly context: Readonly<Record<string, unknown>>;
}

/** A merger, as far as side procedures are about it. */
export interface Merger {
  readonly predecessors: readonly string[];
  readonly successorId: string;
  /** Those that become one; none where no predecessor is a party. */
  readonly joined: readonly JoiningParty[];
  /** Whether the successor takes part as a party from then on. */
  readonly takesPart: boolean;
}

/** What the registry looks up about what the successor, or another that leaves, has from then on. */
export interface AfterMerger {
  readonly electorOf: (organisationId: string) => Elector | undefined;
  /** What the successor owes or is owed, with nothing proposed about it. */
  readonly owed: readonly OpenCommitment[];
}

/** What a side procedure is told of a merger. */
export interface ProceedingStep {
  readonly number: number;
  readonly event: PartiesJoined;
}

/**
 * Whether the successor goes on leaving: where all that were bound, or else all that took part, had given notice. Who
 * stays bound by one of its predecessors stays.
 */
export function leaves(joined: readonly JoiningParty[], leaving: readonly string[]): boolean {
  const bound = joined.filter(isBound);
  const counting = bound.length > 0 ? bound : stillTakingPart(joined);
  return counting.length > 0 && counting.every(({ organisationId }) => leaving.includes(organisationId));
}

/**
 * What open side procedures are told of a merger: those that name who merges, and every withdrawal, since inhabitants are
 * counted anew. One lapses where nothing is left to settle, to ask for or to leave: a mediation in which all in dispute
 * have become one, an accession of who is a party now, a withdrawal of who stays. Of two of the same organisation one
 * goes on: the first accession, the withdrawal that takes effect last.
 */
export function passOnProceedings(
  open: readonly OpenProceeding[],
  merger: Merger,
  after: AfterMerger,
): ProceedingStep[] {
  const { predecessors, successorId, joined } = merger;
  const all = [...predecessors, successorId];
  const bound = joined.filter(isBound).map(({ organisationId }) => organisationId);
  const goingOn = proceedingsGoingOn(open, merger);
  return open
    .filter(
      ({ kind, context }) =>
        names(context, predecessors) || (joined.length > 0 && isTold(kind, context, all)),
    )
    .map(({ number, kind, context }) => {
      const told = { type: 'SUCCEED', predecessors, successorId, bound } as const;
      switch (kind) {
        case 'mediation': {
          const { involved } = mediationIn(context);
          const lapses = involved.length > 1 && namesAfter(involved, merger).length === 1;
          return { number, event: { ...told, lapses } };
        }
        case 'accession': {
          const isTheirs = all.includes(accessionIn(context).organisationId);
          return { number, event: { ...told, lapses: isTheirs && !goingOn.includes(number) } };
        }
        case 'withdrawal': {
          const isTheirs = joined.length > 0 && all.includes(withdrawalIn(context).organisationId);
          const lapses = isTheirs && !goingOn.includes(number);
          return {
            number,
            event: { ...told, lapses, ...leaverAfter(withdrawalIn(context), open, merger, after) },
          };
        }
        case 'amendment':
        case 'renewal':
          return { number, event: { ...told, lapses: false } };
      }
    });
}

/** The accession and the withdrawal that go on as the successor's. */
function proceedingsGoingOn(open: readonly OpenProceeding[], merger: Merger): number[] {
  const all = [...merger.predecessors, merger.successorId];
  const accessions = open.filter(
    ({ kind, context }) => kind === 'accession' && all.includes(accessionIn(context).organisationId),
  );
  const withdrawals = withdrawalsOf(open, all);
  const leaving = withdrawals.map(({ context }) => context.organisationId);
  const [last] = [...withdrawals].sort((one, other) =>
    other.context.effectiveOn.localeCompare(one.context.effectiveOn),
  );
  return [
    ...(merger.takesPart ? [] : accessions.slice(0, 1)),
    ...(leaves(merger.joined, leaving) ? [last] : []),
  ].map(({ number }) => number);
}

/** Who leaves, and what it has open still: for the successor what all that merged had, with what was proposed. */
function leaverAfter(
  { organisationId, open, level, population }: WithdrawalContext,
  proceedings: readonly OpenProceeding[],
  { predecessors, successorId, joined }: Merger,
  { electorOf, owed }: AfterMerger,
): Pick<WithdrawalContext, 'level' | 'population' | 'open'> {
  const all = [...predecessors, successorId];
  const leaver = nameAfter(organisationId, { predecessors, successorId });
  const isTheirs = joined.length > 0 && leaver === successorId;
  const before = isTheirs ? withdrawalsOf(proceedings, all).flatMap(({ context }) => context.open) : open;
  const renamed = before.map((each) => commitmentAfter(each, leaver, { predecessors, successorId }));
  const proposalFor = (number: number): OpenCommitment['proposal'] =>
    renamed.find((each) => each.number === number && each.proposal !== null)?.proposal ?? null;
  const elector = electorOf(leaver) ?? { level, population };
  return {
    level: elector.level,
    population: elector.population,
    open: isTheirs
      ? owed.map((each) => ({ ...each, proposal: proposalFor(each.number) }))
      : renamed.filter(({ debtorId, creditorId }) => debtorId !== creditorId),
  };
}

/** Nobody takes over from themselves: such a proposal is none any more. */
function commitmentAfter(
  { number, debtorId, creditorId, proposal }: OpenCommitment,
  leaver: string,
  names: Pick<Merger, 'predecessors' | 'successorId'>,
): OpenCommitment {
  const next = proposal !== null && 'toId' in proposal ? { toId: nameAfter(proposal.toId, names) } : proposal;
  return {
    number,
    debtorId: nameAfter(debtorId, names),
    creditorId: nameAfter(creditorId, names),
    proposal: next !== null && 'toId' in next && next.toId === leaver ? null : next,
  };
}

function withdrawalsOf(
  open: readonly OpenProceeding[],
  organisationIds: readonly string[],
): { readonly number: number; readonly context: WithdrawalContext }[] {
  return open
    .filter(({ kind }) => kind === 'withdrawal')
    .map(({ number, context }) => ({ number, context: withdrawalIn(context) }))
    .filter(({ context }) => organisationIds.includes(context.organisationId));
}

function isTold(kind: ProceedingKind, context: OpenProceeding['context'], all: readonly string[]): boolean {
  return kind === 'withdrawal' || names(context, all);
}

/** Whether one of these is named anywhere in it. */
function names(context: unknown, organisationIds: readonly string[]): boolean {
  if (typeof context === 'string') return organisationIds.includes(context);
  return (
    typeof context === 'object' &&
    context !== null &&
    Object.values(context).some((each) => names(each, organisationIds))
  );
}

function accessionIn(context: OpenProceeding['context']): AccessionContext {
  return context as unknown as AccessionContext;
}

function mediationIn(context: OpenProceeding['context']): MediationContext {
  return context as unknown as MediationContext;
}

function withdrawalIn(context: OpenProceeding['context']): WithdrawalContext {
  return context as unknown as WithdrawalContext;
}
