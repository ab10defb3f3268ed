import { In, type Repository } from 'typeorm';
import { Measurement } from './measurement.entity.js';

/** No measurement came in its place, as SQL over the alias `m`. */
const COUNTS = `NOT EXISTS (SELECT 1 FROM measurement later WHERE later.agreement_id = m.agreement_id
  AND later.indicator_number = m.indicator_number AND later.corrects = m.number)`;

/** The measurement of the latest day of each indicator that counts, in one query. */
export async function lastMeasurements(
  measurements: Repository<Measurement>,
  agreementId: string,
  indicators: readonly number[],
): Promise<ReadonlyMap<number, Measurement>> {
  if (indicators.length === 0) return new Map();
  const rows = await measurements
    .createQueryBuilder('m')
    .distinctOn(['m.indicatorNumber'])
    .where('m.agreementId = :agreementId', { agreementId })
    .andWhere('m.indicatorNumber IN (:...indicators)', { indicators })
    .andWhere(COUNTS)
    .orderBy('m.indicatorNumber')
    .addOrderBy('m.measuredOn', 'DESC')
    .addOrderBy('m.number', 'DESC')
    .getMany();
  return new Map(rows.map((row) => [row.indicatorNumber, row]));
}

/** Which of these measurements others came in the place of: the number of the later one by that of the earlier. */
export async function correctionsOf(
  measurements: Repository<Measurement>,
  agreementId: string,
  indicatorNumber: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await measurements.findBy({ agreementId, indicatorNumber, corrects: In([...numbers]) });
  return new Map(rows.flatMap(({ number, corrects }) => (corrects === null ? [] : [[corrects, number]])));
}

/** The measurements of an indicator that count, in order of their days and then of their numbers. */
export async function countingMeasurements(
  measurements: Repository<Measurement>,
  agreementId: string,
  indicatorNumber: number,
): Promise<Measurement[]> {
  return measurements
    .createQueryBuilder('m')
    .where({ agreementId, indicatorNumber })
    .andWhere(COUNTS)
    .orderBy('m.measuredOn')
    .addOrderBy('m.number')
    .getMany();
}
