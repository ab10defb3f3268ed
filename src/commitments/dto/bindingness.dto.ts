import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import type { BindingnessReport } from '../bindingness/bindingness.service.js';
import {
  GRADES,
  type Grade,
  type KindCount,
  type ObligationCounts,
  type Profile,
  type UnitAmount,
} from '../rules/bindingness.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from '../rules/commitment-terms.js';
import { LACKS, type HollowCommitment, type Lack } from '../rules/hollow.js';

/** An amount with its unit. */
export class UnitAmountDto implements UnitAmount {
  @ApiProperty({ description: 'What it is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({ description: 'Decimal string.', example: '50000.00' })
  readonly amount: string;
}

/** How many commitments of one kind there are. */
export class KindCountDto implements KindCount {
  @ApiProperty({ description: 'Kind of commitment.', enum: COMMITMENT_KINDS, example: 'obligation' })
  readonly kind: CommitmentKind;

  @ApiProperty({ description: 'How many.', type: 'integer', example: 3 })
  readonly count: number;

  @ApiProperty({ description: 'What they come to, unit by unit.', type: [UnitAmountDto] })
  readonly amounts: readonly UnitAmountDto[];
}

/** What obligations have. */
export class ObligationCountsDto implements ObligationCounts {
  @ApiProperty({ description: 'How many obligations.', type: 'integer', example: 3 })
  readonly count: number;

  @ApiProperty({ description: 'With a day by which they are due.', type: 'integer', example: 2 })
  readonly withDate: number;

  @ApiProperty({ description: 'With somebody who owes them.', type: 'integer', example: 3 })
  readonly withDebtor: number;

  @ApiProperty({
    description:
      'With something that follows where they are not fulfilled: in words, or by what hangs on them.',
    type: 'integer',
    example: 1,
  })
  readonly withConsequence: number;

  @ApiProperty({ description: 'With all three.', type: 'integer', example: 1 })
  readonly whole: number;

  @ApiProperty({ description: 'On which a sanction hangs.', type: 'integer', example: 1 })
  readonly withSanction: number;

  @ApiProperty({ description: 'On which an incentive hangs.', type: 'integer', example: 0 })
  readonly withIncentive: number;
}

class ProfileDto implements Profile {
  @ApiProperty({
    description:
      'How binding it is. `noncommittal`: no obligation; `declaratory`: each obligation is hollow; `partial`: some are ' +
      'whole; `binding`: each has a date, a debtor and a consequence; `enforceable`: and a sanction hangs on each.',
    enum: GRADES,
    example: 'partial',
  })
  readonly grade: Grade;

  @ApiProperty({ description: 'The same in words, in the caller’s language.', example: 'Binding in part' })
  readonly gradeName: string;

  @ApiProperty({ description: 'Obligations, incentives and sanctions.', type: [KindCountDto] })
  readonly kinds: readonly KindCountDto[];

  @ApiProperty({ description: 'What the obligations have.', type: ObligationCountsDto })
  readonly obligations: ObligationCountsDto;
}

/** What one party is bound to. */
export class PartyProfileDto extends ProfileDto {
  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Its name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'What it owes by obligations.', type: [UnitAmountDto] })
  readonly owes: readonly UnitAmountDto[];

  @ApiProperty({ description: 'What is owed to it by obligations.', type: [UnitAmountDto] })
  readonly gets: readonly UnitAmountDto[];

  @ApiProperty({ description: 'What it would owe by sanctions.', type: [UnitAmountDto] })
  readonly risks: readonly UnitAmountDto[];

  @ApiProperty({ description: 'What it would be owed by incentives.', type: [UnitAmountDto] })
  readonly canEarn: readonly UnitAmountDto[];
}

/** Something that an obligation lacks. */
export class LackDto {
  @ApiProperty({ description: 'What it lacks.', enum: LACKS, example: 'date' })
  readonly lacks: Lack;

  @ApiProperty({
    description: 'Why that matters, in the caller’s language.',
    example: 'Without a day by which it is due nobody is ever late.',
  })
  readonly why: string;

  @ApiProperty({
    description: 'How to mend it while the agreement is drafted or negotiated.',
    example: 'Give commitment 1 a last day in `dueOn` (operation reviseCommitment).',
  })
  readonly mend: string;

  @ApiProperty({ description: 'Id of the operation that mends it.', example: 'reviseCommitment' })
  readonly operation: string;
}

/** An obligation from which nothing follows. */
export class HollowCommitmentDto {
  @ApiProperty({ description: 'Number of the commitment.', type: 'integer', example: 1 })
  readonly commitment: number;

  @ApiProperty({ description: 'Everything that it lacks.', type: [LackDto] })
  readonly lacks: readonly LackDto[];

  static of({ number, lacks }: HollowCommitment, language: Language): HollowCommitmentDto {
    return {
      commitment: number,
      lacks: lacks.map(({ lacks: lack, why, mend, operation }) => ({
        lacks: lack,
        why: renderMessage(why, language),
        mend: renderMessage(mend, language),
        operation,
      })),
    };
  }
}

/** What an agreement really binds to. */
export class BindingnessDto extends ProfileDto {
  @ApiProperty({ description: 'Every party, the lead first.', type: [PartyProfileDto] })
  readonly parties: readonly PartyProfileDto[];

  @ApiProperty({
    description: 'The obligations that lack a date, a debtor or a consequence; empty where none does.',
    type: [HollowCommitmentDto],
  })
  readonly hollow: readonly HollowCommitmentDto[];

  static of({ profile, parties, hollow }: BindingnessReport, language: Language): BindingnessDto {
    const named = <P extends Profile>(each: P): P & { gradeName: string } => ({
      ...each,
      gradeName: renderMessage({ key: `bindingness.${each.grade}` }, language),
    });
    return {
      ...named(profile),
      parties: parties.map(named),
      hollow: hollow.map((each) => HollowCommitmentDto.of(each, language)),
    };
  }
}
