import { boundTextOf } from '../../src/amendments/rules/bound-text.js';
import type { NonFollowers } from '../../src/amendments/rules/consent.js';
import { dateAfter, dateOf } from '../../src/common/time/terms.js';
import type { RatificationRule } from '../../src/ratification/rules/rule.js';
import type { SilentAcceptance } from '../../src/participation/rules/reactions.js';
import { total } from '../../src/ratification/rules/tally.js';
import { decide, type Facts, type OfferedEvent } from '../../src/workflow/core/decide.js';
import type { Deadline } from '../../src/workflow/core/effects.js';
import { stateName, type Instance } from '../../src/workflow/core/instance.js';
import type { Process } from '../../src/workflow/core/process.js';
import type { ReplayProcesses } from '../../src/workflow/core/replay-processes.js';
import { decidedAgain, type RecordedEntry, type Step } from '../../src/workflow/core/replay.js';
import {
  IDLE,
  proceedingOwner,
  type Replayed,
  type ReplayedParty,
  type ReplayedProceeding,
} from '../../src/workflow/core/replayed.js';
import {
  standingOf,
  type CouncilContext,
  type ReservationsAllowed,
} from '../../src/workflow/machines/council.machine.js';
import type { DealContext } from '../../src/workflow/machines/deal.machine.js';
import type { PlanContext } from '../../src/workflow/machines/plan.machine.js';
import { toldOfCommitments } from '../../src/workflow/machines/proceedings/withdrawals-beside.js';
import { CURRENT, processOf } from '../../src/workflow/processes.js';
import { FLANDERS } from '../support/a-deal.js';
import {
  corrected,
  draftOf,
  dueAfter,
  dutiesOf,
  ELECTOR,
  MEASUREMENT,
  NO_ROWS,
  type PaperRows,
} from './paper-rows.js';

/** An agreement as it is agreed on: what makes a difference to what can become of it. */
export interface Outline {
  readonly process: Process;
  /** The lead first. */
  readonly parties: readonly string[];
  readonly rule: RatificationRule;
  /** How long it holds from the day of its draft; null for no end. */
  readonly months: number | null;
  /** What it says of parties that do not follow an amendment; they must unless told. */
  readonly nonFollowers?: NonFollowers;
}

/**
 * An agreement on paper: nothing but the pure core, told what a server would look up. It says what a real one must be,
 * whatever happened to that.
 */
export interface PaperAgreement {
  readonly outline: Outline;
  /** Its last day as drafted, null for no end. */
  readonly expiresOn: string | null;
  readonly rows: PaperRows;
  readonly now: Date;
  readonly is: Replayed;
  /** Its entries, oldest first. */
  readonly entries: readonly RecordedEntry[];
  /** The due date of its indicator that counts now; null where none does. */
  readonly dueOn: string | null;
}

/** Something that is offered to an agreement, to one of its councils or to a side procedure. */
export interface PaperOffer {
  /** The organisation that asks, or the deadline that has run out. */
  readonly by: string | { readonly deadline: string };
  /** Whose it is to take: null for the agreement, the party of a council, or `proceeding/1`. */
  readonly owner: string | null;
  readonly event: OfferedEvent;
  /** What the server looks up for this event alone. */
  readonly facts?: Facts;
  /** What changes in the tables of features along with it. */
  readonly rows?: Partial<PaperRows>;
}

/** A draft that misses only what is written into it later. */
export function paperAgreement(outline: Outline, now: Date): PaperAgreement {
  const { parties, months, process } = outline;
  const expiresOn = months === null ? null : dateAfter(dateOf(now), { months });
  const entry = {
    at: now.toISOString(),
    actor: { organisationId: parties[0] },
    councilId: null,
    event: { type: 'CREATE', facts: { draft: draftOf(outline, expiresOn, NO_ROWS) } },
  };
  const step = decidedAgain(undefined, entry, processesOf(process));
  if (typeof step === 'string') throw new Error(step);
  const before = { outline, expiresOn, rows: NO_ROWS, now, entries: [], dueOn: null };
  return recorded(before, entry, step);
}

