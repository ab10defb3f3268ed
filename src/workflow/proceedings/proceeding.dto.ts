import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { AmendmentDto, type Speech } from './amendment.dto.js';
import type { AmendmentContext } from '../machines/proceedings/amendment.types.js';
import { PROCEEDING_KINDS, type ProceedingKind } from '../core/effects.js';
import type { AccessionContext } from '../machines/proceedings/accession.machine.js';
import type { MediationContext } from '../machines/proceedings/mediation.machine.js';
import type { RenewalContext } from '../machines/proceedings/renewal.machine.js';
import type { OpenCommitment, WithdrawalContext } from '../machines/proceedings/withdrawal.machine.js';
import type { Proceeding } from './proceeding.entity.js';

const CODES = { type: String, isArray: true, example: ['OVO002133', 'OVO002177'] } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

/** What stands in a mediation. */
export class MediationDto {
  @ApiProperty({ description: 'The question in dispute.', example: 'Who pays for the road of clause 3?' })
  readonly question: string;

  @ApiProperty({ description: 'OVO codes of the parties in dispute.', ...CODES })
  readonly involved: readonly string[];

  @ApiProperty({
    description: 'OVO code of the organisation that lends the mediator, proposed or agreed on.',
    ...TEXT_OR_NULL,
    example: 'OVO001999',
  })
  readonly mediatorId: string | null;

  @ApiProperty({
    description: 'OVO code of the mediator’s employer, where it is another organisation.',
    ...TEXT_OR_NULL,
    example: null,
  })
  readonly employerId: string | null;

  @ApiProperty({ description: 'OVO codes of the parties that accept the mediator.', ...CODES })
  readonly mediatorAcceptedBy: readonly string[];

  @ApiProperty({
    description: 'The settlement that is proposed, or was accepted.',
    ...TEXT_OR_NULL,
    example: 'Each pays half; the road is reviewed in 2030.',
  })
  readonly settlement: string | null;

  @ApiProperty({ description: 'OVO code of who proposed it.', ...TEXT_OR_NULL, example: 'OVO001999' })
  readonly settlementBy: string | null;

  @ApiProperty({ description: 'OVO codes of the parties that accept it.', ...CODES })
  readonly settlementAcceptedBy: readonly string[];

  @ApiProperty({ description: 'Why it failed or was withdrawn.', ...TEXT_OR_NULL, example: null })
  readonly reason: string | null;
}

/** What stands in an accession. */
export class AccessionDto {
  @ApiProperty({ description: 'OVO code of the organisation that asks to accede.', example: 'OVO002193' })
  readonly organisationId: string;

  @ApiProperty({ description: 'OVO codes of the bound parties that said they consent.', ...CODES })
  readonly acceptedBy: readonly string[];

  @ApiProperty({
    description: 'OVO code of the party that objected.',
    ...TEXT_OR_NULL,
    example: null,
  })
  readonly refusedBy: string | null;

  @ApiProperty({ description: 'Why it objected.', ...TEXT_OR_NULL, example: null })
  readonly reason: string | null;
}

/** A commitment that a party that leaves still owes or is owed. */
export class OpenCommitmentDto {
  @ApiProperty({ description: 'Number of the commitment.', type: 'integer', example: 1 })
  readonly commitment: number;

  @ApiProperty({
    description: 'How the party that leaves says it was settled: the other side has yet to confirm it.',
    ...TEXT_OR_NULL,
    example: null,
  })
  readonly settled: string | null;

  @ApiProperty({
    description: 'OVO code of the party that is asked to take it over.',
    ...TEXT_OR_NULL,
    example: 'OVO002177',
  })
  readonly toId: string | null;

  static of({ number, proposal }: OpenCommitment): OpenCommitmentDto {
    const settled = proposal !== null && 'settled' in proposal ? proposal.settled : null;
    const toId = proposal !== null && 'toId' in proposal ? proposal.toId : null;
    return { commitment: number, settled, toId };
  }
}

/** What stands in a withdrawal. */
export class WithdrawalDto {
  @ApiProperty({ description: 'OVO code of the party that leaves.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'First day on which it is not bound any more, if nothing is open by then.',
    format: 'date',
    example: '2029-01-01',
  })
  readonly effectiveOn: string;

