import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';

/** Which figures are listed. */
export class ListLandFiguresQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only of this municipality (OVO code).', example: 'OVO002133' })
  @Omittable()
  @IsOvoCode()
  readonly organisationId?: string;
}
