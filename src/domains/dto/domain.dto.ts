import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import { DOMAIN_ID, type KnownDomain } from '../rules/domain.js';

const MOST_UNITS = 50;
const ID = 'A word of the registry’s own, which tokens and agreements name it by.';
const NAME = 'Official name, in Dutch.';
const UNITS =
  'OVO codes of its departments and agencies: a token for one of them is one for the domain, on behalf of Flanders.';
const SOURCE = 'Address of what it rests on, such as a decision of the Flemish Government.';

/** A policy domain to add. */
export class CreateDomainDto {
  @ApiProperty({ description: ID, pattern: DOMAIN_ID.source, example: 'heritage' })
  @Matches(DOMAIN_ID)
  readonly id: string;

  @ApiProperty({ description: NAME, maxLength: 200, example: 'Onroerend Erfgoed' })
  @IsTrimmedText({ max: 200 })
  readonly name: string;

  @ApiPropertyOptional({ description: UNITS, type: [String], maxItems: MOST_UNITS, example: ['OVO999101'] })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsOvoCode({ each: true })
  readonly unitIds?: string[];

  @ApiProperty({ description: SOURCE, example: 'https://www.vlaanderen.be/beleidsdomeinen' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** What to change of a policy domain; what is left out stays as it is. */
export class ReviseDomainDto {
  @ApiPropertyOptional({ description: NAME, maxLength: 200, example: 'Mobiliteit en Openbare Werken' })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly name?: string;

  @ApiPropertyOptional({ description: UNITS, type: [String], maxItems: MOST_UNITS, example: ['OVO999101'] })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsOvoCode({ each: true })
  readonly unitIds?: string[];

  @ApiProperty({ description: SOURCE, example: 'https://www.vlaanderen.be/beleidsdomeinen' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** What ends a policy domain. */
export class EndDomainDto {
  @ApiProperty({ description: SOURCE, example: 'https://www.vlaanderen.be/beleidsdomeinen' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** A policy domain (beleidsdomein) of Flanders. */
export class DomainDto {
  @ApiProperty({ description: ID, example: 'mobility' })
  readonly id: string;

  @ApiProperty({ description: NAME, example: 'Mobiliteit en Openbare Werken' })
  readonly name: string;

  @ApiProperty({ description: UNITS, type: [String], example: [] })
  readonly unitIds: readonly string[];

  @ApiProperty({
    description: 'First day on which it is no more; `null` while it is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly endedOn: string | null;

  static of({ id, name, unitIds, endedOn }: KnownDomain): DomainDto {
    return { id, name, unitIds, endedOn };
  }
}

/** A page of policy domains. */
export const DomainPageDto = pageOf(DomainDto);
