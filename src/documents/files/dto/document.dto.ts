import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery, pageOf } from '../../../api/page.dto.js';
import { constraint } from '../../../api/validation/constraint.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { isFileName, LONGEST_FILE_NAME } from '../../rules/file-name.js';
import {
  CONFIDENTIALITIES,
  DOCUMENT_KINDS,
  type Confidentiality,
  type DocumentKind,
  type DocumentVersion,
  type FiledDocument,
} from '../document.entity.js';

const KIND = 'What it is to the agreement.';
const SEEN_BY =
  '`public`: whoever sees the agreement; `parties`: who negotiates it, also once the agreement is public; ' +
  '`organisation`: only the organisation that adds it.';
const NAME_EXAMPLE = 'Advies mobiliteit.pdf';

/** A new version of a document; the file itself is the body of the request. */
export class AddDocumentVersionQuery {
  @ApiProperty({
    description: 'Name of the file, with which it is saved later. Name no persons.',
    minLength: 1,
    maxLength: LONGEST_FILE_NAME,
    example: NAME_EXAMPLE,
  })
  @constraint('isFileName', isFileName, { max: LONGEST_FILE_NAME })
  readonly fileName: string;
}

/** A new document; the file itself is the body of the request. */
export class AddDocumentQuery extends AddDocumentVersionQuery {
  @ApiProperty({ description: KIND, enum: DOCUMENT_KINDS, example: 'evidence' })
  @IsIn(DOCUMENT_KINDS)
  readonly kind: DocumentKind;

  @ApiPropertyOptional({
    description: 'What it is called in lists; the name of the file where absent. Name no persons.',
    minLength: 1,
    maxLength: 300,
    example: 'Advies over mobiliteit',
  })
  @Omittable()
  @IsTrimmedText({ max: 300 })
  readonly title?: string;

  @ApiPropertyOptional({
    description: `Who sees it. ${SEEN_BY}`,
    enum: CONFIDENTIALITIES,
    default: 'parties',
  })
  @Omittable()
  @IsIn(CONFIDENTIALITIES)
  readonly confidentiality: Confidentiality = 'parties';
}

/** Which documents. */
export class ListDocumentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only of this kind.', enum: DOCUMENT_KINDS })
  @Omittable()
  @IsIn(DOCUMENT_KINDS)
  readonly kind?: DocumentKind;
}

/** A version of a document. */
export class DocumentVersionDto {
  @ApiProperty({ description: 'Counts up from 1.', type: 'integer', minimum: 1, example: 1 })
  readonly version: number;

  @ApiProperty({ description: 'Name of the file.', example: NAME_EXAMPLE })
  readonly fileName: string;

  @ApiProperty({
    description:
      'Media type, found from the bytes: what the request says is not believed. Text of any kind is `text/plain`.',
    example: 'application/pdf',
  })
  readonly mediaType: string;

  @ApiProperty({ description: 'Length in bytes.', type: 'integer', minimum: 1, example: 52_173 })
  readonly bytes: number;

  @ApiProperty({
    description: 'SHA-256 of the bytes, in hexadecimal digits; the history has it too.',
    pattern: '^[0-9a-f]{64}$',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256: string;

  @ApiProperty({ description: 'OVO code of the party that added it.', example: 'OVO002133' })
  readonly addedBy: string;

  @ApiProperty({ description: 'When.', format: 'date-time', example: '2026-11-24T09:30:00.000Z' })
  readonly addedAt: string;

  static of(row: DocumentVersion): DocumentVersionDto {
    const { version, fileName, mediaType, bytes, sha256, addedBy, addedAt } = row;
    return { version, fileName, mediaType, bytes, sha256, addedBy, addedAt: addedAt.toISOString() };
  }
}

/** A document that a party added to an agreement. */
export class DocumentDto {
  @ApiProperty({ description: 'Within the agreement.', type: 'integer', minimum: 1, example: 1 })
  readonly number: number;

  @ApiProperty({ description: KIND, enum: DOCUMENT_KINDS, example: 'evidence' })
  readonly kind: DocumentKind;

  @ApiProperty({ description: 'What it is called.', example: 'Advies over mobiliteit' })
  readonly title: string;

  @ApiProperty({ description: SEEN_BY, enum: CONFIDENTIALITIES, example: 'parties' })
  readonly confidentiality: Confidentiality;

  @ApiProperty({
    description: 'OVO code of the party whose it is: who added it, or who succeeded that.',
    example: 'OVO002133',
  })
  readonly organisationId: string;

  @ApiProperty({ description: 'The newest version.', type: DocumentVersionDto })
  readonly newest: DocumentVersionDto;

  static of(row: FiledDocument, newest: DocumentVersion): DocumentDto {
    const { number, kind, title, confidentiality, organisationId } = row;
    return { number, kind, title, confidentiality, organisationId, newest: DocumentVersionDto.of(newest) };
  }
}

/** A page of documents. */
export class DocumentPageDto extends pageOf(DocumentDto) {}

/** A page of versions. */
export class DocumentVersionPageDto extends pageOf(DocumentVersionDto) {}
