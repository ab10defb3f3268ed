import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../common/problems/general.problems.js';
import { DOMAIN_ID } from './rules/domain.js';

/** A path's id that no domain can have names nothing: 404. */
export class DomainIdInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!DOMAIN_ID.test(value)) throw notFound();
    return value;
  }
}

/** The path parameter, for OpenAPI. */
export const DOMAIN = { name: 'id', description: 'Id of the domain.', example: 'mobility' } as const;
