import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Named } from '../../../amendments/rules/affected-parties.js';
import { CONSENTS, type Consent } from '../../../amendments/rules/consent.js';
import type { AskedChange } from '../../../amendments/rules/resolve-changes.js';
import { IsDecimalString } from '../../../api/validation/decimal-string.js';
import { NestedList } from '../../../api/validation/nested.js';
import { IsSideOfCommitment } from '../../../commitments/dto/side.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../../api/validation/uri.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from '../../../commitments/rules/commitment-terms.js';
import { VoteDto } from '../../../ratification/dto/council-events.dto.js';
import { ProceedingNumber } from './numbers.js';

/** What an amendment makes of one commitment. */
export class CommitmentChangeDto implements AskedChange {
  @ApiProperty({
    description:
      '`add` brings a new one, which takes all members but `commitment` (and `dueOn` where it has a date); `revise` ' +
      'changes the members that are sent of one that is owed; `end` ends it. What a commitment is for cannot be revised: ' +
      'end it and add another.',
    enum: ['add', 'revise', 'end'],
    example: 'revise',
  })
  @IsIn(['add', 'revise', 'end'])
  readonly change: 'add' | 'revise' | 'end';

  @ApiPropertyOptional({
    description: 'Number of the commitment to revise or end.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly commitment?: number;

  @ApiPropertyOptional({ description: 'Kind of commitment.', enum: COMMITMENT_KINDS })
  @Omittable()
  @IsIn(COMMITMENT_KINDS)
  readonly kind?: CommitmentKind;

  @ApiPropertyOptional({ description: 'OVO code of the bound party that owes it, or `pot`.' })
  @Omittable()
  @IsSideOfCommitment()
  readonly debtorId?: string;

  @ApiPropertyOptional({ description: 'OVO code of the bound party that it is owed to, or `pot`.' })
  @Omittable()
  @IsSideOfCommitment()
  readonly creditorId?: string;

  @ApiPropertyOptional({ description: 'What it is counted in.', enum: COMMITMENT_UNITS })
  @Omittable()
  @IsIn(COMMITMENT_UNITS)
  readonly unit?: CommitmentUnit;

  @ApiPropertyOptional({
    description: 'How much: a decimal string with at most 2 decimals in EUR and FTE, 4 in ha.',
    example: '60000.00',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 4 })
  readonly amount?: string;

  @ApiPropertyOptional({
    description: 'Last day to fulfil it; `null` for none.',
    type: String,
    format: 'date',
    nullable: true,
  })
  @IsOptional()
  @IsPlainDate()
  readonly dueOn?: string | null;

  @ApiPropertyOptional({
    description: 'What a new one is for. It stays in the history: name nobody.',
    maxLength: 2000,
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly description?: string;

  @ApiPropertyOptional({
    description:
      'Of a new obligation: what follows where it is not fulfilled, in words. It stays in the history: name nobody.',
    maxLength: 2000,
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly consequence?: string;

  @ApiPropertyOptional({
    description: 'Of a new incentive or sanction: number of the obligation that it hangs on.',
    type: 'integer',
    minimum: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly follows?: number;
}

/** A party whose duties the new text changes. */
export class NamedPartyDto implements Named {
  @ApiProperty({ description: 'OVO code of a bound party.', example: 'OVO002177' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'Which duty changes.',
    maxLength: 2000,
    example: 'Clause 4 gives it the upkeep of the towpath.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

class ProposalDto {
  @ApiProperty({
    description: 'Version of the new text, newer than the one in force: added at `/texts` before.',
    type: 'integer',
    minimum: 1,
    example: 2,
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version: number;

  @ApiPropertyOptional({
    description:
      'Whose councils must consent: those of the parties whose commitments or duties change (unless told), or `all`.',
    enum: CONSENTS,
    example: 'affected',
  })
  @Omittable()
  @IsIn(CONSENTS)
  readonly consent?: Consent;

  @ApiPropertyOptional({
    description:
      'What it makes of commitments. They change when it takes effect between the parties to them.',
    type: [CommitmentChangeDto],
    maxItems: 200,
    example: [{ change: 'revise', commitment: 1, amount: '60000.00' }],
  })
  @Omittable()
  @NestedList(() => CommitmentChangeDto, { max: 200 })
  readonly changes?: CommitmentChangeDto[];

  @ApiPropertyOptional({
    description: 'Parties whose duties the text itself changes: their councils must consent too.',
    type: [NamedPartyDto],
    maxItems: 400,
    example: [{ organisationId: 'OVO002177', reason: 'Clause 4 gives it the upkeep of the towpath.' }],
  })
  @Omittable()
  @NestedList(() => NamedPartyDto, { max: 400 })
  readonly named?: NamedPartyDto[];
}

/** A bound party proposes a new text for an agreement in force (Vienna Convention, arts. 39 to 41). */
export class AmendDto extends ProposalDto {
  @ApiProperty({ enum: ['AMEND'], example: 'AMEND' })
  @IsIn(['AMEND'])
  readonly type: 'AMEND';
}

/** Who proposed an amendment proposes another in its place: all take position anew. */
export class ProposeAmendmentDto extends ProposalDto {
  @ApiProperty({ enum: ['PROPOSE_AMENDMENT'], example: 'PROPOSE_AMENDMENT' })
  @IsIn(['PROPOSE_AMENDMENT'])
  readonly type: 'PROPOSE_AMENDMENT';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A bound party accepts an amendment; one that it does not affect consents by that. */
export class AcceptAmendmentDto {
  @ApiProperty({ enum: ['ACCEPT_AMENDMENT'], example: 'ACCEPT_AMENDMENT' })
  @IsIn(['ACCEPT_AMENDMENT'])
  readonly type: 'ACCEPT_AMENDMENT';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A bound party objects to an amendment. */
export class ObjectToAmendmentDto {
  @ApiProperty({ enum: ['OBJECT_TO_AMENDMENT'], example: 'OBJECT_TO_AMENDMENT' })
  @IsIn(['OBJECT_TO_AMENDMENT'])
  readonly type: 'OBJECT_TO_AMENDMENT';

  @ApiProperty({
    description: 'Why, and what would help.',
    maxLength: 2000,
    example: 'Let every council decide.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A bound party says that an amendment changes its duties: its council must consent then. */
export class ClaimAffectedDto {
  @ApiProperty({ enum: ['CLAIM_AFFECTED'], example: 'CLAIM_AFFECTED' })
  @IsIn(['CLAIM_AFFECTED'])
  readonly type: 'CLAIM_AFFECTED';

  @ApiProperty({
    description: 'Which duty changes.',
    maxLength: 2000,
    example: 'Clause 5 closes our only access road.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/**
 * Who proposed an amendment ends the negotiation where enough parties accept it; in ratification, a bound party has the
 * consent counted again, as when a party that stood in the way has left.
 */
export class ConcludeAmendmentDto {
  @ApiProperty({ enum: ['CONCLUDE_AMENDMENT'], example: 'CONCLUDE_AMENDMENT' })
  @IsIn(['CONCLUDE_AMENDMENT'])
  readonly type: 'CONCLUDE_AMENDMENT';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** Who proposed an amendment takes it back before it is in force. */
export class RevokeAmendmentDto {
  @ApiProperty({ enum: ['REVOKE_AMENDMENT'], example: 'REVOKE_AMENDMENT' })
  @IsIn(['REVOKE_AMENDMENT'])
  readonly type: 'REVOKE_AMENDMENT';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The road will not be built.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The council of a party that must consent approved the amendment, as its own clerk reports. */
export class ApproveAmendmentDto extends VoteDto {
  @ApiProperty({ enum: ['APPROVE_AMENDMENT'], example: 'APPROVE_AMENDMENT' })
  @IsIn(['APPROVE_AMENDMENT'])
  readonly type: 'APPROVE_AMENDMENT';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The council of a party that must consent rejected the amendment. */
export class RejectAmendmentDto extends VoteDto {
  @ApiProperty({ enum: ['REJECT_AMENDMENT'], example: 'REJECT_AMENDMENT' })
  @IsIn(['REJECT_AMENDMENT'])
  readonly type: 'REJECT_AMENDMENT';

  @ApiPropertyOptional({ description: 'Votes for.', type: 'integer', minimum: 0, example: 11 })
  declare readonly votesFor?: number;

  @ApiPropertyOptional({ description: 'Votes against.', type: 'integer', minimum: 0, example: 13 })
  declare readonly votesAgainst?: number;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** The supervising authority annulled what a council decided on an amendment. */
export class AnnulAmendmentDecisionDto {
  @ApiProperty({ enum: ['ANNUL_AMENDMENT_DECISION'], example: 'ANNUL_AMENDMENT_DECISION' })
  @IsIn(['ANNUL_AMENDMENT_DECISION'])
  readonly type: 'ANNUL_AMENDMENT_DECISION';

  @ApiProperty({ description: 'OVO code of the party whose council decided.', example: 'OVO002177' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({ description: 'Day of the annulment.', format: 'date', example: '2026-11-24' })
  @IsPlainDate()
  readonly annulledOn: string;

  @ApiProperty({ description: 'Why.', maxLength: 5000, example: 'The budget was not annexed.' })
  @IsTrimmedText({ max: 5000 })
  readonly reason: string;

  @ApiProperty({
    description: 'Where it can be read: an http(s) address or a URN.',
    example: 'https://lokaalbestuur.vlaanderen.be/toezicht/123',
  })
  @IsHttpOrUrnUri()
  readonly source: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}
