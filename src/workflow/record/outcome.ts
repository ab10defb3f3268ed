import { entryHash, type Sha256 } from '../../ledger/chain/hash-chain.js';
import { CHAIN_VERSION, type ChainVersion } from '../../ledger/chain/links.js';
import { sealed, type KeptPerson } from '../../persons/rules/commitment.js';
import type { Effect, EntryDraft, Position, ProceedingKind } from '../core/effects.js';
import { phaseAndState, stateName, type Instance, type Phase } from '../core/instance.js';
import { actedFor, type Actor, type RecordedActor } from '../history/entry.entity.js';
import type { AgreementState } from './standing-read.js';

/** What was decided about an agreement, and perhaps one of its councils, ready to be recorded. */
export interface Outcome {
  readonly agreement: AgreementState;
  /** Undefined where only the council moved. */
  readonly next: Instance | undefined;
  readonly council: { readonly organisationId: string; readonly next: Instance } | undefined;
  /** The side procedures that moved, or that begin. */
  readonly proceedings?: readonly MovedProceeding[];
  readonly effects: readonly OwnedEffect[];
  readonly actor: Actor;
  readonly now: Date;
}

/** A side procedure after its step. */
export interface MovedProceeding {
  readonly number: number;
  readonly kind: ProceedingKind;
  /** Who opened it, where it begins now. */
  readonly openedBy: string | null;
  readonly next: Instance;
  readonly done: boolean;
}

/** An effect, and the council or side procedure that asks for it where it is not the agreement itself. */
export interface OwnedEffect {
  readonly councilId: string | null;
  readonly proceeding?: number;
  readonly effect: Effect;
}

/** A line of history with its place in the chain. */
export interface EntryRow {
  readonly sequence: number;
  readonly type: string;
  readonly council_id: string | null;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly event: unknown;
  readonly previous_hash: string;
  readonly hash: string;
  readonly chain_version: ChainVersion;
}

/** The person or system behind the entries of an event, apart from them. */
export interface PersonRow {
  readonly commitment: string;
  readonly organisation_id: string;
  readonly subject: string;
  readonly salt: string;
  readonly roles: readonly string[];
  readonly name: string | null;
}

/** The rows that an outcome adds and changes: plain data, so that they can be looked at in a test. */
export interface OutcomeRows {
  readonly phase: Phase;
  readonly state: string;
  readonly instance: Instance;
  readonly makePublic: boolean;
  /** As the entries name it. */
  readonly actor: RecordedActor;
  readonly person: PersonRow | undefined;
  readonly entries: readonly EntryRow[];
  readonly messages: readonly {
    sequence: number;
    number: number;
    organisation_id: string | null;
    type: string;
    params: unknown;
  }[];
  readonly scheduled: readonly {
    council_id: string;
    key: string;
    event: unknown;
    due_at: string;
    steps: unknown;
    sequence: number;
  }[];
  readonly cancelled: readonly { council_id: string; key: string }[];
  readonly party:
    | {
        organisationId: string;
        position: Position | null;
        objection: string | null;
        terminates: boolean | null;
      }
    | undefined;
  readonly council: { organisationId: string; state: string; context: unknown } | undefined;
  readonly proceedings: readonly {
    number: number;
    kind: ProceedingKind;
    process_id: string;
    process_version: number;
    opened_by: string | null;
    state: string;
    context: unknown;
    done: boolean;
  }[];
  /** Effects that need statements of their own. */
  readonly others: readonly Effect[];
}

/**
 * Turns an outcome into rows: numbers and chains the entries, sorts the effects by the table they touch.
 * @param salt of the commitment to the person who acted, if anybody did: a new one
 */
