import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { NestedList } from '../../../api/validation/nested.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../../api/validation/uri.js';
import { type Level, LEVELS } from '../../../common/level.js';
import { IsEmailAddress, IsKbo } from './codes.js';

const NIS = /^\d{5}$/;
const SOURCE = 'Address of what it rests on, such as a decree or an entry in the Organisatieregister.';

/** An organisation to add to the registry. */
export class CreateOrganisationDto {
  @ApiProperty({ description: 'OVO code, from the Organisatieregister.', example: 'OVO999001' })
  @IsOvoCode()
  readonly id: string;

  @ApiProperty({ description: 'KBO (enterprise) number: ten digits without dots.', example: '0999000129' })
  @IsKbo()
  readonly kbo: string;

  @ApiPropertyOptional({
    description: 'NIS code (Statbel), where it has one.',
    type: String,
    nullable: true,
    example: '39001',
  })
  @IsOptional()
  @Matches(NIS)
  readonly nis?: string | null;

  @ApiProperty({ description: 'Official name, in Dutch.', maxLength: 200, example: 'Leiestreek' })
  @IsTrimmedText({ max: 200 })
  readonly name: string;

  @ApiProperty({ description: 'Level of government.', enum: LEVELS, example: 'municipality' })
  @IsIn(LEVELS)
  readonly level: Level;

  @ApiPropertyOptional({
    description: 'OVO code of its province: of a municipality, and only of one.',
    type: String,
    nullable: true,
    example: 'OVO000231',
  })
  @IsOptional()
  @IsOvoCode()
  readonly provinceId?: string | null;

  @ApiPropertyOptional({
    description: 'Number of inhabitants, where a rule is to count them.',
    type: 'integer',
    nullable: true,
    minimum: 1,
    example: 41000,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20_000_000)
  readonly population?: number | null;

  @ApiPropertyOptional({
    description: 'The day of that count; with `population`, and only with it.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-01-01',
  })
  @IsOptional()
  @IsPlainDate()
  readonly populationOn?: string | null;

  @ApiPropertyOptional({
    description: 'How many members its council has.',
    type: 'integer',
    nullable: true,
    minimum: 1,
    example: 33,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly councilSeats?: number | null;

  @ApiProperty({ description: SOURCE, example: 'https://www.wegwijs.vlaanderen.be/OVO999001' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** What to change of an organisation; what is left out stays as it is. */
export class ReviseOrganisationDto {
  @ApiPropertyOptional({ description: 'Official name, in Dutch.', maxLength: 200, example: 'Stad Kortrijk' })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly name?: string;

  @ApiPropertyOptional({
    description: 'KBO (enterprise) number: ten digits without dots.',
    example: '0207494678',
  })
  @Omittable()
  @IsKbo()
  readonly kbo?: string;

  @ApiPropertyOptional({
    description: 'NIS code (Statbel); `null` for none.',
    type: String,
    nullable: true,
    example: '34022',
  })
  @IsOptional()
  @Matches(NIS)
  readonly nis?: string | null;

  @ApiPropertyOptional({
    description: 'How many members its council has; `null` where not known.',
    type: 'integer',
    nullable: true,
    minimum: 1,
    example: 41,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly councilSeats?: number | null;

  @ApiProperty({ description: SOURCE, example: 'https://www.wegwijs.vlaanderen.be/OVO002133' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** That an organisation is no more. */
export class EndOrganisationDto {
  @ApiProperty({
    description: 'The first day on which it is no more: today or earlier.',
    format: 'date',
    example: '2026-11-01',
  })
  @IsPlainDate()
  readonly on: string;

  @ApiProperty({ description: SOURCE, example: 'https://codex.vlaanderen.be/decreet' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** Where an organisation can be reached, as sent. */
export class ContactPointInputDto {
  @ApiProperty({
    description: 'A function or service, never a person.',
    maxLength: 100,
    example: 'Secretariaat',
  })
  @IsTrimmedText({ max: 100 })
  readonly function: string;

  @ApiPropertyOptional({
    description: 'E-mail address of the function: one that stays when people change.',
    type: String,
    nullable: true,
    maxLength: 254,
    example: 'secretariaat@kortrijk.be',
  })
  @IsOptional()
  @IsEmailAddress()
  readonly email?: string | null;

  @ApiPropertyOptional({
    description: 'Telephone number.',
    type: String,
    nullable: true,
    maxLength: 40,
    example: '+32 56 27 70 00',
  })
  @IsOptional()
  @IsTrimmedText({ max: 40 })
  readonly phone?: string | null;

  @ApiPropertyOptional({
    description: 'Postal address.',
    type: String,
    nullable: true,
    maxLength: 300,
    example: 'Grote Markt 54, 8500 Kortrijk',
  })
  @IsOptional()
  @IsTrimmedText({ max: 300 })
  readonly address?: string | null;

  @ApiPropertyOptional({
    description: 'Web address.',
    type: String,
    nullable: true,
    example: 'https://www.kortrijk.be',
  })
  @IsOptional()
  @IsHttpOrUrnUri()
  readonly url?: string | null;
}

/** All contact points of an organisation, in the place of those that there were. */
export class SetContactPointsDto {
  @ApiProperty({ description: 'In the order in which they are shown.', type: [ContactPointInputDto] })
  @NestedList(() => ContactPointInputDto, { max: 20 })
  readonly contactPoints: ContactPointInputDto[];
}
