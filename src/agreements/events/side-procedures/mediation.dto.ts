import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { ProceedingNumber } from './numbers.js';

/** A party opens a mediation about a question in dispute. In negotiation, positions rest until it ends. */
export class OpenMediationDto {
  @ApiProperty({ enum: ['OPEN_MEDIATION'], example: 'OPEN_MEDIATION' })
  @IsIn(['OPEN_MEDIATION'])
  readonly type: 'OPEN_MEDIATION';

  @ApiProperty({
    description: 'The question in dispute.',
    maxLength: 2000,
    example: 'Who pays for the road to the site of clause 3?',
  })
  @IsTrimmedText({ max: 2000 })
  readonly question: string;

  @ApiPropertyOptional({
    description:
      'OVO codes of the parties in dispute, the caller’s own among them; all parties where absent.',
    type: [String],
    maxItems: 400,
    example: ['OVO002133', 'OVO002177'],
  })
  @Omittable()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(400)
  @ArrayUnique()
  @IsOvoCode({ each: true })
  readonly involved?: string[];
}

/** A party in dispute proposes who mediates. Nobody involved, and nobody employed by one of them, can be. */
export class ProposeMediatorDto {
  @ApiProperty({ enum: ['PROPOSE_MEDIATOR'], example: 'PROPOSE_MEDIATOR' })
  @IsIn(['PROPOSE_MEDIATOR'])
  readonly type: 'PROPOSE_MEDIATOR';

  @ApiProperty({ description: 'OVO code of the organisation that lends the mediator.', example: 'OVO000117' })
  @IsOvoCode()
  readonly mediatorId: string;

  @ApiPropertyOptional({
    description: 'OVO code of the organisation that employs the mediator, where it is another one.',
    example: 'OVO001999',
  })
  @Omittable()
  @IsOvoCode()
  readonly employerId?: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A party in dispute accepts the mediator. When all have, the mediation begins. */
export class AcceptMediatorDto {
  @ApiProperty({ enum: ['ACCEPT_MEDIATOR'], example: 'ACCEPT_MEDIATOR' })
  @IsIn(['ACCEPT_MEDIATOR'])
  readonly type: 'ACCEPT_MEDIATOR';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A party in dispute refuses the mediator: another one can be proposed. */
export class RefuseMediatorDto {
  @ApiProperty({ enum: ['REFUSE_MEDIATOR'], example: 'REFUSE_MEDIATOR' })
  @IsIn(['REFUSE_MEDIATOR'])
  readonly type: 'REFUSE_MEDIATOR';

  @ApiProperty({
    description: 'Why.',
    maxLength: 2000,
    example: 'Worked for the other side until last year.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The mediator, or a party in dispute, proposes a settlement. */
export class ProposeSettlementDto {
  @ApiProperty({ enum: ['PROPOSE_SETTLEMENT'], example: 'PROPOSE_SETTLEMENT' })
  @IsIn(['PROPOSE_SETTLEMENT'])
  readonly type: 'PROPOSE_SETTLEMENT';

  @ApiProperty({
    description: 'What is proposed.',
    maxLength: 10000,
    example: 'Each pays half; the road is reviewed in 2030.',
  })
  @IsTrimmedText({ max: 10000 })
  readonly text: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A party in dispute accepts the settlement. When all have, the dispute is settled. */
export class AcceptSettlementDto {
  @ApiProperty({ enum: ['ACCEPT_SETTLEMENT'], example: 'ACCEPT_SETTLEMENT' })
  @IsIn(['ACCEPT_SETTLEMENT'])
  readonly type: 'ACCEPT_SETTLEMENT';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A party in dispute refuses the settlement: another one can be proposed. */
export class RefuseSettlementDto {
  @ApiProperty({ enum: ['REFUSE_SETTLEMENT'], example: 'REFUSE_SETTLEMENT' })
  @IsIn(['REFUSE_SETTLEMENT'])
  readonly type: 'REFUSE_SETTLEMENT';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'Half is too much.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** Who opened the mediation withdraws it, or a party in dispute or the mediator declares that it failed. */
export class CloseMediationDto {
  @ApiProperty({ enum: ['CLOSE_MEDIATION'], example: 'CLOSE_MEDIATION' })
  @IsIn(['CLOSE_MEDIATION'])
  readonly type: 'CLOSE_MEDIATION';

  @ApiProperty({
    description: 'Whether it failed, or who opened it withdraws it.',
    enum: ['failed', 'withdrawn'],
    example: 'failed',
  })
  @IsIn(['failed', 'withdrawn'])
  readonly outcome: 'failed' | 'withdrawn';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The positions are too far apart.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}
