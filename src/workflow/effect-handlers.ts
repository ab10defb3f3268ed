import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Effect } from './core/effects.js';

/** The transaction in which an outcome is being recorded. */
export interface Recording {
  readonly manager: EntityManager;
  readonly agreementId: string;
  readonly now: Date;
}

/** What a feature does about an effect, in that transaction. */
export type EffectHandler<T extends Effect['type']> = (
  recording: Recording,
  effect: Extract<Effect, { type: T }>,
) => Promise<void>;

/** Lets features take part in the engine's transaction with their own tables, so that it need not know them. */
@Injectable()
export class EffectHandlers {
  private readonly handlers = new Map<string, EffectHandler<Effect['type']>[]>();

  on<T extends Effect['type']>(type: T, handler: EffectHandler<T>): void {
    const known = this.handlers.get(type) ?? [];
    this.handlers.set(type, [...known, handler as unknown as EffectHandler<Effect['type']>]);
  }

  async handle(recording: Recording, effect: Effect): Promise<void> {
    for (const handler of this.handlers.get(effect.type) ?? []) await handler(recording, effect);
  }
}
