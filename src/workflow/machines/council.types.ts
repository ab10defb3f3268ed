import type { Level } from '../../common/level.js';
import type { Recess, Term } from '../../common/time/terms.js';
import type { SilentAcceptance } from '../../participation/rules/reactions.js';
import type { Elector, Standing } from '../../ratification/rules/tally.js';
import type { Stamp } from '../core/instance.js';
import type { CouncilCorrection } from './correcting.js';

/** Terms of a council's path that its process sets. */
export interface CouncilSettings {
  /** For a complaint to the supervising authority, from publication on the web (DLB art. 330 ff.: 30 days). */
  readonly complaintTerm: Term;
  /** The most members that the law gives a body of each level, for bodies whose seats are not known. */
  readonly largestBody: Readonly<Record<Level, number>>;
}

/**
 * A statement that a council attaches to its approval. A reservation excludes or modifies what the text obliges its
 * party to (Vienna Convention on the Law of Treaties, art. 2(1)(d)); a declaration says how the party understands the
 * text, and excludes nothing. Its number is its place in its list, from 1.
 */
export interface Statement {
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
  readonly reservations: readonly Statement[];
  /** Absent where there are none. */
  readonly declarations?: readonly Statement[];
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
  /** While the others can still object to its reservations: the term, and since when (ISO 8601). */
  readonly reservationTerm?: { readonly term: Term; readonly since: string } | null;
}

/** What an instance begins with. */
export interface CouncilInput {
  readonly settings: CouncilSettings;
}

/** What the shell looked up before it offered an event to a council. */
export interface CouncilFacts {
  readonly agreementPhase: string;
  /** The council's party as the ratification rule counts it. */
  readonly elector?: Elector;
  /** When the council does not meet; absent where no term of its process asks for it. */
  readonly recesses?: readonly Recess[];
  /** Whether councils may still give their opinions; absent in processes that ask for none. */
  readonly opinionTermRuns?: boolean;
  /** Of an approval with reservations: what the agreement says of those. */
  readonly reservations?: ReservationsAllowed;
  /** Of the end of the term for objections: who has accepted which reservation by its silence. */
  readonly silent?: readonly SilentAcceptance[];
}

/** The term for objections to reservations, or why there can be none (Vienna Convention, arts. 19 and 20(5)). */
export type ReservationsAllowed = { readonly term: Term } | { readonly prohibitedBy: 'agreement' | 'kind' };

interface Vote {
  readonly decidedOn: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  readonly source: string;
}

/** What is offered to a council, stamped by the shell. */
export type CouncilEvent = (
  | ({ type: 'GIVE_OPINION' } & Opinion)
  | { type: 'SCHEDULE'; meetingOn: string }
  | { type: 'OPEN_DELIBERATION' }
  | ({ type: 'APPROVE'; declarations?: Statement[] } & Vote)
  | ({
      type: 'APPROVE_WITH_RESERVATION';
      reservations: Statement[];
      declarations?: Statement[];
    } & Vote)
  | ({ type: 'REJECT' } & Vote)
  | { type: 'DEFER'; reason: string; until: string | null }
  | { type: 'PUBLISH'; publishedOn: string; source: string | null }
  | { type: 'ADD_SOURCE'; source: number; sha256: string }
  | { type: 'ANNUL'; annulledOn: string; reason: string; source: string }
  | CouncilCorrection
) &
  Stamp<CouncilFacts>;
