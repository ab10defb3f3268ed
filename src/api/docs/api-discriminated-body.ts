import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';

/**
 * Documents a body that `DiscriminatedBodyPipe` reads: one of several DTOs, told apart by `type`.
 * @param examples bodies by name, shown for choice in the console
 */
export function ApiDiscriminatedBody(
  classes: Readonly<Record<string, Type<object>>>,
  examples: Readonly<Record<string, { summary?: string; value: object }>>,
): MethodDecorator {
  const mapping = Object.entries(classes).map(([type, dto]): [string, string] => [type, getSchemaPath(dto)]);
  return applyDecorators(
    ApiExtraModels(...Object.values(classes)),
    ApiBody({
      required: true,
      schema: {
        oneOf: [...new Set(mapping.map(([, path]) => path))].map(($ref) => ({ $ref })),
        discriminator: { propertyName: 'type', mapping: Object.fromEntries(mapping) },
      },
      examples: { ...examples },
    }),
  );
}
