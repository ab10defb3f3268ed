import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import type { Language } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import { MESSAGE_TYPES, type MessageType } from '../../core/effects.js';
import type { SentMessage } from '../message.entity.js';

/** Word to the parties of an agreement about something that happened to it. */
export class MessageDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on demographic shrink and space' })
  readonly agreementTitle: string;

  @ApiProperty({
    description: 'Number of the entry in the agreement’s history that it tells about.',
    type: 'integer',
    minimum: 1,
    example: 9,
  })
  readonly sequence: number;

  @ApiProperty({ description: 'What it is about.', enum: MESSAGE_TYPES, example: 'councilDecided' })
  readonly type: MessageType;

  @ApiProperty({
    description:
      'OVO code of the organisation that acted, or whose council did; `null` where a deadline ran out.',
    type: String,
    nullable: true,
    example: 'OVO002177',
  })
  readonly by: string | null;

  @ApiProperty({
    description: 'Number of the indicator that it is about; `null` where it is about none.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly indicator: number | null;

  @ApiProperty({
    description: 'The day on which what it is about was due; `null` where nothing was.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly dueOn: string | null;

  @ApiProperty({
    description: 'When it happened, in UTC.',
    format: 'date-time',
    example: '2026-12-14T20:15:00.000Z',
  })
  readonly at: string;

  @ApiProperty({
    description: 'The message in words, in the language asked for.',
    example: 'The council of Menen has decided about “Deal on demographic shrink and space”.',
  })
  readonly sentence: string;

  /** @param nameOf the name of an organisation */
  static of(
    message: SentMessage,
    agreementTitle: string,
    nameOf: (organisationId: string) => string,
    language: Language,
  ): MessageDto {
    const { agreementId, sequence, type, createdAt, params } = message;
    const { by, indicator = null, dueOn = null, responsibleId = '' } = params;
    const words = {
      key: `message.${type}`,
      params: {
        ...params,
        agreement: agreementTitle,
        by: by === null ? '' : nameOf(by),
        responsible: nameOf(responsibleId),
      },
    };
    return {
      agreementId,
      agreementTitle,
      sequence,
      type,
      by,
      indicator,
      dueOn,
      at: createdAt.toISOString(),
      sentence: renderMessage(words, language),
    };
  }
}

/** A page of messages. */
export const MessagePageDto = pageOf(MessageDto);
