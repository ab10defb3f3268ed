import { ApiProperty } from '@nestjs/swagger';

/** What a domain says at one level, over all agreements that wait for it or have it. */
export class LevelAlignmentDto {
  @ApiProperty({ description: 'Agreements that it endorses.', type: 'integer', example: 12 })
  readonly yes: number;

  @ApiProperty({
    description: 'Agreements of which it withholds or withdrew it.',
    type: 'integer',
    example: 1,
  })
  readonly no: number;

  @ApiProperty({
    description: 'Agreements of which it has said nothing that stands.',
    type: 'integer',
    example: 3,
  })
  readonly missing: number;

  @ApiProperty({
    description: 'Agreements that do not enter into force without it, and have no yes.',
    type: 'integer',
    example: 2,
  })
  readonly awaited: number;

  @ApiProperty({
    description:
      'For how many days the oldest of those without a yes has had none; `null` where all have one.',
    type: 'integer',
    nullable: true,
    example: 34,
  })
  readonly longestDaysOpen: number | null;

  @ApiProperty({
    description:
      'For how many days those without a yes have had none, on average; `null` where all have one.',
    type: 'integer',
    nullable: true,
    example: 11,
  })
  readonly averageDaysOpen: number | null;
}

/** How far one policy domain goes along with agreements. */
export class DomainAlignmentDto {
  @ApiProperty({ description: 'Id of the policy domain.', example: 'mobility' })
  readonly domainId: string;

  @ApiProperty({ description: 'Its name.', example: 'Mobiliteit en Openbare Werken' })
  readonly name: string;

  @ApiProperty({ description: 'Agreements that concern it.', type: 'integer', example: 16 })
  readonly agreements: number;

  @ApiProperty({
    description: 'Of those, the agreements that its administration and its minister both endorse.',
    type: 'integer',
    example: 11,
  })
  readonly aligned: number;

  @ApiProperty({ description: 'Its administration.', type: LevelAlignmentDto })
  readonly administrative: LevelAlignmentDto;

  @ApiProperty({ description: 'Its minister.', type: LevelAlignmentDto })
  readonly political: LevelAlignmentDto;

  @ApiProperty({
    description: 'The same in a sentence.',
    example: 'Mobiliteit en Openbare Werken goes along with 11 of 16 agreements at both levels.',
  })
  readonly sentence: string;
}

/** How far the policy domains of Flanders go along with agreements. */
export class AlignmentAcrossDto {
  @ApiProperty({
    description: 'When the days were counted.',
    format: 'date-time',
    example: '2026-12-06T09:30:00.000Z',
  })
  readonly at: string;

  @ApiProperty({
    description: 'Every domain, also one that no agreement concerns.',
    type: [DomainAlignmentDto],
  })
  readonly domains: readonly DomainAlignmentDto[];
}
