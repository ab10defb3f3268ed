import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import type {
  AgreementTotals,
  CommitmentFigures,
  Count,
  Dwell,
  Participation,
  Shares,
  Spread,
} from '../rules/figures.js';

/** How many have something. */
export class FigureCountDto implements Count {
  @ApiProperty({
    description: 'What they have; null for those that have none.',
    type: String,
    nullable: true,
    example: 'space',
  })
  readonly key: string | null;

  @ApiProperty({ description: 'How many.', type: 'integer', example: 12 })
  readonly count: number;
}

/** How many agreements there are. */
export class AgreementTotalsDto implements AgreementTotals {
  @ApiProperty({ description: 'All of them.', type: 'integer', example: 40 })
  readonly total: number;

  @ApiProperty({ description: 'Deals and plans.', type: [FigureCountDto] })
  readonly byKind: readonly FigureCountDto[];

  @ApiProperty({ description: 'By the region that they are about.', type: [FigureCountDto] })
  readonly byRegion: readonly FigureCountDto[];

  @ApiProperty({ description: 'By theme.', type: [FigureCountDto] })
  readonly byTheme: readonly FigureCountDto[];

  @ApiProperty({ description: 'By phase.', type: [FigureCountDto] })
  readonly byPhase: readonly FigureCountDto[];

  @ApiProperty({ description: 'By phase and state, such as `monitoring.measuring`.', type: [FigureCountDto] })
  readonly byState: readonly FigureCountDto[];

  @ApiProperty({
    description:
      'By level of government that takes part. An agreement between two levels counts at both, so that these can add up ' +
      'to more than all.',
    type: [FigureCountDto],
  })
  readonly byLevel: readonly FigureCountDto[];
}

/** How long something took. */
export class SpreadDto implements Spread {
  @ApiProperty({ description: 'How many times.', type: 'integer', example: 9 })
  readonly count: number;

  @ApiProperty({
    description: 'The median in days, from plain date to plain date in Brussels; null where there are none.',
    type: Number,
    nullable: true,
    example: 61.5,
  })
  readonly medianDays: number | null;

  @ApiProperty({
    description: 'The mean in days, to a hundredth; null where there are none.',
    type: Number,
    nullable: true,
    example: 74.33,
  })
  readonly meanDays: number | null;
}

/** How long agreements are in a state. */
export class DwellDto implements Dwell {
  @ApiProperty({ description: 'Kind of agreement.', example: 'deal' })
  readonly kind: string;

  @ApiProperty({ description: 'Phase.', example: 'ratification' })
  readonly phase: string;

  @ApiProperty({ description: 'State within it.', example: 'open' })
  readonly state: string;

  @ApiProperty({ description: 'Of stays that have ended.', type: SpreadDto })
  readonly ended: SpreadDto;

  @ApiProperty({ description: 'Of those that run still, until today.', type: SpreadDto })
  readonly running: SpreadDto;

  @ApiProperty({ description: 'Of both together.', type: SpreadDto })
  readonly all: SpreadDto;
}

/** What part of the parties came how far. */
export class ParticipationSharesDto implements Shares {
  @ApiProperty({ description: 'Accepted the text.', type: Number, nullable: true, example: 0.9 })
  readonly accepted: number | null;

  @ApiProperty({ description: 'Council approved.', type: Number, nullable: true, example: 0.75 })
  readonly ratified: number | null;

  @ApiProperty({ description: 'Bound.', type: Number, nullable: true, example: 0.7 })
  readonly bound: number | null;
}

/** How far parties have come. */
export class ParticipationFiguresDto implements Participation {
  @ApiProperty({ description: 'Parties, also those that have left.', type: 'integer', example: 20 })
  readonly invited: number;

  @ApiProperty({ description: 'Whose position is that they accept the text.', type: 'integer', example: 18 })
  readonly accepted: number;

  @ApiProperty({ description: 'Whose council’s approval stands.', type: 'integer', example: 15 })
  readonly ratified: number;

  @ApiProperty({
    description: 'Of those, which an agreement in force binds: it has not closed, and they have not left it.',
    type: 'integer',
    example: 14,
  })
  readonly bound: number;

  @ApiProperty({
    description: 'Each as a part of those invited, from 0 to 1; null where nobody was.',
    type: ParticipationSharesDto,
  })
  readonly shares: ParticipationSharesDto;
}

/** How many commitments, and what is the case with them. */
export class CommitmentFiguresDto implements CommitmentFigures {
  @ApiProperty({ description: 'The day that is asked for.', format: 'date', example: '2027-06-30' })
  readonly on: string;

  @ApiProperty({
    description: 'Commitments of agreements that are in force or were.',
    type: 'integer',
    example: 120,
  })
  readonly total: number;

  @ApiProperty({
    description:
      'As they stand now: `owed` (also reported or done in part), `conditional`, `overdue`, `fulfilled`, `waived`, ' +
      '`lapsed`, `ended`, `extinguished`.',
    type: [FigureCountDto],
  })
  readonly byStatus: readonly FigureCountDto[];

  @ApiProperty({
    description: 'Whose due date has come on the day and which are not over.',
    type: 'integer',
    example: 9,
  })
  readonly due: number;

  @ApiProperty({ description: 'Which are overdue on the day.', type: 'integer', example: 4 })
  readonly late: number;

  @ApiProperty({ description: 'Which are fulfilled by the day.', type: 'integer', example: 31 })
  readonly fulfilled: number;
}

/** Figures across the registry. */
export class StatisticsDto {
  @ApiProperty({
    description: 'Plain date until which stays that run are counted: today.',
    format: 'date',
    example: '2027-06-30',
  })
  readonly today: string;

  @ApiProperty({ description: 'How many agreements.', type: AgreementTotalsDto })
  readonly agreements: AgreementTotalsDto;

  @ApiProperty({ description: 'How long they are in each state that can be left.', type: [DwellDto] })
  readonly dwell: readonly DwellDto[];

  @ApiProperty({ description: 'How far their parties have come.', type: ParticipationFiguresDto })
  readonly participation: ParticipationFiguresDto;

  @ApiProperty({ description: 'How it stands with what was promised.', type: CommitmentFiguresDto })
  readonly commitments: CommitmentFiguresDto;
}

/** How far the parties of one agreement have come. */
export class AgreementParticipationDto extends ParticipationFiguresDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on shrink and space' })
  readonly title: string;

  @ApiProperty({ description: 'Kind of agreement.', example: 'deal' })
  readonly kind: string;

  @ApiProperty({ description: 'Phase.', example: 'monitoring' })
  readonly phase: string;
}

export class AgreementParticipationPageDto extends pageOf(AgreementParticipationDto) {}
