import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { pageOf } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsHttpOrUrnUri } from '../../../api/validation/uri.js';
import type { CouncilSource } from '../council-source.entity.js';
import type { Reading } from '../reading/reading.js';
import { FOUND_BY, type Candidate, type FoundBy, type Proposal } from '../rules/propose-item.js';
import { ReadingDto } from './reading.dto.js';

/** A publication to be fetched. */
export class AddCouncilSourceDto {
  @ApiProperty({
    description: 'Its address on the council’s website (http or https).',
    maxLength: 2000,
    example: 'https://lblod.menen.be/zittingen/231/besluitenlijst',
  })
  @IsString()
  @MaxLength(2000)
  readonly url: string;
}

/** What is known of a publication that is uploaded. */
export class UploadCouncilSourceQuery {
  @ApiPropertyOptional({
    description: 'Where it was published, by the clerk’s word: relative addresses in it begin there.',
    maxLength: 2000,
    example: 'https://lblod.menen.be/zittingen/231/besluitenlijst',
  })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly url?: string;
}

/** A publication of a council, kept as it was received. */
export class CouncilSourceDto {
  @ApiProperty({ description: 'OVO code of the council’s party.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'Its number among the council’s sources.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  readonly number: number;

  @ApiProperty({
    description: 'SHA-256 of its bytes, as the history names it.',
    pattern: '^[0-9a-f]{64}$',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256: string;

  @ApiProperty({ description: 'Its length in bytes.', type: 'integer', example: 478998 })
  readonly bytes: number;

  @ApiProperty({ description: 'Its media type as received.', example: 'text/html; charset=utf-8' })
  readonly mediaType: string;

  @ApiProperty({
    description:
      'Where it was found; for an uploaded one where the clerk says that it was published, or `null`; for a pulled one a URN.',
    type: String,
    nullable: true,
    example: 'https://lblod.menen.be/zittingen/231/besluitenlijst',
  })
  readonly url: string | null;

  @ApiProperty({
    description: 'How it came here: `pulled` from the document system of the council’s organisation.',
    enum: ['fetched', 'uploaded', 'pulled'],
    example: 'fetched',
  })
  readonly manner: 'fetched' | 'uploaded' | 'pulled';

  @ApiProperty({
    description: 'When it was received.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly receivedAt: string;

  static of({
    organisationId,
    number,
    sha256,
    bytes,
    mediaType,
    url,
    manner,
    receivedAt,
  }: CouncilSource): CouncilSourceDto {
    return {
      organisationId,
      number,
      sha256,
      bytes,
      mediaType,
      url,
      manner,
      receivedAt: receivedAt.toISOString(),
    };
  }
}

export const CouncilSourcePageDto = pageOf(CouncilSourceDto);

/** An item that may concern the agreement. */
export class CandidateDto implements Candidate {
  @ApiProperty({ description: 'Number of the item.', type: 'integer', example: 4 })
  readonly item: number;

  @ApiProperty({
    description: 'Its title.',
    type: String,
    nullable: true,
    example: '4. Deal over open ruimte.',
  })
  readonly title: string | null;

  @ApiProperty({
    description: 'It names the agreement’s id or address, bears its whole title, or one that is alike.',
    enum: FOUND_BY,
    example: 'title',
  })
  readonly foundBy: FoundBy;

  @ApiProperty({ description: 'How alike the titles are, from 0 to 1.', example: 0.83 })
  readonly similarity: number;
}

/** Which item concerns the agreement. */
export class ProposalDto implements Proposal {
  @ApiProperty({
    description: 'Number of the one that surely does; `null` where there is none, or it is to be chosen.',
    type: 'integer',
    nullable: true,
    example: 4,
  })
  readonly item: number | null;

  @ApiProperty({ description: 'How it was found.', enum: FOUND_BY, nullable: true, example: 'title' })
  readonly foundBy: FoundBy | null;

  @ApiProperty({ description: 'Everything that may concern it, the likeliest first.', type: [CandidateDto] })
  readonly candidates: readonly Candidate[];
}

/** A publication with what it says. */
export class ReadCouncilSourceDto extends CouncilSourceDto {
  @ApiProperty({ description: 'What it says.', type: ReadingDto })
  readonly reading: Reading;

  @ApiProperty({ description: 'Which of its items concerns the agreement.', type: ProposalDto })
  readonly proposal: Proposal;

  static with(source: CouncilSource, reading: Reading, proposal: Proposal): ReadCouncilSourceDto {
    return { ...CouncilSourceDto.of(source), reading, proposal };
  }
}
