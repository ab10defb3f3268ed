import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { NON_FOLLOWERS, type NonFollowers } from '../../amendments/rules/consent.js';
import type { RatificationRule } from '../../ratification/rules/rule.js';
import type { Agreement } from '../../workflow/agreement.entity.js';
import { PHASES, type Phase } from '../../workflow/core/instance.js';
import type { DealContext } from '../../workflow/machines/deal.machine.js';
import type { WholeAgreement } from '../../workflow/record/whole-read.js';
import { FLAGS, flagsOf, type Flag } from '../rules/flags.js';
import { LEGAL_FORMS } from '../rules/legal-form.js';
import { AnsweredAssignmentDto } from './assignment.dto.js';
import { PartyDto } from './party.dto.js';
import { RULE_EXAMPLE, ruleSchema } from '../../ratification/dto/rule.dto.js';
import { ConcernedDomainDto } from '../../endorsements/dto/alignment.dto.js';
import type { EndorsementContext } from '../../endorsements/rules/endorsement.js';
import { ProvinceRoleDto, ProvinceRolesDto } from '../../provinces/dto/province-roles.dto.js';
import type { RolesContext } from '../../workflow/machines/shared/province-roles.js';

/** What a list shows of an agreement. */
export class AgreementSummaryDto {
  @ApiProperty({ description: 'Id.', format: 'uuid', example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a' })
  readonly id: string;

  @ApiProperty({ description: 'Deal or regional plan.', enum: ['deal', 'plan'], example: 'deal' })
  readonly kind: 'deal' | 'plan';

  @ApiProperty({ description: 'The process that it follows, with its version.', example: 'deal-flanders@1' })
  readonly process: string;

  @ApiProperty({ description: 'Title.', example: 'Deal on demographic shrink and space' })
  readonly title: string;

  @ApiProperty({ description: 'Where it stands.', enum: PHASES, example: 'negotiation' })
  readonly phase: Phase;

  @ApiProperty({ description: 'Its state within the phase.', example: 'positions' })
  readonly state: string;

  @ApiProperty({
    description: 'Version of the agreement as a record, the number in its ETag.',
    type: 'integer',
    example: 7,
  })
  readonly version: number;

  @ApiProperty({ description: 'OVO code of the lead.', example: 'OVO002133' })
  readonly leadId: string;

  @ApiProperty({
    description: 'Id of its region.',
    type: String,
    nullable: true,
    example: 'reference-zuid-west-vlaanderen',
  })
  readonly regionId: string | null;

  @ApiProperty({ description: 'Policy theme.', type: String, nullable: true, example: 'space' })
  readonly theme: string | null;

  @ApiProperty({
    description: 'Last day on which it holds.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2032-12-31',
  })
  readonly expiresOn: string | null;

  @ApiProperty({
    description: 'When the draft was made.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly createdAt: string;

  @ApiProperty({
    description: 'When it last changed.',
    format: 'date-time',
    example: '2026-11-24T10:00:00.000Z',
  })
  readonly updatedAt: string;

  @ApiProperty({
    description: 'Since when the public may see it; `null` while only its parties may.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly publicSince: string | null;

  static of(agreement: Agreement): AgreementSummaryDto {
    const { id, kind, title, phase, state, version, leadId, regionId, theme, expiresOn } = agreement;
    return {
      id,
      kind,
      process: `${agreement.processId}@${agreement.processVersion}`,
      title,
      phase,
      state,
      version,
      leadId,
      regionId,
      theme,
      expiresOn,
      createdAt: agreement.createdAt.toISOString(),
      updatedAt: agreement.updatedAt.toISOString(),
      publicSince: agreement.publicSince?.toISOString() ?? null,
    };
  }
}

/** An agreement as a whole. */
export class AgreementDto extends AgreementSummaryDto {
  @ApiProperty({
    description: 'The shared challenge (opgave); empty until it is written.',
    example: 'Shrink and ageing.',
  })
  readonly challenge: string;

  @ApiProperty({
    description: 'Evidence of the need; empty until it is written.',
    example: 'Statbel forecast.',
  })
  readonly needEvidence: string;

  @ApiProperty({
    description: 'Legal form.',
    enum: LEGAL_FORMS,
    nullable: true,
    example: 'interlokaleVereniging',
  })
  readonly legalForm: string | null;

  @ApiProperty({
    description: 'Who pulls the cart (trekker).',
    type: String,
    nullable: true,
    example: 'Regional coordinator',
  })
  readonly leadPerson: string | null;

  @ApiProperty({ description: 'Capacity in FTE.', type: Number, nullable: true, example: 2.5 })
  readonly capacityFte: number | null;

  @ApiProperty({ description: 'Means in EUR.', type: String, nullable: true, example: '150000.00' })
  readonly meansEur: string | null;

  @ApiProperty({ description: 'When it is ratified as a whole.', ...ruleSchema(), example: RULE_EXAMPLE })
  readonly ratificationRule: RatificationRule;

  @ApiProperty({
    description:
      'What becomes of parties that do not follow an amendment: all must follow, or they stay bound by the old text.',
    enum: NON_FOLLOWERS,
    example: 'must-follow',
  })
  readonly nonFollowers: NonFollowers;

  @ApiProperty({
    description: 'The regional plan that it carries out.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  readonly planId: string | null;

  @ApiProperty({
    description: 'The national or provincial assignment that it answers.',
    type: AnsweredAssignmentDto,
    nullable: true,
  })
  readonly assignment: AnsweredAssignmentDto | null;

  @ApiProperty({
    description: 'Whether councils can attach reservations to their approval; to a plan they never can.',
    enum: ['allowed', 'prohibited'],
    example: 'allowed',
  })
  readonly reservations: 'allowed' | 'prohibited';

  @ApiProperty({
    description: 'Version of the text on offer; `null` before one is.',
    type: 'integer',
    nullable: true,
    example: 2,
  })
  readonly offeredText: number | null;

  @ApiProperty({
    description: 'Version of the text in force; `null` before entry into force.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly textInForce: number | null;

  @ApiProperty({
    description: 'When it entered into force.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly inForceSince: string | null;

  @ApiProperty({
    description: 'Number of the evaluation cycle; 0 before entry into force.',
    type: 'integer',
    example: 0,
  })
  readonly cycle: number;

  @ApiProperty({
    description:
      'What the parties should look at. `singleParty`: a merger left only one party; `boundInPart`: a successor is bound ' +
      'by what only some of its predecessors’ councils approved; `impossibleRule`: the parties that are left could never ' +
      'satisfy the ratification rule.',
    enum: FLAGS,
    isArray: true,
    example: [],
  })
  readonly flags: readonly Flag[];

  @ApiProperty({
    description: 'The policy domains of Flanders that it concerns, and whose endorsement is a condition.',
    type: [ConcernedDomainDto],
    example: [{ domainId: 'mobility', required: ['political'] }],
  })
  readonly domains: readonly ConcernedDomainDto[];

  @ApiProperty({ description: 'The provinces with a role that the parties chose.', type: [ProvinceRoleDto] })
  readonly provinces: readonly ProvinceRoleDto[];

  @ApiProperty({ description: 'The parties: the lead first, then by OVO code.', type: [PartyDto] })
  readonly parties: readonly PartyDto[];

  /** @param nameOf the name of an organisation */
  static whole(
    { agreement, parties, councils }: WholeAgreement,
    nameOf: (organisationId: string) => string,
  ): AgreementDto {
    const {
      challenge,
      needEvidence,
      legalForm,
      leadPerson,
      capacityFte,
      meansEur,
      ratificationRule,
      nonFollowers,
      planId,
      assignment,
      reservations,
    } = agreement;
    const { offeredText, textInForce, inForceSince, cycle, tally } =
      agreement.context as unknown as DealContext;
    const chosen = agreement.context as EndorsementContext & RolesContext;
    const isParty = (id: string): boolean =>
      parties.some((each) => each.organisationId === id && each.participation !== 'withdrawn');
    const byParty = new Map(councils.map((council) => [council.organisationId, council]));
    return {
      ...AgreementSummaryDto.of(agreement),
      challenge,
      needEvidence,
      legalForm,
      leadPerson,
      capacityFte: capacityFte === null ? null : Number(capacityFte),
      meansEur,
      ratificationRule,
      nonFollowers,
      planId,
      assignment,
      reservations: agreement.kind === 'plan' ? 'prohibited' : reservations,
      offeredText,
      textInForce,
      inForceSince,
      cycle,
      flags: flagsOf({
        phase: agreement.phase,
        parties: parties.length,
        rule: ratificationRule,
        tally,
        councils,
      }),
      domains: (chosen.domains ?? []).map(({ domainId, required }) => ({
        domainId,
        required: [...required],
      })),
      provinces: ProvinceRolesDto.of(chosen, isParty, nameOf).provinces,
      parties: parties.map((party) =>
        PartyDto.of(agreement, party, byParty.get(party.organisationId), nameOf),
      ),
    };
  }
}

/** A page of agreements. */
export const AgreementPageDto = pageOf(AgreementSummaryDto);
