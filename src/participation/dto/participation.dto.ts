import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { ACT_KINDS, type Act, type ActKind } from '../rules/act.js';
import { RESERVATION_EFFECTS, type ReservationEffect } from '../rules/binding.js';
import { OBJECTION_EFFECTS, type ObjectionEffect, type Reaction } from '../rules/reactions.js';
import type { PartyStanding, Reservation } from '../rules/participation.js';

const STANDINGS = ['undecided', 'approved', 'rejected', 'annulled', 'withdrawn'] as const;
const REACTIONS = ['accepted', 'tacitlyAccepted', 'objected', 'opposed'] as const;

/** One act of a party, as the history has it. */
export class ActDto {
  @ApiProperty({
    description: 'OVO code of whose act it is: the party’s own, or that of one that it succeeded.',
    example: 'OVO002177',
  })
  readonly organisationId: string;

  @ApiProperty({ description: 'What it did.', enum: ACT_KINDS, example: 'approvedWithReservation' })
  readonly kind: ActKind;

  @ApiProperty({
    description: 'Day of the act, as it was reported; else the day on which it was recorded.',
    format: 'date',
    example: '2026-11-20',
  })
  readonly on: string;

  @ApiProperty({
    description: 'When it was recorded, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly recordedAt: string;

  @ApiProperty({ description: 'Number of its entry in the history.', type: 'integer', example: 12 })
  readonly sequence: number;

  @ApiProperty({
    description: 'First day on which it is to have effect, where it names one.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly effectiveOn: string | null;

  @ApiProperty({
    description: 'Number of the mandate under which it was done, where the organisation works with mandates.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly mandate: number | null;

  @ApiProperty({
    description: 'Version of the text that it is about, for a position.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly textVersion: number | null;

  @ApiProperty({
    description: 'Number of the reservation or declaration that it is, or is about.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly number: number | null;

  @ApiProperty({
    description: 'OVO code of the party whose reservation it is about, where that is another.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly reservedBy: string | null;

  @ApiProperty({
    description: 'Number of the clause that a statement is about.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly clause: string | null;

  @ApiProperty({
    description: 'What an objection does between the two.',
    enum: OBJECTION_EFFECTS,
    nullable: true,
    example: null,
  })
  readonly effect: ObjectionEffect | null;

  @ApiProperty({
    description: 'What it says: wording, reason or opinion.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly text: string | null;

  static of({ partyId, ...act }: Act): ActDto {
    return { organisationId: partyId, ...act };
  }
}

/** How a party stands towards a reservation. */
export class ReactionDto {
  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description:
      'What it said, or let be said by its silence. `opposed`: it objected, and nothing holds between them.',
    enum: REACTIONS,
    example: 'tacitlyAccepted',
  })
  readonly reaction: Reaction;
}

/** A reservation that stands. */
export class StandingReservationDto {
  @ApiProperty({ description: 'Its number within the approval.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description: 'Number of the clause that it is about.',
    type: String,
    nullable: true,
    example: '4',
  })
  readonly clause: string | null;

  @ApiProperty({ description: 'Its wording.', example: 'Only as far as the yearly budget allows.' })
  readonly text: string;

  @ApiProperty({ description: 'Whether the term for objections is over.', example: false })
  readonly termEnded: boolean;

  @ApiProperty({
    description: 'What the others say of it, by OVO code. Who is not listed has said nothing yet.',
    type: [ReactionDto],
  })
  readonly reactions: readonly ReactionDto[];

  static of({ number, clause, text, termEnded, reactions }: Reservation): StandingReservationDto {
    return {
      number,
      clause,
      text,
      termEnded,
      reactions: [...reactions]
        .map(([organisationId, reaction]) => ({ organisationId, reaction }))
        .sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1)),
    };
  }
}

/** A reservation between two parties. */
export class ModificationDto {
  @ApiProperty({ description: 'OVO code of the party whose reservation it is.', example: 'OVO002177' })
  readonly reservedBy: string;

  @ApiProperty({ description: 'Its number within the approval.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description:
      'What it does between the two: what it is about holds as reserved, does not hold (`provisionExcluded`), or ' +
      'awaits the other’s answer.',
    enum: RESERVATION_EFFECTS,
    example: 'asReserved',
  })
  readonly effect: ReservationEffect;
}

/** Which version of the text holds between two parties. */
export class TextBetweenDto {
  @ApiProperty({ description: 'The version.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({
    description: 'Why it is this one, as a sentence in the language asked for.',
    example:
      'Version 2 does not bind Menen: version 1, by which both are bound, goes on to hold between the two.',
  })
  readonly reason: string;
}

/** What binds a party towards another. */
export class BindingDto {
  @ApiProperty({ description: 'OVO code of the other party.', example: 'OVO002177' })
  readonly towards: string;

  @ApiProperty({
    description:
      'All of the agreement, all but what reservations touch, or nothing. It is the same both ways.',
    enum: ['full', 'modified', 'none'],
    example: 'modified',
  })
  readonly binds: 'full' | 'modified' | 'none';

  @ApiPropertyOptional({
    description: 'Only where it is `modified`: by which reservations.',
    type: [ModificationDto],
  })
  readonly by?: readonly ModificationDto[];

  @ApiPropertyOptional({
    description:
      'Which version of the text holds between the two, where any does: the older one where an amendment binds only one ' +
      'of them.',
    type: TextBetweenDto,
  })
  readonly text?: TextBetweenDto;

  @ApiPropertyOptional({
    description: 'Only where it is `none`: why, as a sentence in the language asked for.',
    example: 'The council of Menen has not decided.',
  })
  readonly reason?: string;
}

/** One party of an agreement: what it did, and what binds it towards whom. */
export class ParticipationDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({
    description: 'How it stands: what its council decided, and whether that still counts.',
    enum: STANDINGS,
    example: 'approved',
  })
  readonly standing: PartyStanding;

  @ApiProperty({
    description: 'Since when the agreement binds it; `null` where it does not.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly boundSince: string | null;

  @ApiProperty({ description: 'Its reservations that stand.', type: [StandingReservationDto], example: [] })
  readonly reservations: readonly StandingReservationDto[];

  @ApiProperty({ description: 'What it did, oldest first.', type: [ActDto] })
  readonly acts: readonly ActDto[];

  @ApiProperty({ description: 'What binds it towards each other party, by OVO code.', type: [BindingDto] })
  readonly bindings: readonly BindingDto[];
}

/** A page of an agreement's parties. */
export const ParticipationPageDto = pageOf(ParticipationDto);
