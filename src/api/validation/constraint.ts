import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * Declares a constraint whose sentence is the message `validation.<name>`.
 * @param params what the sentence names
 */
export function constraint(
  name: string,
  holds: (value: unknown) => boolean,
  params: Readonly<Record<string, string | number>> = {},
  options?: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, constraints: [params], validator: { validate: holds } }, options);
}
