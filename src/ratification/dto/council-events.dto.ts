import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import { OPINIONS } from '../../workflow/machines/council.machine.js';

/** The council gives its opinion (zienswijze) before it is asked to decide, in processes that ask for one. */
export class GiveOpinionDto {
  @ApiProperty({ enum: ['GIVE_OPINION'], example: 'GIVE_OPINION' })
  @IsIn(['GIVE_OPINION'])
  readonly type: 'GIVE_OPINION';

  @ApiProperty({ description: 'Day on which the council gave it.', format: 'date', example: '2026-11-20' })
  @IsPlainDate()
  readonly givenOn: string;

  @ApiProperty({
    description: 'What it says of the text; `waived` where the council lets know that it gives none.',
    enum: OPINIONS,
    example: 'favourableWithRemarks',
  })
  @IsIn(OPINIONS)
  readonly opinion: (typeof OPINIONS)[number];

  @ApiPropertyOptional({
    description: 'Its remarks.',
    maxLength: 10_000,
    example: 'Clause 3 should say who keeps the figures.',
  })
  @Omittable()
  @IsTrimmedText({ max: 10_000 })
  readonly remarks?: string;

  @ApiProperty({
    description: 'Where it can be read: an http(s) address or a URN.',
    example: 'https://www.menen.be/besluiten/2026-11-20',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** The item is put on the agenda of a meeting. */
export class ScheduleDto {
  @ApiProperty({ enum: ['SCHEDULE'], example: 'SCHEDULE' })
  @IsIn(['SCHEDULE'])
  readonly type: 'SCHEDULE';

  @ApiProperty({ description: 'Day of the meeting.', format: 'date', example: '2026-12-14' })
  @IsPlainDate()
  readonly meetingOn: string;
}

/** The council takes the item up. */
export class OpenDeliberationDto {
  @ApiProperty({ enum: ['OPEN_DELIBERATION'], example: 'OPEN_DELIBERATION' })
  @IsIn(['OPEN_DELIBERATION'])
  readonly type: 'OPEN_DELIBERATION';
}

/** A decision with its vote. The Flemish Government decides by consensus and may leave the counts out. */
export class VoteDto {
  @ApiProperty({ description: 'Day of the decision.', format: 'date', example: '2026-11-20' })
  @IsPlainDate()
  readonly decidedOn: string;

  @ApiPropertyOptional({ description: 'Votes for.', type: 'integer', minimum: 0, example: 24 })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly votesFor?: number;

  @ApiPropertyOptional({ description: 'Votes against.', type: 'integer', minimum: 0, example: 0 })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly votesAgainst?: number;

  @ApiPropertyOptional({ description: 'Abstentions.', type: 'integer', minimum: 0, example: 0 })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly abstentions?: number;

  @ApiProperty({
    description: 'Where the decision can be read: an http(s) address or a URN.',
    example: 'https://www.menen.be/besluiten/2026-11-20',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** Something that a council attaches to its approval, as sent. */
export class StatementInputDto {
  @ApiPropertyOptional({ description: 'Number of the clause that it is about.', maxLength: 20, example: '4' })
  @Omittable()
  @IsTrimmedText({ max: 20 })
  readonly clause?: string;

  @ApiProperty({
    description: 'Its wording.',
    maxLength: 5000,
    example: 'Only as far as the yearly budget allows.',
  })
  @IsTrimmedText({ max: 5000 })
  readonly text: string;
}

/** An approval can carry declarations: how the party understands the text. They exclude nothing. */
class ApprovalDto extends VoteDto {
  @ApiPropertyOptional({
    description:
      'How the party understands the text. A declaration excludes nothing, and nobody need answer it.',
    type: [StatementInputDto],
    maxItems: 50,
    example: [{ clause: '2', text: 'By “region” the council understands the reference region.' }],
  })
  @Omittable()
  @NestedList(() => StatementInputDto, { min: 0, max: 50 })
  readonly declarations?: StatementInputDto[];
}

/** The council approved the text. */
export class ApproveDto extends ApprovalDto {
  @ApiProperty({ enum: ['APPROVE'], example: 'APPROVE' })
  @IsIn(['APPROVE'])
  readonly type: 'APPROVE';
}

/**
 * The council approved the text, and attached reservations: what of it is to oblige the party otherwise, or not at all
 * (Vienna Convention, art. 2(1)(d)). Refused where the agreement prohibits reservations.
 */
export class ApproveWithReservationDto extends ApprovalDto {
  @ApiProperty({ enum: ['APPROVE_WITH_RESERVATION'], example: 'APPROVE_WITH_RESERVATION' })
  @IsIn(['APPROVE_WITH_RESERVATION'])
  readonly type: 'APPROVE_WITH_RESERVATION';

  @ApiProperty({
    description: 'The reservations. The other parties refer to one by its place in this list, from 1.',
    type: [StatementInputDto],
    minItems: 1,
    maxItems: 50,
  })
  @NestedList(() => StatementInputDto, { min: 1, max: 50 })
  readonly reservations: StatementInputDto[];
}

/** The council rejected the text. */
export class RejectDto extends VoteDto {
  @ApiProperty({ enum: ['REJECT'], example: 'REJECT' })
  @IsIn(['REJECT'])
  readonly type: 'REJECT';

  @ApiPropertyOptional({ description: 'Votes for.', type: 'integer', minimum: 0, example: 11 })
  declare readonly votesFor?: number;

  @ApiPropertyOptional({ description: 'Votes against.', type: 'integer', minimum: 0, example: 13 })
  declare readonly votesAgainst?: number;
}

/** The council put the item off. */
export class DeferDto {
  @ApiProperty({ enum: ['DEFER'], example: 'DEFER' })
  @IsIn(['DEFER'])
  readonly type: 'DEFER';

  @ApiProperty({
    description: 'Why.',
    maxLength: 2000,
    example: 'The finance committee has not advised yet.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ApiPropertyOptional({
    description: 'Until when, where that was said.',
    format: 'date',
    example: '2027-01-15',
  })
  @Omittable()
  @IsPlainDate()
  readonly until?: string;
}

/** The decision was published on the web: the term for complaints begins the day after. */
export class PublishDto {
  @ApiProperty({ enum: ['PUBLISH'], example: 'PUBLISH' })
  @IsIn(['PUBLISH'])
  readonly type: 'PUBLISH';

  @ApiProperty({ description: 'Day of publication.', format: 'date', example: '2026-11-23' })
  @IsPlainDate()
  readonly publishedOn: string;

  @ApiPropertyOptional({
    description: 'Where: an http(s) address or a URN.',
    example: 'https://www.menen.be/besluiten',
  })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly source?: string;
}

/** The supervising authority annulled the decision. */
export class AnnulDto {
  @ApiProperty({ enum: ['ANNUL'], example: 'ANNUL' })
  @IsIn(['ANNUL'])
  readonly type: 'ANNUL';

  @ApiProperty({ description: 'Day of the annulment.', format: 'date', example: '2026-11-24' })
  @IsPlainDate()
  readonly annulledOn: string;

  @ApiProperty({ description: 'Why.', maxLength: 5000, example: 'The budget was not annexed.' })
  @IsTrimmedText({ max: 5000 })
  readonly reason: string;

  @ApiProperty({
    description: 'Where it can be read.',
    example: 'https://lokaalbestuur.vlaanderen.be/toezicht/123',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** The events that callers may offer to a council, by type. */
export const COUNCIL_EVENTS = {
  GIVE_OPINION: GiveOpinionDto,
  SCHEDULE: ScheduleDto,
  OPEN_DELIBERATION: OpenDeliberationDto,
  APPROVE: ApproveDto,
  APPROVE_WITH_RESERVATION: ApproveWithReservationDto,
  REJECT: RejectDto,
  DEFER: DeferDto,
  PUBLISH: PublishDto,
  ANNUL: AnnulDto,
} as const;

export type CouncilEventDto = InstanceType<(typeof COUNCIL_EVENTS)[keyof typeof COUNCIL_EVENTS]>;
