import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGE_STATUSES, type LanguageStatus } from '../../../agreements/rules/clauses/clause.js';
import { MEDIA_TYPES } from '../media-types.js';

const TEXT = 'https://akkoord.example/v1/agreements/0197b0f6-3c1e-7d8a-9f00-5d3a1c2b4e6f/texts/2';

/** A document of a text, and where it is. */
export class DocumentLinkDto {
  @ApiProperty({ description: 'Media type.', enum: Object.values(MEDIA_TYPES), example: MEDIA_TYPES.pdf })
  readonly mediaType: string;

  @ApiProperty({
    description: 'Address.',
    format: 'uri',
    example: `${TEXT}/document.pdf?language=nl`,
  })
  readonly href: string;
}

/** The entry of the history by which a text entered into force. */
export class AdoptionEntryDto {
  @ApiProperty({ description: 'Its number.', type: 'integer', example: 14 })
  readonly sequence: number;

  @ApiProperty({
    description: 'Its hash in the chain of the history.',
    example: '5f2c6a1d9b0e4f7a8c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b',
  })
  readonly hash: string;
}

/** How to cite a text, and by what to know it again. */
export class CitationDto {
  @ApiProperty({
    description: 'The citation, in the language of the text.',
    example: `Samenwerkingsovereenkomst “Open ruimte” tussen Kortrijk en Menen, in werking getreden op 24 november 2026, versie 2, ${TEXT}`,
  })
  readonly citation: string;

  @ApiProperty({
    description: 'The same in short, as at the foot of a page.',
    example: 'Open ruimte (24 november 2026), versie 2',
  })
  readonly shortCitation: string;

  @ApiProperty({ description: 'Address of this version.', format: 'uri', example: TEXT })
  readonly address: string;

  @ApiProperty({ description: 'Language of the text (BCP 47).', example: 'nl' })
  readonly language: string;

  @ApiProperty({
    description: 'Whether the text counts in this language, or is a translation.',
    enum: LANGUAGE_STATUSES,
    example: 'authentic',
  })
  readonly languageStatus: LanguageStatus;

  @ApiProperty({
    description: '`adopted`: it is, or was, in force. `draft`: it never was, and binds nobody.',
    enum: ['draft', 'adopted'],
    example: 'adopted',
  })
  readonly standing: 'draft' | 'adopted';

  @ApiProperty({
    description: 'First day on which it was in force; `null` for a draft.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-24',
  })
  readonly inForceOn: string | null;

  @ApiProperty({
    description: 'Day on which it ceased to be in force; `null` while it is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly until: string | null;

  @ApiProperty({
    description: 'The version that took its place by correcting its errors; `null` where none did.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly correctedBy: number | null;

  @ApiProperty({
    description:
      'SHA-256 of the text: of the canonical JSON (RFC 8785) of `{agreementId, version, language, clauses}`, each clause ' +
      'with its `number`, `heading` and `body`.',
    example: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
  })
  readonly sha256: string;

  @ApiProperty({
    description: 'The entry of the history by which it entered into force; `null` for a draft.',
    type: AdoptionEntryDto,
    nullable: true,
  })
  readonly entry: AdoptionEntryDto | null;

  @ApiProperty({ description: 'The text as documents.', type: [DocumentLinkDto] })
  readonly documents: readonly DocumentLinkDto[];
}
