import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { notFound } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import type { Versioned } from '../../workflow/versioned.js';
import { Indicator } from '../indicator.entity.js';
import { Measurement } from '../measurement.entity.js';
import { forecast, type Forecast } from '../rules/forecast.js';
import { judge, type Judgement } from '../rules/trajectory.js';

/** An indicator on its path. */
export interface TrajectoryReport {
  /** Of the agreement. */
  readonly title: string;
  readonly indicator: Indicator;
  /** All of them, corrected ones too, in order of their days. */
  readonly measurements: readonly Measurement[];
  /** The number of the later one by that of the one in whose place it came. */
  readonly corrections: ReadonlyMap<number, number>;
  readonly judgement: Judgement;
  readonly forecast: Forecast;
}

/** Holds what was measured against the path that was agreed. */
@Injectable()
export class TrajectoriesService {
  constructor(
    @InjectRepository(Indicator) private readonly indicators: Repository<Indicator>,
    @InjectRepository(Measurement) private readonly measurements: Repository<Measurement>,
    private readonly access: AgreementAccess,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 where there is no such indicator, or the caller may not see it */
  async of(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
    right: Right,
  ): Promise<Versioned<TrajectoryReport>> {
    const { agreement } = await this.access.see(agreementId, principal, right);
    const indicator = await this.indicators.findOneBy({ agreementId, number });
    if (indicator === null) throw notFound();
    const measurements = await this.measurements.find({
      where: { agreementId, indicatorNumber: number },
      order: { measuredOn: 'ASC', number: 'ASC' },
    });
    const corrections = new Map(
      measurements.flatMap((each) => (each.corrects === null ? [] : [[each.corrects, each.number] as const])),
    );
    const counting = measurements.filter((each) => !corrections.has(each.number));
    return {
      version: agreement.version,
      item: {
        title: agreement.title,
        indicator,
        measurements,
        corrections,
        judgement: judge(indicator, counting.at(-1)),
        forecast: forecast(indicator, counting, dateOf(this.clock.now())),
      },
    };
  }
}
