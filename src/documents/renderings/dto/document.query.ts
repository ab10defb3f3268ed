import { ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LANGUAGE_TAG } from '../../../agreements/rules/clauses/clause.js';
import { Omittable } from '../../../api/validation/omittable.js';

/** In which language a text is wanted. */
export class DocumentQuery {
  @ApiPropertyOptional({
    description: 'Language of the text (BCP 47); the one that it was written in first unless told.',
    pattern: LANGUAGE_TAG.source,
    example: 'nl',
  })
  @Omittable()
  @Matches(LANGUAGE_TAG)
  readonly language?: string;
}
