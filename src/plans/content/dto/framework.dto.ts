import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import type { Framework } from '../framework.entity.js';

const TITLE = 'Space for water';
const BODY = 'In valleys that flood, open space stays open and buildings leave in the long run.';

/** A new policy framework. */
export class AddFrameworkDto {
  @ApiProperty({ description: 'Title.', maxLength: 300, example: TITLE })
  @IsTrimmedText({ max: 300 })
  readonly title: string;

  @ApiProperty({ description: 'What it lays down.', maxLength: 50000, example: BODY })
  @IsTrimmedText({ max: 50_000 })
  readonly body: string;
}

/** Changes to a policy framework: only the fields that are sent change. */
export class ReviseFrameworkDto {
  @ApiPropertyOptional({ description: 'Title.', maxLength: 300, example: TITLE })
  @Omittable()
  @IsTrimmedText({ max: 300 })
  readonly title?: string;

  @ApiPropertyOptional({ description: 'What it lays down.', maxLength: 50000, example: BODY })
  @Omittable()
  @IsTrimmedText({ max: 50_000 })
  readonly body?: string;
}

/** A policy framework (beleidskader) of a plan. */
export class FrameworkDto {
  @ApiProperty({
    description: 'Number within the plan; the number of a removed framework is not given again.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({ description: 'Title.', example: TITLE })
  readonly title: string;

  @ApiProperty({ description: 'What it lays down.', example: BODY })
  readonly body: string;

  @ApiProperty({
    description: 'When it was added.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly createdAt: string;

  static of({ number, title, body, createdAt }: Framework): FrameworkDto {
    return { number, title, body, createdAt: createdAt.toISOString() };
  }
}

/** A page of policy frameworks. */
export const FrameworkPageDto = pageOf(FrameworkDto);
