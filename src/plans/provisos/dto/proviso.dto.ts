import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import type { Proviso } from '../proviso.entity.js';

/** A voorbehoud of the Flemish Government or a deputation about the adoption of a plan. */
export class ProvisoDto {
  @ApiProperty({ description: 'Number within the plan.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description: 'OVO code of the province or of Flanders that states it.',
    example: 'OVO000231',
  })
  readonly organisationId: string;

  @ApiProperty({
    description: 'What it says.',
    example: 'The deputation adopts the plan provided that action 3 follows the provincial spatial plan.',
  })
  readonly text: string;

  @ApiProperty({
    description: 'When it was stated.',
    format: 'date-time',
    example: '2027-07-01T09:00:00.000Z',
  })
  readonly statedAt: string;

  static of({ number, organisationId, body, statedAt }: Proviso): ProvisoDto {
    return { number, organisationId, text: body, statedAt: statedAt.toISOString() };
  }
}

/** A page of provisos. */
export const ProvisoPageDto = pageOf(ProvisoDto);
