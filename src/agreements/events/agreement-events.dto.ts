import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { ENDORSEMENT_EVENTS } from './endorsement-events.dto.js';
import { PROVINCE_EVENTS } from './province-events.dto.js';
import { RecordExternalDecisionDto } from './external-decision.dto.js';
import { SIDE_PROCEDURE_EVENTS } from './side-procedures/side-procedure-events.js';
import { IsTextOrTexts, IsTrimmedText } from '../../api/validation/trimmed-text.js';
import {
  ConcludeInquiryDto,
  OpenConsultationDto,
  OpenInquiryDto,
  PublishPlanDto,
  StartPreliminaryDraftDto,
  StateProvisoDto,
} from './plan-events.dto.js';

/** The lead offers the draft and its newest text to all parties: negotiation begins. */
export class SubmitDto {
  @ApiProperty({ enum: ['SUBMIT'], example: 'SUBMIT' })
  @IsIn(['SUBMIT'])
  readonly type: 'SUBMIT';
}

/** The lead gives the agreement up before councils are asked. */
export class AbandonDto {
  @ApiProperty({ enum: ['ABANDON'], example: 'ABANDON' })
  @IsIn(['ABANDON'])
  readonly type: 'ABANDON';

  @ApiPropertyOptional({
    description: 'Why.',
    maxLength: 2000,
    example: 'The province runs the same project alone.',
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** A party puts a newer version of the text on offer: every party’s position is open again. */
export class ProposeTextDto {
  @ApiProperty({ enum: ['PROPOSE_TEXT'], example: 'PROPOSE_TEXT' })
  @IsIn(['PROPOSE_TEXT'])
  readonly type: 'PROPOSE_TEXT';

  @ApiProperty({ description: 'Version of the text to offer.', type: 'integer', minimum: 1, example: 2 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version: number;
}

/** A party accepts the offered text. When the last one does, the councils are asked. */
export class AcceptTextDto {
  @ApiProperty({ enum: ['ACCEPT_TEXT'], example: 'ACCEPT_TEXT' })
  @IsIn(['ACCEPT_TEXT'])
  readonly type: 'ACCEPT_TEXT';

  @ApiProperty({ description: 'Version of the text on offer.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version: number;
}

/** A party objects to the offered text. */
export class ObjectToTextDto {
  @ApiProperty({ enum: ['OBJECT_TO_TEXT'], example: 'OBJECT_TO_TEXT' })
  @IsIn(['OBJECT_TO_TEXT'])
  readonly type: 'OBJECT_TO_TEXT';

  @ApiProperty({ description: 'Version of the text on offer.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version: number;

  @ApiPropertyOptional({
    description: 'Why, and what would help.',
    maxLength: 2000,
    example: 'Clause 3 leaves out the hospitals.',
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** The cycle’s evaluation: what was found and learnt. The next cycle begins. */
export class EvaluateDto {
  @ApiProperty({ enum: ['EVALUATE'], example: 'EVALUATE' })
  @IsIn(['EVALUATE'])
  readonly type: 'EVALUATE';

  @ApiProperty({
    description: 'What was found: in one piece, or a finding each.',
    oneOf: [
      { type: 'string', minLength: 1, maxLength: 10000 },
      {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 10000 },
        minItems: 1,
        maxItems: 50,
      },
    ],
    example: 'Four of the six sites are no longer zoned for building.',
  })
  @IsTextOrTexts({ max: 10000, most: 50 })
  readonly findings: string | readonly string[];

  @ApiPropertyOptional({
    description: 'What was learnt, a lesson each.',
    type: [String],
    maxItems: 50,
    example: ['Involve the land bank earlier.'],
  })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsTrimmedText({ max: 2000 }, { each: true })
  readonly lessons?: string[];
}

/** A bound party consents to end the agreement. It ends when every bound party has consented. */
export class TerminateDto {
  @ApiProperty({ enum: ['TERMINATE'], example: 'TERMINATE' })
  @IsIn(['TERMINATE'])
  readonly type: 'TERMINATE';

  @ApiPropertyOptional({ description: 'Why.', maxLength: 2000, example: 'The aims have been reached.' })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** The events that callers may offer to an agreement, by type. */
export const AGREEMENT_EVENTS = {
  SUBMIT: SubmitDto,
  PROPOSE_TEXT: ProposeTextDto,
  ACCEPT_TEXT: AcceptTextDto,
  OBJECT_TO_TEXT: ObjectToTextDto,
  ABANDON: AbandonDto,
  EVALUATE: EvaluateDto,
  TERMINATE: TerminateDto,
  START_PRELIMINARY_DRAFT: StartPreliminaryDraftDto,
  OPEN_CONSULTATION: OpenConsultationDto,
  OPEN_INQUIRY: OpenInquiryDto,
  CONCLUDE_INQUIRY: ConcludeInquiryDto,
  STATE_PROVISO: StateProvisoDto,
  PUBLISH_PLAN: PublishPlanDto,
  RECORD_EXTERNAL_DECISION: RecordExternalDecisionDto,
  ...SIDE_PROCEDURE_EVENTS,
  ...ENDORSEMENT_EVENTS,
  ...PROVINCE_EVENTS,
} as const;

export type AgreementEventDto = InstanceType<(typeof AGREEMENT_EVENTS)[keyof typeof AGREEMENT_EVENTS]>;
