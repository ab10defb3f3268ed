import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';
import { constraint } from '../../../api/validation/constraint.js';
import { Omittable } from '../../../api/validation/omittable.js';

/** No control characters: it goes into a request. */
const PLAIN = /^[^\p{Cc}\p{Cs}]+$/u;

function hasForm(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && form.test(value);
}

/** A document of the organisation's own document system: by its id, or by a query that finds it and nothing else. */
export class PullCouncilSourceDto {
  @ApiProperty({
    description: 'Id of a CMIS connection of the council’s organisation.',
    format: 'uuid',
    example: '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d',
  })
  @IsUUID()
  readonly connectionId: string;

  @ApiPropertyOptional({ description: 'Its `cmis:objectId`.', maxLength: 1000, example: '7f3a;1.0' })
  @Omittable()
  @IsString()
  @Length(1, 1000)
  @constraint('isPlain', hasForm(PLAIN))
  readonly objectId?: string;

  @ApiPropertyOptional({
    description: 'A CMIS query that selects `cmis:objectId` and finds exactly one document.',
    maxLength: 2000,
    example: "SELECT cmis:objectId FROM cmis:document WHERE cmis:name = 'besluitenlijst-231.html'",
  })
  @Omittable()
  @IsString()
  @Length(1, 2000)
  @constraint('isPlain', hasForm(PLAIN))
  readonly query?: string;
}
