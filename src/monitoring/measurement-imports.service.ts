import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { CsvPreviewDto, issuesOf } from '../api/csv/csv.dto.js';
import { readRows } from '../common/csv/read-rows.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import type { Language } from '../messages/catalogue.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { Versioned } from '../workflow/versioned.js';
import { type ImportedMeasurementsDto, MeasurementDto } from './dto/measurement.dto.js';
import { Indicator } from './indicator.entity.js';
import { countingMeasurements } from './measurement-reads.js';
import { Measurement } from './measurement.entity.js';
import { type IndicatorKey, nextNumber } from './measurements.service.js';
import { MeasuringCalendar } from './measuring-calendar.js';
import { notResponsible } from './rules/indicator-faults.js';
import { MEASUREMENT_COLUMNS, measurementsIn, MOST_MEASUREMENTS } from './rules/measurement-rows.js';
import { answer, dueDateAnswered, isPast, type Measuring } from './rules/measuring.js';

/** Measurements that come in files: all of a file or nothing of it. */
@Injectable()
export class MeasurementImportsService {
  constructor(
    @InjectRepository(Indicator) private readonly indicators: Repository<Indicator>,
    @InjectRepository(Measurement) private readonly measurements: Repository<Measurement>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly calendar: MeasuringCalendar,
    private readonly clock: Clock,
  ) {}

  /** What taking in a file would come to; it changes nothing. @throws Problem 404 */
  async preview(
    { agreementId, number }: IndicatorKey,
    csv: string,
    principal: Principal | undefined,
    language: Language,
  ): Promise<CsvPreviewDto> {
    await this.access.see(agreementId, principal, 'previewMeasurements');
    const indicator = await this.indicators.findOneBy({ agreementId, number });
    if (indicator === null) throw notFound();
    const read = readRows(csv, MEASUREMENT_COLUMNS, MOST_MEASUREMENTS);
    const measured = await daysMeasured(this.measurements, indicator);
    const { faults } = measurementsIn(read, indicator, measured, dateOf(this.clock.now()));
    return CsvPreviewDto.of({ rows: read.rows, faults }, language);
  }

  /**
   * Records every measurement of a file, each with the due date that it answers, in order of their days.
   * @throws Problem 404 where there is no such indicator, 403 where the caller is neither the responsible party nor the
   *   lead, 400 with every line that is not sound, 409 where the agreement is not in monitoring
   */
  async take(
    { agreementId, number: indicatorNumber }: IndicatorKey,
    csv: string,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ImportedMeasurementsDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'importMeasurements',
      check,
      write: async (manager, { caller }, now) => {
        const indicator = await manager.findOneBy(Indicator, { agreementId, number: indicatorNumber });
        if (indicator === null) throw notFound();
        const reason = notResponsible(indicator.responsibleId, principal.organisationId, caller.isLead);
        if (reason) throw notPermitted(reason);
        const measured = await daysMeasured(manager.getRepository(Measurement), indicator);
        const read = readRows(csv, MEASUREMENT_COLUMNS, MOST_MEASUREMENTS);
        const { measurements, faults } = measurementsIn(read, indicator, measured, dateOf(now));
        if (faults.length > 0) throw validationFailed(issuesOf(faults));
        const first = await nextNumber(manager, agreementId, indicatorNumber);
        let measuring: Measuring = indicator;
        const rows = measurements.map((each, index) => {
          const dueOn = dueDateAnswered(indicator, measuring, each.measuredOn);
          if (dueOn !== null) measuring = answer(indicator, measuring, dueOn);
          return {
            ...each,
            agreementId,
            indicatorNumber,
            number: first + index,
            dueOn,
            late: dueOn !== null && isPast(dueOn, now),
            corrects: null,
            reason: null,
            recordedBy: principal.organisationId,
            recordedAt: now,
          };
        });
        await this.calendar.keep(manager, indicator, measuring);
        await manager.insert(Measurement, rows);
        return {
          event: {
            type: 'RECORD_MEASUREMENT',
            indicator: indicatorNumber,
            measurement: first,
            lastMeasurement: first + rows.length - 1,
          },
          result: rows,
        };
      },
    });
    return { version, item: { measurements: result.map((row) => MeasurementDto.of(row, null)) } };
  }
}

/** Days of which there is a measurement that counts. */
async function daysMeasured(
  measurements: Repository<Measurement>,
  { agreementId, number }: Indicator,
): Promise<ReadonlySet<string>> {
  const rows = await countingMeasurements(measurements, agreementId, number);
  return new Set(rows.map(({ measuredOn }) => measuredOn));
}
