import { ApiProperty } from '@nestjs/swagger';
import { PastDto } from '../../workflow/as-of/past.dto.js';
import type { Outcome, RatificationRule } from '../rules/rule.js';
import type { Standing } from '../rules/tally.js';
import { TallyDto } from './ratification.dto.js';
import { RULE_EXAMPLE, ruleSchema } from './rule.dto.js';

/** How one party’s council stood. */
export class CouncilStandingAsOfDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Its name today.', example: 'Menen' })
  readonly name: string;

  @ApiProperty({ description: 'State of the council; `awaiting` before it was asked.', example: 'approved' })
  readonly state: string;

  @ApiProperty({
    description: 'How it counted for the rule.',
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

  @ApiProperty({
    description: 'Number of the entry that reported or corrected the decision; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: 9,
  })
  readonly knownBy: number | null;
}

/** Where the ratification of an agreement stood. */
export class RatificationAsOfDto extends PastDto {
  @ApiProperty({
    description: 'When the agreement as a whole was ratified.',
    ...ruleSchema(),
    example: RULE_EXAMPLE,
  })
  readonly rule: RatificationRule;

  @ApiProperty({
    description:
      'What the rule makes of the decisions that had been taken, whether they had been reported or not.',
    enum: ['satisfied', 'open', 'unreachable'],
    example: 'open',
  })
  readonly outcome: Outcome;

  @ApiProperty({ description: 'The votes.', type: TallyDto })
  readonly tally: TallyDto;

  @ApiProperty({
    description: 'Every party’s council: the lead’s first, then by OVO code; `null` while it was a draft.',
    type: [CouncilStandingAsOfDto],
    nullable: true,
  })
  readonly councils: readonly CouncilStandingAsOfDto[] | null;
}
