import { ApiProperty } from '@nestjs/swagger';
import { RULE_EXAMPLE, ruleSchema } from '../../dto/rule.dto.js';
import { RulePartDto, TallyDto } from '../../dto/ratification.dto.js';
import type { Outcome, RatificationRule } from '../../rules/rule.js';
import { SCHEMES, type Scheme } from '../../rules/what-if/schemes.js';

const OUTCOMES = ['satisfied', 'open', 'unreachable'] as const;

/** A council, by name. */
export class NamedCouncilDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'Kortrijk' })
  readonly name: string;
}

/** The fewest approvals that carry it. */
export class SmallestSetsDto {
  @ApiProperty({ description: 'How many further approvals they are made of.', type: 'integer', example: 2 })
  readonly size: number;

  @ApiProperty({
    description:
      'Whether no set is smaller for certain; `false` where there are too many ways to look through.',
    example: true,
  })
  readonly isSmallest: boolean;

  @ApiProperty({
    description: 'Some of them, ten at most, with the heaviest councils first.',
    type: 'array',
    items: { type: 'array', items: { $ref: '#/components/schemas/NamedCouncilDto' } },
    example: [[{ organisationId: 'OVO002133', name: 'Kortrijk' }]],
  })
  readonly sets: readonly (readonly NamedCouncilDto[])[];

  @ApiProperty({ description: 'Whether there are no others.', example: true })
  readonly complete: boolean;
}

/** How sure a number is. */
export class PrecisionDto {
  @ApiProperty({
    description:
      'Whether every set of councils was counted: only the last of some ten digits can be wrong then.',
    example: true,
  })
  readonly exact: boolean;

  @ApiProperty({ description: 'No value is further off than this.', example: 0.000000001 })
  readonly errorAtMost: number;
}

/** The power of one council that has not decided. */
export class CouncilPowerDto extends NamedCouncilDto {
  @ApiProperty({
    description: 'How often its vote decides when all others say yes or no with equal chance, from 0 to 1.',
    example: 0.5,
  })
  readonly banzhaf: number;

  @ApiProperty({ description: 'The same as a share of all councils’ together.', example: 0.6 })
  readonly banzhafShare: number;

  @ApiProperty({
    description:
      'How often its yes is the one that carries it when all say yes in a random order, from 0 to 1.',
    example: 0.66,
  })
  readonly shapleyShubik: number;
}

/** How strong each vote is. */
export class PowerDto {
  @ApiProperty({ description: 'How sure the indices of Banzhaf are.', type: PrecisionDto })
  readonly banzhaf: PrecisionDto;

  @ApiProperty({ description: 'How sure the indices of Shapley and Shubik are.', type: PrecisionDto })
  readonly shapleyShubik: PrecisionDto;

  @ApiProperty({
    description: 'The councils that have not decided, the strongest first.',
    type: [CouncilPowerDto],
  })
  readonly councils: readonly CouncilPowerDto[];
}

/** What one council does for the chance of success. */
export class CouncilChanceDto extends NamedCouncilDto {
  @ApiProperty({ description: 'How likely it is to approve, as was said.', example: 0.8 })
  readonly probability: number;

  @ApiProperty({
    description: 'By how much success is likelier when it approves than when it rejects, from 0 to 1.',
    example: 0.4,
  })
  readonly sensitivity: number;
}

/** How likely success is. */
export class ChanceDto {
  @ApiProperty({ description: 'From 0 to 1.', example: 0.64 })
  readonly probability: number;

  @ApiProperty({ description: 'How sure that is.', type: PrecisionDto })
  readonly precision: PrecisionDto;

  @ApiProperty({
    description: 'The councils that have not decided, the one that matters most first.',
    type: [CouncilChanceDto],
  })
  readonly councils: readonly CouncilChanceDto[];
}

/** The same vote, counted in another way. */
export class SchemeDto {
  @ApiProperty({
    description:
      'A vote each (`equal`), by inhabitants (`weighted`), by inhabitants but none for more than a cap (`capped`), or a ' +
      'majority of both (`double`).',
    enum: SCHEMES,
    example: 'weighted',
  })
  readonly scheme: Scheme;

  @ApiProperty({ description: 'What it makes of the votes so far.', enum: OUTCOMES, example: 'open' })
  readonly outcome: Outcome;

  @ApiProperty({
    description: 'Who decides alone, whatever the others do; `null` where nobody does.',
    type: NamedCouncilDto,
    nullable: true,
  })
  readonly dictator: NamedCouncilDto | null;

  @ApiProperty({ description: 'Who can stop it alone.', type: [NamedCouncilDto] })
  readonly blockers: readonly NamedCouncilDto[];

  @ApiProperty({ description: 'Who carries it alone.', type: [NamedCouncilDto] })
  readonly sufficient: readonly NamedCouncilDto[];

  @ApiProperty({
    description: 'How many further approvals carry it at least; `null` where nothing does.',
    type: 'integer',
    nullable: true,
    example: 2,
  })
  readonly smallest: number | null;

  @ApiProperty({
    description: 'Whose vote is the heaviest; `null` where nobody weighs anything.',
    type: NamedCouncilDto,
    nullable: true,
  })
  readonly heaviest: NamedCouncilDto | null;

  @ApiProperty({ description: 'That council’s share of the whole weight.', example: 0.52 })
  readonly heaviestShare: number;
}

/** What a vote comes to, if. */
export class WhatIfAnswerDto {
  @ApiProperty({ description: 'The rule that was asked about.', ...ruleSchema(), example: RULE_EXAMPLE })
  readonly rule: RatificationRule;

  @ApiProperty({ description: 'The day on which it is looked at.', format: 'date', example: '2026-11-24' })
  readonly on: string;

  @ApiProperty({
    description: '`open` as long as it can still pass, and is not satisfied yet.',
    enum: OUTCOMES,
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

  @ApiProperty({ description: 'The votes that this supposes.', type: TallyDto })
  readonly tally: TallyDto;

  @ApiProperty({
    description: 'Who can stop it alone, of those that have not decided.',
    type: [NamedCouncilDto],
  })
  readonly blockers: readonly NamedCouncilDto[];

  @ApiProperty({
    description: 'Who carries it alone, of those that have not decided.',
    type: [NamedCouncilDto],
  })
  readonly sufficient: readonly NamedCouncilDto[];

  @ApiProperty({
    description: 'Who decides alone, whatever the others do; `null` where nobody does.',
    type: NamedCouncilDto,
    nullable: true,
  })
  readonly dictator: NamedCouncilDto | null;

  @ApiProperty({
    description: 'The fewest further approvals that carry it; `null` where nothing does.',
    type: SmallestSetsDto,
    nullable: true,
  })
  readonly smallestSets: SmallestSetsDto | null;

  @ApiProperty({ description: 'Voting power, where it was asked for.', type: PowerDto, nullable: true })
  readonly power: PowerDto | null;

  @ApiProperty({
    description:
      'How likely it is to pass, where probabilities were given; `null` too for a rule of too many parts.',
    type: ChanceDto,
    nullable: true,
  })
  readonly chance: ChanceDto | null;

  @ApiProperty({
    description: 'The same vote counted in other ways, where that was asked for.',
    type: [SchemeDto],
    nullable: true,
  })
  readonly comparison: readonly SchemeDto[] | null;
}
