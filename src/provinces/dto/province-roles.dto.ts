import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { NestedList } from '../../api/validation/nested.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import type { RolesContext } from '../../workflow/machines/shared/province-roles.js';
import { answerOf, PROVINCE_ROLES, type ChosenProvince, type ProvinceRole } from '../rules/province-role.js';

/** There are five provinces. */
const MOST = 10;
const ROLE =
  '`director` gives direction (gebiedsregisseur): evaluates, and writes texts for the parties to offer. `facilitator` ' +
  'brings the parties together: writes texts, opens mediation and proposes mediators. `arbiter` is a neutral: mediates ' +
  'and proposes settlements, and can have nothing at stake.';

/** A province, and what the parties make of it. */
export class ChosenProvinceDto implements ChosenProvince {
  @ApiProperty({ description: 'OVO code of the province, a party or not.', example: 'OVO000231' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({ description: ROLE, enum: PROVINCE_ROLES, example: 'facilitator' })
  @IsIn(PROVINCE_ROLES)
  readonly role: ProvinceRole;
}

/** The roles of provinces, all at once. */
export class SetProvinceRolesDto {
  @ApiProperty({
    description: 'Every province that has a role; none where empty.',
    type: [ChosenProvinceDto],
    maxItems: MOST,
    example: [{ organisationId: 'OVO000231', role: 'facilitator' }],
  })
  @NestedList(() => ChosenProvinceDto, { max: MOST })
  readonly provinces: ChosenProvinceDto[];
}

/** A province with its role. */
export class ProvinceRoleDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO000231' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'West-Vlaanderen' })
  readonly name: string;

  @ApiProperty({ description: ROLE, enum: PROVINCE_ROLES, example: 'facilitator' })
  readonly role: ProvinceRole;

  @ApiProperty({
    description:
      '`party`: it accepts its role with the text. `asked`: it is no party, and has yet to say whether it serves; ' +
      '`accepted` or `declined`: what it said.',
    enum: ['party', 'asked', 'accepted', 'declined'],
    example: 'accepted',
  })
  readonly answer: 'party' | 'asked' | 'accepted' | 'declined';
}

/** Other roles that a bound party proposes while the agreement is in force. */
export class RolesProposalDto {
  @ApiProperty({ description: 'Every province that would have a role.', type: [ChosenProvinceDto] })
  readonly provinces: readonly ChosenProvinceDto[];

  @ApiProperty({
    description: 'OVO codes of the bound parties that consent; the roles change when all do.',
    type: [String],
    example: ['OVO002133'],
  })
  readonly consents: readonly string[];
}

/** What the parties make of provinces. */
export class ProvinceRolesDto {
  @ApiProperty({ description: 'Every province that has a role.', type: [ProvinceRoleDto] })
  readonly provinces: readonly ProvinceRoleDto[];

  @ApiProperty({
    description: 'Other roles that are proposed; `null` where none are.',
    type: RolesProposalDto,
    nullable: true,
    example: null,
  })
  readonly proposal: RolesProposalDto | null;

  static of(
    context: RolesContext,
    isParty: (organisationId: string) => boolean,
    nameOf: (organisationId: string) => string,
  ): ProvinceRolesDto {
    return {
      provinces: (context.provinces ?? []).map(({ organisationId, role }) => ({
        organisationId,
        name: nameOf(organisationId),
        role,
        answer: isParty(organisationId) ? 'party' : (answerOf(context, organisationId) ?? 'asked'),
      })),
      proposal: context.rolesProposal ?? null,
    };
  }
}
