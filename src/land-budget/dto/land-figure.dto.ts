import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import type { StoredLandFigure } from '../figures/land-figure.entity.js';

/** How much land was taken in a municipality in a year. */
export class LandFigureDto {
  @ApiProperty({ description: 'OVO code of the municipality, as it was then.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'The year.', type: 'integer', example: 2025 })
  readonly year: number;

  @ApiProperty({
    description: '1 for the first figure of the municipality and the year; a later one comes in its place.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({ description: 'Hectares.', example: '11.2500' })
  readonly hectares: string;

  @ApiProperty({ description: 'Where it comes from.', example: 'https://www.example.org/made-up' })
  readonly source: string;

  @ApiProperty({
    description: 'Why it comes in the place of the one before.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly reason: string | null;

  @ApiProperty({ description: 'OVO code of who took it in.', example: 'OVO000233' })
  readonly recordedBy: string;

  @ApiProperty({ description: 'When.', format: 'date-time', example: '2026-11-24T10:00:00.000Z' })
  readonly recordedAt: string;

  static of(row: StoredLandFigure): LandFigureDto {
    const { organisationId, year, number, hectares, source, reason, recordedBy, recordedAt } = row;
    return {
      organisationId,
      year,
      number,
      hectares,
      source,
      reason,
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    };
  }
}

/** A page of figures. */
export const LandFigurePageDto = pageOf(LandFigureDto);

/** What was taken in of a file of figures. */
export class ImportedLandFiguresDto {
  @ApiProperty({ description: 'The figures, in the order of the file.', type: [LandFigureDto] })
  readonly figures: readonly LandFigureDto[];
}
