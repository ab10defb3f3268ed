import { ApiProperty } from '@nestjs/swagger';

/** How a plan’s inquiry stands. */
export const INQUIRY_STATES = ['notOpened', 'open', 'closed'] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

/** The public inquiry on a plan. */
export class InquiryDto {
  @ApiProperty({ description: 'How it stands.', enum: INQUIRY_STATES, example: 'open' })
  readonly state: InquiryState;

  @ApiProperty({
    description: 'When it was opened last.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2027-03-01T09:00:00.000Z',
  })
  readonly openedAt: string | null;

  @ApiProperty({
    description: 'Last day to object, in Brussels.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-05-30',
  })
  readonly lastDay: string | null;

  @ApiProperty({ description: 'Objections registered.', type: 'integer', example: 42 })
  readonly objections: number;

  @ApiProperty({
    description: 'Objections that are still to be answered before the next step.',
    type: 'integer',
    example: 3,
  })
  readonly unanswered: number;
}
