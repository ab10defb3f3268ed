import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { dateOf } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { Versioned } from '../workflow/versioned.js';
import { type AddMeasurementDto, MeasurementDto } from './dto/measurement.dto.js';
import { Indicator } from './indicator.entity.js';
import { Measurement } from './measurement.entity.js';
import { MeasuringCalendar } from './measuring-calendar.js';
import { correctionsOf } from './measurement-reads.js';
import { measurementFaults, notResponsible, type Corrected } from './rules/indicator-faults.js';
import { answer, dueDateAnswered, isPast } from './rules/measuring.js';

/** Names an indicator. */
export interface IndicatorKey {
  readonly agreementId: string;
  readonly number: number;
}

/** What was found when indicators were measured. Measurements are never changed or removed. */
@Injectable()
export class MeasurementsService {
  constructor(
    @InjectRepository(Indicator) private readonly indicators: Repository<Indicator>,
    @InjectRepository(Measurement) private readonly measurements: Repository<Measurement>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly calendar: MeasuringCalendar,
  ) {}

  /**
   * Records a measurement, and the due date that it answers.
   * @throws Problem 404 where there is no such indicator, 403 where the caller is neither the responsible party nor the
   *   lead, 400 where the measurement is not sound, 409 where the agreement is not in monitoring
   */
  async add(
    { agreementId, number: indicatorNumber }: IndicatorKey,
    input: AddMeasurementDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<MeasurementDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addMeasurement',
      check,
      write: async (manager, { caller }, now) => {
        const indicator = await manager.findOneBy(Indicator, { agreementId, number: indicatorNumber });
        if (indicator === null) throw notFound();
        const barred = notResponsible(indicator.responsibleId, principal.organisationId, caller.isLead);
        if (barred) throw notPermitted(barred);
        const { value, measuredOn, source, corrects = null, reason = null } = input;
        const corrected = corrects === null ? undefined : await this.corrected(manager, indicator, corrects);
        const faults = measurementFaults(input, indicator, indicator, dateOf(now), corrected);
        if (faults.length > 0) throw validationFailed(faults);
        const dueOn =
          corrected === undefined
            ? (input.dueOn ?? dueDateAnswered(indicator, indicator, measuredOn))
            : corrected.dueOn;
        if (dueOn !== null && corrected === undefined) {
          await this.calendar.keep(manager, indicator, answer(indicator, indicator, dueOn));
        }
        const measurement = {
          agreementId,
          indicatorNumber,
          number: await nextNumber(manager, agreementId, indicatorNumber),
          value,
          measuredOn,
          source,
          dueOn,
          late: corrected?.late ?? (dueOn !== null && isPast(dueOn, now)),
          corrects,
          reason,
          recordedBy: principal.organisationId,
          recordedAt: now,
        };
        await manager.insert(Measurement, measurement);
        const { number, late } = measurement;
        return {
          event: {
            type: 'RECORD_MEASUREMENT',
            indicator: indicatorNumber,
            measurement: number,
            value,
            measuredOn,
            dueOn,
            late,
            ...(corrects !== null && { corrects }),
          },
          result: measurement,
        };
      },
    });
    return { version, item: MeasurementDto.of(result, null) };
  }

  /** A page of measurements in the order in which they were recorded. */
  async list(
    { agreementId, number }: IndicatorKey,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<MeasurementDto>> {
    await this.access.see(agreementId, principal, 'listMeasurements');
    if (!(await this.indicators.existsBy({ agreementId, number }))) throw notFound();
    const page = await pageByNumber(
      this.measurements,
      { agreementId, indicatorNumber: number },
      query,
      (row) => row,
    );
    const numbers = page.items.map((row) => row.number);
    const corrections = await correctionsOf(this.measurements, agreementId, number, numbers);
    return {
      items: page.items.map((row) => MeasurementDto.of(row, corrections.get(row.number) ?? null)),
      next: page.next,
    };
  }

  /** @throws Problem 404 where there is no such measurement, or the caller may not see it */
  async find(
    { agreementId, number: indicatorNumber }: IndicatorKey,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<MeasurementDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getMeasurement');
    const measurement = await this.measurements.findOneBy({ agreementId, indicatorNumber, number });
    if (measurement === null) throw notFound();
    const corrections = await correctionsOf(this.measurements, agreementId, indicatorNumber, [number]);
    const item = MeasurementDto.of(measurement, corrections.get(number) ?? null);
    return { version: agreement.version, item };
  }

  /** The measurement that a new one says it corrects; undefined where there is none. */
  private async corrected(
    manager: EntityManager,
    { agreementId, number: indicatorNumber }: Indicator,
    number: number,
  ): Promise<(Measurement & Corrected) | undefined> {
    const measurements = manager.getRepository(Measurement);
    const found = await measurements.findOneBy({ agreementId, indicatorNumber, number });
    if (found === null) return undefined;
    const corrections = await correctionsOf(measurements, agreementId, indicatorNumber, [number]);
    return { ...found, correctedBy: corrections.get(number) ?? null };
  }
}

/** The agreement's row is held. */
export async function nextNumber(
  manager: EntityManager,
  agreementId: string,
  indicatorNumber: number,
): Promise<number> {
  return ((await manager.maximum(Measurement, 'number', { agreementId, indicatorNumber })) ?? 0) + 1;
}
