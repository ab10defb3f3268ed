import { begin } from './decide.js';
import type { Deadline, Effect, Participation, Position } from './effects.js';
import type { Instance } from './instance.js';
import { deadlinesGoingOn } from './joined-deadlines.js';
import type { Process } from './process.js';

/** A party's part in an agreement, as events left it. */
export interface ReplayedParty {
  readonly position: Position;
  readonly objection: string | null;
  readonly terminates: boolean;
  readonly participation: Participation;
  /** Plain date. */
  readonly provisionalSince: string | null;
  /** Version of the text that an amendment bound it to; null where none did. */
  readonly boundText: number | null;
}

/** A side procedure, as events left it. */
export interface ReplayedProceeding {
  readonly instance: Instance;
  readonly isOpen: boolean;
}

/** The part of a party that did nothing. */
export const IDLE: ReplayedParty = {
  position: 'pending',
  objection: null,
  terminates: false,
  participation: 'signatory',
  provisionalSince: null,
  boundText: null,
};

/** What a history leads to. */
export interface Replayed {
  readonly lastSequence: number;
  readonly agreement: Instance;
  /** How each council began that was asked, and about which text; undefined where none has been asked. */
  readonly asked: { readonly council: Instance; readonly textVersion: number } | undefined;
  /** The text that is before a council, where it is another one than the councils were asked about last. */
  readonly councilTexts: ReadonlyMap<string, number>;
  /** The councils that moved since they were asked, by organisation. */
  readonly councils: ReadonlyMap<string, Instance>;
  /** The parties that took part since they were last idle, by organisation. */
  readonly parties: ReadonlyMap<string, ReplayedParty>;
  /** The side procedures, by number. */
  readonly proceedings: ReadonlyMap<number, ReplayedProceeding>;
  /** The deadlines that the statecharts set and that still stand, by `deadlineId`. */
  readonly deadlines: ReadonlyMap<string, Deadline>;
  /** Null where the public does not know of it. */
  readonly publicSince: Date | null;
}

/** An effect, and the council or side procedure that asks for it where it is not the agreement itself. */
export interface OwnedEffect {
  readonly councilId: string | null;
  readonly proceeding?: number;
  readonly effect: Effect;
}

/** Whose a side procedure's deadlines are, where the deadlines of councils have an organisation. */
export function proceedingOwner(number: number): string {
  return `proceeding/${number}`;
}

/** Names a deadline: the same key can stand for the agreement and for each of its councils and side procedures. */
export function deadlineId(owner: string | null, key: string): string {
  return `${owner ?? ''}/${key}`;
}

/** Whether a deadline is that of a council. */
function isOfCouncil(id: string): boolean {
  return !id.startsWith('/') && !id.startsWith('proceeding/');
}

/** A council that has just been asked. */
export function askedCouncil(process: Process, now: Date): Instance {
  return begin(process, {}, { type: 'OPEN' }, now).next;
}

/**
 * Carries out effects as the registry does, on paper: what concerns all parties, councils or deadlines comes after what
 * concerns one.
 */
export function carriedOut(
  before: Replayed,
  effects: readonly OwnedEffect[],
  council: Process,
  now: Date,
): Replayed {
  const afterOwn = effects.reduce(
    (state, { councilId, proceeding, effect }) =>
      one(state, proceeding === undefined ? councilId : proceedingOwner(proceeding), effect, now),
    before,
  );
  return effects.reduce((state, { effect }) => all(state, effect, council, now), afterOwn);
}

function one(state: Replayed, owner: string | null, effect: Effect, now: Date): Replayed {
  switch (effect.type) {
    case 'schedule': {
      const { deadline } = effect;
      const deadlines = new Map(state.deadlines).set(deadlineId(owner, deadline.key), deadline);
      return { ...state, deadlines };
    }
    case 'cancel':
      return withoutDeadline(state, deadlineId(owner, effect.key));
    case 'makePublic':
      return { ...state, publicSince: state.publicSince ?? now };
    case 'setPosition': {
      const { position, objection = null } = effect;
      return withParty(state, effect.organisationId, { position, objection });
    }
    case 'consentToTermination':
      return withParty(state, effect.organisationId, { terminates: true });
    case 'setParticipation':
      return withParty(state, effect.organisationId, { participation: effect.participation });
    case 'applyProvisionally':
      return withParty(state, effect.organisationId, { provisionalSince: effect.since });
    case 'joinParties':
      return joined(state, effect);
    case 'bindToText':
      return effect.organisationIds.reduce(
        (after, id) => withParty(after, id, { boundText: effect.textVersion }),
        state,
      );
    case 'closeProceeding': {
      const known = state.proceedings.get(effect.number);
      if (known === undefined) return state;
      const proceedings = new Map(state.proceedings).set(effect.number, { ...known, isOpen: false });
      return { ...state, proceedings };
    }
    default:
      return state;
  }
}

