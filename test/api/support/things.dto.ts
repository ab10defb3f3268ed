import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { PageQuery, pageOf } from '../../../src/api/page.dto.js';
import { IsDecimalString } from '../../../src/api/validation/decimal-string.js';
import { NestedList, NestedObject } from '../../../src/api/validation/nested.js';
import { Omittable } from '../../../src/api/validation/omittable.js';
import { IsOvoCode } from '../../../src/api/validation/ovo-code.js';
import { IsPlainDate } from '../../../src/api/validation/plain-date.js';
import { IsQueryBoolean } from '../../../src/api/validation/query.js';
import { IsTrimmedText } from '../../../src/api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../../src/api/validation/uri.js';

export class MemberDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002067' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({ description: 'Role.', enum: ['lead', 'party'], example: 'party' })
  @IsIn(['lead', 'party'])
  readonly role: string;
}

export class PlaceDto {
  @ApiProperty({ description: 'Name.', example: 'Kortrijk' })
  @IsTrimmedText({ max: 20 })
  readonly name: string;
}

/** A body with one of each kind of field. */
export class WriteThingDto {
  @ApiProperty({ description: 'Title.', example: 'A thing' })
  @IsTrimmedText({ max: 10 })
  readonly title: string;

  @ApiPropertyOptional({ description: 'Count.', type: 'integer', example: 3 })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(9)
  readonly count?: number;

  @ApiPropertyOptional({ description: 'Amount in euro.', example: '12.50' })
  @Omittable()
  @IsDecimalString({ maxDecimals: 2 })
  readonly amount?: string;

  @ApiPropertyOptional({ description: 'Day.', format: 'date', example: '2027-01-31' })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({ description: 'Source.', example: 'https://example.be/1' })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly source?: string;

  @ApiPropertyOptional({ description: 'Plan; null for none.', type: String, nullable: true, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly planId?: string | null;

  @ApiPropertyOptional({ description: 'Whether it is so.', example: true })
  @Omittable()
  @IsBoolean()
  readonly really?: boolean;

  @ApiPropertyOptional({ description: 'Words.', type: [String], example: ['a'] })
  @Omittable()
  @IsString({ each: true })
  @ArrayMaxSize(3)
  readonly words?: string[];

  @ApiPropertyOptional({ description: 'Place.', type: PlaceDto })
  @Omittable()
  @NestedObject(() => PlaceDto)
  readonly place?: PlaceDto;

  @ApiPropertyOptional({ description: 'Members.', type: [MemberDto] })
  @Omittable()
  @NestedList(() => MemberDto, { min: 1, max: 3 })
  readonly members?: MemberDto[];
}

export class ThingDto {
  @ApiProperty({ description: 'Id.', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ description: 'Title.', example: 'A thing' })
  readonly title: string;

  @ApiProperty({ description: 'Version.', type: 'integer', example: 1 })
  readonly version: number;
}

export class ThingPageDto extends pageOf(ThingDto) {}

export class ListThingsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the title.' })
  @Omittable()
  @IsTrimmedText({ max: 20 })
  readonly q?: string;

  @ApiPropertyOptional({ description: 'Only those.', type: Boolean })
  @Omittable()
  @IsQueryBoolean()
  readonly really?: boolean;
}

export class RenameDto {
  @ApiProperty({ description: 'Type.', enum: ['RENAME'] })
  @IsIn(['RENAME'])
  readonly type: 'RENAME';

  @ApiProperty({ description: 'Title.', example: 'Another' })
  @IsTrimmedText({ max: 10 })
  readonly title: string;
}

export class TouchDto {
  @ApiProperty({ description: 'Type.', enum: ['TOUCH'] })
  @IsIn(['TOUCH'])
  readonly type: 'TOUCH';
}

export type ThingEventDto = RenameDto | TouchDto;
export const THING_EVENTS = { RENAME: RenameDto, TOUCH: TouchDto };
