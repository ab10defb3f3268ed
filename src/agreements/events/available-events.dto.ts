import { ApiProperty } from '@nestjs/swagger';

/** An event of a process, and whether the caller can offer it now. */
export class AvailableEventDto {
  @ApiProperty({ description: 'Type of the event.', example: 'ACCEPT_TEXT' })
  readonly type: string;

  @ApiProperty({
    description:
      'Whether it goes to the agreement, or to the caller’s own council (`/councils/{organisationId}/events`).',
    enum: ['agreement', 'council'],
    example: 'agreement',
  })
  readonly of: 'agreement' | 'council';

  @ApiProperty({ description: 'Whether the caller can offer it now.', example: false })
  readonly allowed: boolean;

  @ApiProperty({
    description: 'Why not, in the caller’s language; `null` where it is allowed.',
    type: String,
    nullable: true,
    example: 'Your organisation has already accepted this text.',
  })
  readonly reason: string | null;
}

/** What the caller can do now, and why not the rest. */
export class AvailableEventsDto {
  @ApiProperty({ description: 'Every event, in the order of the process.', type: [AvailableEventDto] })
  readonly items: readonly AvailableEventDto[];
}
