import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { refuseUnstorable, validateAs } from './validate-as.js';

/** Classes that a parameter's type becomes when it is no DTO. */
const PLAIN: readonly unknown[] = [undefined, Object, Array, String, Number, Boolean];

/** The global pipe: reads every body and query as the DTO that the handler declares (see `validateAs`). */
@Injectable()
export class RequestValidationPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return value;
    if (PLAIN.includes(metatype) || data !== undefined) {
      refuseUnstorable(value, type);
      return value;
    }
    // Express gives queries without a prototype, which class-transformer does not expect.
    return validateAs(metatype as Type<object>, type === 'query' ? { ...(value as object) } : value, type);
  }
}
