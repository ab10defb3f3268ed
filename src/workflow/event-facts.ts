import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Facts, OfferedEvent } from './core/decide.js';
import type { Queryable } from './record/standing-read.js';

/** What a feature looks up for the decision about one type of event, beside who offers it. */
export type FactReader = (
  database: Queryable,
  agreementId: string,
  event: OfferedEvent,
  principal: Principal,
) => Promise<Facts>;

/** The same for a term of a party's council that has run out. */
export type TermFactReader = (database: Queryable, agreementId: string, councilId: string) => Promise<Facts>;

/** The same for a deadline of the agreement itself that has run out, with what it offers. */
export type DeadlineFactReader = (
  manager: EntityManager,
  agreementId: string,
  event: OfferedEvent,
) => Promise<Facts>;

/** What begins the keys of deadlines that states set; the name of the term follows. */
const TERM = /^xstate\.after\.(?<term>[^.]+)\./;

/** Lets features tell the statecharts what only they know, for the events that need it. */
@Injectable()
export class EventFacts {
  private readonly readers = new Map<string, FactReader>();
  private readonly deadlineReaders = new Map<string, DeadlineFactReader>();
  private readonly termReaders = new Map<string, TermFactReader>();

  on(eventType: string, reader: FactReader): void {
    this.readers.set(eventType, reader);
  }

  /** @param term of a council's process, by the name of its delay */
  onTermOfCouncil(term: string, reader: TermFactReader): void {
    this.termReaders.set(term, reader);
  }

  /** @param eventType what the deadline offers */
  onDeadline(eventType: string, reader: DeadlineFactReader): void {
    this.deadlineReaders.set(eventType, reader);
  }

  /** The reader for a deadline that offers such an event; undefined for most. */
  readerForDeadline(eventType: string): DeadlineFactReader | undefined {
    return this.deadlineReaders.get(eventType);
  }

  /** The reader for the deadline with this key; undefined for most. */
  readerForTerm(key: string): TermFactReader | undefined {
    return this.termReaders.get(TERM.exec(key)?.groups?.term ?? '');
  }

  /** The reader for a type of event; undefined for most. */
  readerFor(eventType: string): FactReader | undefined {
    return this.readers.get(eventType);
  }
}
