import { ApiProperty } from '@nestjs/swagger';
import { FLAGS, type Flag } from '../../agreements/rules/flags.js';
import type { Standing } from '../../ratification/rules/tally.js';
import type { Participation, Position } from '../../workflow/core/effects.js';

const POSITIONS = ['pending', 'accepted', 'objected'];
const PARTICIPATIONS = ['signatory', 'acceding', 'acceded', 'withdrawn'];
const STANDINGS = ['undecided', 'approved', 'rejected'];

/** A party’s part in an agreement. */
export class SuccessionPartyDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002030' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Its role.', enum: ['lead', 'party'], example: 'party' })
  readonly role: 'lead' | 'party';

  @ApiProperty({ description: 'Its stand on the offered text.', enum: POSITIONS, example: 'accepted' })
  readonly position: Position;

  @ApiProperty({
    description: 'How it takes part: several that become one by the strongest bond among them.',
    enum: PARTICIPATIONS,
    example: 'signatory',
  })
  readonly participation: Participation;

  @ApiProperty({ description: 'What its council’s decision means.', enum: STANDINGS, example: 'approved' })
  readonly standing: Standing;
}

/** A commitment whose debtor or creditor was succeeded. */
export class SuccessionCommitmentDto {
  @ApiProperty({ description: 'Its number in the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description: 'OVO code of who owed it before; `null` where nobody was named yet.',
    type: String,
    nullable: true,
    example: 'OVO002030',
  })
  readonly debtorId: string | null;

  @ApiProperty({ description: 'OVO code of who it was owed to before.', example: 'OVO001999' })
  readonly creditorId: string;

  @ApiProperty({
    description:
      'Whether debtor and creditor became one, so that nothing is owed any more (confusion, schuldvermenging).',
    example: true,
  })
  readonly extinguished: boolean;
}

/** What a succession did, or would do, to one agreement. */
export class SuccessionAgreementDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on demographic shrink and space' })
  readonly title: string;

  @ApiProperty({
    description:
      '`expected`: in a preview; `waiting`: not done yet; `done`; `failed`: it did not work and is tried again.',
    enum: ['expected', 'waiting', 'done', 'failed'],
    example: 'done',
  })
  readonly state: 'expected' | 'waiting' | 'done' | 'failed';

  @ApiProperty({
    description: 'What went wrong, for the registrar only.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly fault: string | null;

  @ApiProperty({
    description: 'Number of the entry in the agreement’s history; `null` unless done.',
    type: 'integer',
    nullable: true,
    example: 14,
  })
  readonly sequence: number | null;

  @ApiProperty({
    description: 'State of the agreement before it; `null` where it has not been done.',
    type: String,
    nullable: true,
    example: 'ratification.open',
  })
  readonly from: string | null;

  @ApiProperty({
    description: 'State after it: a rule may have become satisfied, or impossible.',
    type: String,
    nullable: true,
    example: 'monitoring.measuring',
  })
  readonly to: string | null;

  @ApiProperty({
    description:
      'Those whose roles fell together: predecessors, and the successor where it was a party already.',
    type: [SuccessionPartyDto],
  })
  readonly joined: readonly SuccessionPartyDto[];

  @ApiProperty({
    description:
      'The successor’s part from then on; `null` where no predecessor was a party, but one asked to accede, mediates or ' +
      'is asked for advice.',
    type: SuccessionPartyDto,
    nullable: true,
  })
  readonly party: SuccessionPartyDto | null;

  @ApiProperty({ description: 'Commitments that were passed on.', type: [SuccessionCommitmentDto] })
  readonly commitments: readonly SuccessionCommitmentDto[];

  @ApiProperty({
    description: 'Numbers of the indicators that the successor answers for from then on.',
    type: 'integer',
    isArray: true,
    example: [1],
  })
  readonly indicators: readonly number[];

  @ApiProperty({
    description: 'Numbers of the actions of a plan that the successor carries out from then on.',
    type: 'integer',
    isArray: true,
    example: [],
  })
  readonly actions: readonly number[];

  @ApiProperty({
    description: 'Numbers of the provisos about a plan that are the successor’s from then on.',
    type: 'integer',
    isArray: true,
    example: [],
  })
  readonly provisos: readonly number[];

  @ApiProperty({
    description: 'Numbers of the advice on a plan that is asked of the successor from then on.',
    type: 'integer',
    isArray: true,
    example: [],
  })
  readonly advice: readonly number[];

  @ApiProperty({
    description: 'Numbers of the open side procedures in which the successor takes over, or which it ends.',
    type: 'integer',
    isArray: true,
    example: [1],
  })
  readonly proceedings: readonly number[];

  @ApiProperty({
    description: 'What the parties should look at, as `flags` of the agreement.',
    enum: FLAGS,
    isArray: true,
    example: ['singleParty'],
  })
  readonly flags: readonly Flag[];
}
