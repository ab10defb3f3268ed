import { and, assign, setup } from 'xstate';
import { dateOf, type Derivation, derive, startOfDate } from '../../common/time/terms.js';
import { delayBy } from '../core/delays.js';
import type { ActionParams } from '../core/effects.js';
import { corrected, correctionFaults, factsStand, standingAfter, standingOf } from './council-correction.js';
import type { CouncilContext, CouncilEvent, CouncilInput, CouncilSettings } from './council.types.js';
import { corrections, isCorrection, lapse } from './correcting.js';

export * from './council.types.js';
export { standingOf } from './council-correction.js';

const OUTCOMES = {
  APPROVE: 'approved',
  APPROVE_WITH_RESERVATION: 'approvedWithReservation',
  REJECT: 'rejected',
} as const;

/** What councils' paths are made of: every guard, delay and action that they may name. */
export const councilSetup = setup({
  types: {
    context: {} as CouncilContext,
    input: {} as CouncilInput,
    events: {} as CouncilEvent,
  },
  guards: {
    /** Councils are asked from ratification on; one that decides after entry into force joins then. */
    agreementAsksCouncils: ({ event }) => ['ratification', 'monitoring'].includes(event.facts.agreementPhase),
    factsStand: ({ context, event }) => isCorrection(event) && factsStand(context, event),
    correctionIsSound: ({ context, event }) => {
      if (!isCorrection(event)) return false;
      const body = { level: event.facts.elector?.level ?? 'municipality', seats: event.seats };
      return correctionFaults(context, event, body, dateOf(new Date(event.now))).length === 0;
    },
    outcomeMoves: ({ context, event }) =>
      isCorrection(event) && standingAfter(context, event) !== standingOf(context),
    outcomeStays: ({ context, event }) =>
      isCorrection(event) && standingAfter(context, event) === standingOf(context),
    /** The day of publication was later than recorded: complaints can still be lodged. */
    complaintsStillOpen: ({ context, event }) => {
      const publication = isCorrection(event) ? corrected(context, event).publication : null;
      if (publication === null) return false;
      return complaintTermFrom(publication.publishedOn, context, event).dueAt > new Date(event.now);
    },
    /** In processes that ask for opinions first: while their term runs, a council decides after it has given its own. */
    opinionTermIsOver: ({ event }) => event.facts.opinionTermRuns !== true,
    /** A plan is the same for everybody, or it is no plan. */
    isOfAKindThatTakesReservations: ({ event }) => prohibitedBy(event) !== 'kind',
    /** Vienna Convention, art. 19(a): none where the parties prohibited it. */
    reservationsAreAllowed: ({ event }) => prohibitedBy(event) !== 'agreement',
    somebodyAcceptsBySilence: ({ event }) => (event.facts.silent ?? []).length > 0,
  },
  delays: {
    complaintTerm: delayBy(
      ({ context, event }: { context: CouncilContext; event: CouncilEvent }) =>
        context.publication && complaintTermFrom(context.publication.publishedOn, context, event),
    ),
    /** Never, for an approval without reservations. */
    reservationTerm: delayBy(
      ({ context: { reservationTerm } }: { context: CouncilContext; event: CouncilEvent }) =>
        reservationTerm ? derive(reservationTerm.term, new Date(reservationTerm.since)) : null,
    ),
  },
  actions: {
    noteMeeting: assign({
      meetingOn: ({ event, context }) => (event.type === 'SCHEDULE' ? event.meetingOn : context.meetingOn),
    }),
    noteOpinion: assign(({ event }) => {
      if (event.type !== 'GIVE_OPINION') return {};
      const { givenOn, opinion, remarks, source } = event;
      return { opinion: { givenOn, opinion, remarks, source } };
    }),
    noteDecision: assign(({ event, context }) => {
      if (event.type !== 'APPROVE' && event.type !== 'APPROVE_WITH_RESERVATION' && event.type !== 'REJECT')
        return {};
      const outcome = OUTCOMES[event.type];
      const { decidedOn, votesFor, votesAgainst, abstentions, source } = event;
      const reservations = event.type === 'APPROVE_WITH_RESERVATION' ? event.reservations : [];
      const declarations = event.type === 'REJECT' ? [] : (event.declarations ?? []);
      return {
        ...undecided(context.settings),
        meetingOn: context.meetingOn,
        decision: {
          outcome,
          decidedOn,
          votesFor,
          votesAgainst,
          abstentions,
          source,
          reservations,
          ...(declarations.length > 0 && { declarations }),
        },
        takenOver: undefined,
      };
    }),
    /** The other parties are told of the reservations now (Vienna Convention, art. 20(5)). */
    startReservationTerm: assign(({ event }) => {
      const { reservations } = event.facts;
      return reservations !== undefined && 'term' in reservations
        ? { reservationTerm: { term: reservations.term, since: event.now } }
        : {};
    }),
    endReservationTerm: assign(({ context }) => (context.reservationTerm ? { reservationTerm: null } : {})),
    noteDeferral: assign({
      deferral: ({ event, context }) =>
        event.type === 'DEFER' ? { reason: event.reason, until: event.until } : context.deferral,
    }),
    notePublication: assign(({ event, context }) => {
      if (event.type !== 'PUBLISH') return {};
      const { publishedOn, source } = event;
      return { publication: { publishedOn, source, ...complaintsLastDay(publishedOn, context, event) } };
    }),
    noteAnnulment: assign({
      annulment: ({ event, context }) =>
        event.type === 'ANNUL'
          ? { annulledOn: event.annulledOn, reason: event.reason, source: event.source }
          : context.annulment,
      takenOver: undefined,
    }),
    applyCorrection: assign(({ context, event }) => {
      if (!isCorrection(event)) return {};
      const right = corrected(context, event);
      const { publication } = right;
      if (publication === null) return right;
      return {
        ...right,
        publication: { ...publication, ...complaintsLastDay(publication.publishedOn, context, event) },
      };
    }),
    record: (_, _params: ActionParams<'record'>) => undefined,
    settleCorrection: (_, _params: ActionParams<'settleCorrection'>) => undefined,
    tellAgreement: (_, _params: ActionParams<'tellAgreement'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
  },
});

const asked = 'agreementAsksCouncils';
const tellDecided = { type: 'notify', params: { message: 'councilDecided' } } as const;
const tellApproval = { type: 'tellAgreement', params: { from: 'undecided', to: 'approved' } } as const;
const tellRejection = { type: 'tellAgreement', params: { from: 'undecided', to: 'rejected' } } as const;

/** What an approval with reservations takes beside being asked for. */
export const takesReservations = ['isOfAKindThatTakesReservations', 'reservationsAreAllowed'] as const;

export const scheduling = {
  SCHEDULE: { guard: asked, target: 'scheduled', actions: 'noteMeeting' },
} as const;
export const deferral = { DEFER: { guard: asked, target: 'deferred', actions: 'noteDeferral' } } as const;
export const decisions = {
  APPROVE: { guard: asked, target: 'approved', actions: ['noteDecision', tellApproval, tellDecided] },
  APPROVE_WITH_RESERVATION: {
    guard: and([asked, ...takesReservations]),
    target: 'approvedWithReservation',
    actions: [
      'noteDecision',
      'startReservationTerm',
      tellApproval,
      tellDecided,
      { type: 'notify', params: { message: 'reservationStated' } },
    ],
  },
  REJECT: { guard: asked, target: 'rejected', actions: ['noteDecision', tellRejection, tellDecided] },
} as const;
const publication = { PUBLISH: { guard: asked, target: 'published', actions: 'notePublication' } } as const;
/** Something that a council published is kept as evidence. It moves the council nowhere. */
export const evidence = {
  ADD_SOURCE: { guard: asked, actions: { type: 'record', params: { entryType: 'ADD_SOURCE' } } },
} as const;
const annulment = {
  ANNUL: {
    guard: asked,
    target: 'annulled',
    actions: [
      { type: 'tellAgreement', params: ({ context }: { context: CouncilContext }) => takenBack(context) },
      { type: 'notify', params: { message: 'councilAnnulled' } },
      'noteAnnulment',
      'endReservationTerm',
    ],
  },
} as const;

/**
 * Silence until the end of the term is acceptance (Vienna Convention, art. 20(5)). The approval may have been published
 * meanwhile: the term runs on.
 */
const silence = {
  reservationTerm: [
    {
      guard: 'somebodyAcceptsBySilence',
      actions: [
        'endReservationTerm',
        { type: 'record', params: { entryType: 'RESERVATIONS_TACITLY_ACCEPTED' } },
        { type: 'notify', params: { message: 'reservationsTacitlyAccepted' } },
      ],
    },
    {
      actions: ['endReservationTerm', { type: 'record', params: { entryType: 'RESERVATION_TERM_ENDED' } }],
    },
  ],
} as const;

/** A council's path once it is asked to decide. */
export const councilStates = {
  awaiting: { on: { ...scheduling, ...deferral, ...decisions } },
  scheduled: {
    on: {
      ...scheduling,
      OPEN_DELIBERATION: { guard: asked, target: 'deliberating' },
      ...deferral,
      ...decisions,
    },
  },
  deliberating: { on: { ...deferral, ...decisions } },
  deferred: { on: { ...scheduling, ...decisions } },
  approved: { on: { ...publication, ...annulment, ...corrections.approved } },
  approvedWithReservation: {
    after: silence,
    on: { ...publication, ...annulment, ...corrections.approvedWithReservation },
  },
  rejected: { on: { ...publication, ...annulment, ...corrections.rejected } },
  published: {
    after: {
      ...silence,
      complaintTerm: {
        target: 'definitive',
        actions: { type: 'record', params: { entryType: 'COMPLAINT_TERM_ENDED' } },
      },
    },
    on: { ...annulment, ...corrections.published },
  },
  definitive: { after: silence, on: { ...annulment, ...corrections.definitive } },
  annulled: { on: { ...scheduling, ...deferral, ...decisions, ...corrections.annulled } },
} as const;

/**
 * One council's own path to a decision. A council may decide straight from `awaiting`: its decision is a fact that is
 * recorded, not a step that the registry grants. Publication starts the complaint term. Flemish supervision can annul,
 * not suspend; an authority may annul after the complaint term too, because its own term runs from the complaint. After
 * an annulment the council may decide anew.
 */
export const councilMachine = councilSetup.createMachine({
  id: 'council',
  initial: 'awaiting',
  // XState asks for a first context at every transition, then without input: to throw there would cost a stack trace.
  context: ({ input }: { input?: CouncilInput }) => undecided(input?.settings as CouncilSettings),
  on: { ...lapse, ...evidence },
  states: councilStates,
});

function prohibitedBy({ facts: { reservations } }: CouncilEvent): 'agreement' | 'kind' | undefined {
  return reservations && 'prohibitedBy' in reservations ? reservations.prohibitedBy : undefined;
}

function takenBack(context: CouncilContext): ActionParams<'tellAgreement'> {
  return { from: standingOf(context), to: 'undecided' };
}

function complaintTermFrom(
  publishedOn: string,
  { settings }: CouncilContext,
  event: CouncilEvent,
): Derivation {
  const { recesses = [] } = event.facts;
  return derive(settings.complaintTerm, startOfDate(publishedOn), { recesses });
}

/** The last day for complaints where recesses decide it: that cannot be worked out from the settings alone. */
function complaintsLastDay(
  publishedOn: string,
  context: CouncilContext,
  event: CouncilEvent,
): { complaintsUntil?: string } {
  if (context.settings.complaintTerm.pausesInRecess !== true) return {};
  return { complaintsUntil: complaintTermFrom(publishedOn, context, event).lastDay };
}

/** The last day for a complaint about a decision that was published. */
export function lastDayForComplaints(
  { settings }: CouncilContext,
  { publishedOn, complaintsUntil }: NonNullable<CouncilContext['publication']>,
): string {
  return complaintsUntil ?? derive(settings.complaintTerm, startOfDate(publishedOn)).lastDay;
}

/** What a council that has not decided remembers. */
export function undecided(settings: CouncilSettings): CouncilContext {
  return {
    settings,
    meetingOn: null,
    decision: null,
    publication: null,
    deferral: null,
    annulment: null,
  };
}
