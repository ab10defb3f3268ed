import { holdsNationalNumber } from '../../persons/rules/national-number.js';
import { constraint } from './constraint.js';

/** A property that names a person: not by a number of the National Register, which the registry keeps of nobody. */
export function HasNoNationalNumber(): PropertyDecorator {
  return constraint(
    'hasNoNationalNumber',
    (value) => typeof value !== 'string' || !holdsNationalNumber(value),
  );
}
