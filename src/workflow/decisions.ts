import { mayDo } from '../access/rights.js';
import type { Principal } from '../access/principal.js';
import type { Standing } from '../access/standing.js';
import { chosenStanding } from './machines/shared/context-standing.js';
import { notFound } from '../common/problems/general.problems.js';
import type { Term } from '../common/time/terms.js';
import { provinceStanding } from '../provinces/rules/province-role.js';
import { total, type Elector } from '../ratification/rules/tally.js';
import { decideCouncil, type CouncilDecisionOutcome, type Running } from './core/decide-council.js';
import { toldEvents } from './core/beside.js';
import { decide, outOfTurn, type Decision, type Facts, type OfferedEvent } from './core/decide.js';
import { stateName, type Instance } from './core/instance.js';
import { OPERATION_EVENTS, type AgreementOperation } from './core/operation-events.js';
import type { ReservationsAllowed } from './machines/council.machine.js';
import type { DealContext, DealFacts } from './machines/deal.machine.js';
import type { ProceedingFacts } from './machines/proceedings/proceeding-facts.js';
import { processOf } from './processes.js';
import type { AgreementState, CouncilState, EventRead } from './record/standing-read.js';
import type { Message } from '../messages/message.js';

/** The agreement as read. @throws Problem 404 where there is none, or the caller may not know of it */
export function visible(read: EventRead | undefined, principal: Principal | undefined): EventRead {
  if (read === undefined || !mayDo('getAgreement', principal, standingIn(read, principal, false)).allowed)
    throw notFound();
  return read;
}

/** Where the caller of a read stands. */
export function standingIn(
  read: EventRead,
  principal: Principal | undefined,
  isOwnCouncil: boolean,
): Standing {
  const { instance, phase } = read.agreement;
  return {
    ...read.caller,
    ...(principal
      ? chosenStanding(instance.context, phase, principal, read.caller.isParty)
      : { isDomain: false, province: null }),
    isPublic: read.agreement.isPublic,
    isOwnCouncil: isOwnCouncil && read.caller.isParty,
  };
}

/** What an agreement's statechart is told of the party that offers an event. */
export function partyFacts(read: EventRead, organisationId: string): Facts {
  const facts: DealFacts = {
    organisationId,
    position: read.party?.position ?? null,
    bound: read.party?.bound ?? false,
    terminates: read.party?.terminates ?? false,
    ...(read.openPoints > 0 && { openPoints: read.openPoints }),
  };
  return { ...facts };
}

/** What a side procedure's statechart is told of who offers an event. */
export function proceedingFacts(read: EventRead, { organisationId, level }: Principal): Facts {
  const context = read.agreement.instance.context as unknown as DealContext;
  const province = provinceStanding(context, organisationId, read.caller.isParty);
  const facts: ProceedingFacts = {
    organisationId,
    level,
    isParty: read.caller.isParty,
    bound: read.party?.bound ?? false,
    boundParties: total(context.tally).approved,
    ...(read.openPoints > 0 && { openPoints: read.openPoints }),
    ...(province === 'facilitator' && { facilitates: true }),
    ...(province === 'arbiter' && { arbitrates: true }),
  };
  return { ...facts };
}

/** Decides what an event does to the agreement that was read. */
export function decideAgreement(read: EventRead, event: OfferedEvent, facts: Facts, now: Date): Decision {
  const { process, instance } = running(read.agreement.instance);
  return decide(process, instance, event, facts, now);
}

/**
 * Why an operation cannot be used where an agreement or a council stands, whatever it is about; null where it can, and
 * undefined where its process knows nothing of the kind.
 */
export function operationOutOfTurn(
  standing: Instance,
  operation: AgreementOperation,
): Message | null | undefined {
  const { process, instance } = running(standing);
  const told = OPERATION_EVENTS[operation].filter((event) => toldEvents(process).includes(event));
  return told.length === 0 ? undefined : outOfTurn(process, instance, told);
}

/** Decides what an event does to the council of a party, and with it to the agreement that was read. */
export function decideCouncilOf(
  read: EventRead,
  council: CouncilState,
  event: OfferedEvent,
  { id, level, population }: Elector & { readonly id: string },
  now: Date,
): CouncilDecisionOutcome | { readonly refused: Message } {
  const party = {
    organisationId: id,
    level,
    population,
    participation: read.party?.participation ?? 'signatory',
  };
  const { agreement, recesses, known } = read;
  const facts = {
    agreementPhase: agreement.phase,
    elector: party,
    ...(recesses && { recesses }),
    ...(stateName(agreement.instance.value) === 'ratification.opinions' && { opinionTermRuns: true }),
    ...(event.type === 'APPROVE_WITH_RESERVATION' && { reservations: reservationsTo(agreement) }),
    ...known,
  };
  return decideCouncil(running(council.instance), running(agreement.instance), event, facts, party, now);
}

/** What an agreement says of reservations that a council attaches to its approval. */
function reservationsTo({ instance }: AgreementState): ReservationsAllowed {
  const { reservationTerm } = processOf(instance.processId, instance.processVersion);
  if (reservationTerm === undefined) return { prohibitedBy: 'kind' };
  const { reservations } = instance.context as unknown as DealContext;
  return reservations === 'prohibited' ? { prohibitedBy: 'agreement' } : { term: reservationTerm };
}

/** Whether a term of the council's process stands still while the council is in recess. */
export function pausesInRecess({ instance }: CouncilState): boolean {
  const { settings } = instance.context as { settings?: Readonly<Record<string, unknown>> };
  return Object.values(settings ?? {}).some((setting) => (setting as Partial<Term>)?.pausesInRecess === true);
}

/** An instance with the process that it follows. */
export function running(instance: Instance): Running {
  return { process: processOf(instance.processId, instance.processVersion), instance };
}
