import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { pageOf, PageQuery } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { WEBHOOK_STATES, type WebhookState } from '../rules/states.js';
import { WebhookDto } from './webhook.dto.js';

/** Whose health is asked. */
export class ListWebhookHealthQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only webhooks in this state.', enum: WEBHOOK_STATES })
  @Omittable()
  @IsIn(WEBHOOK_STATES)
  readonly state?: WebhookState;

  @ApiPropertyOptional({
    description: 'Only webhooks of this organisation, by OVO code.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly organisation?: string;
}

/** How a webhook fares, for who keeps the registry going: neither what it tells nor its whole address. */
export class WebhookHealthDto extends PickType(WebhookDto, ['id', 'state', 'reason', 'stateSince'] as const) {
  @ApiProperty({ description: 'OVO code of the organisation.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Host that it sends to.', example: 'hooks.kortrijk.example' })
  readonly host: string;

  @ApiProperty({
    description: 'Since when nothing has arrived, where something should have; else `null`.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly failingSince: string | null;

  @ApiProperty({
    description: 'When something arrived last; `null` where nothing has.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-29T10:00:00.000Z',
  })
  readonly lastDeliveredAt: string | null;

  @ApiProperty({ description: 'Deliveries that wait.', type: 'integer', minimum: 0, example: 0 })
  readonly waiting: number;

  @ApiProperty({
    description: 'When the oldest of those was made out; `null` where none waits.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly oldestWaitingSince: string | null;

  @ApiProperty({ description: 'Dead letters.', type: 'integer', minimum: 0, example: 0 })
  readonly dead: number;

  @ApiProperty({ description: 'Attempts of the last 24 hours.', type: 'integer', minimum: 0, example: 40 })
  readonly attemptsOfDay: number;

  @ApiProperty({ description: 'Of those, attempts that failed.', type: 'integer', minimum: 0, example: 1 })
  readonly failuresOfDay: number;
}

/** A page of webhooks' health. */
export const WebhookHealthPageDto = pageOf(WebhookHealthDto);
