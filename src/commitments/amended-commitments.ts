import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlacedChange } from '../amendments/rules/commitment-change.js';
import { dateOf } from '../common/time/terms.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { CommitmentCalendar } from './commitment-calendar.js';
import { Commitment } from './commitment.entity.js';
import { nextNumber } from './commitment-numbers.js';

/** Makes of commitments what an amendment says, in the transaction in which it takes effect. */
@Injectable()
export class AmendedCommitments implements OnModuleInit {
  constructor(
    private readonly effects: EffectHandlers,
    private readonly calendar: CommitmentCalendar,
  ) {}

  onModuleInit(): void {
    this.effects.on('changeCommitments', async ({ manager, agreementId, now }, { proceeding, changes }) => {
      for (const change of changes) {
        const number = await carryOut(manager, agreementId, proceeding, change, now);
        await this.calendar.takeInTerms(manager, agreementId, number, now);
      }
    });
  }
}

async function carryOut(
  manager: EntityManager,
  agreementId: string,
  amendment: number,
  { index, commitment, after, description = '', consequence, follows }: PlacedChange,
  now: Date,
): Promise<number> {
  const which =
    commitment === null
      ? { agreementId, amendment, amendmentChange: index }
      : { agreementId, number: commitment };
  // Ended or not, its row stays: an amendment that is undone brings it back.
  const terms = after === null ? { endedOn: dateOf(now) } : { ...after, endedOn: null };
  const { affected } = await manager.update(Commitment, which, terms);
  if (affected === 1) return commitment ?? (await manager.findOneByOrFail(Commitment, which)).number;
  if (commitment !== null || after === null) throw new Error(`No commitment ${JSON.stringify(which)}`);
  const number = await nextNumber(manager, agreementId);
  await manager.insert(Commitment, {
    ...which,
    ...after,
    number,
    description,
    consequence: consequence ?? null,
    follows: follows ?? null,
    settledOn: null,
    endedOn: null,
    createdAt: now,
  });
  return number;
}
