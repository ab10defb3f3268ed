import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Like, Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { dateAfter, dateOf } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { lastDayOf } from '../workflow/deadlines/deadline-words.js';
import { Timer } from '../workflow/deadlines/timer.entity.js';
import type { Versioned } from '../workflow/versioned.js';
import { RhythmDto, type SetRhythmDto } from './dto/rhythm.dto.js';
import { Evaluation } from './evaluation.entity.js';

/** What of an agreement's context says when it is evaluated. */
interface InCycles {
  readonly settings: { readonly measuringTerm: { readonly months?: number } };
  readonly inForceSince: string | null;
}

/** How often an agreement is evaluated, and when next. The deadlines themselves are its statechart's. */
@Injectable()
export class RhythmService {
  constructor(
    @InjectRepository(Evaluation) private readonly evaluations: Repository<Evaluation>,
    @InjectRepository(Timer) private readonly timers: Repository<Timer>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
  ) {}

  /** @throws Problem 404 where the caller may not know of the agreement */
  async find(agreementId: string, principal: Principal | undefined): Promise<Versioned<RhythmDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getEvaluationRhythm');
    const { settings, inForceSince } = agreement.context as unknown as InCycles;
    const everyMonths = settings.measuringTerm.months ?? null;
    const [last] = await this.evaluations.find({
      where: { agreementId },
      order: { number: 'DESC' },
      take: 1,
    });
    const countedFrom = countedSince(last, inForceSince);
    const runs = agreement.phase === 'monitoring' && agreement.state !== 'suspended';
    const isDue = agreement.phase === 'monitoring' && agreement.state === 'evaluating';
    // A suspension begins the cycle anew: while one runs, its own deadline knows best.
    const lastDay = await this.lastDayOfTerm(agreementId, isDue ? 'evaluationTerm' : 'measuringTerm');
    const counted =
      countedFrom !== null && everyMonths !== null ? dateAfter(countedFrom, { months: everyMonths }) : null;
    const item: RhythmDto = {
      everyMonths,
      countedFrom,
      dueOn: runs ? ((isDue ? null : lastDay) ?? counted) : null,
      isDue,
      atLatestOn: isDue ? lastDay : null,
      isOverdue: isDue && lastDay === null,
    };
    return { version: agreement.version, item };
  }

  /**
   * Sets how often the agreement is evaluated. The cycle that runs is counted anew from where it began; what would have
   * been due already is due today.
   * @throws Problem 403, 404, 409 where the agreement is neither a draft nor in force
   */
  async set(
    agreementId: string,
    { everyMonths }: SetRhythmDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<RhythmDto>> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'setEvaluationRhythm',
      check,
      write: async (manager, { agreement }, now) => {
        const { inForceSince } = agreement.instance.context as unknown as InCycles;
        const [last] = await manager.find(Evaluation, {
          where: { agreementId },
          order: { number: 'DESC' },
          take: 1,
        });
        const countedFrom = countedSince(last, inForceSince);
        const counted = countedFrom && dateAfter(countedFrom, { months: everyMonths });
        const today = dateOf(now);
        const dueOn = counted !== null && counted < today ? today : counted;
        return {
          event: { type: 'SET_EVALUATION_RHYTHM', everyMonths, countedFrom, dueOn },
          result: undefined,
        };
      },
    });
    return this.find(agreementId, principal);
  }

  /** The last day of a term of the cycle; null where it does not run. */
  private async lastDayOfTerm(
    agreementId: string,
    term: 'measuringTerm' | 'evaluationTerm',
  ): Promise<string | null> {
    const key = Like(`xstate.after.${term}.%`);
    const timer = await this.timers.findOneBy({ agreementId, councilId: '', key });
    return timer && lastDayOf(timer.dueAt);
  }
}

/** The plain date that a cycle is counted from: the last evaluation, or entry into force. */
function countedSince(last: Evaluation | undefined, inForceSince: string | null): string | null {
  if (last !== undefined) return dateOf(last.evaluatedAt);
  return inForceSince === null ? null : dateOf(new Date(inForceSince));
}
