import { dateAfter, dateOf } from '../../common/time/terms.js';
import { boundTextOf } from './bound-text.js';

/** An entry of an agreement's history, as far as it tells which text binds whom. */
export interface TellingEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly type: string;
  /** The party whose council it is about. */
  readonly councilId: string | null;
  readonly to: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** The entry by which something begins or ends. */
export interface Basis {
  readonly sequence: number;
  readonly type: string;
}

/** Days on which one version of a text binds: plain dates, both included. */
export interface TextSpan {
  readonly version: number;
  readonly from: string;
  /** Null where it binds still. */
  readonly to: string | null;
  readonly beganBy: Basis;
  readonly endedBy: Basis | null;
}

/** The types of the entries that tell; others can end an agreement by where they lead. */
export const TELLING = [
  'ADD_TEXT',
  'SUBMIT',
  'PROPOSE_TEXT',
  'ENTERED_INTO_FORCE',
  'APPROVE',
  'APPROVE_WITH_RESERVATION',
  'REJECT',
  'ANNUL',
  'AMENDED',
  'PARTY_FOLLOWED',
  'PARTY_FOLLOWS_NO_MORE',
  'PARTY_ADMITTED',
  'PARTY_WITHDREW',
  'CORRECT_TEXT',
  'CORRECT',
] as const;

/**
 * Which version of the text was in force when, or bound one party: day by day, as it was at the day's end. A corrected
 * version stands in the place of the one with the errors from the beginning (Vienna Convention, art. 79(4)).
 * @param history the telling entries, oldest first
 * @param party OVO code; undefined for the agreement as such
 */
export function textTimeline(history: readonly TellingEntry[], party?: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let state = START;
  for (const entry of history) {
    state = after(state, entry, party);
    const version = bindingIn(state, party);
    const last = spans.at(-1);
    const open = last?.to === null ? last : undefined;
    if (version === (open?.version ?? null)) continue;
    const day = dateOf(entry.at);
    const basis = { sequence: entry.sequence, type: entry.type };
    if (open !== undefined) {
      spans.pop();
      // What began on the same day never bound at the end of one.
      if (open.from < day) spans.push({ ...open, to: dateAfter(day, { days: -1 }), endedBy: basis });
    }
    if (version !== null) spans.push({ version, from: day, to: null, beganBy: basis, endedBy: null });
  }
  return spans.map((span) => ({ ...span, version: standingFor(span.version, state.corrected) }));
}

/** The span that a day falls in. */
export function spanOn(spans: readonly TextSpan[], day: string): TextSpan | undefined {
  return spans.find(({ from, to }) => from <= day && (to === null || day <= to));
}

interface State {
  readonly latest: number;
  readonly offered: number;
  /** Null before it is in force and after. */
  readonly inForce: number | null;
  /** What the party's council approved as a whole; null where it has not. */
  readonly approved: number | null;
  /** What its council was asked about when it decided, whatever it decided. */
  readonly asked: number | null;
  /** What an amendment bound the party to. */
  readonly amended: number | null;
  /** What bound it before each amendment that it follows, by the amendment's number. */
  readonly before: Readonly<Record<number, number | null>>;
  /** The versions that amendments brought, by their number. */
  readonly versions: Readonly<Record<number, number>>;
  /** What stands in the place of a version with errors. */
  readonly corrected: Readonly<Record<number, number>>;
}

const START: State = {
  latest: 0,
  offered: 0,
  inForce: null,
  approved: null,
  asked: null,
  amended: null,
  before: {},
  versions: {},
  corrected: {},
};

function bindingIn({ inForce, approved, amended }: State, party: string | undefined): number | null {
  if (party === undefined || inForce === null) return inForce;
  return approved === null ? null : boundTextOf(amended, approved);
}

function after(state: State, entry: TellingEntry, party: string | undefined): State {
  const { type, councilId, event } = entry;
  const version = Number(event.version);
  const number = Number(event.proceeding);
  const isOwn = party !== undefined && councilId === party;
  const next = entry.to.startsWith('closed.') ? { ...state, inForce: null } : state;
  switch (type) {
    case 'ADD_TEXT':
      return { ...next, latest: version };
    case 'CORRECT_TEXT':
      return {
        ...next,
        latest: next.latest + 1,
        corrected: { ...next.corrected, [version]: next.latest + 1 },
      };
    case 'SUBMIT':
      return { ...next, offered: next.latest, approved: null };
    case 'PROPOSE_TEXT':
      return { ...next, offered: version, approved: null };
    case 'ENTERED_INTO_FORCE':
      return { ...next, inForce: next.offered };
    case 'APPROVE':
    case 'APPROVE_WITH_RESERVATION':
      return isOwn ? { ...next, approved: textIn(next), asked: textIn(next) } : next;
    case 'REJECT':
      return isOwn ? { ...next, asked: textIn(next) } : next;
    case 'CORRECT': {
      const outcome = isOwn ? correctedOutcome(event) : undefined;
      if (outcome === undefined) return next;
      return { ...next, approved: outcome === 'rejected' ? null : next.asked };
    }
    case 'ANNUL':
      return isOwn ? { ...next, approved: null, amended: null } : next;
    case 'AMENDED': {
      const amended = { ...next, inForce: version, versions: { ...next.versions, [number]: version } };
      const { followers = [] } = event as { followers?: readonly string[] };
      return party !== undefined && followers.includes(party) ? following(amended, number) : amended;
    }
    case 'PARTY_FOLLOWED':
      return party !== undefined && whoSent(event) === party ? following(next, number) : next;
    case 'PARTY_FOLLOWS_NO_MORE':
      return party !== undefined && event.organisationId === party
        ? { ...next, amended: next.before[number] ?? null }
        : next;
    case 'PARTY_ADMITTED':
    case 'PARTY_WITHDREW':
      return party !== undefined && event.organisationId === party
        ? { ...next, approved: null, amended: null }
        : next;
    default:
      return next;
  }
}

/** What a council that decides now is asked about. */
function textIn({ inForce, offered }: State): number {
  return inForce ?? offered;
}

function following(state: State, amendment: number): State {
  return {
    ...state,
    amended: state.versions[amendment] ?? null,
    before: { ...state.before, [amendment]: state.amended },
  };
}

function standingFor(version: number, corrected: State['corrected']): number {
  return version in corrected ? standingFor(corrected[version], corrected) : version;
}

/** The outcome that a correction gives a council's decision; undefined where it leaves that as it was. */
function correctedOutcome({ changes }: TellingEntry['event']): unknown {
  const list = (Array.isArray(changes) ? changes : []) as { fact?: unknown; newValue?: unknown }[];
  return list.find(({ fact }) => fact === 'outcome')?.newValue;
}

function whoSent({ facts }: TellingEntry['event']): unknown {
  return (facts as { organisationId?: unknown } | undefined)?.organisationId;
}