/** What somebody can send who takes no part, or not any more. */
const OF_ANYONE = ['ACCEDE', 'REVOKE_ACCESSION'];
/** And what the parties' mediator can. */
const OF_MEDIATORS = ['PROPOSE_SETTLEMENT', 'CLOSE_MEDIATION'];

/** The agreement after an offer, or undefined where that is refused. */
export function offered(before: PaperAgreement, offer: PaperOffer): PaperAgreement | undefined {
  const { now, outline, expiresOn } = before;
  const { by, owner, event, rows } = offer;
  if (typeof by === 'string' && !mayTry(before, by, event.type)) return undefined;
  if (owner !== null && instanceOf(before, owner) === undefined) return undefined;
  const changed = { ...before.rows, ...rows };
  const proceeding = proceedingIn(owner);
  const entry = {
    at: now.toISOString(),
    actor: typeof by === 'string' ? { organisationId: by } : by,
    councilId: proceeding === undefined ? owner : null,
    event: {
      ...event,
      ...(proceeding !== undefined && { proceeding }),
      ...(rows && { draft: draftOf(outline, expiresOn, changed) }),
      facts: factsFor(before, offer),
    },
  };
  const step = decidedAgain(before.is, entry, processesOf(outline.process));
  if (typeof step === 'string') return undefined;
  const types = step.drafts.map(({ type }) => type);
  const after = corrected(changed, event.type, types, before.is, step.next);
  const dueOn = dueAfter(before, event.type, after, step.next);
  return leaversTold(recorded({ ...before, rows: after, dueOn }, entry, step), before, offer, step);
}

/** The agreement once other parties that leave know what a step made of their commitments. */
function leaversTold(
  paper: PaperAgreement,
  before: PaperAgreement,
  { owner }: PaperOffer,
  { effects }: Step,
): PaperAgreement {
  const own = proceedingIn(owner);
  if (own === undefined) return paper;
  const leaving = openProceedings(before)
    .filter(([, { instance }]) => instance.processId === CURRENT.withdrawal.id)
    .map(([number, { instance }]) => ({ number, instance }));
  const told = toldOfCommitments(
    effects.map(({ effect }) => effect),
    own,
    leaving,
  );
  return told.reduce((then, { number, event }) => {
    const { actor } = paper.entries[paper.entries.length - 1];
    const entry = {
      at: paper.now.toISOString(),
      actor,
      councilId: null,
      event: { ...event, proceeding: number, facts: {} },
    };
    const step = decidedAgain(then.is, entry, processesOf(paper.outline.process));
    if (typeof step === 'string') throw new Error(step);
    return recorded(then, entry, step);
  }, paper);
}

function mayTry(paper: PaperAgreement, by: string, type: string): boolean {
  // Flanders supervises and registers; it takes part in none of the agreements on paper.
  if (isParty(paper, by) || by === FLANDERS || OF_ANYONE.includes(type)) return true;
  const isMediator = Object.values(contextOf(paper).mediators ?? {}).includes(by);
  return isMediator && OF_MEDIATORS.includes(type);
}

/** The agreement with what a step leads to, and the entries that tell of it. */
function recorded(
  before: Omit<PaperAgreement, 'is'>,
  { at, actor }: Pick<RecordedEntry, 'at' | 'actor'>,
  { next, drafts }: Step,
): PaperAgreement {
  const entries = drafts.map((draft, index) => ({
    ...draft,
    sequence: before.entries.length + index + 1,
    at,
    actor,
  }));
  return { ...before, is: next, entries: [...before.entries, ...entries] };
}

