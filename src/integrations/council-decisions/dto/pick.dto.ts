import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { NestedList } from '../../../api/validation/nested.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { StatementInputDto } from '../../../ratification/dto/council-events.dto.js';
import { PICKED_EVENTS, type PickedEvent, type PickedWith } from '../rules/picked-event.js';

/** Which item is entered, and what the publication leaves out. */
export class PickCouncilDecisionDto implements PickedWith {
  @ApiPropertyOptional({
    description: 'Number of the item; may be left out where the publication’s item is certain.',
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    example: 4,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly item?: number;

  @ApiPropertyOptional({
    description: 'The event to enter; the one that the item tells of unless said.',
    enum: PICKED_EVENTS,
    example: 'APPROVE',
  })
  @Omittable()
  @IsIn(PICKED_EVENTS)
  readonly event?: PickedEvent;

  @ApiPropertyOptional({
    description: 'Votes for, where the publication does not tell.',
    type: 'integer',
    minimum: 0,
  })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly votesFor?: number;

  @ApiPropertyOptional({ description: 'Votes against, where it does not tell.', type: 'integer', minimum: 0 })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly votesAgainst?: number;

  @ApiPropertyOptional({ description: 'Abstentions, where it does not tell.', type: 'integer', minimum: 0 })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly abstentions?: number;

  @ApiPropertyOptional({ description: 'Day of the decision, where it does not tell.', format: 'date' })
  @Omittable()
  @IsPlainDate()
  readonly decidedOn?: string;

  @ApiPropertyOptional({ description: 'Why it was put off (`DEFER`).', maxLength: 2000 })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;

  @ApiPropertyOptional({ description: 'Until when it was put off, where that was said.', format: 'date' })
  @Omittable()
  @IsPlainDate()
  readonly until?: string;

  @ApiPropertyOptional({
    description: 'Reservations of the approval.',
    type: [StatementInputDto],
    maxItems: 50,
  })
  @Omittable()
  @NestedList(() => StatementInputDto, { min: 1, max: 50 })
  readonly reservations?: StatementInputDto[];

  @ApiPropertyOptional({
    description: 'Declarations with the approval.',
    type: [StatementInputDto],
    maxItems: 50,
  })
  @Omittable()
  @NestedList(() => StatementInputDto, { min: 0, max: 50 })
  readonly declarations?: StatementInputDto[];
}
