import { Injectable } from '@nestjs/common';
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

/** Lets features tell the statecharts what only they know, for the events that need it. */
@Injectable()
export class EventFacts {
  private readonly readers = new Map<string, FactReader>();

  on(eventType: string, reader: FactReader): void {
    this.readers.set(eventType, reader);
  }

  /** The reader for a type of event; undefined for most. */
  readerFor(eventType: string): FactReader | undefined {
    return this.readers.get(eventType);
  }
}
