import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedObject } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import { DOMAIN_ID } from '../../domains/rules/domain.js';

const TITLE = 'What it is called.';
const TASK = 'What is asked of the region.';
const SOURCE = 'Address of what it rests on, such as a decision of the deputation.';
const DUE = 'Last day to answer by an agreement in force, within twenty years.';
const REGION_ID = /^[a-z0-9-]{1,100}$/;

/** Amounts in each unit; what is left out is 0. Units are never added to each other. */
export class AssignmentAmountsDto {
  @ApiPropertyOptional({
    description: 'Euros: a decimal string of 2 decimals at most.',
    example: '250000.00',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 4 })
  readonly eur?: string;

  @ApiPropertyOptional({
    description: 'Hectares: a decimal string of 4 decimals at most.',
    example: '12.5000',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 4 })
  readonly ha?: string;

  @ApiPropertyOptional({
    description: 'Staff in full-time equivalents: a decimal string of 2 decimals at most.',
    example: '1.50',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 4 })
  readonly fte?: string;
}

/** A task for a region. */
export class IssueAssignmentDto {
  @ApiProperty({
    description: 'Id of the region that is to answer.',
    example: 'reference-zuid-west-vlaanderen',
  })
  @Matches(REGION_ID)
  readonly regionId: string;

  @ApiPropertyOptional({
    description:
      'For which policy domain Flanders sets it; the caller’s own where that is one. A province leaves it out.',
    pattern: DOMAIN_ID.source,
    example: 'environment',
  })
  @Omittable()
  @Matches(DOMAIN_ID)
  readonly domainId?: string;

  @ApiProperty({ description: TITLE, maxLength: 300, example: 'Open space along the Leie' })
  @IsTrimmedText({ max: 300 })
  readonly title: string;

  @ApiProperty({
    description: TASK,
    maxLength: 10000,
    example: 'Keep 12.5 ha of farmland along the Leie open, and say which municipality gives up which plots.',
  })
  @IsTrimmedText({ max: 10_000 })
  readonly task: string;

  @ApiPropertyOptional({ description: SOURCE, example: 'https://www.west-vlaanderen.be/opgaven/leie' })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly source?: string;

  @ApiProperty({
    description: 'What comes with it: something in one unit at least.',
    type: AssignmentAmountsDto,
    example: { eur: '250000.00', ha: '12.5000' },
  })
  @NestedObject(() => AssignmentAmountsDto)
  readonly means: AssignmentAmountsDto;

  @ApiProperty({ description: DUE, format: 'date', example: '2027-12-31' })
  @IsPlainDate()
  readonly dueOn: string;
}

/** What to change of a task; what is left out stays as it is. */
export class ReviseAssignmentDto {
  @ApiPropertyOptional({ description: TITLE, maxLength: 300, example: 'Open space along the Leie' })
  @Omittable()
  @IsTrimmedText({ max: 300 })
  readonly title?: string;

  @ApiPropertyOptional({ description: TASK, maxLength: 10000, example: 'Keep 14 ha of farmland open.' })
  @Omittable()
  @IsTrimmedText({ max: 10_000 })
  readonly task?: string;

  @ApiPropertyOptional({ description: SOURCE, example: 'https://www.west-vlaanderen.be/opgaven/leie' })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly source?: string;

  @ApiPropertyOptional({
    description: 'What comes with it, all units anew: never less than is drawn.',
    type: AssignmentAmountsDto,
    example: { eur: '300000.00', ha: '12.5000' },
  })
  @Omittable()
  @NestedObject(() => AssignmentAmountsDto)
  readonly means?: AssignmentAmountsDto;

  @ApiPropertyOptional({ description: DUE, format: 'date', example: '2028-06-30' })
  @Omittable()
  @IsPlainDate()
  readonly dueOn?: string;
}

/** Why a task is taken back. */
export class WithdrawAssignmentDto {
  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The project went another way.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** Which agreement answers a task. */
export class AnswerAssignmentDto {
  @ApiProperty({
    description: 'Id of a plan or deal to which the caller’s municipality is a party.',
    format: 'uuid',
    example: '019aa1b2-0000-7000-8000-000000000001',
  })
  @IsUUID()
  readonly agreementId: string;
}

/** Why a municipality declines a task. */
export class DeclineAssignmentDto {
  @ApiProperty({ description: 'Why, for everybody to read.', maxLength: 2000, example: 'No plots are left.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}
