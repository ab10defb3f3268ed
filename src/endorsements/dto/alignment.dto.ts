import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { PageQuery, pageOf } from '../../api/page.dto.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { DOMAIN_ID } from '../../domains/rules/domain.js';
import { PHASES, type Phase } from '../../workflow/core/instance.js';
import type { AlignmentAtLevel, Answer } from '../rules/alignment.js';
import {
  ENDORSEMENT_LEVELS,
  ENDORSEMENT_STATES,
  type ConcernedDomain,
  type EndorsementLevel,
  type EndorsementState,
} from '../rules/endorsement.js';

const MOST_DOMAINS = 20;
const DOMAIN = 'Id of the policy domain.';
const REQUIRED =
  'At which levels the domain must endorse before the agreement enters into force: a condition of its ratification.';

/** A policy domain that the agreement concerns. */
export class ConcernedDomainDto implements ConcernedDomain {
  @ApiProperty({ description: DOMAIN, pattern: DOMAIN_ID.source, example: 'mobility' })
  @Matches(DOMAIN_ID)
  readonly domainId: string;

  @ApiProperty({ description: REQUIRED, enum: ENDORSEMENT_LEVELS, isArray: true, example: ['political'] })
  @IsArray()
  @ArrayMaxSize(ENDORSEMENT_LEVELS.length)
  @ArrayUnique()
  @IsIn(ENDORSEMENT_LEVELS, { each: true })
  readonly required: EndorsementLevel[];
}

/** The policy domains that the agreement concerns, all at once. */
export class SetDomainsDto {
  @ApiProperty({
    description: 'Every domain that it concerns; none where empty.',
    type: [ConcernedDomainDto],
    maxItems: MOST_DOMAINS,
    example: [
      { domainId: 'environment', required: ['administrative', 'political'] },
      { domainId: 'mobility', required: ['political'] },
    ],
  })
  @NestedList(() => ConcernedDomainDto, { max: MOST_DOMAINS })
  readonly domains: ConcernedDomainDto[];
}

/** What a domain says at one level. */
export class AlignmentAtLevelDto implements AlignmentAtLevel {
  @ApiProperty({
    description: 'Whether it goes along; `no` comes with reasons.',
    enum: ['yes', 'no', 'missing'],
    example: 'missing',
  })
  readonly answer: Answer;

  @ApiProperty({ description: 'What it said last.', enum: ENDORSEMENT_STATES, example: 'missing' })
  readonly state: EndorsementState;

  @ApiProperty({ description: 'Whether the agreement does not enter into force without it.', example: true })
  readonly required: boolean;

  @ApiProperty({
    description: 'Since when that is so; `null` while the agreement is a draft.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly since: string | null;

  @ApiProperty({
    description: 'For how many days there has been no yes; `null` where there is one, and in a draft.',
    type: 'integer',
    nullable: true,
    example: 12,
  })
  readonly daysOpen: number | null;

  @ApiProperty({ description: 'Why it says no.', type: String, nullable: true, example: null })
  readonly reason: string | null;

  @ApiProperty({
    description: 'Version of the text that was before it then.',
    type: 'integer',
    nullable: true,
    example: 1,
  })
  readonly text: number | null;
}

/** How far one policy domain goes along. */
export class AlignmentOfDomainDto {
  @ApiProperty({ description: DOMAIN, example: 'mobility' })
  readonly domainId: string;

  @ApiProperty({ description: 'Its name.', example: 'Mobiliteit en Openbare Werken' })
  readonly name: string;

  @ApiProperty({ description: 'Whether its administration and its minister both say yes.', example: false })
  readonly aligned: boolean;

  @ApiProperty({ description: 'Its administration.', type: AlignmentAtLevelDto })
  readonly administrative: AlignmentAtLevelDto;

  @ApiProperty({ description: 'Its minister.', type: AlignmentAtLevelDto })
  readonly political: AlignmentAtLevelDto;

  @ApiProperty({
    description: 'The same in a sentence.',
    example: 'Mobiliteit en Openbare Werken: administrative yes, political missing for 12 days.',
  })
  readonly sentence: string;
}

/** How far the policy domains of Flanders go along with an agreement. */
export class AlignmentDto {
  @ApiProperty({
    description: 'When the days were counted.',
    format: 'date-time',
    example: '2026-12-06T09:30:00.000Z',
  })
  readonly at: string;

  @ApiProperty({
    description: 'Whether every domain that it concerns says yes at both levels.',
    example: false,
  })
  readonly aligned: boolean;

  @ApiProperty({ description: 'Every domain that it concerns.', type: [AlignmentOfDomainDto] })
  readonly domains: readonly AlignmentOfDomainDto[];
}

/** Which agreements of a domain. */
export class ListDomainAgreementsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only those that are not closed and have no yes of the domain at this level.',
    enum: ENDORSEMENT_LEVELS,
  })
  @Omittable()
  @IsIn(ENDORSEMENT_LEVELS)
  readonly awaiting?: EndorsementLevel;
}

/** An agreement that concerns a domain, and what the domain says of it. */
export class DomainAgreementDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '019aa1b2-0000-7000-8000-000000000001',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal over krimp en open ruimte' })
  readonly title: string;

  @ApiProperty({ description: 'Deal or plan.', enum: ['deal', 'plan'], example: 'deal' })
  readonly kind: 'deal' | 'plan';

  @ApiProperty({ description: 'Its phase.', enum: PHASES, example: 'ratification' })
  readonly phase: Phase;

  @ApiProperty({ description: 'What the domain says.', type: AlignmentOfDomainDto })
  readonly alignment: AlignmentOfDomainDto;
}

/** A page of agreements that concern a domain. */
export const DomainAgreementPageDto = pageOf(DomainAgreementDto);
