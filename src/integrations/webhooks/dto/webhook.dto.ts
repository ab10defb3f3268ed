import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { pageOf } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { liveSecrets } from '../rules/live-secrets.js';
import { WEBHOOK_REASONS, WEBHOOK_STATES, type WebhookReason, type WebhookState } from '../rules/states.js';
import type { KeptSecret, Webhook } from '../webhook.entity.js';
import { IsEventType } from './event-type.js';

export const MOST_TYPES = 100;
export const MOST_AGREEMENTS = 100;

const URL_EXAMPLE = 'https://hooks.kortrijk.example/akkoord';
const SECRET_EXAMPLE = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwb0x1y2z3a4b=';
const AGREEMENT_EXAMPLE = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

const ADDRESS =
  'Where to send: an https address without user name or fragment. Private addresses are refused, here and each time.';
const TYPES = 'Only entries of these types, such as ENTERED_INTO_FORCE; `null` for all.';
const AGREEMENTS = 'Only these agreements; `null` for all that the organisation may know of.';
const KIND = 'Only deals, or only plans; `null` for both.';
const THEME = 'Only agreements of this theme; `null` for all.';
const REGION = 'Only agreements of this region; `null` for all.';
const OWN = 'Only agreements that the organisation takes part in, and not all that are public.';
const DESCRIPTION = 'What it is for: no person’s name. `null` where nobody said.';

