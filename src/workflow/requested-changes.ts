import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { MandateAct } from '../mandates/rules/mandate.js';
import type { OfferedEvent } from './core/decide.js';
import type { Instance } from './core/instance.js';
import type { AgreementOperation } from './core/operation-events.js';
import type { Actor } from './history/entry.entity.js';
import type { ProceedingStep } from './outcomes.js';
import type { EventRead } from './record/standing-read.js';

/** What else a caller's request must fit, such as its If-Match; throws a `Problem` where it does not. */
export type Check = (read: EventRead) => void;

/** A caller's request to move an agreement. */
export interface Offer {
  readonly agreementId: string;
  readonly principal: Principal;
  readonly event: OfferedEvent;
  /** The operation that it takes the right of, where the event is the registry's own; else that of the event itself. */
  readonly right?: AgreementOperation;
  /** What kind of act it is for mandates, where the right does not say. */
  readonly act?: (read: EventRead) => MandateAct | undefined;
  readonly check?: Check;
}

/** A caller's request to change rows of an agreement; the change is an event of its own. */
export interface ChangeRequest<T> {
  readonly agreementId: string;
  readonly principal: Principal;
  readonly right: AgreementOperation;
  /** OVO code of the party whose council the event is one of; absent for an event of the agreement itself. */
  readonly councilId?: string;
  /** What kind of act it is for mandates, where the right does not say. */
  readonly act?: (read: EventRead) => MandateAct | undefined;
  readonly check?: Check;
  /** Writes the feature's rows and answers the event that tells of them; a refusal of the event undoes them. */
  readonly write: (manager: EntityManager, read: EventRead, now: Date) => Promise<WrittenChange<T>>;
}

/** What a feature wrote, and the event that tells of it. */
export interface WrittenChange<T> {
  readonly event: OfferedEvent;
  readonly result: T;
  /** What open side procedures of the agreement are told after it. */
  readonly steps?: readonly ProceedingStep[];
}

/** The registry's own change of an agreement; the change is an event of its own. */
export interface RegistryChange<T> {
  readonly agreementId: string;
  /** In whose name it is recorded. */
  readonly actor: Actor;
  /** Whether only to find out what would happen: everything is undone. */
  readonly isRehearsal: boolean;
  /** As `ChangeRequest`; answers undefined where there is nothing to change. */
  readonly write: (
    manager: EntityManager,
    read: EventRead,
    now: Date,
  ) => Promise<WrittenChange<T> | undefined>;
}

export interface RegistryChanged<T> {
  readonly result: T;
  /** The agreement's instance after it. */
  readonly next: Instance;
}
