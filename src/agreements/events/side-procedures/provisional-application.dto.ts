import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';

/** A party declares to apply the agreement before it is bound by it (Vienna Convention, art. 25). */
export class ApplyProvisionallyDto {
  @ApiProperty({ enum: ['APPLY_PROVISIONALLY'], example: 'APPLY_PROVISIONALLY' })
  @IsIn(['APPLY_PROVISIONALLY'])
  readonly type: 'APPLY_PROVISIONALLY';

  @ApiProperty({
    description: 'First day of the provisional application.',
    format: 'date',
    example: '2027-01-01',
  })
  @IsPlainDate()
  readonly from: string;
}

/** A party ends its provisional application. */
export class EndProvisionalApplicationDto {
  @ApiProperty({ enum: ['END_PROVISIONAL_APPLICATION'], example: 'END_PROVISIONAL_APPLICATION' })
  @IsIn(['END_PROVISIONAL_APPLICATION'])
  readonly type: 'END_PROVISIONAL_APPLICATION';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The council will not decide this year.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}
