import { ApiProperty } from '@nestjs/swagger';
import { LEVELS, type Level } from '../../common/level.js';
import { HollowCommitmentDto } from '../../commitments/dto/bindingness.dto.js';
import { RULE_EXAMPLE, ruleSchema } from './rule.dto.js';
import { EndorsementConditionDto } from './condition.dto.js';
import type { Outcome, RatificationRule } from '../rules/rule.js';
import { RULE_TYPES } from '../rules/rule-kinds.js';
import type { BodyDecision, LevelTally, Standing, Tally } from '../rules/tally.js';

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

  static of({ municipality, province, flanders }: Tally): TallyDto {
    return { municipality, province, flanders };
  }
}

/** How one part of the rule stands. */
export class RulePartDto {
  @ApiProperty({ description: 'Where it stands in the rule; empty for the whole.', example: 'rules[0]' })
  readonly path: string;

  @ApiProperty({ description: 'Type of the rule there.', enum: RULE_TYPES, example: 'share' })
  readonly type: RatificationRule['type'];

  @ApiProperty({
    description: 'What it makes of the votes, taken by itself.',
    enum: ['satisfied', 'open', 'unreachable'],
    example: 'open',
  })
  readonly outcome: Outcome;

  @ApiProperty({
    description: 'Why, in the caller’s language.',
    example: '1 of 3 councils approved, 0 rejected; 2 are needed.',
  })
  readonly reason: string;
}

/** What a body outside decided, for which the rule waits. */
export class BodyDecisionDto {
  @ApiProperty({
    description: 'The body, as the rule calls it.',
    example: 'Algemene vergadering van de regio',
  })
  readonly body: string;

  @ApiProperty({ description: 'What it decided.', enum: ['approved', 'rejected'], example: 'approved' })
  readonly outcome: BodyDecision['outcome'];

  @ApiProperty({ description: 'Day of the decision.', format: 'date', example: '2026-11-20' })
  readonly decidedOn: string;

  @ApiProperty({
    description: 'Day that it set, from which its approval counts; `null` for at once.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-01-01',
  })
  readonly effectiveOn: string | null;

  @ApiProperty({
    description: 'Where it can be read.',
    example: 'https://www.example.org/decisions/2026-11-20',
  })
  readonly source: string;
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
      '`open` as long as the councils that have not decided can still make it either of the others, and while an ' +
      'endorsement is missing that the parties made a condition.',
    enum: ['satisfied', 'open', 'unreachable'],
    example: 'open',
  })
  readonly outcome: Outcome;

  @ApiProperty({
    description: 'Why, in the caller’s language.',
    example: 'Open: 2 of 3 missing approvals needed. Kortrijk or Waregem and one more would do.',
  })
  readonly reason: string;

  @ApiProperty({ description: 'Each part of the rule, the whole first.', type: [RulePartDto] })
  readonly parts: readonly RulePartDto[];

  @ApiProperty({
    description: 'What bodies outside have decided since councils were asked.',
    type: [BodyDecisionDto],
  })
  readonly external: readonly BodyDecisionDto[];

  @ApiProperty({
    description: 'The endorsements without which it does not enter into force.',
    type: [EndorsementConditionDto],
  })
  readonly conditions: readonly EndorsementConditionDto[];

  @ApiProperty({
    description: 'What it still waits for beside the councils, in a sentence; `null` where that is nothing.',
    type: String,
    nullable: true,
    example:
      'It does not enter into force without the endorsement of Mobiliteit en Openbare Werken (political).',
  })
  readonly waitsFor: string | null;

  @ApiProperty({ description: 'The votes so far.', type: TallyDto })
  readonly tally: TallyDto;

  @ApiProperty({
    description: 'Every party’s council: the lead’s first, then by OVO code.',
    type: [CouncilStandingDto],
  })
  readonly councils: readonly CouncilStandingDto[];

  @ApiProperty({
    description:
      'The obligations that councils are asked to bind to and that lack a date, a debtor or a consequence: more of it at ' +
      '`/bindingness`.',
    type: [HollowCommitmentDto],
  })
  readonly hollow: readonly HollowCommitmentDto[];
}
