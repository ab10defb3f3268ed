import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PastDto } from '../../workflow/as-of/past.dto.js';
import type { CouncilThen, KnownBy } from '../../workflow/core/as-of/council-records.js';
import { CouncilDto } from './council.dto.js';

/** The entry of the history that last told of each fact about a council. */
export class CouncilKnownByDto implements KnownBy {
  @ApiProperty({
    description: 'Number of the entry that its opinion is known by; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly opinion: number | null;

  @ApiProperty({
    description: 'Number of the entry that reported or corrected its decision; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: 9,
  })
  readonly decision: number | null;

  @ApiProperty({
    description:
      'Number of the entry that reported or corrected the publication; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly publication: number | null;

  @ApiProperty({
    description: 'Number of the entry that reported or corrected the annulment; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly annulment: number | null;
}

/** A council as it stood. */
export class CouncilAsOfDto extends CouncilDto {
  @ApiProperty({ description: 'By which entries that is known.', type: CouncilKnownByDto })
  readonly knownBy: KnownBy;

  static then(organisationId: string, textVersion: number, council: CouncilThen): CouncilAsOfDto {
    return { ...CouncilDto.of({ organisationId, textVersion, ...council }), knownBy: council.knownBy };
  }
}

/** A council as it stood, and which past that is. */
export class PastCouncilDto extends IntersectionType(CouncilAsOfDto, PastDto) {}
