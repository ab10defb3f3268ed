import type { PipeTransform, Type } from '@nestjs/common';
import { validationFailed } from '../../common/problems/general.problems.js';
import { validateAs } from './validate-as.js';

/**
 * Reads a body whose `type` says which DTO it is, such as the events of an agreement:
 * `@Body(new DiscriminatedBodyPipe({ SUBMIT: SubmitDto, … })) event: SubmitDto | …`.
 * An unknown or missing `type` is a fault that names the types there are.
 */
export class DiscriminatedBodyPipe<T extends object> implements PipeTransform<unknown, T> {
  private readonly classes: ReadonlyMap<unknown, Type<T>>;
  private readonly types: string;

  constructor(classes: Readonly<Record<string, Type<T>>>) {
    this.classes = new Map(Object.entries(classes));
    this.types = Object.keys(classes).join(', ');
  }

  transform(value: unknown): T {
    const type = isObject(value) ? value.type : undefined;
    const known = this.classes.get(type);
    if (known) return validateAs(known, value, 'body');
    const detail = isObject(value)
      ? { key: 'validation.isIn', params: { values: this.types } }
      : { key: 'validation.isObject' };
    throw validationFailed([{ in: 'body', name: isObject(value) ? 'type' : '', detail }]);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
