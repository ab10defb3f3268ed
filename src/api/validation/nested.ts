import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** A property that holds one object of another DTO, and no list of them. */
export function NestedObject(type: () => Class<object>): PropertyDecorator {
  return applyDecorators(Type(type), IsObject(), ValidateNested());
}

/** A property that holds a list of `min` to `max` objects of another DTO. */
export function NestedList(
  type: () => Class<object>,
  size: { min?: number; max: number },
): PropertyDecorator {
  return applyDecorators(
    Type(type),
    IsArray(),
    ArrayMinSize(size.min ?? 0),
    ArrayMaxSize(size.max),
    // Without it a list within the list would pass as an element.
    IsObject({ each: true }),
    ValidateNested({ each: true }),
  );
}
