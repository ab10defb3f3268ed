import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { LEVELS, type Level } from '../../common/level.js';

const RULE_NAMES = {
  unanimity: 'UnanimityRuleDto',
  count: 'CountRuleDto',
  share: 'ShareRuleDto',
  population: 'PopulationRuleDto',
  level: 'LevelRuleDto',
  party: 'PartyRuleDto',
  date: 'DateRuleDto',
  external: 'ExternalRuleDto',
  allOf: 'AllOfRuleDto',
  anyOf: 'AnyOfRuleDto',
};

/** Satisfied when every party's council approved. */
export class UnanimityRuleDto {
  @ApiProperty({ enum: ['unanimity'], example: 'unanimity' })
  readonly type: 'unanimity';
}

/** Satisfied when at least this many councils approved. */
export class CountRuleDto {
  @ApiProperty({ enum: ['count'], example: 'count' })
  readonly type: 'count';

  @ApiProperty({ description: 'How many councils.', type: 'integer', minimum: 1, example: 3 })
  readonly min: number;
}

/** Satisfied when at least this share of the councils approved. */
export class ShareRuleDto {
  @ApiProperty({ enum: ['share'], example: 'share' })
  readonly type: 'share';

  @ApiProperty({ description: 'Share of the parties, above 0 and at most 1.', maximum: 1, example: 0.66 })
  readonly min: number;
}

/** Satisfied when the councils that approved stand for at least this share of the parties’ inhabitants. */
export class PopulationRuleDto {
  @ApiProperty({ enum: ['population'], example: 'population' })
  readonly type: 'population';

  @ApiProperty({ description: 'Share of the inhabitants, above 0 and at most 1.', maximum: 1, example: 0.6 })
  readonly min: number;
}

/** Applies a rule to the parties of one level of government alone. */
export class LevelRuleDto {
  @ApiProperty({ enum: ['level'], example: 'level' })
  readonly type: 'level';

  @ApiProperty({ description: 'The level.', enum: LEVELS, example: 'flanders' })
  readonly level: Level;

  @ApiProperty({ description: 'The rule for its parties.', ...ruleSchema(), example: { type: 'unanimity' } })
  readonly rule: object;
}

/** Satisfied when the council of one party approved. */
export class PartyRuleDto {
  @ApiProperty({ enum: ['party'], example: 'party' })
  readonly type: 'party';

  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002133' })
  readonly organisationId: string;
}

/** Satisfied from a day on, until a day, or both; at least one of the two is named. */
export class DateRuleDto {
  @ApiProperty({ enum: ['date'], example: 'date' })
  readonly type: 'date';

  @ApiPropertyOptional({ description: 'The first day.', format: 'date', example: '2027-01-01' })
  readonly notBefore?: string;

  @ApiPropertyOptional({ description: 'The last day.', format: 'date', example: '2028-12-31' })
  readonly by?: string;
}

/** Satisfied when a body that is no party approved, from the day that it sets. */
export class ExternalRuleDto {
  @ApiProperty({ enum: ['external'], example: 'external' })
  readonly type: 'external';

  @ApiProperty({
    description: 'What the body is called; its decision is recorded by this name.',
    maxLength: 200,
    example: 'Algemene vergadering van de regio',
  })
  readonly body: string;
}

/** Satisfied when all of its rules are. */
export class AllOfRuleDto {
  @ApiProperty({ enum: ['allOf'], example: 'allOf' })
  readonly type: 'allOf';

  @ApiProperty({
    description: 'The rules.',
    type: 'array',
    items: ruleSchema(),
    minItems: 1,
    example: [{ type: 'share', min: 0.66 }],
  })
  readonly rules: readonly object[];
}

/** Satisfied when one of its rules is. */
export class AnyOfRuleDto {
  @ApiProperty({ enum: ['anyOf'], example: 'anyOf' })
  readonly type: 'anyOf';

  @ApiProperty({
    description: 'The rules.',
    type: 'array',
    items: ruleSchema(),
    minItems: 1,
    example: [{ type: 'count', min: 9 }],
  })
  readonly rules: readonly object[];
}

/** The schemas that `ruleSchema` refers to. */
export const RULE_DTOS = [
  UnanimityRuleDto,
  CountRuleDto,
  ShareRuleDto,
  PopulationRuleDto,
  LevelRuleDto,
  PartyRuleDto,
  DateRuleDto,
  ExternalRuleDto,
  AllOfRuleDto,
  AnyOfRuleDto,
] as const;

/** The rule of the mission’s running example: two thirds of the parties, and Flanders. */
export const RULE_EXAMPLE = {
  type: 'allOf',
  rules: [
    { type: 'share', min: 0.66 },
    { type: 'level', level: 'flanders', rule: { type: 'unanimity' } },
  ],
};

/** A ratification rule of any type, in OpenAPI. Rules nest, so the schemas go by name. */
export function ruleSchema(): RuleSchema {
  const mapping = Object.fromEntries(
    Object.entries(RULE_NAMES).map(([type, name]) => [type, getSchemaPath(name)]),
  );
  return {
    oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
    discriminator: { propertyName: 'type', mapping },
  };
}

interface RuleSchema {
  oneOf: { $ref: string }[];
  discriminator: { propertyName: string; mapping: Record<string, string> };
}