export function rowsOf(outcome: Outcome, sha256: Sha256, salt: string): OutcomeRows {
  const instance = outcome.next ?? outcome.agreement.instance;
  const { actor, person } = sealed(outcome.actor, salt, sha256);
  const entries = chain(outcome, actor, sha256);
  const pick = <T extends Effect['type']>(
    type: T,
  ): (OwnedEffect & { effect: Extract<Effect, { type: T }> })[] =>
    outcome.effects.filter(
      (owned): owned is OwnedEffect & { effect: Extract<Effect, { type: T }> } => owned.effect.type === type,
    );
  const lastSequence = entries.at(-1)?.sequence ?? outcome.agreement.lastSequence;
  const actorId = actedFor(outcome.actor) ?? null;
  return {
    ...phaseAndState(instance.value),
    instance,
    makePublic: pick('makePublic').length > 0,
    actor,
    person: entries.length === 0 ? undefined : person && personRow(person),
    entries,
    messages: pick('notify').map(({ effect, councilId }, index) => ({
      sequence: lastSequence,
      number: index + 1,
      organisation_id: effect.organisationId ?? null,
      type: effect.message,
      params: { by: effect.by ?? councilId ?? actorId, ...effect.params },
    })),
    scheduled: pick('schedule').map(({ effect: { deadline }, ...owner }) => ({
      council_id: timerOwner(owner),
      key: deadline.key,
      event: deadline.event,
      due_at: deadline.dueAt.toISOString(),
      steps: deadline.steps,
      sequence: lastSequence,
    })),
    cancelled: pick('cancel').map(({ effect, ...owner }) => ({
      council_id: timerOwner(owner),
      key: effect.key,
    })),
    party: partyChange(outcome.effects),
    council: outcome.council && {
      organisationId: outcome.council.organisationId,
      state: stateName(outcome.council.next.value),
      context: outcome.council.next.context,
    },
    proceedings: (outcome.proceedings ?? []).map(({ number, kind, openedBy, next, done }) => ({
      number,
      kind,
      process_id: next.processId,
      process_version: next.processVersion,
      opened_by: openedBy,
      state: stateName(next.value),
      context: next.context,
      done,
    })),
    others: outcome.effects.map((owned) => owned.effect).filter(needsOwnStatement),
  };
}

const IN_ONE_STATEMENT = [
  'recordEntry',
  'notify',
  'schedule',
  'cancel',
  'makePublic',
  'setPosition',
  'consentToTermination',
  'openProceeding',
  'reactToReservation',
];

/** Whose a timer is, as its row says: a council's, a side procedure's, or the agreement's own. */
export function timerOwner({ councilId, proceeding }: Omit<OwnedEffect, 'effect'>): string {
  return proceeding === undefined ? (councilId ?? '') : `proceeding/${proceeding}`;
}

function needsOwnStatement(effect: Effect): boolean {
  return !IN_ONE_STATEMENT.includes(effect.type);
}

function partyChange(effects: readonly OwnedEffect[]): OutcomeRows['party'] {
  for (const { effect } of effects) {
    if (effect.type === 'setPosition') {
      const { organisationId, position, objection } = effect;
      return { organisationId, position, objection: objection ?? null, terminates: null };
    }
    if (effect.type === 'consentToTermination') {
      return { organisationId: effect.organisationId, position: null, objection: null, terminates: true };
    }
  }
  return undefined;
}

function personRow({ commitment, organisationId, subject, salt, roles, name }: KeptPerson): PersonRow {
  return { commitment, organisation_id: organisationId, subject, salt, roles, name: name ?? null };
}

function chain({ agreement, effects, now }: Outcome, actor: RecordedActor, sha256: Sha256): EntryRow[] {
  let previousHash = agreement.lastHash;
  let sequence = agreement.lastSequence;
  return effects
    .filter(
      (owned): owned is OwnedEffect & { effect: { type: 'recordEntry'; entry: EntryDraft } } =>
        owned.effect.type === 'recordEntry',
    )
    .map(({ councilId, effect: { entry } }) => {
      sequence += 1;
      const { type, from, to, event } = entry;
      const at = now.toISOString();
      const chainVersion = CHAIN_VERSION;
      const hash = entryHash(
        { agreementId: agreement.id, sequence, at, actor, type, councilId, from, to, event, chainVersion },
        previousHash,
        sha256,
      );
      const row = {
        sequence,
        type,
        council_id: councilId,
        from_state: from,
        to_state: to,
        event,
        previous_hash: previousHash,
        hash,
        chain_version: chainVersion,
      };
      previousHash = hash;
      return row;
    });
}