function all(state: Replayed, effect: Effect, council: Process, now: Date): Replayed {
  switch (effect.type) {
    case 'resetPositions':
      return everyParty(state, { position: 'pending', objection: null });
    case 'withdrawTerminations':
      return everyParty(state, { terminates: false });
    case 'openCouncils': {
      const asked = { council: askedCouncil(council, now), textVersion: effect.textVersion };
      const others = [...state.deadlines].filter(([id]) => !isOfCouncil(id));
      return { ...state, asked, councils: new Map(), councilTexts: new Map(), deadlines: new Map(others) };
    }
    case 'councilsFollowText': {
      const { asked } = state;
      const replaced = <T extends number | null>(text: T): T | number =>
        text === effect.corrects ? effect.version : text;
      const parties = [...state.parties].map(
        ([id, party]) => [id, { ...party, boundText: replaced(party.boundText) }] as const,
      );
      return {
        ...state,
        asked: asked && { ...asked, textVersion: replaced(asked.textVersion) },
        councilTexts: new Map([...state.councilTexts].map(([id, text]) => [id, replaced(text)] as const)),
        parties: new Map(parties),
      };
    }
    case 'admitParty': {
      const { organisationId, textVersion } = effect;
      const councils = new Map(state.councils).set(organisationId, askedCouncil(council, now));
      const councilTexts = new Map(state.councilTexts).set(organisationId, textVersion);
      const deadlines = new Map(
        [...state.deadlines].filter(([id]) => !id.startsWith(deadlineId(organisationId, ''))),
      );
      return withParty({ ...state, councils, councilTexts, deadlines }, organisationId, {
        participation: 'acceding',
      });
    }
    case 'askAboutText':
      return withText(state, effect.textVersion);
    case 'cancelAll': {
      const closed = [...state.proceedings].map(
        ([number, each]) => [number, { ...each, isOpen: false }] as const,
      );
      return { ...state, deadlines: new Map(), proceedings: new Map(closed) };
    }
    default:
      return state;
  }
}

/** The same without a deadline that has run out or was taken back. */
export function withoutDeadline(state: Replayed, id: string): Replayed {
  const deadlines = new Map(state.deadlines);
  deadlines.delete(id);
  return { ...state, deadlines };
}

/** Councils that have decided keep the text that they decided on; of the others, what amended it counts no more. */
function withText(state: Replayed, textVersion: number): Replayed {
  const { asked, councils, councilTexts } = state;
  if (asked === undefined) return state;
  const decided = [...councils]
    .filter(([, { context }]) => context.decision !== null && context.annulment === null)
    .map(([id]) => [id, councilTexts.get(id) ?? asked.textVersion] as const);
  const keeps = new Set(decided.map(([id]) => id));
  const parties = [...state.parties].map(
    ([id, party]) => [id, keeps.has(id) ? party : { ...party, boundText: null }] as const,
  );
  return {
    ...state,
    asked: { ...asked, textVersion },
    councilTexts: new Map(decided),
    parties: new Map(parties),
  };
}

function withParty(state: Replayed, organisationId: string, change: Partial<ReplayedParty>): Replayed {
  const before = state.parties.get(organisationId) ?? IDLE;
  return { ...state, parties: new Map(state.parties).set(organisationId, { ...before, ...change }) };
}

/** Predecessors gone, and their successor where they were, with the path of one of their councils. */
function joined(state: Replayed, effect: Extract<Effect, { type: 'joinParties' }>): Replayed {
  const {
    predecessors,
    successorId,
    position,
    objector,
    participation,
    provisionalSince,
    boundText,
    ...rest
  } = effect;
  const { terminates, council } = rest;
  const all = [...new Set([...predecessors, successorId])].sort();
  const objection = (objector === null ? undefined : state.parties.get(objector)?.objection) ?? null;
  const part = { position, objection, terminates, participation, provisionalSince, boundText };
  const parties = without(state.parties, all).set(successorId, part);
  const asked = state.asked?.council;
  if (council === null || asked === undefined) return { ...state, parties };
  const process = state.councils.get(council.basis) ?? asked;
  const councils = without(state.councils, all).set(successorId, {
    ...process,
    value: council.state,
    context: council.context,
  });
  const text = state.councilTexts.get(council.basis);
  const councilTexts = without(state.councilTexts, all);
  if (text !== undefined) councilTexts.set(successorId, text);
  const theirs = [...state.deadlines].flatMap(([id, deadline]) => {
    const owner = all.find((each) => id === deadlineId(each, deadline.key));
    return owner === undefined ? [] : [{ id, owner, key: deadline.key, deadline }];
  });
  const deadlines = without(
    state.deadlines,
    theirs.map(({ id }) => id),
  );
  for (const { deadline: before, key } of deadlinesGoingOn(theirs, council)) {
    const { deadline } = before;
    const event = key === deadline.key ? deadline.event : { type: key };
    deadlines.set(deadlineId(successorId, key), { ...deadline, key, event });
  }
  return { ...state, parties, councils, councilTexts, deadlines };
}

function without<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): Map<string, T> {
  return new Map([...map].filter(([id]) => !ids.includes(id)));
}

function everyParty(state: Replayed, change: Partial<ReplayedParty>): Replayed {
  const parties = [...state.parties].map(([id, party]) => [id, { ...party, ...change }] as const);
  return { ...state, parties: new Map(parties) };
}
