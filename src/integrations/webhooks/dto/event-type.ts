import type { ValidationOptions } from 'class-validator';
import { constraint } from '../../../api/validation/constraint.js';
import { catalogue } from '../../../messages/catalogue.js';

/** A property that names a type of entries: one that the registry has words for. */
export function IsEventType(options?: ValidationOptions): PropertyDecorator {
  return constraint(
    'isEventType',
    (value) => typeof value === 'string' && catalogue.has(`event.${value}`),
    {},
    options,
  );
}
