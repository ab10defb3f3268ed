import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsISO8601, Matches } from 'class-validator';
import { pageOf, PageQuery } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { ATTEMPT_OUTCOMES, DELIVERY_STATES, NOTICE_TYPES } from '../rules/states.js';
import type { AttemptOutcome, DeliveryState, NoticeType } from '../rules/states.js';
import type { WebhookAttempt, WebhookDelivery, WebhookNotice } from '../webhook.entity.js';

const EVENT_EXAMPLE = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a_12';
const TIME_EXAMPLE = '2026-11-29T10:00:00.000Z';

/** Which deliveries are listed. */
export class ListDeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only those in this state: `dead` for dead letters.',
    enum: DELIVERY_STATES,
  })
  @Omittable()
  @IsIn(DELIVERY_STATES)
  readonly state?: DeliveryState;
}

/** What to send again. */
export class ReplayDto {
  @ApiPropertyOptional({
    description: 'What happened from this time on.',
    format: 'date-time',
    example: TIME_EXAMPLE,
  })
  @Omittable()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly from?: string;

  @ApiPropertyOptional({
    description: 'What happened before this time.',
    format: 'date-time',
    example: '2026-11-30T00:00:00.000Z',
  })
  @Omittable()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly until?: string;

  @ApiPropertyOptional({ description: 'What came after this event in the feed.', example: EVENT_EXAMPLE })
  @Omittable()
  @Matches(/^[0-9a-f-]{36}_[1-9]\d{0,8}$/, { context: { key: 'isEventId' } })
  readonly after?: string;

  @ApiPropertyOptional({
    description: 'Only dead letters, and not all that happened.',
    default: false,
    example: false,
  })
  @Omittable()
  @IsBoolean()
  readonly dead?: boolean;
}

/** What will be sent again. */
export class ReplayedDto {
  @ApiProperty({
    description: 'How many deliveries were made out.',
    type: 'integer',
    minimum: 0,
    example: 12,
  })
  readonly count: number;

  @ApiProperty({
    description:
      'Where there is more than fits in one replay, the event to give as `after` for the rest; else `null`.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly next: string | null;
}

/** Something that is, or was, to be sent. */
export class DeliveryDto {
  @ApiProperty({ description: 'Its number within the webhook.', type: 'integer', minimum: 1, example: 7 })
  readonly number: number;

  @ApiProperty({ description: 'Id of the event, as `webhook-id` has it.', example: EVENT_EXAMPLE })
  readonly eventId: string;

  @ApiProperty({ description: 'Type of the entry; `PING` for a test.', example: 'ENTERED_INTO_FORCE' })
  readonly type: string;

  @ApiProperty({
    description: 'Id of the agreement that it tells of; `null` for a test.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string | null;

  @ApiProperty({ description: 'Whether it was asked for again.', example: false })
  readonly isReplay: boolean;

  @ApiProperty({
    description:
      '`waiting` until it is `delivered`, or every attempt has failed (`dead`; `replayed` once it was asked for again). `skipped` where the organisation may no longer know of it.',
    enum: DELIVERY_STATES,
    example: 'delivered',
  })
  readonly state: DeliveryState;

  @ApiProperty({ description: 'How often it was tried.', type: 'integer', minimum: 0, example: 1 })
  readonly attempts: number;

  @ApiProperty({
    description: 'When it is tried next, at the earliest; `null` where it is settled.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly nextAt: string | null;

  @ApiProperty({ description: 'When it was made out, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly createdAt: string;

  @ApiProperty({
    description: 'When it was settled, in UTC; `null` while it waits.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: TIME_EXAMPLE,
  })
  readonly settledAt: string | null;

  static of(row: WebhookDelivery): DeliveryDto {
    const { number, eventId, type, subjectId, isReplay, state, attempts, nextAt, createdAt, settledAt } = row;
    return {
      number,
      eventId,
      type,
      agreementId: subjectId,
      isReplay,
      state,
      attempts,
      nextAt: state === 'waiting' ? nextAt.toISOString() : null,
      createdAt: createdAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
    };
  }
}

/** One attempt to send. */
export class AttemptDto {
  @ApiProperty({ description: 'The how-manieth attempt.', type: 'integer', minimum: 1, example: 1 })
  readonly attempt: number;

  @ApiProperty({ description: 'When it was sent, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly at: string;

  @ApiProperty({ description: 'How long it took.', type: 'integer', minimum: 0, example: 84 })
  readonly milliseconds: number;

  @ApiProperty({
    description:
      'What came of it: `taken` (2xx), `gone` (410), `redirected` (3xx, never followed), `refused` (another status), or why there was no answer.',
    enum: ATTEMPT_OUTCOMES,
    example: 'taken',
  })
  readonly outcome: AttemptOutcome;

  @ApiProperty({
    description: 'Status of the answer; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: 204,
  })
  readonly status: number | null;

  @ApiProperty({
    description: 'The first 1000 bytes of the answer as text; `null` where there was none.',
    type: String,
    nullable: true,
    example: '',
  })
  readonly answer: string | null;

  static of({ attempt, at, milliseconds, outcome, status, answer }: WebhookAttempt): AttemptDto {
    return { attempt, at: at.toISOString(), milliseconds, outcome, status, answer };
  }
}

/** A delivery with its attempts. */
export class LoggedDeliveryDto extends DeliveryDto {
  @ApiProperty({ description: 'Its attempts, the first one first.', type: [AttemptDto] })
  readonly log: readonly AttemptDto[];
}

/** Word of what became of a webhook without its organisation’s doing. */
export class WebhookNoticeDto {
  @ApiProperty({
    description: 'Its number within the organisation.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  readonly number: number;

  @ApiProperty({
    description: 'Id of the webhook.',
    format: 'uuid',
    example: '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d',
  })
  readonly webhookId: string;

  @ApiProperty({ description: 'What happened to it.', enum: NOTICE_TYPES, example: 'pausedForFailing' })
  readonly type: NoticeType;

  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly at: string;

  @ApiProperty({
    description: 'The same in words, in the language asked for.',
    example: 'The webhook was paused, because nothing has arrived at its receiver for too long.',
  })
  readonly sentence: string;

  /** @param sentence in the caller's language */
  static of({ number, webhookId, type, at }: WebhookNotice, sentence: string): WebhookNoticeDto {
    return { number, webhookId, type, at: at.toISOString(), sentence };
  }
}

/** A page of deliveries. */
export const DeliveryPageDto = pageOf(DeliveryDto);

/** A page of notices. */
export const WebhookNoticePageDto = pageOf(WebhookNoticeDto);
