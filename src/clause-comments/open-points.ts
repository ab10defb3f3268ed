import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { ClauseComment } from './clause-comment.entity.js';

/** What becomes of open points when parties come and go, and agreements close. */
@Injectable()
export class OpenPoints implements OnModuleInit {
  constructor(private readonly handlers: EffectHandlers) {}

  onModuleInit(): void {
    this.handlers.on('joinParties', async ({ manager, agreementId }, { predecessors, successorId }) => {
      const held = { agreementId, heldBy: In([...predecessors]), state: 'open' as const };
      await manager.update(ClauseComment, held, { heldBy: successorId });
    });
    this.handlers.on('setParticipation', async ({ manager, agreementId, now }, effect) => {
      if (effect.participation === 'withdrawn')
        await lapse(manager, { agreementId, heldBy: effect.organisationId }, now);
    });
    this.handlers.on('cancelAll', ({ manager, agreementId, now }) => lapse(manager, { agreementId }, now));
  }
}

async function lapse(
  manager: EntityManager,
  which: FindOptionsWhere<ClauseComment>,
  now: Date,
): Promise<void> {
  await manager.update(ClauseComment, { ...which, state: 'open' }, { state: 'lapsed', settledAt: now });
}
