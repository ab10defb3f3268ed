import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { PageQuery, pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { COMMITMENT_UNITS, type CommitmentUnit } from '../../commitments/rules/commitment-terms.js';
import { DOMAIN_ID } from '../../domains/rules/domain.js';
import { drawsOf, meansOf, type KnownAssignment } from '../assignment-reads.js';
import { leftOf, type MeansOfUnit } from '../rules/means.js';
import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '../rules/status.js';

const ID = '019aa1b2-0000-7000-8000-000000000009';

/** Which assignments. */
export class ListAssignmentsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only those for this region.',
    example: 'reference-zuid-west-vlaanderen',
  })
  @Omittable()
  @Matches(/^[a-z0-9-]{1,100}$/)
  readonly region?: string;

  @ApiPropertyOptional({
    description: 'Only those for a region that this municipality is in today: its OVO code.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly municipality?: string;

  @ApiPropertyOptional({ description: 'Only those that this province, or Flanders, set: its OVO code.' })
  @Omittable()
  @IsOvoCode()
  readonly issuer?: string;

  @ApiPropertyOptional({ description: 'Only those of this policy domain.', example: 'environment' })
  @Omittable()
  @Matches(DOMAIN_ID)
  readonly domain?: string;

  @ApiPropertyOptional({
    description: 'Only those that stand so.',
    enum: ASSIGNMENT_STATUSES,
    example: 'late',
  })
  @Omittable()
  @IsIn(ASSIGNMENT_STATUSES)
  readonly status?: AssignmentStatus;
}

/** Of one unit: what comes with an assignment, what is drawn of it, and what is left. */
export class AssignmentMeansDto implements MeansOfUnit {
  @ApiProperty({ description: 'The unit.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({ description: 'How much comes with it.', example: '250000.00' })
  readonly amount: string;

  @ApiProperty({
    description: 'How much deals draw that are under way or came into force.',
    example: '100000.00',
  })
  readonly drawn: string;

  @ApiProperty({ description: 'How much is left.', example: '150000.00' })
  readonly left: string;
}

/** How many agreements answer an assignment. */
export class AssignmentAnswerCountsDto {
  @ApiProperty({ description: 'In force, now or before they ended.', type: 'integer', example: 0 })
  readonly inForce: number;

  @ApiProperty({ description: 'Drafted, negotiated or before their councils.', type: 'integer', example: 1 })
  readonly underWay: number;

  @ApiProperty({
    description: 'Ended before they came into force: what they drew is given back.',
    type: 'integer',
    example: 0,
  })
  readonly fellAway: number;
}

/** A municipality that declines. */
export class AssignmentDeclineDto {
  @ApiProperty({ description: 'Number of the answer.', type: 'integer', example: 2 })
  readonly answer: number;

  @ApiProperty({ description: 'OVO code of the municipality.', example: 'OVO002298' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Why.', example: 'No plots are left.' })
  readonly reason: string;

  @ApiProperty({
    description: 'When it said so, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly declinedAt: string;
}

/** That an assignment was taken back. */
export class AssignmentWithdrawalDto {
  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2027-03-01T09:00:00.000Z' })
  readonly at: string;

  @ApiProperty({ description: 'Why.', example: 'The project went another way.' })
  readonly reason: string;
}

/** A task that a province or Flanders sets for a region, and where it stands. */
export class AssignmentDto {
  @ApiProperty({ description: 'Id.', format: 'uuid', example: ID })
  readonly id: string;

  @ApiProperty({ description: 'OVO code of the province, or of Flanders.', example: 'OVO000231' })
  readonly issuerId: string;

  @ApiProperty({
    description: 'For which policy domain Flanders sets it; `null` for a province.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly domainId: string | null;

  @ApiProperty({ description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  readonly regionId: string;

  @ApiProperty({ description: 'What it is called.', example: 'Open space along the Leie' })
  readonly title: string;

  @ApiProperty({ description: 'What is asked.', example: 'Keep 12.5 ha of farmland along the Leie open.' })
  readonly task: string;

  @ApiProperty({
    description: 'Address of what it rests on.',
    type: String,
    nullable: true,
    example: 'https://www.west-vlaanderen.be/opgaven/leie',
  })
  readonly source: string | null;

  @ApiProperty({ description: 'What comes with it, per unit.', type: [AssignmentMeansDto] })
  readonly means: readonly AssignmentMeansDto[];

  @ApiProperty({ description: 'Last day to answer.', format: 'date', example: '2027-12-31' })
  readonly dueOn: string;

  @ApiProperty({
    description: 'When it was set, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly issuedAt: string;

  @ApiProperty({
    description:
      '`answered`: an agreement in force answers it; `underWay`: an agreement is on its way; `declined`: every ' +
      'municipality of the region declines; `late`: its last day has passed without either; `withdrawn`: taken back.',
    enum: ASSIGNMENT_STATUSES,
    example: 'underWay',
  })
  readonly status: AssignmentStatus;

  @ApiProperty({ description: 'How many agreements answer it.', type: AssignmentAnswerCountsDto })
  readonly answers: AssignmentAnswerCountsDto;

  @ApiProperty({ description: 'Who declines, and why.', type: [AssignmentDeclineDto] })
  readonly declines: readonly AssignmentDeclineDto[];

  @ApiProperty({
    description:
      'OVO codes of the municipalities of the region that neither answered, nor are a party to an agreement in force ' +
      'that answers, nor declined.',
    type: [String],
    example: ['OVO002204'],
  })
  readonly silent: readonly string[];

  @ApiProperty({
    description: 'That it was taken back; `null` while it was not.',
    type: AssignmentWithdrawalDto,
    nullable: true,
    example: null,
  })
  readonly withdrawal: AssignmentWithdrawalDto | null;

  static of(row: KnownAssignment): AssignmentDto {
    const { id, issuerId, domainId, regionId, title, task, source, dueOn, answers, status } = row;
    const count = (state: string): number => answers.filter((each) => each.state === state).length;
    const spoken = new Set(
      answers.flatMap(({ state, organisationId, parties }) =>
        state === 'ended' || state === 'fellAway' ? [] : [organisationId, ...parties],
      ),
    );
    return {
      id,
      issuerId,
      domainId,
      regionId,
      title,
      task,
      source,
      means: leftOf(meansOf(row), drawsOf(answers)),
      dueOn,
      issuedAt: row.issuedAt.toISOString(),
      status,
      answers: { inForce: count('inForce'), underWay: count('underWay'), fellAway: count('fellAway') },
      declines: answers.flatMap(({ state, number, organisationId, reason, answeredAt }) =>
        state === 'declined' && reason !== null
          ? [{ answer: number, organisationId, reason, declinedAt: answeredAt.toISOString() }]
          : [],
      ),
      silent: row.members.filter((each) => !spoken.has(each)),
      withdrawal:
        row.withdrawnAt === null
          ? null
          : { at: row.withdrawnAt.toISOString(), reason: row.withdrawalReason ?? '' },
    };
  }
}

/** A page of assignments. */
export const AssignmentPageDto = pageOf(AssignmentDto);
