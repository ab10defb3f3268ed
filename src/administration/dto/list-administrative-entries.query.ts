import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { ADMINISTRATIVE_ACTS, type AdministrativeAct } from '../rules/administrative-act.js';

/** Which entries to list: all conditions together. */
export class ListAdministrativeEntriesQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only those about this: its address in the API.',
    maxLength: 500,
    example: '/v1/organisations/OVO002133',
  })
  @Omittable()
  @IsTrimmedText({ max: 500 })
  readonly about?: string;

  @ApiPropertyOptional({
    description: 'Only acts of this type.',
    enum: ADMINISTRATIVE_ACTS,
    example: 'REVISE_ORGANISATION',
  })
  @Omittable()
  @IsIn(ADMINISTRATIVE_ACTS)
  readonly type?: AdministrativeAct;
}
