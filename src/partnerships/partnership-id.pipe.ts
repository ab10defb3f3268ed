import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../common/problems/general.problems.js';
import { PARTNERSHIP_ID } from './rules/partnership-id.js';

/** A path's id that no partnership can have names nothing: 404. */
export class PartnershipIdInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (value.length > 200 || !PARTNERSHIP_ID.test(value)) throw notFound();
    return value;
  }
}

/** The parameter as OpenAPI has it. */
export const PARTNERSHIP = {
  name: 'id',
  description: 'Id of the partnership.',
  example: 'partnership-leie-en-water',
} as const;
