import type { ValidationOptions } from 'class-validator';
import { constraint } from '../../api/validation/constraint.js';
import { isOvoCode } from '../../api/validation/ovo-code.js';
import { POT } from '../rules/commitment-terms.js';

/** A property that holds one side of a commitment: an organisation's id, or that of the common pot. */
export function IsSideOfCommitment(options?: ValidationOptions): PropertyDecorator {
  return constraint('isSideOfCommitment', (value) => value === POT || isOvoCode(value), {}, options);
}