/** What a webhook is told; whatever is left out of a change stays as it is. */
class WebhookFilter {
  @ApiPropertyOptional({
    description: TYPES,
    type: [String],
    nullable: true,
    maxItems: MOST_TYPES,
    example: ['ENTERED_INTO_FORCE', 'APPROVE'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TYPES)
  @ArrayUnique()
  @IsEventType({ each: true })
  readonly types?: string[] | null;

  @ApiPropertyOptional({
    description: AGREEMENTS,
    type: [String],
    nullable: true,
    maxItems: MOST_AGREEMENTS,
    example: null,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AGREEMENTS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly agreementIds?: string[] | null;

  @ApiPropertyOptional({ description: KIND, enum: ['deal', 'plan'], nullable: true, example: 'deal' })
  @IsOptional()
  @IsIn(['deal', 'plan'])
  readonly kind?: 'deal' | 'plan' | null;

  @ApiPropertyOptional({ description: THEME, type: String, nullable: true, maxLength: 100, example: 'space' })
  @IsOptional()
  @IsTrimmedText({ max: 100 })
  readonly theme?: string | null;

  @ApiPropertyOptional({ description: REGION, type: String, nullable: true, maxLength: 200, example: null })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly regionId?: string | null;

  @ApiPropertyOptional({ description: OWN, default: false, example: true })
  @Omittable()
  @IsBoolean()
  readonly ownOnly?: boolean;

  @ApiPropertyOptional({
    description: DESCRIPTION,
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'Zaaksysteem',
  })
  @IsOptional()
  @IsTrimmedText({ max: 200 })
  readonly description?: string | null;
}

/** An address at which an organisation wants to be told. */
export class CreateWebhookDto extends WebhookFilter {
  @ApiProperty({ description: ADDRESS, format: 'uri', maxLength: 2000, example: URL_EXAMPLE })
  @IsString()
  @MaxLength(2000)
  readonly url: string;
}

/** What to change of a webhook. Another address is asked for its consent anew. */
export class ReviseWebhookDto extends WebhookFilter {
  @ApiPropertyOptional({ description: ADDRESS, format: 'uri', maxLength: 2000, example: URL_EXAMPLE })
  @Omittable()
  @IsString()
  @MaxLength(2000)
  readonly url?: string;
}

/** How long the secret before the new one signs too. */
export class RotateSecretDto {
  @ApiPropertyOptional({
    description: 'Hours that the present secret goes on to sign beside the new one; 0 cuts it off at once.',
    type: 'integer',
    minimum: 0,
    maximum: 720,
    default: 24,
    example: 24,
  })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(720)
  readonly graceHours: number = 24;
}

/** A secret that signs, without its value. */
export class WebhookSecretDto {
  @ApiProperty({
    description: 'When it was made, in UTC.',
    format: 'date-time',
    example: '2026-11-29T09:30:00.000Z',
  })
  readonly since: string;

  @ApiProperty({
    description: 'When it signs no more; `null` for the present one.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly until: string | null;
}

/** A webhook. */
export class WebhookDto {
  @ApiProperty({ description: 'Its id.', format: 'uuid', example: '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d' })
  readonly id: string;

  @ApiProperty({ description: 'Where it sends.', format: 'uri', example: URL_EXAMPLE })
  readonly url: string;

  @ApiProperty({ description: DESCRIPTION, type: String, nullable: true, example: 'Zaaksysteem' })
  readonly description: string | null;

  @ApiProperty({
    description: TYPES,
    type: [String],
    nullable: true,
    example: ['ENTERED_INTO_FORCE', 'APPROVE'],
  })
  readonly types: readonly string[] | null;

  @ApiProperty({ description: AGREEMENTS, type: [String], nullable: true, example: [AGREEMENT_EXAMPLE] })
  readonly agreementIds: readonly string[] | null;

  @ApiProperty({ description: KIND, enum: ['deal', 'plan'], nullable: true, example: 'deal' })
  readonly kind: 'deal' | 'plan' | null;

  @ApiProperty({ description: THEME, type: String, nullable: true, example: 'space' })
  readonly theme: string | null;

  @ApiProperty({ description: REGION, type: String, nullable: true, example: null })
  readonly regionId: string | null;

  @ApiProperty({ description: OWN, example: true })
  readonly ownOnly: boolean;

  @ApiProperty({
    description:
      'Only an `active` one is sent to. `pending` until its receiver agrees; `disabled` when the receiver said that it is gone. What happens meanwhile is sent later.',
    enum: WEBHOOK_STATES,
    example: 'active',
  })
  readonly state: WebhookState;

  @ApiProperty({
    description: 'Why it is not active; `null` where it is.',
    enum: WEBHOOK_REASONS,
    nullable: true,
    example: null,
  })
  readonly reason: WebhookReason | null;

  @ApiProperty({
    description: 'Since when it is so, in UTC.',
    format: 'date-time',
    example: '2026-11-29T09:30:00.000Z',
  })
  readonly stateSince: string;

  @ApiProperty({
    description: 'When the receiver agreed to be sent to at this address; `null` where it has not.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-29T09:30:00.000Z',
  })
  readonly consentedAt: string | null;

  @ApiProperty({
    description: 'When it was made, in UTC.',
    format: 'date-time',
    example: '2026-11-29T09:30:00.000Z',
  })
  readonly createdAt: string;

  static of(row: Webhook): WebhookDto {
    const { id, url, description, types, agreementIds, kind, theme, regionId, ownOnly, state, reason } = row;
    return {
      id,
      url,
      description,
      types,
      agreementIds,
      kind,
      theme,
      regionId,
      ownOnly,
      state,
      reason,
      stateSince: row.stateSince.toISOString(),
      consentedAt: row.consentedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    };
  }
}

/** A webhook whose secret was made just now. */
export class WebhookWithSecretDto extends WebhookDto {
  @ApiProperty({
    description:
      'The secret by which the receiver knows that deliveries are the registry’s (Standard Webhooks). It is shown this once.',
    example: SECRET_EXAMPLE,
  })
  readonly secret: string;

  @ApiProperty({ description: 'The secrets that sign now, the present one first.', type: [WebhookSecretDto] })
  readonly secrets: readonly WebhookSecretDto[];

  static with(row: Webhook, secret: string, secrets: readonly KeptSecret[], now: Date): WebhookWithSecretDto {
    const live = liveSecrets(secrets, now).map(({ since, until }) => ({ since, until }));
    return { ...WebhookDto.of(row), secret, secrets: live };
  }
}

/** A page of webhooks. */
export const WebhookPageDto = pageOf(WebhookDto);
