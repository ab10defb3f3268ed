import { constraint } from '../../../api/validation/constraint.js';
import { isKbo } from '../../rules/kbo.js';

/** A property that holds an enterprise number (KBO): ten digits, of which the last two check the others. */
export function IsKbo(): PropertyDecorator {
  return constraint('isKbo', (value) => typeof value === 'string' && isKbo(value));
}

/** A property that holds an e-mail address (RFC 5321: at most 254 characters), without a name before it. */
export function IsEmailAddress(): PropertyDecorator {
  return constraint(
    'isEmailAddress',
    (value) =>
      typeof value === 'string' &&
      value.length <= 254 &&
      /^[^\s@<>()",;:\\]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(value),
  );
}
