import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { ProceedingNumber } from './numbers.js';

/** A bound party proposes to let the agreement hold longer, in the term before it expires. */
export class RenewDto {
  @ApiProperty({ enum: ['RENEW'], example: 'RENEW' })
  @IsIn(['RENEW'])
  readonly type: 'RENEW';

  @ApiProperty({ description: 'New last day on which it holds.', format: 'date', example: '2038-12-31' })
  @IsPlainDate()
  readonly until: string;
}

/** A bound party accepts the renewal. When all have, the agreement is renewed. */
export class AcceptRenewalDto {
  @ApiProperty({ enum: ['ACCEPT_RENEWAL'], example: 'ACCEPT_RENEWAL' })
  @IsIn(['ACCEPT_RENEWAL'])
  readonly type: 'ACCEPT_RENEWAL';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A bound party refuses the renewal, which fails by that. */
export class RefuseRenewalDto {
  @ApiProperty({ enum: ['REFUSE_RENEWAL'], example: 'REFUSE_RENEWAL' })
  @IsIn(['REFUSE_RENEWAL'])
  readonly type: 'REFUSE_RENEWAL';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'Let the deal end as planned.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}
