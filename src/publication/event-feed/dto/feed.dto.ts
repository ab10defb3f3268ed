import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsQueryInteger } from '../../../api/validation/query.js';
import { EntryDto } from '../../../workflow/history/dto/entry.dto.js';
import type { Entry } from '../../../workflow/history/entry.entity.js';
import { eventIdOf } from '../event-id.js';

/** Longest that a request of the feed waits, in seconds: shorter than proxies keep a silent connection. */
export const LONGEST_WAIT = 30;

const ID_EXAMPLE = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a_12';

/** From where the feed is read, and how patiently. */
export class EventFeedQuery {
  @ApiPropertyOptional({
    description:
      'Id of the last event that was read: what comes after it. Leave it out to begin at the beginning.',
    maxLength: 60,
    example: ID_EXAMPLE,
  })
  @Omittable()
  @Matches(/^[0-9a-f-]{36}_[1-9]\d{0,8}$/, { context: { key: 'isEventId' } })
  readonly after?: string;

  @ApiPropertyOptional({
    description: 'How many events are answered at most.',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 20,
  })
  @Omittable()
  @IsQueryInteger({ min: 1, max: 100 })
  readonly limit: number = 20;

  @ApiPropertyOptional({
    description:
      'Where there is nothing to answer yet, how many seconds to wait for it. The answer may come sooner, and empty.',
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_WAIT,
    default: 0,
  })
  @Omittable()
  @IsQueryInteger({ min: 0, max: LONGEST_WAIT })
  readonly wait: number = 0;
}

/** What of an entry the feed tells: all but the event with its facts, which the agreement’s history has. */
const TOLD = [
  'agreementId',
  'sequence',
  'at',
  'actor',
  'type',
  'councilId',
  'from',
  'to',
  'hash',
] as const satisfies readonly (keyof EntryDto)[];

/** Something that happened to an agreement: a line of its history, with its id in the feed. */
export class FeedEventDto extends PickType(EntryDto, TOLD) {
  @ApiProperty({
    description: 'Id of the event, which never changes; webhooks have it as `id` and `webhook-id`.',
    example: ID_EXAMPLE,
  })
  readonly id: string;

  static from(entry: Entry): FeedEventDto {
    const { agreementId, sequence, at, actor, type, councilId, from, to, hash } = EntryDto.of(entry);
    return { id: eventIdOf(entry), agreementId, sequence, at, actor, type, councilId, from, to, hash };
  }
}

/** What happened after some event, and from where to read on. */
export class EventFeedDto {
  @ApiProperty({ description: 'The events, in the order in which they became known.', type: [FeedEventDto] })
  readonly items: readonly FeedEventDto[];

  @ApiProperty({
    description:
      'What to give as `after` next time: id of the last event here, or as it was given. `null` only where nothing has happened yet.',
    type: String,
    nullable: true,
    example: ID_EXAMPLE,
  })
  readonly next: string | null;
}
