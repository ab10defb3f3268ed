import { daysAfter } from '../calendar.js';

/** What is measured. All values are invented for the demonstration. */

/** An indicator as the API takes it. */
export interface NewIndicator {
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly baselineValue: string;
  readonly baselineOn: string;
  readonly targetValue: string;
  readonly targetOn: string;
  readonly responsibleId: string;
  readonly firstDueOn: string;
  readonly everyMonths: number;
}

/** Who measures what. */
export interface Responsible {
  readonly landTake: string;
  readonly vacancy: string;
  readonly youngInhabitants: string;
}

export const SOURCE = 'Verzonnen waarde voor de demonstratie';
/** Hectares in a year. */
export const LAND_TAKE_FOUND = '13.4';
/** Per cent. */
export const VACANCY_FOUND = '9.1';

/**
 * The indicators of clause 8, in this order: land take, vacancy, young inhabitants.
 * @param today plain date
 * @param lastYear the year at whose end the deal expires
 */
export function indicators(responsible: Responsible, today: string, lastYear: number): NewIndicator[] {
  const course = { baselineOn: today, targetOn: `${lastYear}-12-31`, everyMonths: 12 };
  return [
    {
      ...course,
      name: 'Bijkomend ruimtebeslag',
      definition: 'Ruimtebeslag dat er in een jaar bij kwam in de dertien gemeenten samen. Verzonnen reeks.',
      unit: 'ha per jaar',
      baselineValue: '18',
      targetValue: '0',
      responsibleId: responsible.landTake,
      firstDueOn: daysAfter(today, 400),
    },
    {
      ...course,
      name: 'Leegstand in de kernen',
      definition:
        'Aandeel van de handelspanden in de kernen dat langer dan een jaar leegstaat. Verzonnen reeks.',
      unit: '%',
      baselineValue: '9.6',
      targetValue: '6',
      responsibleId: responsible.vacancy,
      firstDueOn: daysAfter(today, 430),
    },
    {
      ...course,
      name: 'Inwoners jonger dan 40 jaar',
      definition: 'Aantal inwoners jonger dan 40 jaar in de dertien gemeenten samen. Verzonnen reeks.',
      unit: 'inwoners',
      baselineValue: '127000',
      targetValue: '125000',
      responsibleId: responsible.youngInhabitants,
      firstDueOn: daysAfter(today, 700),
    },
  ];
}
