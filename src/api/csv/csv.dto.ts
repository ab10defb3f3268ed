import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { ReadRows, RowFault } from '../../common/csv/read-rows.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';

/** A file to take in. */
export class CsvFileDto {
  @ApiProperty({
    description:
      'The file as text: CSV with commas or semicolons, a header, and decimals with a point. At most 10,000 lines.',
    minLength: 1,
    maxLength: 900_000,
    example: 'value,measured_on,source\n11.8,2026-11-20,https://www.example.org/made-up',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(900_000)
  readonly csv: string;
}

/** What is wrong with a line of a file. */
export class CsvFaultDto {
  @ApiProperty({ description: 'The line, the header being 1.', type: 'integer', example: 3 })
  readonly line: number;

  @ApiProperty({
    description: 'The column; `null` where it is the line as a whole.',
    type: String,
    nullable: true,
    example: 'value',
  })
  readonly column: string | null;

  @ApiProperty({
    description: 'What is wrong, in the caller’s language.',
    example: 'This is not a number with a decimal point.',
  })
  readonly detail: string;
}

/** What taking in a file would come to. */
export class CsvPreviewDto {
  @ApiProperty({ description: 'How many lines are sound.', type: 'integer', example: 12 })
  readonly sound: number;

  @ApiProperty({
    description: 'Every fault in the others. With one of them nothing of the file is taken in.',
    type: [CsvFaultDto],
    example: [],
  })
  readonly faults: readonly CsvFaultDto[];

  /** @param rows what was read, with every fault in it */
  static of({ rows, faults }: ReadRows<string>, language: Language): CsvPreviewDto {
    const faulty = new Set(faults.map(({ line }) => line));
    return {
      sound: rows.filter(({ line }) => !faulty.has(line)).length,
      faults: faults.map(({ line, column, detail }) => ({
        line,
        column,
        detail: renderMessage(detail, language),
      })),
    };
  }
}

/** The faults of a file as those of the request that brought it: `csv[3].value` is the column `value` of line 3. */
export function issuesOf(faults: readonly RowFault[]): Issue[] {
  return faults.map(({ line, column, detail }) => ({
    in: 'body',
    name: `csv[${line}]${column === null ? '' : `.${column}`}`,
    detail,
  }));
}
