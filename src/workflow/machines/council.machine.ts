import { assign, setup } from 'xstate';
import type { Level } from '../../common/level.js';
import type { Standing } from '../../ratification/rules/tally.js';
import { type Derivation, derive, type Recess, startOfDate, type Term } from '../../common/time/terms.js';
import { delayBy } from '../core/delays.js';
import type { ActionParams } from '../core/effects.js';
import type { Stamp } from '../core/instance.js';

/** Terms of a council's path that its process sets. */
export interface CouncilSettings {
  /** For a complaint to the supervising authority, from publication on the web (DLB art. 330 ff.: 30 days). */
  readonly complaintTerm: Term;
  /** The most members that the law gives a body of each level, for bodies whose seats are not known. */
  readonly largestBody: Readonly<Record<Level, number>>;
}

/** A statement that a council attaches to its approval, in the sense of treaty law. */
export interface Reservation {
  /** Number of the clause it is about, where it is about one. */
  readonly clause?: string;
  readonly text: string;
}

/** A council's decision as its clerk reported it. */
export interface CouncilDecision {
  readonly outcome: 'approved' | 'approvedWithReservation' | 'rejected';
  readonly decidedOn: string;
  /** Null where the body decides by consensus (Vlaamse Regering). */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  /** Where the decision can be read: an http(s) URL or a URN. */
  readonly source: string;
  readonly reservations: readonly Reservation[];
}

/** What a council can say of a text before it is asked to decide on it. */
export const OPINIONS = ['favourable', 'favourableWithRemarks', 'unfavourable', 'waived'] as const;

/** What a council thinks of a text before it is asked to decide on it (Dutch: zienswijze). */
export interface Opinion {
  readonly givenOn: string;
  /** `waived` where it lets know that it will give none. */
  readonly opinion: (typeof OPINIONS)[number];
  readonly remarks: string | null;
  /** Where it can be read: an http(s) URL or a URN. */
  readonly source: string;
}

/** What the council of a party that has become one with others had decided. */
export interface TakenOver {
  readonly organisationId: string;
  readonly standing: Standing;
  /** Null where it had not decided. */
  readonly decidedOn: string | null;
  readonly source: string | null;
}

export interface CouncilContext {
  readonly settings: CouncilSettings;
  /** Absent until it is given. */
  readonly opinion?: Opinion;
  readonly meetingOn: string | null;
  readonly decision: CouncilDecision | null;
  readonly publication: {
    readonly publishedOn: string;
    readonly source: string | null;
    /** Last day for a complaint, where recesses decide it; otherwise it follows from the settings alone. */
    readonly complaintsUntil?: string;
  } | null;
  readonly deferral: { readonly reason: string; readonly until: string | null } | null;
  readonly annulment: {
    readonly annulledOn: string;
    readonly reason: string;
    readonly source: string;
  } | null;
  /** What a succession left to this council, until it decides itself or what was decided is annulled. */
  readonly takenOver?: readonly TakenOver[];
}

/** What an instance begins with. */
export interface CouncilInput {
  readonly settings: CouncilSettings;
}

/** What the shell looked up before it offered an event to a council. */
export interface CouncilFacts {
  readonly agreementPhase: string;
  /** When the council does not meet; absent where no term of its process asks for it. */
  readonly recesses?: readonly Recess[];
  /** Whether councils may still give their opinions; absent in processes that ask for none. */
  readonly opinionTermRuns?: boolean;
}

interface Vote {
  readonly decidedOn: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  readonly source: string;
}

