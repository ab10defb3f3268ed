import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { CommitmentNumber, ProceedingNumber } from './numbers.js';

/** A bound party gives notice of withdrawal (Vienna Convention, arts. 54 and 56). */
export class WithdrawDto {
  @ApiProperty({ enum: ['WITHDRAW'], example: 'WITHDRAW' })
  @IsIn(['WITHDRAW'])
  readonly type: 'WITHDRAW';

  @ApiProperty({
    description: 'First day on which it is to be no longer bound: after the term of notice.',
    format: 'date',
    example: '2029-01-01',
  })
  @IsPlainDate()
  readonly effectiveOn: string;

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The municipality joins another region.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** The party that leaves says that a commitment is settled; the other side has yet to confirm it. */
export class SettleCommitmentDto {
  @ApiProperty({ enum: ['SETTLE_COMMITMENT'], example: 'SETTLE_COMMITMENT' })
  @IsIn(['SETTLE_COMMITMENT'])
  readonly type: 'SETTLE_COMMITMENT';

  @CommitmentNumber()
  readonly commitment: number;

  @ApiProperty({ description: 'How it was settled.', maxLength: 2000, example: 'Paid in full on 1 March.' })
  @IsTrimmedText({ max: 2000 })
  readonly how: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The other side confirms that a commitment of the party that leaves is settled. */
export class ConfirmSettlementDto {
  @ApiProperty({ enum: ['CONFIRM_SETTLEMENT'], example: 'CONFIRM_SETTLEMENT' })
  @IsIn(['CONFIRM_SETTLEMENT'])
  readonly type: 'CONFIRM_SETTLEMENT';

  @CommitmentNumber()
  readonly commitment: number;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The party that leaves asks a bound party to take a commitment over. */
export class PassOnCommitmentDto {
  @ApiProperty({ enum: ['PASS_ON_COMMITMENT'], example: 'PASS_ON_COMMITMENT' })
  @IsIn(['PASS_ON_COMMITMENT'])
  readonly type: 'PASS_ON_COMMITMENT';

  @CommitmentNumber()
  readonly commitment: number;

  @ApiProperty({ description: 'OVO code of that party.', example: 'OVO002177' })
  @IsOvoCode()
  readonly toId: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A bound party that was asked to takes a commitment over. */
export class TakeOverCommitmentDto {
  @ApiProperty({ enum: ['TAKE_OVER_COMMITMENT'], example: 'TAKE_OVER_COMMITMENT' })
  @IsIn(['TAKE_OVER_COMMITMENT'])
  readonly type: 'TAKE_OVER_COMMITMENT';

  @CommitmentNumber()
  readonly commitment: number;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The party takes its notice of withdrawal back before it has effect (Vienna Convention, art. 68). */
export class RevokeWithdrawalDto {
  @ApiProperty({ enum: ['REVOKE_WITHDRAWAL'], example: 'REVOKE_WITHDRAWAL' })
  @IsIn(['REVOKE_WITHDRAWAL'])
  readonly type: 'REVOKE_WITHDRAWAL';

  @ProceedingNumber()
  readonly proceeding?: number;
}
