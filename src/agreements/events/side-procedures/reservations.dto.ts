import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { OBJECTION_EFFECTS, type ObjectionEffect } from '../../../participation/rules/reactions.js';

/** A party accepts another’s reservation (Vienna Convention, art. 20(4)(a)). Silence until the end of the term does too. */
export class AcceptReservationDto {
  @ApiProperty({ enum: ['ACCEPT_RESERVATION'], example: 'ACCEPT_RESERVATION' })
  @IsIn(['ACCEPT_RESERVATION'])
  readonly type: 'ACCEPT_RESERVATION';

  @ReservedBy()
  readonly reservedBy: string;

  @ReservationNumber()
  readonly reservation: number;
}

/** A party objects to another’s reservation (Vienna Convention, arts. 20(4)(b) and 21(3)). */
export class ObjectToReservationDto {
  @ApiProperty({ enum: ['OBJECT_TO_RESERVATION'], example: 'OBJECT_TO_RESERVATION' })
  @IsIn(['OBJECT_TO_RESERVATION'])
  readonly type: 'OBJECT_TO_RESERVATION';

  @ReservedBy()
  readonly reservedBy: string;

  @ReservationNumber()
  readonly reservation: number;

  @ApiProperty({
    description:
      'What holds between the two: all but what the reservation is about (`withoutProvision`), or nothing at all ' +
      '(`notInForce`).',
    enum: OBJECTION_EFFECTS,
    example: 'withoutProvision',
  })
  @IsIn(OBJECTION_EFFECTS)
  readonly effect: ObjectionEffect;

  @ApiPropertyOptional({
    description: 'Why.',
    maxLength: 2000,
    example: 'Without clause 4 nobody keeps the figures.',
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** A party takes its objection back, and accepts the reservation by that (Vienna Convention, art. 22(2)). */
export class WithdrawObjectionDto {
  @ApiProperty({ enum: ['WITHDRAW_OBJECTION'], example: 'WITHDRAW_OBJECTION' })
  @IsIn(['WITHDRAW_OBJECTION'])
  readonly type: 'WITHDRAW_OBJECTION';

  @ReservedBy()
  readonly reservedBy: string;

  @ReservationNumber()
  readonly reservation: number;
}

/** A party takes its own reservation back, for which it needs nobody’s consent (Vienna Convention, art. 22(1)). */
export class WithdrawReservationDto {
  @ApiProperty({ enum: ['WITHDRAW_RESERVATION'], example: 'WITHDRAW_RESERVATION' })
  @IsIn(['WITHDRAW_RESERVATION'])
  readonly type: 'WITHDRAW_RESERVATION';

  @ReservationNumber()
  readonly reservation: number;
}

function ReservedBy(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description: 'OVO code of the party whose reservation it is.', example: 'OVO002177' }),
    IsOvoCode(),
  );
}

function ReservationNumber(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description: 'Number of the reservation within the council’s approval.',
      type: 'integer',
      minimum: 1,
      example: 1,
    }),
    IsInt(),
    Min(1),
    Max(1_000_000),
  );
}
