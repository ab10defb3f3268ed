import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../common/problems/general.problems.js';

/** Years that budgets are kept of. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** A domain's own word for a line. */
export const LINE_CODE = /^[a-z0-9][a-z0-9-]{0,49}$/;

/** A path's year of which no budget is kept names nothing: 404. */
export class BudgetYearInPath implements PipeTransform<string, number> {
  transform(value: string): number {
    const year = /^\d{4}$/.test(value) ? Number(value) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) throw notFound();
    return year;
  }
}

/** A path's word that no line can have names nothing: 404. */
export class LineCodeInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!LINE_CODE.test(value)) throw notFound();
    return value;
  }
}

/** The path parameters, for OpenAPI. */
export const YEAR = {
  name: 'year',
  description: 'The year.',
  schema: { type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR },
  example: 2027,
} as const;
export const CODE = {
  name: 'code',
  description: 'The domain’s word for the line.',
  example: 'cycle-fund',
} as const;
