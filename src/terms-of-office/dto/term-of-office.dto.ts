import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { LEVELS, type Level } from '../../common/level.js';
import type { TermOfOffice } from '../term-of-office.entity.js';

const BEGINS = 'First day of the term.';
const ENDS = 'First day that is part of it no more: that of the next.';
const BASIS = 'What it rests on: an address, or a law in words.';

/** A term of office to add. */
export class CreateTermOfOfficeDto {
  @ApiProperty({ description: 'Whose councils.', enum: LEVELS, example: 'municipality' })
  @IsIn(LEVELS)
  readonly level: Level;

  @ApiProperty({ description: BEGINS, format: 'date', example: '2037-01-01' })
  @IsPlainDate()
  readonly beginsOn: string;

  @ApiProperty({ description: ENDS, format: 'date', example: '2043-01-01' })
  @IsPlainDate()
  readonly endsOn: string;

  @ApiProperty({ description: BASIS, maxLength: 500, example: 'Decreet over het lokaal bestuur' })
  @IsTrimmedText({ max: 500 })
  readonly basis: string;
}

/** What to change of a term of office; what is left out stays as it is. */
export class ReviseTermOfOfficeDto {
  @ApiPropertyOptional({ description: BEGINS, format: 'date', example: '2031-01-06' })
  @Omittable()
  @IsPlainDate()
  readonly beginsOn?: string;

  @ApiPropertyOptional({ description: ENDS, format: 'date', example: '2037-01-01' })
  @Omittable()
  @IsPlainDate()
  readonly endsOn?: string;

  @ApiProperty({ description: BASIS, maxLength: 500, example: 'https://example.org/besluit' })
  @IsTrimmedText({ max: 500 })
  readonly basis: string;
}

/** For how long the councils of a level are elected. */
export class TermOfOfficeDto {
  @ApiProperty({
    description: 'Level and year of its beginning, as it was added.',
    example: 'municipality-2025',
  })
  readonly id: string;

  @ApiProperty({ description: 'Whose councils.', enum: LEVELS, example: 'municipality' })
  readonly level: Level;

  @ApiProperty({ description: BEGINS, format: 'date', example: '2025-01-01' })
  readonly beginsOn: string;

  @ApiProperty({ description: ENDS, format: 'date', example: '2031-01-01' })
  readonly endsOn: string;

  @ApiProperty({ description: BASIS, example: 'Decreet over het lokaal bestuur' })
  readonly basis: string;

  static of({ id, level, beginsOn, endsOn, basis }: TermOfOffice): TermOfOfficeDto {
    return { id, level, beginsOn, endsOn, basis };
  }
}

/** A page of terms of office. */
export const TermOfOfficePageDto = pageOf(TermOfOfficeDto);

/** The term of one council. */
export class CouncilTermDto {
  @ApiProperty({ description: 'Id of the term.', example: 'municipality-2025' })
  readonly id: string;

  @ApiProperty({ description: BEGINS, format: 'date', example: '2025-01-01' })
  readonly beginsOn: string;

  @ApiProperty({ description: ENDS, format: 'date', example: '2031-01-01' })
  readonly endsOn: string;

  @ApiProperty({
    description: 'First day of this council: of the term, or of a merger within it.',
    format: 'date',
    example: '2025-01-01',
  })
  readonly since: string;
}

/** On which day to look. */
export class CouncilTermQuery {
  @ApiPropertyOptional({
    description: 'The day whose term of office counts; today unless told. What is owed is what is owed now.',
    format: 'date',
    example: '2031-01-15',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;
}
