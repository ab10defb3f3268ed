import { ApiProperty } from '@nestjs/swagger';

/** An event of a process, and whether the caller can offer it now. */
export class AvailableEventDto {
  @ApiProperty({ description: 'Type of the event.', example: 'ACCEPT_TEXT' })
  readonly type: string;

  @ApiProperty({
    description:
      'Whether it goes to the agreement, to the caller’s own council (`/councils/{organisationId}/events`), or to a ' +
      'side procedure (`/events`, with its number as `proceeding`).',
    enum: ['agreement', 'council', 'proceeding'],
    example: 'agreement',
  })
  readonly of: 'agreement' | 'council' | 'proceeding';

  @ApiProperty({
    description: 'Number of the side procedure; `null` for the events of the agreement and the council.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly proceeding: number | null;

  @ApiProperty({ description: 'Whether the caller can offer it now.', example: false })
  readonly allowed: boolean;

  @ApiProperty({
    description: 'Why not, in the caller’s language; `null` where it is allowed.',
    type: String,
    nullable: true,
    example: 'Your organisation has already accepted this text.',
  })
  readonly reason: string | null;

  @ApiProperty({
    description:
      'What to think of before offering it, in the caller’s language, such as obligations that are hollow before the text ' +
      'is accepted; `null` for nothing. It holds nobody back.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly advice: string | null;
}

/** An operation that changes an agreement without being an event itself, and whether the caller can use it now. */
export class AvailableOperationDto {
  @ApiProperty({ description: 'Its `operationId` in this document.', example: 'addText' })
  readonly operation: string;

  @ApiProperty({
    description:
      'Whether the caller can use it now; what it is about has to be there, and what is sent has to fit.',
    example: true,
  })
  readonly allowed: boolean;

  @ApiProperty({
    description: 'Why not, in the caller’s language; `null` where it is allowed.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly reason: string | null;
}

/** What the caller can do now, and why not the rest. */
export class AvailableEventsDto {
  @ApiProperty({ description: 'Every event, in the order of the process.', type: [AvailableEventDto] })
  readonly items: readonly AvailableEventDto[];

  @ApiProperty({ description: 'Every operation that changes it.', type: [AvailableOperationDto] })
  readonly operations: readonly AvailableOperationDto[];
}
