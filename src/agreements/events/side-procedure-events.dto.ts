import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';

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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** A party in dispute accepts the mediator. When all have, the mediation begins. */
export class AcceptMediatorDto {
  @ApiProperty({ enum: ['ACCEPT_MEDIATOR'], example: 'ACCEPT_MEDIATOR' })
  @IsIn(['ACCEPT_MEDIATOR'])
  readonly type: 'ACCEPT_MEDIATOR';

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** A party in dispute accepts the settlement. When all have, the dispute is settled. */
export class AcceptSettlementDto {
  @ApiProperty({ enum: ['ACCEPT_SETTLEMENT'], example: 'ACCEPT_SETTLEMENT' })
  @IsIn(['ACCEPT_SETTLEMENT'])
  readonly type: 'ACCEPT_SETTLEMENT';

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

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

/** An organisation that is no party asks to accede to an agreement in force (Vienna Convention, art. 15). */
export class AccedeDto {
  @ApiProperty({ enum: ['ACCEDE'], example: 'ACCEDE' })
  @IsIn(['ACCEDE'])
  readonly type: 'ACCEDE';
}

/** A bound party consents to an accession. Silence until the end of the term is consent too. */
export class AcceptAccessionDto {
  @ApiProperty({ enum: ['ACCEPT_ACCESSION'], example: 'ACCEPT_ACCESSION' })
  @IsIn(['ACCEPT_ACCESSION'])
  readonly type: 'ACCEPT_ACCESSION';

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** A bound party objects to an accession, which is refused by that. */
export class ObjectToAccessionDto {
  @ApiProperty({ enum: ['OBJECT_TO_ACCESSION'], example: 'OBJECT_TO_ACCESSION' })
  @IsIn(['OBJECT_TO_ACCESSION'])
  readonly type: 'OBJECT_TO_ACCESSION';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The means do not suffice for one more.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** Who asked to accede takes the request back. */
export class RevokeAccessionDto {
  @ApiProperty({ enum: ['REVOKE_ACCESSION'], example: 'REVOKE_ACCESSION' })
  @IsIn(['REVOKE_ACCESSION'])
  readonly type: 'REVOKE_ACCESSION';

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

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

  @ApiProperty({ description: 'Number of the commitment.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly commitment: number;

  @ApiProperty({ description: 'How it was settled.', maxLength: 2000, example: 'Paid in full on 1 March.' })
  @IsTrimmedText({ max: 2000 })
  readonly how: string;

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** The other side confirms that a commitment of the party that leaves is settled. */
export class ConfirmSettlementDto {
  @ApiProperty({ enum: ['CONFIRM_SETTLEMENT'], example: 'CONFIRM_SETTLEMENT' })
  @IsIn(['CONFIRM_SETTLEMENT'])
  readonly type: 'CONFIRM_SETTLEMENT';

  @ApiProperty({ description: 'Number of the commitment.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly commitment: number;

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** The party that leaves asks a bound party to take a commitment over. */
export class PassOnCommitmentDto {
  @ApiProperty({ enum: ['PASS_ON_COMMITMENT'], example: 'PASS_ON_COMMITMENT' })
  @IsIn(['PASS_ON_COMMITMENT'])
  readonly type: 'PASS_ON_COMMITMENT';

  @ApiProperty({ description: 'Number of the commitment.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly commitment: number;

  @ApiProperty({ description: 'OVO code of that party.', example: 'OVO002177' })
  @IsOvoCode()
  readonly toId: string;

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** A bound party that was asked to takes a commitment over. */
export class TakeOverCommitmentDto {
  @ApiProperty({ enum: ['TAKE_OVER_COMMITMENT'], example: 'TAKE_OVER_COMMITMENT' })
  @IsIn(['TAKE_OVER_COMMITMENT'])
  readonly type: 'TAKE_OVER_COMMITMENT';

  @ApiProperty({ description: 'Number of the commitment.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly commitment: number;

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** The party takes its notice of withdrawal back before it has effect (Vienna Convention, art. 68). */
export class RevokeWithdrawalDto {
  @ApiProperty({ enum: ['REVOKE_WITHDRAWAL'], example: 'REVOKE_WITHDRAWAL' })
  @IsIn(['REVOKE_WITHDRAWAL'])
  readonly type: 'REVOKE_WITHDRAWAL';

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
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

  @ApiPropertyOptional({
    description:
      'Number of the side procedure that is meant; needed only where several of its kind are open.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly proceeding?: number;
}

/** The events of side procedures: those that open one, and the steps in it. */
export const SIDE_PROCEDURE_EVENTS = {
  OPEN_MEDIATION: OpenMediationDto,
  PROPOSE_MEDIATOR: ProposeMediatorDto,
  ACCEPT_MEDIATOR: AcceptMediatorDto,
  REFUSE_MEDIATOR: RefuseMediatorDto,
  PROPOSE_SETTLEMENT: ProposeSettlementDto,
  ACCEPT_SETTLEMENT: AcceptSettlementDto,
  REFUSE_SETTLEMENT: RefuseSettlementDto,
  CLOSE_MEDIATION: CloseMediationDto,
  APPLY_PROVISIONALLY: ApplyProvisionallyDto,
  END_PROVISIONAL_APPLICATION: EndProvisionalApplicationDto,
  ACCEDE: AccedeDto,
  ACCEPT_ACCESSION: AcceptAccessionDto,
  OBJECT_TO_ACCESSION: ObjectToAccessionDto,
  REVOKE_ACCESSION: RevokeAccessionDto,
  WITHDRAW: WithdrawDto,
  SETTLE_COMMITMENT: SettleCommitmentDto,
  CONFIRM_SETTLEMENT: ConfirmSettlementDto,
  PASS_ON_COMMITMENT: PassOnCommitmentDto,
  TAKE_OVER_COMMITMENT: TakeOverCommitmentDto,
  REVOKE_WITHDRAWAL: RevokeWithdrawalDto,
  RENEW: RenewDto,
  ACCEPT_RENEWAL: AcceptRenewalDto,
  REFUSE_RENEWAL: RefuseRenewalDto,
} as const;
