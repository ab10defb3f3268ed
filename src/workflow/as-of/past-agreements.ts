import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThanOrEqual, Repository } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import type { Agreement } from '../agreement.entity.js';
import { AgreementAccess, type SeenAgreement } from '../agreement-access.js';
import { pastOf, type Past, type PastMoment } from '../core/as-of/as-of.js';
import { pastMoment } from '../core/as-of/moments.js';
import { timelineOf, type Timeline } from '../core/as-of/timeline.js';
import type { RecordedEntry } from '../core/replay.js';
import { Entry } from '../history/entry.entity.js';
import { Proceeding } from '../proceedings/proceeding.entity.js';
import { processesFollowed } from '../replay/processes-followed.js';
import type { AsOfQuery } from './as-of.query.js';
import { notBegunThen } from './as-of.problems.js';

/** An agreement as it was, and what that is read from. */
export interface ReadPast {
  readonly past: Past;
  readonly seen: SeenAgreement;
  readonly timeline: Timeline;
  readonly moment: PastMoment;
}

/** Tells from an agreement's history what it was. Whoever may see the agreement today may read all of its past. */
@Injectable()
export class PastAgreements {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    @InjectRepository(Proceeding) private readonly proceedings: Repository<Proceeding>,
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
  ): Promise<ReadPast> {
    const moment = pastMoment(query, this.clock.now());
    if ('faults' in moment) throw validationFailed(moment.faults);
    const seen = await this.access.see(id, principal, right);
    const { agreement, parties } = seen;
    const history = await this.historyOf(agreement);
    const proceedings = await this.proceedings.findBy({ agreementId: id });
    const processes = processesFollowed(agreement, proceedings, history);
    if (processes === undefined) throw new Error(`Agreement ${id} began a process that is not known`);
    const timeline = timelineOf(history, processes);
    const past = pastOf(timeline, moment, parties);
    if (past === undefined) throw notBegunThen();
    return { past, seen, timeline, moment };
  }

  private async historyOf({ id, lastSequence }: Agreement): Promise<RecordedEntry[]> {
    const entries = await this.entries.find({
      where: { agreementId: id, sequence: LessThanOrEqual(lastSequence) },
      order: { sequence: 'ASC' },
    });
    return entries.map((entry) => ({ ...entry, at: entry.at.toISOString() }));
  }
}
