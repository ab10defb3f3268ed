import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { derive } from '../../common/time/terms.js';
import {
  lastDayForComplaints,
  OPINIONS,
  standingOf,
  type CouncilContext,
  type CouncilDecision,
  type Statement,
} from '../../workflow/machines/council.machine.js';
import type { Standing } from '../rules/tally.js';

export const COUNCIL_STATES = [
  'opinionAsked',
  'awaiting',
  'scheduled',
  'deliberating',
  'deferred',
  'approved',
  'approvedWithReservation',
  'rejected',
  'published',
  'definitive',
  'annulled',
] as const;

/** A council’s opinion on the text, given before it is asked to decide. */
export class CouncilOpinionDto {
  @ApiProperty({ description: 'Day on which it was given.', format: 'date', example: '2026-11-20' })
  readonly givenOn: string;

  @ApiProperty({ description: 'What it says of the text.', enum: OPINIONS, example: 'favourableWithRemarks' })
  readonly opinion: (typeof OPINIONS)[number];

  @ApiProperty({
    description: 'Its remarks.',
    type: String,
    nullable: true,
    example: 'Clause 3 should say who keeps the figures.',
  })
  readonly remarks: string | null;

  @ApiProperty({ description: 'Where it can be read.', example: 'https://www.menen.be/besluiten/2026-11-20' })
  readonly source: string;
}

