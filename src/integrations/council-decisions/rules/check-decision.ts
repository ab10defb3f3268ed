import type { CouncilDecision } from '../../../workflow/machines/council.machine.js';
import type { Counts, ItemOutcome, ItemRead, Reading, SittingRead, VoteRead } from '../reading/reading.js';
import { matchOrgan, type NamedOrganisation } from './match-organ.js';
import { proposeItem, type NamedAgreement, type Proposal } from './propose-item.js';
import { confirmed, contradicted, indeterminate, overall, type Judgement, type Verdict } from './verdict.js';

/** What is checked, each on its own. */
export const ASPECTS = ['organ', 'date', 'outcome', 'counts'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A decision as its clerk entered it. */
export type EnteredDecision = Pick<
  CouncilDecision,
  'outcome' | 'decidedOn' | 'votesFor' | 'votesAgainst' | 'abstentions'
>;

/** What a publication says of a decision that was entered. */
export interface Check {
  readonly proposal: Proposal;
  readonly verdict: Verdict;
  readonly aspects: Readonly<Record<Aspect, Judgement>>;
}

/** The council whose decision is checked. */
export interface CheckedCouncil {
  readonly organisation: NamedOrganisation;
  /** Every organisation there is. */
  readonly organisations: readonly NamedOrganisation[];
  /** Null where nothing was entered. */
  readonly decision: EnteredDecision | null;
}

/**
 * Holds what a clerk entered against what a publication says. What the publication does not say, or says in two ways, is
 * indeterminate: it confirms nothing, and contradicts nothing.
 * @param chosen number of the item that concerns the agreement, where somebody chose it
 */
export function checkDecision(
  reading: Reading,
  agreement: NamedAgreement,
  { organisation, organisations, decision }: CheckedCouncil,
  chosen?: number,
): Check {
  const proposal = proposeItem(reading, agreement, chosen);
  const item = reading.items.find(({ number }) => number === proposal.item);
  if (item === undefined) {
    const nothing = indeterminate(proposal.candidates.length > 0 ? 'item.to-be-chosen' : 'item.not-found', {
      candidates: proposal.candidates.map((each) => each.item).join(', '),
    });
    return answered(proposal, { organ: nothing, date: nothing, outcome: nothing, counts: nothing });
  }
  const organ = judgeOrgan(reading, item, organisation, organisations);
  if (decision === null) {
    const nothing = indeterminate('nothing-entered');
    return answered(proposal, { organ, date: nothing, outcome: nothing, counts: nothing });
  }
  return answered(proposal, {
    organ,
    date: judgeDate(reading, item, decision.decidedOn),
    outcome: judgeOutcome(item, decision.outcome),
    counts: judgeCounts(item, decision),
  });
}

/** Whose body decided on an item, or held its sitting. */
export function judgeOrgan(
  { sittings, hosts }: Reading,
  { sitting, decisions }: ItemRead,
  organisation: NamedOrganisation,
  organisations: readonly NamedOrganisation[],
): Judgement {
  const ofSitting = sittings.find(({ number }) => number === sitting)?.organs ?? [];
  const organs = [...decisions.flatMap((decision) => decision.organs), ...ofSitting];
  return organs.length === 0
    ? indeterminate('organ.none')
    : matchOrgan({ organs, hosts }, organisation, organisations);
}

/** The day on which an item was decided; undefined where that is not told, or told in two ways. */
export function dayDecided({ sittings }: Reading, { sitting, decisions }: ItemRead): string | undefined {
  const days = sittings.find(({ number }) => number === sitting)?.days ?? [];
  const own = decisions.flatMap(({ decidedOn }) => decidedOn ?? []);
  const told = new Set(days.length > 0 ? days : own);
  return told.size === 1 ? [...told][0] : undefined;
}

function answered(proposal: Proposal, aspects: Check['aspects']): Check {
  return { proposal, verdict: overall(ASPECTS.map((aspect) => aspects[aspect].verdict)), aspects };
}

function judgeDate(reading: Reading, item: ItemRead, entered: string): Judgement {
  const sitting = reading.sittings.find(({ number }) => number === item.sitting);
  const told = dayDecided(reading, item);
  if (told === undefined) return indeterminate('date.unknown');
  if (told === entered) return confirmed('date.same', { told });
  return isAdjacent(sitting, entered)
    ? indeterminate('date.adjacent', { told, entered })
    : contradicted('date.other', { told, entered });
}

function isAdjacent(sitting: SittingRead | undefined, entered: string): boolean {
  return sitting?.adjacentDays.includes(entered) ?? false;
}

function judgeOutcome({ outcome, remarks }: ItemRead, entered: EnteredDecision['outcome']): Judgement {
  if (outcome === null) return indeterminate(`outcome.${remarks.at(-1) ?? 'noResult'}`);
  if (outcome === entered) return confirmed('outcome.same', { told: outcome });
  const approvals: readonly ItemOutcome[] = ['approved', 'approvedWithReservation'];
  // Lists often leave reservations out, and what a clerk calls one a secretary may call a condition.
  if (approvals.includes(outcome) && approvals.includes(entered))
    return indeterminate('outcome.other-approval', { told: outcome, entered });
  return contradicted('outcome.other', { told: outcome, entered });
}

function judgeCounts(item: ItemRead, entered: Counts): Judgement {
  const vote = item.finalVote === null ? undefined : item.votes[item.finalVote - 1];
  if (vote === undefined)
    return indeterminate(item.votes.length === 0 ? 'counts.no-vote' : 'counts.several-votes');
  const told = inNumbers(vote);
  const hasCounts = [vote.votesFor, vote.votesAgainst, vote.abstentions].some((count) => count !== null);
  if (vote.remarks.some((each) => each === 'countsDisagree' || each === 'namesAndCountsDisagree'))
    return indeterminate('counts.disagree');
  if ([entered.votesFor, entered.votesAgainst, entered.abstentions].every((count) => count === null))
    return indeterminate('counts.none-entered');
  if (!hasCounts) return withoutCounts(vote, entered);
  const differing = SIDES.filter(
    (side) => vote[side] !== null && entered[side] !== null && vote[side] !== entered[side],
  );
  const params = { told, entered: inNumbers(entered) };
  if (differing.length > 0) return contradicted('counts.other', params);
  return SIDES.every((side) => vote[side] === entered[side])
    ? confirmed(vote.countedFrom === 'voters' ? 'counts.same-by-voters' : 'counts.same', params)
    : indeterminate('counts.partial', params);
}

const SIDES = ['votesFor', 'votesAgainst', 'abstentions'] as const;

/** A unanimous vote says that nobody was against, and not how many were for. */
function withoutCounts({ isUnanimous }: VoteRead, { votesAgainst }: Counts): Judgement {
  if (!isUnanimous) return indeterminate('counts.untold');
  return votesAgainst !== null && votesAgainst > 0
    ? contradicted('counts.unanimous', { votesAgainst })
    : indeterminate('counts.unanimous-untold');
}

/** `24–3–1`: for, against and abstentions. */
export function inNumbers({ votesFor, votesAgainst, abstentions }: Counts): string {
  return [votesFor, votesAgainst, abstentions].map((count) => count ?? '?').join('–');
}
