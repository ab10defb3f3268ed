import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import type { CouncilRecess } from '../recess.entity.js';

/** A new recess. */
export class AddRecessDto {
  @ApiProperty({
    description: 'First day on which the council does not meet, at most five years ahead.',
    format: 'date',
    example: '2027-07-05',
  })
  @IsPlainDate()
  readonly startsOn: string;

  @ApiProperty({
    description: 'Last day of it, at most a year after the first.',
    format: 'date',
    example: '2027-08-22',
  })
  @IsPlainDate()
  readonly endsOn: string;

  @ApiProperty({
    description: 'What it is called, as it stands in the derivation of a deadline.',
    minLength: 1,
    maxLength: 200,
    example: 'Zomerreces',
  })
  @IsTrimmedText({ max: 200 })
  readonly reason: string;
}

/** A spell in which a council does not meet. */
export class RecessDto {
  @ApiProperty({
    description: 'Id of the recess.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly id: string;

  @ApiProperty({ description: 'First day of it.', format: 'date', example: '2027-07-05' })
  readonly startsOn: string;

  @ApiProperty({ description: 'Last day of it.', format: 'date', example: '2027-08-22' })
  readonly endsOn: string;

  @ApiProperty({ description: 'What it is called.', example: 'Zomerreces' })
  readonly reason: string;

  @ApiProperty({
    description: 'When it was registered.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly createdAt: string;

  static of({ id, startsOn, endsOn, reason, createdAt }: CouncilRecess): RecessDto {
    return { id, startsOn, endsOn, reason, createdAt: createdAt.toISOString() };
  }
}

/** A page of recesses. */
export const RecessPageDto = pageOf(RecessDto);
