import { ApiProperty } from '@nestjs/swagger';
import { LEVELS, type Level } from '../../common/level.js';
import { RULE_EXAMPLE, ruleSchema } from './rule.dto.js';
import type { Outcome, RatificationRule } from '../rules/rule.js';
import type { LevelTally, Standing } from '../rules/tally.js';

/** The votes of one level’s councils. */
export class LevelTallyDto implements LevelTally {
  @ApiProperty({ description: 'Parties of this level.', type: 'integer', example: 13 })
  readonly parties: number;

  @ApiProperty({ description: 'Councils that approved.', type: 'integer', example: 9 })
  readonly approved: number;

  @ApiProperty({ description: 'Councils that rejected.', type: 'integer', example: 1 })
  readonly rejected: number;

  @ApiProperty({
    description: 'Inhabitants of the parties, as far as known.',
    type: 'integer',
    example: 292000,
  })
  readonly population: number;

  @ApiProperty({ description: 'Inhabitants of those that approved.', type: 'integer', example: 210000 })
  readonly populationApproved: number;

  @ApiProperty({ description: 'Inhabitants of those that rejected.', type: 'integer', example: 12000 })
  readonly populationRejected: number;
}

/** The votes per level. */
export class TallyDto {
  @ApiProperty({ description: 'Of the municipalities.', type: LevelTallyDto })
  readonly municipality: LevelTallyDto;

  @ApiProperty({ description: 'Of the provinces.', type: LevelTallyDto })
  readonly province: LevelTallyDto;

  @ApiProperty({ description: 'Of Flanders.', type: LevelTallyDto })
  readonly flanders: LevelTallyDto;
}

/** How one party’s council stands. */
export class CouncilStandingDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'Menen' })
  readonly name: string;

  @ApiProperty({ description: 'Its level of government.', enum: LEVELS, example: 'municipality' })
  readonly level: Level;

  @ApiProperty({
    description: 'Inhabitants; `null` where not known.',
    type: 'integer',
    nullable: true,
    example: 33000,
  })
  readonly population: number | null;

  @ApiProperty({ description: 'State of the council; `awaiting` before it is asked.', example: 'approved' })
  readonly state: string;

  @ApiProperty({
    description: 'How it counts for the rule.',
    enum: ['undecided', 'approved', 'rejected'],
    example: 'approved',
  })
  readonly standing: Standing;

  @ApiProperty({
    description: 'Day of the decision.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-20',
  })
  readonly decidedOn: string | null;
}

/** Where the ratification of an agreement stands. */
export class RatificationDto {
  @ApiProperty({
    description: 'When the agreement as a whole is ratified.',
    ...ruleSchema(),
    example: RULE_EXAMPLE,
  })
  readonly rule: RatificationRule;

  @ApiProperty({
    description:
      '`open` as long as the councils that have not decided can still make it either of the others.',
    enum: ['satisfied', 'open', 'unreachable'],
    example: 'open',
  })
  readonly outcome: Outcome;

  @ApiProperty({ description: 'The votes so far.', type: TallyDto })
  readonly tally: TallyDto;

  @ApiProperty({
    description: 'Every party’s council: the lead’s first, then by OVO code.',
    type: [CouncilStandingDto],
  })
  readonly councils: readonly CouncilStandingDto[];
}
