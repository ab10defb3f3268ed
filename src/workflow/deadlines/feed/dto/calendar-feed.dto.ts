import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Omittable } from '../../../../api/validation/omittable.js';
import { LANGUAGES, type Language } from '../../../../messages/catalogue.js';

/** How a calendar program proves that it may read. */
export class DeadlineFeedQuery {
  @ApiPropertyOptional({
    description: 'The secret of the address. Leave it out where a token is sent.',
    maxLength: 200,
  })
  @Omittable()
  @IsString()
  @MaxLength(200)
  readonly key?: string;
}

/** A secret address that is wanted. */
export class OpenCalendarFeedDto {
  @ApiProperty({ description: 'Language of what the calendar says.', enum: LANGUAGES, example: 'nl' })
  @IsIn(LANGUAGES)
  readonly language: Language;
}

/** The secret address of an organisation’s calendar, without its secret. */
export class CalendarFeedDto {
  @ApiProperty({ description: 'Language of what the calendar says.', enum: LANGUAGES, example: 'nl' })
  readonly language: Language;

  @ApiProperty({
    description: 'When the address was made.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly createdAt: string;
}

/** A secret address that was made just now. */
export class OpenedCalendarFeedDto extends CalendarFeedDto {
  @ApiProperty({
    description:
      'The address to give to calendar programs. Whoever has it can read the calendar. It is shown this once: only a ' +
      'hash of its secret is kept.',
    format: 'uri',
    example:
      'https://akkoord.example/v1/organisations/OVO002133/deadlines.ics?key=Jn3pXoV1Qm0y7q2Zk5tRr8cLw4bHsD9aFeUgTiYxMvA',
  })
  readonly url: string;
}
