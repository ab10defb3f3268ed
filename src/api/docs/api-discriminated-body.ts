import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';

/**
 * Documents a body that `DiscriminatedBodyPipe` reads: one of several DTOs, told apart by `type`. The console offers an
 * example of each for choice, made of the examples of their properties.
 */
export function ApiDiscriminatedBody(classes: Readonly<Record<string, Type<object>>>): MethodDecorator {
  const mapping = Object.entries(classes).map(([type, dto]): [string, string] => [type, getSchemaPath(dto)]);
  return applyDecorators(
    ApiExtraModels(...Object.values(classes)),
    ApiBody({
      required: true,
      schema: {
        oneOf: [...new Set(mapping.map(([, path]) => path))].map(($ref) => ({ $ref })),
        discriminator: { propertyName: 'type', mapping: Object.fromEntries(mapping) },
      },
    }),
  );
}