/** The type of the event that an offer makes the agreement take; undefined where it takes none. */
export function takenByAgreement(
  before: PaperAgreement,
  offer: PaperOffer,
  after: PaperAgreement,
): string | undefined {
  if (offer.owner === null) return offer.event.type;
  if (before.is.agreement === after.is.agreement) return undefined;
  const proceeding = proceedingIn(offer.owner);
  const running = proceeding === undefined ? undefined : before.is.proceedings.get(proceeding)?.instance;
  if (running === undefined) return 'COUNCIL_DECIDED';
  const process = processOf(running.processId, running.processVersion);
  const decision = decide(process, running, offer.event, factsFor(before, offer), before.now);
  if ('refused' in decision) return undefined;
  return decision.effects.find((effect) => effect.type === 'offerToAgreement')?.event.type;
}

/** The deadlines that stand, by their id, in the order in which they run out. */
export function deadlinesOf(paper: PaperAgreement): [string, Pick<Deadline, 'key' | 'event' | 'dueAt'>][] {
  return [...paper.is.deadlines, ...dutiesOf(paper)].sort(
    ([, one], [, other]) => one.dueAt.getTime() - other.dueAt.getTime(),
  );
}

/** The deadline that runs out first, whose event it is and when. */
export function firstDeadline(paper: PaperAgreement): { offer: PaperOffer; at: Date } | undefined {
  const [first] = deadlinesOf(paper);
  if (first === undefined) return undefined;
  const [id, { key, event, dueAt }] = first;
  const owner = id.slice(0, -key.length - 1);
  const rows = rowsAfter(paper, event);
  return {
    offer: { by: { deadline: key }, owner: owner === '' ? null : owner, event, ...(rows && { rows }) },
    at: dueAt,
  };
}

/** The agreement once its first deadline has run out, and whatever else has by then; undefined where none stands. */
export function afterFirstDeadline(paper: PaperAgreement): PaperAgreement | undefined {
  const now = firstDeadline(paper)?.at;
  if (now === undefined) return undefined;
  let after = { ...paper, now };
  for (let next = firstDeadline(after); next !== undefined && next.at <= now; next = firstDeadline(after)) {
    const then = offered(after, next.offer);
    if (then === undefined) throw new Error(`${next.offer.event.type} is refused in ${stateOf(after)}`);
    after = then;
  }
  return after;
}

/** Where it stands, such as `negotiation.positions`. */
export function stateOf({ is }: PaperAgreement): string {
  return stateName(is.agreement.value);
}

/** Where the agreement, a council or a side procedure of it stands, and by which process; undefined before it begins. */
export function instanceOf(paper: PaperAgreement, owner: string | null): Instance | undefined {
  const { is } = paper;
  if (owner === null) return is.agreement;
  const proceeding = proceedingIn(owner);
  if (proceeding !== undefined) return is.proceedings.get(proceeding)?.instance;
  return partiesOf(paper).includes(owner) ? (is.councils.get(owner) ?? is.asked?.council) : undefined;
}

/** Where the council of a party stands; undefined where it has not been asked. */
export function councilOf(
  paper: PaperAgreement,
  party: string,
): (CouncilContext & { state: string }) | undefined {
  const council = instanceOf(paper, party);
  return council && { ...(council.context as unknown as CouncilContext), state: stateName(council.value) };
}

export function partyOf({ is }: PaperAgreement, party: string): ReplayedParty {
  return is.parties.get(party) ?? IDLE;
}

/** Everybody that takes part, or has: the parties of the draft, and those that were admitted since. */
export function partiesOf({ is, outline }: PaperAgreement): string[] {
  return [...new Set([...outline.parties, ...is.parties.keys()])].sort();
}

/** Whether an organisation takes part: a party that has left does not. */
export function isParty(paper: PaperAgreement, organisationId: string): boolean {
  return (
    partiesOf(paper).includes(organisationId) && partyOf(paper, organisationId).participation !== 'withdrawn'
  );
}

/** The side procedures that run, with their numbers. */
export function openProceedings({ is }: PaperAgreement): [number, ReplayedProceeding][] {
  return [...is.proceedings].filter(([, { isOpen }]) => isOpen);
}

export function contextOf({ is }: PaperAgreement): DealContext & PlanContext {
  return is.agreement.context as unknown as DealContext & PlanContext;
}

