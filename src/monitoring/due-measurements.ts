import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Indicator } from './indicator.entity.js';
import { Measurement } from './measurement.entity.js';

/** How an indicator was measured in a year. */
export interface YearOfMeasuring {
  readonly indicator: number;
  readonly name: string;
  /** How many measurements came for the year. */
  readonly measured: number;
  /** Of these, how many after their due date. */
  readonly late: number;
  /** How many due dates passed without a measurement, and have none yet. */
  readonly missed: number;
}

/** What parties had to measure by when, for those who account for a year. */
@Injectable()
export class DueMeasurements {
  constructor(
    @InjectRepository(Indicator) private readonly indicators: Repository<Indicator>,
    @InjectRepository(Measurement) private readonly measurements: Repository<Measurement>,
  ) {}

  /** The indicators of a party with something to say of a year, for who is shown the agreement already. */
  async of(agreementId: string, responsibleId: string, year: number): Promise<YearOfMeasuring[]> {
    const indicators = await this.indicators.find({
      where: { agreementId, responsibleId },
      order: { number: 'ASC' },
    });
    const measurements = await this.measurements.findBy({ agreementId });
    const isInYear = (date: string): boolean => date.startsWith(`${year}-`);
    return indicators
      .map(({ number, name, missed }) => {
        const ofYear = measurements.filter(
          ({ indicatorNumber, dueOn, measuredOn }) =>
            indicatorNumber === number && isInYear(dueOn ?? measuredOn),
        );
        return {
          indicator: number,
          name,
          measured: ofYear.length,
          late: ofYear.filter(({ late }) => late).length,
          missed: missed.filter(isInYear).length,
        };
      })
      .filter(({ measured, missed }) => measured + missed > 0);
  }
}