/** Something that a council attaches to its approval. */
export class StatementDto {
  @ApiProperty({
    description: 'Its number within the approval: its place in the list.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  readonly number: number;

  @ApiPropertyOptional({ description: 'Number of the clause that it is about.', example: '4' })
  readonly clause?: string;

  @ApiProperty({ description: 'Its wording.', example: 'Only as far as the yearly budget allows.' })
  readonly text: string;
}

/** A council’s decision, as its clerk reported it. */
export class CouncilDecisionDto {
  @ApiProperty({
    description: 'What the council decided.',
    enum: ['approved', 'approvedWithReservation', 'rejected'],
    example: 'approved',
  })
  readonly outcome: 'approved' | 'approvedWithReservation' | 'rejected';

  @ApiProperty({ description: 'Day of the decision.', format: 'date', example: '2026-11-20' })
  readonly decidedOn: string;

  @ApiProperty({
    description: 'Votes for; `null` for a body that decides by consensus.',
    type: 'integer',
    nullable: true,
    example: 24,
  })
  readonly votesFor: number | null;

  @ApiProperty({ description: 'Votes against.', type: 'integer', nullable: true, example: 3 })
  readonly votesAgainst: number | null;

  @ApiProperty({ description: 'Abstentions.', type: 'integer', nullable: true, example: 1 })
  readonly abstentions: number | null;

  @ApiProperty({
    description: 'Where the decision can be read.',
    example: 'https://www.menen.be/besluiten/2026-11-20',
  })
  readonly source: string;

  @ApiProperty({
    description: 'Reservations; empty for a plain decision. What became of them is in the participation.',
    type: [StatementDto],
    example: [],
  })
  readonly reservations: readonly StatementDto[];

  @ApiProperty({
    description: 'Declarations: how the party understands the text. They exclude nothing.',
    type: [StatementDto],
    example: [],
  })
  readonly declarations: readonly StatementDto[];

  static of({ reservations, declarations = [], ...decision }: CouncilDecision): CouncilDecisionDto {
    return { ...decision, reservations: numbered(reservations), declarations: numbered(declarations) };
  }
}

function numbered(statements: readonly Statement[]): StatementDto[] {
  return statements.map((statement, index) => ({ number: index + 1, ...statement }));
}

/** Publication of a decision on the web, which starts the term for complaints. */
export class PublicationDto {
  @ApiProperty({ description: 'Day of publication.', format: 'date', example: '2026-11-27' })
  readonly publishedOn: string;

  @ApiProperty({
    description: 'Where it was published.',
    type: String,
    nullable: true,
    example: 'https://www.menen.be/besluiten',
  })
  readonly source: string | null;
}

/** A decision that was put off. */
export class DeferralDto {
  @ApiProperty({ description: 'Why.', example: 'The finance committee has not advised yet.' })
  readonly reason: string;

  @ApiProperty({
    description: 'Until when, where that was said.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-01-15',
  })
  readonly until: string | null;
}

/** An annulment by the supervising authority. */
export class AnnulmentDto {
  @ApiProperty({ description: 'Day of the annulment.', format: 'date', example: '2026-12-18' })
  readonly annulledOn: string;

  @ApiProperty({ description: 'Why.', example: 'The budget was not annexed.' })
  readonly reason: string;

  @ApiProperty({
    description: 'Where the decision can be read.',
    example: 'https://lokaalbestuur.vlaanderen.be/toezicht/123',
  })
  readonly source: string;
}

/** What the council of a predecessor had decided. */
export class TakenOverStandingDto {
  @ApiProperty({ description: 'OVO code of the predecessor.', example: 'OVO002030' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'What that counted as.',
    enum: ['undecided', 'approved', 'rejected'],
    example: 'approved',
  })
  readonly standing: Standing;

  @ApiProperty({
    description: 'Day of its decision; `null` where it had not decided.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2024-11-18',
  })
  readonly decidedOn: string | null;

  @ApiProperty({
    description: 'Where that can be read.',
    type: String,
    nullable: true,
    example: 'https://www.borsbeek.be/besluiten/2024-11-18',
  })
  readonly source: string | null;
}

/** One party’s council on its way to a decision. */
export class CouncilDto {
  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Where the council stands.', enum: COUNCIL_STATES, example: 'approved' })
  readonly state: string;

  @ApiProperty({
    description: 'What that counts as under the ratification rule.',
    enum: ['undecided', 'approved', 'rejected'],
    example: 'approved',
  })
  readonly standing: Standing;

  @ApiProperty({ description: 'Version of the text that it is asked about.', type: 'integer', example: 2 })
  readonly textVersion: number;

  @ApiProperty({
    description: 'Its opinion; `null` where it gave none, or its process asks for none.',
    type: CouncilOpinionDto,
    nullable: true,
  })
  readonly opinion: CouncilOpinionDto | null;

  @ApiProperty({
    description: 'Day of the meeting, where one is scheduled.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-20',
  })
  readonly meetingOn: string | null;

  @ApiProperty({ description: 'The decision; `null` before it.', type: CouncilDecisionDto, nullable: true })
  readonly decision: CouncilDecisionDto | null;

  @ApiProperty({ description: 'Its publication; `null` before it.', type: PublicationDto, nullable: true })
  readonly publication: PublicationDto | null;

  @ApiProperty({
    description: 'Last day for a complaint; `null` before publication.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-27',
  })
  readonly complaintsUntil: string | null;

  @ApiProperty({
    description:
      'Last day on which the other parties can object to its reservations; `null` where none of them can any more.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly objectionsUntil: string | null;

  @ApiProperty({
    description: 'The last deferral; `null` where there was none.',
    type: DeferralDto,
    nullable: true,
  })
  readonly deferral: DeferralDto | null;

  @ApiProperty({
    description: 'The annulment; `null` where there was none.',
    type: AnnulmentDto,
    nullable: true,
  })
  readonly annulment: AnnulmentDto | null;

  @ApiProperty({
    description:
      'What the councils of those that merged into this party had decided, until its own council decides; empty where ' +
      'nothing was taken over.',
    type: [TakenOverStandingDto],
    example: [],
  })
  readonly takenOver: readonly TakenOverStandingDto[];

  static of(council: {
    organisationId: string;
    state: string;
    textVersion: number;
    context: CouncilContext;
  }): CouncilDto {
    const { organisationId, state, textVersion, context } = council;
    const {
      opinion = null,
      reservationTerm = null,
      meetingOn,
      decision,
      publication,
      deferral,
      annulment,
    } = context;
    const standing = standingOf(context);
    const complaintsUntil = publication && lastDayForComplaints(context, publication);
    return {
      organisationId,
      state,
      standing,
      textVersion,
      opinion,
      meetingOn,
      decision: decision && CouncilDecisionDto.of(decision),
      publication: publication && { publishedOn: publication.publishedOn, source: publication.source },
      complaintsUntil,
      objectionsUntil:
        reservationTerm && derive(reservationTerm.term, new Date(reservationTerm.since)).lastDay,
      deferral,
      annulment,
      takenOver: context.takenOver ?? [],
    };
  }
}