/** The day it is, in Brussels. */
export function dayOf({ now }: Pick<PaperAgreement, 'now'>): string {
  return dateOf(now);
}

/** Whether the agreement binds a party: its council approved, that approval stands, and the party has not left. */
export function isBound(paper: PaperAgreement, party: string): boolean {
  const council = councilOf(paper, party);
  return council !== undefined && isParty(paper, party) && standingOf(council) === 'approved';
}

/** The version of the text that binds a bound party. */
export function boundTextIn(paper: PaperAgreement, party: string): number {
  const { asked, councilTexts } = paper.is;
  const approved = councilTexts.get(party) ?? asked?.textVersion ?? 0;
  return boundTextOf(partyOf(paper, party).boundText, approved);
}

/** The number of the side procedure that is meant; undefined where it is none. */
function proceedingIn(owner: string | null): number | undefined {
  const prefix = proceedingOwner(0).slice(0, -1);
  return owner?.startsWith(prefix) === true ? Number(owner.slice(prefix.length)) : undefined;
}

/** What an agreement's councils and side procedures follow that follows this process. */
export function processesOf(process: Process): ReplayProcesses {
  return { agreement: process, council: process.councils ?? CURRENT.council, proceedings: CURRENT };
}

function factsFor(paper: PaperAgreement, { by, owner, event, facts }: PaperOffer): Facts {
  const proceeding = proceedingIn(owner);
  if (owner !== null && proceeding === undefined) return councilFacts(paper, owner, event.type);
  if (typeof by !== 'string') {
    const [lead] = paper.outline.parties;
    return by.deadline === MEASUREMENT ? { bound: isBound(paper, lead), leadId: lead } : {};
  }
  const { position, terminates } = partyOf(paper, by);
  const known = { organisationId: by, bound: isBound(paper, by) };
  if (proceeding === undefined) return { ...known, position, terminates, ...facts };
  const boundParties = total(contextOf(paper).tally).approved;
  const unbound = partiesOf(paper).filter((id) => !isBound(paper, id));
  const consents = event.type === 'ACCEPT_ACCESSION' || event.type === 'ACCEPT_RENEWAL';
  return {
    ...known,
    ...(consents && unbound.length > 0 && { unbound }),
    level: ELECTOR.level,
    isParty: isParty(paper, by),
    boundParties,
    ...facts,
  };
}

function councilFacts(paper: PaperAgreement, party: string, type: string): Facts {
  const { participation } = partyOf(paper, party);
  return {
    agreementPhase: stateOf(paper).split('.')[0],
    elector: { organisationId: party, ...ELECTOR, participation },
    ...(stateOf(paper) === 'ratification.opinions' && { opinionTermRuns: true }),
    ...(type === 'APPROVE_WITH_RESERVATION' && { reservations: reservationsTo(paper) }),
    ...(type.includes('reservationTerm') && { silent: silentIn(paper, party) }),
  };
}

/** Silence is noted with the advice that was asked. */
function rowsAfter({ rows }: PaperAgreement, event: OfferedEvent): Partial<PaperRows> | undefined {
  if (event.type !== 'ADVICE_NOT_GIVEN') return undefined;
  return {
    advice: rows.advice.map((each) => (each.number === event.advice ? { ...each, status: 'silent' } : each)),
  };
}

function reservationsTo({ outline }: PaperAgreement): ReservationsAllowed {
  const { reservationTerm } = outline.process;
  return reservationTerm === undefined ? { prohibitedBy: 'kind' } : { term: reservationTerm };
}

/** Nobody says anything of reservations in these agreements, so that whoever is bound accepts by silence. */
function silentIn(paper: PaperAgreement, reservedBy: string): SilentAcceptance[] {
  const by = partiesOf(paper)
    .filter((party) => party !== reservedBy && isBound(paper, party))
    .sort();
  return by.length === 0 ? [] : [{ reservation: 1, by }];
}
