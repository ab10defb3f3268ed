import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';

/** A task set by a nation or a province, which an agreement answers. */
export class AnsweredAssignmentDto {
  @ApiProperty({ description: 'Who set it.', enum: ['nation', 'province'], example: 'province' })
  @IsIn(['nation', 'province'])
  readonly setBy: 'nation' | 'province';

  @ApiProperty({
    description: 'What it is called.',
    maxLength: 300,
    example: 'Housing assignment 2027–2032: 4,000 dwellings in the region',
  })
  @IsTrimmedText({ max: 300 })
  readonly title: string;

  @ApiProperty({
    description: 'Where it can be read: an http(s) address or a URN.',
    example: 'https://www.west-vlaanderen.be/opgaven/wonen',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}