type CouncilEvent = (
  | ({ type: 'GIVE_OPINION' } & Opinion)
  | { type: 'SCHEDULE'; meetingOn: string }
  | { type: 'OPEN_DELIBERATION' }
  | ({ type: 'APPROVE' } & Vote)
  | ({ type: 'APPROVE_WITH_RESERVATION'; reservations: Reservation[] } & Vote)
  | ({ type: 'REJECT' } & Vote)
  | { type: 'DEFER'; reason: string; until: string | null }
  | { type: 'PUBLISH'; publishedOn: string; source: string | null }
  | { type: 'ANNUL'; annulledOn: string; reason: string; source: string }
) &
  Stamp<CouncilFacts>;

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
    /** In processes that ask for opinions first: while their term runs, a council decides after it has given its own. */
    opinionTermIsOver: ({ event }) => event.facts.opinionTermRuns !== true,
  },
  delays: {
    complaintTerm: delayBy(
      ({ context, event }: { context: CouncilContext; event: CouncilEvent }) =>
        context.publication && complaintTermFrom(context.publication.publishedOn, context, event),
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
      return {
        ...undecided(context.settings),
        meetingOn: context.meetingOn,
        decision: { outcome, decidedOn, votesFor, votesAgainst, abstentions, source, reservations },
        takenOver: undefined,
      };
    }),
    noteDeferral: assign({
      deferral: ({ event, context }) =>
        event.type === 'DEFER' ? { reason: event.reason, until: event.until } : context.deferral,
    }),
    notePublication: assign(({ event, context }) => {
      if (event.type !== 'PUBLISH') return {};
      const { publishedOn, source } = event;
      const { lastDay } = complaintTermFrom(publishedOn, context, event);
      const pauses = context.settings.complaintTerm.pausesInRecess === true;
      return { publication: { publishedOn, source, ...(pauses && { complaintsUntil: lastDay }) } };
    }),
    noteAnnulment: assign({
      annulment: ({ event, context }) =>
        event.type === 'ANNUL'
          ? { annulledOn: event.annulledOn, reason: event.reason, source: event.source }
          : context.annulment,
      takenOver: undefined,
    }),
    record: (_, _params: ActionParams<'record'>) => undefined,
    tellAgreement: (_, _params: ActionParams<'tellAgreement'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
  },
});

const asked = 'agreementAsksCouncils';
const tellDecided = { type: 'notify', params: { message: 'councilDecided' } } as const;
const tellApproval = { type: 'tellAgreement', params: { from: 'undecided', to: 'approved' } } as const;
const tellRejection = { type: 'tellAgreement', params: { from: 'undecided', to: 'rejected' } } as const;

export const scheduling = {
  SCHEDULE: { guard: asked, target: 'scheduled', actions: 'noteMeeting' },
} as const;
export const deferral = { DEFER: { guard: asked, target: 'deferred', actions: 'noteDeferral' } } as const;
export const decisions = {
  APPROVE: { guard: asked, target: 'approved', actions: ['noteDecision', tellApproval, tellDecided] },
  APPROVE_WITH_RESERVATION: {
    guard: asked,
    target: 'approvedWithReservation',
    actions: ['noteDecision', tellApproval, tellDecided],
  },
  REJECT: { guard: asked, target: 'rejected', actions: ['noteDecision', tellRejection, tellDecided] },
} as const;
const publication = { PUBLISH: { guard: asked, target: 'published', actions: 'notePublication' } } as const;
const annulment = {
  ANNUL: {
    guard: asked,
    target: 'annulled',
    actions: [
      { type: 'tellAgreement', params: ({ context }: { context: CouncilContext }) => takenBack(context) },
      { type: 'notify', params: { message: 'councilAnnulled' } },
      'noteAnnulment',
    ],
  },
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
  approved: { on: { ...publication, ...annulment } },
  approvedWithReservation: { on: { ...publication, ...annulment } },
  rejected: { on: { ...publication, ...annulment } },
  published: {
    after: {
      complaintTerm: {
        target: 'definitive',
        actions: { type: 'record', params: { entryType: 'COMPLAINT_TERM_ENDED' } },
      },
    },
    on: { ...annulment },
  },
  definitive: { on: { ...annulment } },
  annulled: { on: { ...scheduling, ...deferral, ...decisions } },
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
  states: councilStates,
});

/** What a council's decision means for the agreement: an annulled one is as good as none. */
export function standingOf(context: CouncilContext): Standing {
  if (context.decision === null || context.annulment !== null) return 'undecided';
  return context.decision.outcome === 'rejected' ? 'rejected' : 'approved';
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
