import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { Evaluation } from './evaluation.entity.js';
import { Lesson } from './lesson.entity.js';
import { passedOn, withoutParty, type Conclusion } from './rules/conclusion.js';

/** Keeps what evaluations say, and whose consent their conclusions take, as parties come and go. */
@Injectable()
export class EvaluationRecords implements OnModuleInit {
  constructor(private readonly handlers: EffectHandlers) {}

  onModuleInit(): void {
    this.handlers.on('keepEvaluation', async ({ manager, agreementId, now }, effect) => {
      const { evaluation: number, by: evaluatedBy, findings, lessons } = effect;
      await manager.insert(Evaluation, {
        agreementId,
        number,
        findings: [...findings],
        evaluatedBy,
        evaluatedAt: now,
        conclusion: null,
      });
      await manager.insert(
        Lesson,
        lessons.map((body, index) => ({
          agreementId,
          evaluation: number,
          number: index + 1,
          body,
          state: 'open' as const,
          reason: null,
          answeredAt: null,
        })),
      );
    });
    this.handlers.on('setParticipation', async ({ manager, agreementId, now }, effect) => {
      if (effect.participation === 'withdrawn')
        await eachConclusion(manager, agreementId, (conclusion) =>
          withoutParty(conclusion, effect.organisationId, now),
        );
    });
    this.handlers.on('joinParties', async ({ manager, agreementId, now }, { predecessors, successorId }) => {
      await eachConclusion(manager, agreementId, (conclusion) =>
        passedOn(conclusion, predecessors, successorId, now),
      );
    });
  }
}

async function eachConclusion(
  manager: EntityManager,
  agreementId: string,
  change: (conclusion: Conclusion) => Conclusion,
): Promise<void> {
  for (const { number, conclusion } of await manager.findBy(Evaluation, { agreementId }))
    if (conclusion?.state === 'proposed')
      await manager.update(Evaluation, { agreementId, number }, { conclusion: change(conclusion) });
}
