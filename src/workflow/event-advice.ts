import { Injectable } from '@nestjs/common';
import type { Message } from '../messages/message.js';

/** What a feature has to say to who could offer an event of an agreement, before they do; null for nothing. */
export type Adviser = (agreementId: string) => Promise<Message | null>;

/** Lets features tell what to think of before an event is offered. It holds nobody back. */
@Injectable()
export class EventAdvice {
  private readonly advisers = new Map<string, Adviser>();

  on(eventType: string, adviser: Adviser): void {
    this.advisers.set(eventType, adviser);
  }

  /** What to think of before an event of this type; each adviser is asked once, on behalf of the present viewer. */
  async before(agreementId: string, eventTypes: readonly string[]): Promise<ReadonlyMap<string, Message>> {
    const wanted = eventTypes.flatMap((type) => {
      const adviser = this.advisers.get(type);
      return adviser === undefined ? [] : [[type, adviser] as const];
    });
    const said = new Map<Adviser, Message | null>();
    for (const adviser of new Set(wanted.map(([, each]) => each)))
      said.set(adviser, await adviser(agreementId));
    return new Map(
      wanted.flatMap(([type, adviser]) => {
        const message = said.get(adviser) ?? null;
        return message === null ? [] : [[type, message] as const];
      }),
    );
  }
}
