import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThanOrEqual, Repository } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { AgreementAccess, type SeenAgreement } from '../agreement-access.js';
import { pastOf, type Past } from '../core/as-of/as-of.js';
import { pastMoment } from '../core/as-of/moments.js';
import { timelineOf } from '../core/as-of/timeline.js';
import { Entry } from '../history/entry.entity.js';
import { councilsOf, CURRENT, processOf } from '../processes.js';
import type { AsOfQuery } from './as-of.query.js';
import { notBegunThen } from './as-of.problems.js';

/** Tells from an agreement's history what it was. Whoever may see the agreement today may read all of its past. */
@Injectable()
export class PastAgreements {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    private readonly access: AgreementAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides the history again, up to the moments that are asked for.
   * @throws Problem 400 for a moment that is yet to come, 404 where the caller may not know of the agreement or it had
   *   not begun
   */
  async read(
    id: string,
    query: AsOfQuery,
    principal: Principal | undefined,
    right: Right,
  ): Promise<{ past: Past; seen: SeenAgreement }> {
    const moment = pastMoment(query, this.clock.now());
    if ('faults' in moment) throw validationFailed(moment.faults);
    const seen = await this.access.see(id, principal, right);
    const { agreement, parties, councils } = seen;
    const history = await this.entries.find({
      where: { agreementId: id, sequence: LessThanOrEqual(agreement.lastSequence) },
      order: { sequence: 'ASC' },
    });
    const [council] = councils;
    const timeline = timelineOf(
      history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      {
        agreement: processOf(agreement.processId, agreement.processVersion),
        council: council ? processOf(council.processId, council.processVersion) : councilsOf(agreement),
        proceedings: CURRENT,
      },
    );
    const past = pastOf(timeline, moment, parties);
    if (past === undefined) throw notBegunThen();
    return { past, seen };
  }
}
