import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../messages/catalogue.js';
import { JudgementDto } from '../../monitoring/dto/trajectory.dto.js';
import type { LandOverview } from '../overview/land-overviews.service.js';
import type { JudgedLine } from '../rules/judged-lines.js';
import { LandIndicatorDto } from './land-path.dto.js';

/** Where a region or a municipality stands in a year. Decimal strings, in hectares. */
export class LandLineDto {
  @ApiProperty({ description: 'The year.', type: 'integer', example: 2025 })
  readonly year: number;

  @ApiProperty({ description: 'What the path gives the region.', example: '62.5431' })
  readonly path: string;

  @ApiProperty({
    description: 'What the key gives; of all municipalities exactly that of the region.',
    example: '15.1123',
  })
  readonly share: string;

  @ApiProperty({
    description: 'What others passed on to it less what it passed on; of all municipalities exactly 0.',
    example: '-2.0000',
  })
  readonly transferred: string;

  @ApiProperty({ description: 'What may be taken: the share with what was transferred.', example: '13.1123' })
  readonly allowed: string;

  @ApiProperty({
    description: 'What was taken; `null` where some of it was not told.',
    type: String,
    nullable: true,
    example: '11.2500',
  })
  readonly used: string | null;

  @ApiProperty({ description: 'What is left of it.', type: String, nullable: true, example: '1.8623' })
  readonly left: string | null;

  @ApiProperty({ description: 'What was taken held against what may be.', type: JudgementDto })
  readonly judgement: JudgementDto;

  static of(line: JudgedLine, language: Language): LandLineDto {
    return { ...line, judgement: JudgementDto.of(line.judgement, 'ha', language) };
  }
}

/** A municipality in every year. */
export class LandOfMunicipalityDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'Year by year.', type: [LandLineDto] })
  readonly years: readonly LandLineDto[];
}

/** The region of an overview. */
export class LandOfRegionDto {
  @ApiProperty({ description: 'Id.', example: 'reference-zuid-west-vlaanderen' })
  readonly id: string;

  @ApiProperty({ description: 'Name.', example: 'Zuid-West-Vlaanderen' })
  readonly name: string;

  @ApiProperty({ description: 'Year by year, over all its municipalities.', type: [LandLineDto] })
  readonly years: readonly LandLineDto[];
}

/** Where a region and its municipalities stand on a path of land take. */
export class LandOverviewDto {
  @ApiProperty({ description: 'Id of the path.', example: 'betonstop' })
  readonly pathId: string;

  @ApiProperty({ description: 'The path as an indicator, with what it counts.', type: LandIndicatorDto })
  readonly indicator: LandIndicatorDto;

  @ApiProperty({ description: 'The region.', type: LandOfRegionDto })
  readonly region: LandOfRegionDto;

  @ApiProperty({ description: 'Its municipalities as they are now.', type: [LandOfMunicipalityDto] })
  readonly municipalities: readonly LandOfMunicipalityDto[];

  @ApiProperty({
    description: 'Where the figures come from.',
    type: [String],
    example: ['https://www.example.org/made-up'],
  })
  readonly sources: readonly string[];

  static of(overview: LandOverview, language: Language): LandOverviewDto {
    const { land, region, years, municipalities, sources } = overview;
    const lines = (all: readonly JudgedLine[]): LandLineDto[] =>
      all.map((line) => LandLineDto.of(line, language));
    return {
      pathId: land.path.id,
      indicator: LandIndicatorDto.of(land.path),
      region: { ...region, years: lines(years) },
      municipalities: municipalities.map((each) => ({ ...each, years: lines(each.years) })),
      sources,
    };
  }
}
