import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { NestedList } from '../../api/validation/nested.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { ChosenProvinceDto } from '../../provinces/dto/province-roles.dto.js';

/** A province that is no party agrees to serve in the role that the parties chose for it. */
export class AgreeToServeDto {
  @ApiProperty({ enum: ['AGREE_TO_SERVE'], example: 'AGREE_TO_SERVE' })
  @IsIn(['AGREE_TO_SERVE'])
  readonly type: 'AGREE_TO_SERVE';
}

/** A province that is no party declines the role that the parties chose for it, or lays it down. */
export class DeclineToServeDto {
  @ApiProperty({ enum: ['DECLINE_TO_SERVE'], example: 'DECLINE_TO_SERVE' })
  @IsIn(['DECLINE_TO_SERVE'])
  readonly type: 'DECLINE_TO_SERVE';

  @ApiPropertyOptional({ description: 'Why.', maxLength: 2000, example: 'We own land in the area.' })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** A bound party proposes other roles for provinces; they change when every bound party consents. */
export class ProposeProvinceRolesDto {
  @ApiProperty({ enum: ['PROPOSE_PROVINCE_ROLES'], example: 'PROPOSE_PROVINCE_ROLES' })
  @IsIn(['PROPOSE_PROVINCE_ROLES'])
  readonly type: 'PROPOSE_PROVINCE_ROLES';

  @ApiProperty({
    description: 'Every province that would have a role; none where empty.',
    type: [ChosenProvinceDto],
    maxItems: 10,
    example: [{ organisationId: 'OVO000231', role: 'arbiter' }],
  })
  @NestedList(() => ChosenProvinceDto, { max: 10 })
  readonly provinces: ChosenProvinceDto[];
}

/** A bound party consents to the roles that are proposed. */
export class AcceptProvinceRolesDto {
  @ApiProperty({ enum: ['ACCEPT_PROVINCE_ROLES'], example: 'ACCEPT_PROVINCE_ROLES' })
  @IsIn(['ACCEPT_PROVINCE_ROLES'])
  readonly type: 'ACCEPT_PROVINCE_ROLES';
}

/** A bound party does not consent to the roles that are proposed, or takes back its own proposal. */
export class RefuseProvinceRolesDto {
  @ApiProperty({ enum: ['REFUSE_PROVINCE_ROLES'], example: 'REFUSE_PROVINCE_ROLES' })
  @IsIn(['REFUSE_PROVINCE_ROLES'])
  readonly type: 'REFUSE_PROVINCE_ROLES';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The province owns land in the area.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** What provinces and parties say of provinces' roles. */
export const PROVINCE_EVENTS = {
  AGREE_TO_SERVE: AgreeToServeDto,
  DECLINE_TO_SERVE: DeclineToServeDto,
  PROPOSE_PROVINCE_ROLES: ProposeProvinceRolesDto,
  ACCEPT_PROVINCE_ROLES: AcceptProvinceRolesDto,
  REFUSE_PROVINCE_ROLES: RefuseProvinceRolesDto,
} as const;
