import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Message } from '../messages/message.js';
import { EventAdvice } from '../workflow/event-advice.js';
import { Proceeding } from '../workflow/proceedings/proceeding.entity.js';
import { Evaluation } from './evaluation.entity.js';
import type { Decision } from './rules/conclusion.js';
import { followUpOf, type AmendmentSeen } from './rules/follow-up.js';

const FOLLOWED_BY = { AMEND: 'amend', TERMINATE: 'end' } as const satisfies Record<string, Decision>;

/** Tells who could amend or end an agreement that its parties concluded to, and in which evaluation. */
@Injectable()
export class DecisionAdvice implements OnModuleInit {
  constructor(
    @InjectRepository(Evaluation) private readonly evaluations: Repository<Evaluation>,
    @InjectRepository(Proceeding) private readonly proceedings: Repository<Proceeding>,
    private readonly advice: EventAdvice,
  ) {}

  onModuleInit(): void {
    for (const [event, decision] of Object.entries(FOLLOWED_BY))
      this.advice.on(event, (agreementId) => this.reminderOf(agreementId, decision));
  }

  /** The last evaluation that concluded so, where nobody has begun with it. */
  private async reminderOf(agreementId: string, decision: Decision): Promise<Message | null> {
    const rows = await this.evaluations.find({ where: { agreementId }, order: { number: 'DESC' } });
    const row = rows.find(({ conclusion }) => conclusion?.state === 'agreed');
    if (row?.conclusion?.decision !== decision) return null;
    const amendments = await this.proceedings.findBy({ agreementId, kind: 'amendment' });
    const followUp = followUpOf(row.conclusion, {
      kind: 'deal',
      phase: 'monitoring',
      state: 'measuring',
      isEnding: false,
      amendments: amendments.map(amendmentSeen),
    });
    return followUp?.state === 'open'
      ? { key: `evaluations.concluded-to-${decision}`, params: { evaluation: row.number } }
      : null;
  }
}

/** An amendment, as far as it carries a decision out. */
export function amendmentSeen({ number, state, openedAt, closedAt }: Proceeding): AmendmentSeen {
  return {
    number,
    openedAt: openedAt.toISOString(),
    isOpen: closedAt === null && (state === 'negotiation' || state === 'ratification'),
    isInForce: state === 'inForce' || state === 'impaired',
  };
}