  @ApiProperty({
    description: 'What it still owes or is owed: settled or passed on before it can leave.',
    type: [OpenCommitmentDto],
    example: [{ commitment: 1, settled: null, toId: 'OVO002177' }],
  })
  readonly open: readonly OpenCommitmentDto[];
}

/** What stands in a renewal. */
export class RenewalDto {
  @ApiProperty({
    description: 'Last day on which the agreement would hold.',
    format: 'date',
    example: '2038-12-31',
  })
  readonly until: string;

  @ApiProperty({ description: 'OVO codes of the bound parties that consent.', ...CODES })
  readonly acceptedBy: readonly string[];

  @ApiProperty({ description: 'OVO code of the party that refused.', ...TEXT_OR_NULL, example: null })
  readonly refusedBy: string | null;
}

/** A side procedure of an agreement: one of `mediation`, `accession`, `withdrawal`, `renewal` and `amendment` says what stands in it. */
export class ProceedingDto {
  @ApiProperty({ description: 'Number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'What it is.', enum: PROCEEDING_KINDS, example: 'mediation' })
  readonly kind: ProceedingKind;

  @ApiProperty({ description: 'State of its statechart.', example: 'mediating' })
  readonly state: string;

  @ApiProperty({ description: 'OVO code of the organisation that opened it.', example: 'OVO002133' })
  readonly openedBy: string;

  @ApiProperty({
    description: 'When it was opened, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly openedAt: string;

  @ApiProperty({
    description: 'When it came to its end, or the agreement did; `null` while it runs.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly closedAt: string | null;

  @ApiProperty({ description: 'What stands in it, for a mediation.', type: MediationDto, nullable: true })
  readonly mediation: MediationDto | null;

  @ApiProperty({ description: 'What stands in it, for an accession.', type: AccessionDto, nullable: true })
  readonly accession: AccessionDto | null;

  @ApiProperty({ description: 'What stands in it, for a withdrawal.', type: WithdrawalDto, nullable: true })
  readonly withdrawal: WithdrawalDto | null;

  @ApiProperty({ description: 'What stands in it, for a renewal.', type: RenewalDto, nullable: true })
  readonly renewal: RenewalDto | null;

  @ApiProperty({
    description: 'What stands in it, for an amendment: what it means for each party, and who consents.',
    type: AmendmentDto,
    nullable: true,
    example: null,
  })
  readonly amendment: AmendmentDto | null;

  /** @param speech how reasons are put into words */
  static of(
    { number, kind, state, openedBy, openedAt, closedAt, context }: Proceeding,
    speech: Speech,
  ): ProceedingDto {
    return {
      number,
      kind,
      state,
      openedBy,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt === null ? null : closedAt.toISOString(),
      mediation: kind === 'mediation' ? mediation(context as unknown as MediationContext) : null,
      accession: kind === 'accession' ? accession(context as unknown as AccessionContext) : null,
      withdrawal: kind === 'withdrawal' ? withdrawal(context as unknown as WithdrawalContext) : null,
      renewal: kind === 'renewal' ? renewal(context as unknown as RenewalContext) : null,
      amendment:
        kind === 'amendment' ? AmendmentDto.of(context as unknown as AmendmentContext, speech) : null,
    };
  }
}

/** A page of side procedures. */
export const ProceedingPageDto = pageOf(ProceedingDto);

function mediation({ mediator, settlement, ...rest }: MediationContext): MediationDto {
  const { question, involved, mediatorAcceptedBy, settlementAcceptedBy, reason } = rest;
  return {
    question,
    involved,
    mediatorId: mediator?.organisationId ?? null,
    employerId: mediator?.employerId ?? null,
    mediatorAcceptedBy,
    settlement: settlement?.text ?? null,
    settlementBy: settlement?.proposedBy ?? null,
    settlementAcceptedBy,
    reason,
  };
}

function accession({ organisationId, acceptedBy, refusal }: AccessionContext): AccessionDto {
  return {
    organisationId,
    acceptedBy,
    refusedBy: refusal?.organisationId ?? null,
    reason: refusal?.reason ?? null,
  };
}

function withdrawal({ organisationId, effectiveOn, open }: WithdrawalContext): WithdrawalDto {
  return { organisationId, effectiveOn, open: open.map((each) => OpenCommitmentDto.of(each)) };
}

function renewal({ until, acceptedBy, refusedBy }: RenewalContext): RenewalDto {
  return { until, acceptedBy, refusedBy };
}
