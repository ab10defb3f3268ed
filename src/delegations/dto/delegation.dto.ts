import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { DELEGABLE_RIGHTS } from '../../access/delegable.js';
import type { Right } from '../../access/policy.js';
import type { Role } from '../../access/principal.js';
import { DELEGABLE_ROLES } from '../../access/rules/delegation.js';
import { pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { RegisteredDelegation } from '../delegation.entity.js';

const ROLES =
  'What its people may be on behalf of the organisation, where they have the role at home as well. `clerk` does not ' +
  'bring what a council decides: only an organisation’s own clerk reports that.';
const RIGHTS =
  'The only operations and events that it is for, beside reading, as the table of rights names them; `null` for all ' +
  'that the roles give.';
const AGREEMENTS =
  'Ids of the agreements that it is for, each with the organisation as a party; `null` for all, also to come.';

/** That another organisation is to act on behalf of the own one. */
export class GrantDelegationDto {
  @ApiProperty({ description: 'OVO code of the organisation that is to act.', example: 'OVO002177' })
  @IsOvoCode()
  readonly delegateId: string;

  @ApiPropertyOptional({
    description: `${ROLES} All of them where only rights are given.`,
    enum: DELEGABLE_ROLES,
    isArray: true,
    example: ['editor', 'negotiator'],
  })
  @Omittable()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DELEGABLE_ROLES.length)
  @ArrayUnique()
  @IsIn(DELEGABLE_ROLES, { each: true })
  readonly roles?: Role[];

  @ApiPropertyOptional({
    description: RIGHTS,
    type: [String],
    nullable: true,
    maxItems: 100,
    example: null,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(DELEGABLE_RIGHTS, { each: true })
  readonly rights?: Right[] | null;

  @ApiPropertyOptional({
    description: AGREEMENTS,
    type: [String],
    nullable: true,
    maxItems: 100,
    example: null,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly agreementIds?: string[] | null;

  @ApiProperty({ description: 'First day on which it holds.', format: 'date', example: '2026-11-24' })
  @IsPlainDate()
  readonly from: string;

  @ApiProperty({
    description: 'Last day on which it holds: six years after the first at most, as long as a council sits.',
    format: 'date',
    example: '2027-12-31',
  })
  @IsPlainDate()
  readonly until: string;
}

/** Why a delegation is taken back. */
export class RevokeDelegationDto {
  @ApiPropertyOptional({ description: 'Why.', maxLength: 2000, example: 'Het project is af.' })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** That and why a delegation was taken back. */
export class DelegationRevocationDto {
  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2027-03-01T09:00:00.000Z' })
  readonly at: string;

  @ApiProperty({
    description: 'Why, where that was said.',
    type: String,
    nullable: true,
    example: 'Het project is af.',
  })
  readonly reason: string | null;
}

/** That an organisation lets another act on its behalf. */
export class DelegationDto {
  @ApiProperty({ description: 'OVO code of the organisation on whose behalf.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'Number within that organisation: histories name it with each act.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({ description: 'OVO code of the organisation that acts.', example: 'OVO002177' })
  readonly delegateId: string;

  @ApiProperty({
    description: ROLES,
    enum: DELEGABLE_ROLES,
    isArray: true,
    example: ['editor', 'negotiator'],
  })
  readonly roles: readonly Role[];

  @ApiProperty({ description: RIGHTS, type: [String], nullable: true, example: null })
  readonly rights: readonly Right[] | null;

  @ApiProperty({ description: AGREEMENTS, type: [String], nullable: true, example: null })
  readonly agreementIds: readonly string[] | null;

  @ApiProperty({ description: 'First day on which it holds.', format: 'date', example: '2026-11-24' })
  readonly from: string;

  @ApiProperty({ description: 'Last day on which it holds.', format: 'date', example: '2027-12-31' })
  readonly until: string;

  @ApiProperty({
    description: 'When it was given, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly grantedAt: string;

  @ApiProperty({
    description: 'Its revocation; `null` where there was none.',
    type: DelegationRevocationDto,
    nullable: true,
    example: null,
  })
  readonly revocation: DelegationRevocationDto | null;

  static of(row: RegisteredDelegation): DelegationDto {
    const { organisationId, number, delegateId, roles, rights, agreementIds, revokedAt } = row;
    return {
      organisationId,
      number,
      delegateId,
      roles,
      rights,
      agreementIds,
      from: row.validFrom,
      until: row.validUntil,
      grantedAt: row.grantedAt.toISOString(),
      revocation: revokedAt && { at: revokedAt.toISOString(), reason: row.revocationReason },
    };
  }
}

/** A page of delegations. */
export const DelegationPageDto = pageOf(DelegationDto);
