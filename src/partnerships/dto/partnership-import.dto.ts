import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { rowIssue } from '../partnerships.problems.js';
import type { ImportPlan, RowFault } from '../rules/partnership-import.js';

/** Longer lists of faults are cut off. */
const MOST_FAULTS = 500;

/** A table of partnerships. */
export class ImportPartnershipsDto {
  @ApiProperty({
    description:
      'Comma-separated text with a header that names `name`, `legal_form`, `legal_personality`, `theme`, `from`, `until` ' +
      'and `members`, in any order: a row for each partnership and spell. `legal_personality` is `yes`, `no` or empty, ' +
      '`until` is empty while no end is known, and `members` are OVO or NIS codes with spaces between them.',
    maxLength: 1_000_000,
    example:
      'name,legal_form,legal_personality,theme,from,until,members\n' +
      'Leie en Water,opdrachthoudendeVereniging,yes,water,2020-01-01,,34022 34027',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(1_000_000)
  readonly csv: string;

  @ApiPropertyOptional({
    description: 'Only tells what would be imported, and what is wrong with which row.',
    default: false,
    example: true,
  })
  @Omittable()
  @IsBoolean()
  readonly dryRun: boolean = false;

  @ApiProperty({ description: 'Address of what it rests on.', example: 'https://example.org/inventaris' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** Something wrong in a row. */
export class ImportFaultDto {
  @ApiProperty({
    description: 'Line of the table, from 1; the header is the first.',
    type: 'integer',
    example: 2,
  })
  readonly line: number;

  @ApiProperty({
    description: 'Column; `null` where it is the row, or the table, as a whole.',
    type: String,
    nullable: true,
    example: 'members',
  })
  readonly column: string | null;

  @ApiProperty({ description: 'What is wrong.', example: 'There is no municipality with the code 99999.' })
  readonly detail: string;
}

/** What a table brings, or would bring. */
export class PartnershipImportDto {
  @ApiProperty({ description: 'Whether nothing was imported, because that was asked.', example: true })
  readonly dryRun: boolean;

  @ApiProperty({ description: 'Rows that were read.', type: 'integer', example: 1 })
  readonly rows: number;

  @ApiProperty({ description: 'Partnerships that are new.', type: 'integer', example: 1 })
  readonly partnerships: number;

  @ApiProperty({ description: 'Memberships that are new.', type: 'integer', example: 2 })
  readonly memberships: number;

  @ApiProperty({
    description: 'Memberships that were there already, day for day.',
    type: 'integer',
    example: 0,
  })
  readonly unchanged: number;

  @ApiProperty({
    description: 'How many faults there are: then nothing is imported.',
    type: 'integer',
    example: 0,
  })
  readonly faulty: number;

  @ApiProperty({ description: 'The faults, row by row; the first 500.', type: [ImportFaultDto] })
  readonly faults: readonly ImportFaultDto[];

  static of(
    { rows, partnerships, memberships, unchanged, faults }: ImportPlan,
    dryRun: boolean,
    language: Language,
  ): PartnershipImportDto {
    return {
      dryRun,
      rows,
      partnerships: partnerships.length,
      memberships: memberships.length,
      unchanged,
      faulty: faults.length,
      faults: shownOf(faults).map((fault) => ({
        line: fault.line,
        column: fault.column === '' ? null : fault.column,
        detail: renderMessage(rowIssue(fault).detail, language),
      })),
    };
  }
}

/** The first faults, row by row. */
export function shownOf(faults: readonly RowFault[]): RowFault[] {
  return [...faults].sort((one, other) => one.line - other.line).slice(0, MOST_FAULTS);
}
