import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { encodeCursor } from './cursor.js';
import { Omittable } from './validation/omittable.js';
import { IsQueryInteger } from './validation/query.js';

/** What every list's query has; a list's own query DTO extends it with filters. */
export class PageQuery {
  @ApiPropertyOptional({
    description: 'How many items a page has at most.',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 20,
  })
  @Omittable()
  @IsQueryInteger({ min: 1, max: 100 })
  readonly limit: number = 20;

  @ApiPropertyOptional({
    description: 'Where the page begins: `next` of the page before it. Leave it out for the first page.',
    maxLength: 1000,
  })
  @Omittable()
  @IsString()
  @MaxLength(1000)
  readonly cursor?: string;
}

/** A page of a list, and where the next one begins (`null` after the last). */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The class of a list's pages, for OpenAPI: the schema `<Item>Page` with `items` and `next`. */
export function pageOf<T extends object>(item: Type<T>): Type<Page<T>> {
  @ApiSchema({ name: `${schemaName(item)}Page` })
  class PageDto implements Page<T> {
    @ApiProperty({ description: 'The items of this page, in the order of the list.', type: [item] })
    readonly items: readonly T[];

    @ApiProperty({
      description: 'The cursor of the next page; `null` when this is the last one.',
      type: String,
      nullable: true,
      example: null,
    })
    readonly next: string | null;
  }
  return PageDto;
}

/**
 * Makes a page of rows that were read with one more than `limit`: the one too many only shows that there is a next.
 * @param cursorOf the values of the sort key of a row
 * @param show turns a row into the list's item
 */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number)[],
  show: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null;
  return { items: shown.map(show), next };
}

/** `AgreementDto` is `Agreement` in OpenAPI, unless the class says otherwise. */
function schemaName(item: Type<object>): string {
  const [schema] = (Reflect.getMetadata('swagger/apiSchema', item) ?? []) as { name?: string }[];
  return schema?.name ?? item.name.replace(/Dto$/, '');
}
