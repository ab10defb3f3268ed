import { ApiProperty } from '@nestjs/swagger';
import { CouncilAsOfDto } from '../../ratification/dto/council-as-of.dto.js';
import { RULE_EXAMPLE, ruleSchema } from '../../ratification/dto/rule.dto.js';
import type { RatificationRule } from '../../ratification/rules/rule.js';
import type { Agreement } from '../../workflow/agreement.entity.js';
import type { AsOfQuery } from '../../workflow/as-of/as-of.query.js';
import { PastDto, pastDto } from '../../workflow/as-of/past.dto.js';
import type { Past, PartyThen } from '../../workflow/core/as-of/as-of.js';
import type { Participation, Position } from '../../workflow/core/effects.js';
import { PHASES, phaseAndState, stateName, type Phase } from '../../workflow/core/instance.js';

/** A party as it took part then. */
export class PartyAsOfDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Its name today.', example: 'Menen' })
  readonly name: string;

  @ApiProperty({ description: 'Exactly one party is the lead.', enum: ['lead', 'party'], example: 'party' })
  readonly role: 'lead' | 'party';

  @ApiProperty({
    description: 'Stand on the offered text.',
    enum: ['pending', 'accepted', 'objected'],
    example: 'accepted',
  })
  readonly position: Position;

  @ApiProperty({
    description: 'Why it objected, where it did.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly objection: string | null;

  @ApiProperty({
    description: 'How it took part: from the beginning, asked to accede, acceded later, or withdrawn.',
    enum: ['signatory', 'acceding', 'acceded', 'withdrawn'],
    example: 'signatory',
  })
  readonly participation: Participation;

  @ApiProperty({
    description: 'From when it applied the agreement before it was bound, where it declared so.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly provisionalSince: string | null;

  @ApiProperty({ description: 'Whether it had consented to end the agreement.', example: false })
  readonly consentsToEnd: boolean;

  @ApiProperty({ description: 'Whether the agreement was in force for it.', example: true })
  readonly bound: boolean;

  @ApiProperty({
    description: 'Version of the text that bound it; `null` where none did.',
    type: 'integer',
    nullable: true,
    example: 2,
  })
  readonly boundTextVersion: number | null;

  @ApiProperty({
    description: 'Its council; `null` where councils had not been asked.',
    type: CouncilAsOfDto,
    nullable: true,
  })
  readonly council: CouncilAsOfDto | null;
}

/** A side procedure as it stood. */
export class ProceedingAsOfDto {
  @ApiProperty({ description: 'Its number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'The process that it follows, with its version.', example: 'mediation@1' })
  readonly process: string;

  @ApiProperty({ description: 'Its state.', example: 'settled' })
  readonly state: string;

  @ApiProperty({ description: 'Whether it had not come to its end.', example: false })
  readonly isOpen: boolean;
}

/** An agreement as it was, as far as its history shows. */
export class AgreementAsOfDto extends PastDto {
  @ApiProperty({ description: 'Id.', format: 'uuid', example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a' })
  readonly id: string;

  @ApiProperty({ description: 'Deal or regional plan.', enum: ['deal', 'plan'], example: 'deal' })
  readonly kind: 'deal' | 'plan';

  @ApiProperty({ description: 'The process that it followed, with its version.', example: 'deal-flanders@1' })
  readonly process: string;

  @ApiProperty({ description: 'Where it stood.', enum: PHASES, example: 'monitoring' })
  readonly phase: Phase;

  @ApiProperty({ description: 'Its state within the phase.', example: 'measuring' })
  readonly state: string;

  @ApiProperty({
    description: 'Since when the public may see it; `null` while only its parties might.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T10:00:00.000Z',
  })
  readonly publicSince: string | null;

  @ApiProperty({
    description: 'Last day on which it was to hold.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2032-12-31',
  })
  readonly expiresOn: string | null;

  @ApiProperty({ description: 'When it is ratified as a whole.', ...ruleSchema(), example: RULE_EXAMPLE })
  readonly ratificationRule: RatificationRule;

  @ApiProperty({
    description: 'Version of the text on offer; `null` before one was.',
    type: 'integer',
    nullable: true,
    example: 2,
  })
  readonly offeredText: number | null;

  @ApiProperty({
    description: 'Version of the text in force; `null` before entry into force.',
    type: 'integer',
    nullable: true,
    example: 2,
  })
  readonly textInForce: number | null;

  @ApiProperty({
    description: 'When it entered into force.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T10:00:00.000Z',
  })
  readonly inForceSince: string | null;

  @ApiProperty({
    description: 'Number of the evaluation cycle; 0 before entry into force.',
    type: 'integer',
    example: 1,
  })
  readonly cycle: number;

  @ApiProperty({
    description:
      'The parties: the lead first, then by OVO code. `null` while it was a draft: which parties a draft names can ' +
      'change, and the history does not tell.',
    type: [PartyAsOfDto],
    nullable: true,
  })
  readonly parties: readonly PartyAsOfDto[] | null;

  @ApiProperty({ description: 'The side procedures that had begun.', type: [ProceedingAsOfDto] })
  readonly proceedings: readonly ProceedingAsOfDto[];

  /** @param nameOf the name of an organisation */
  static then(
    { id, kind }: Agreement,
    past: Past,
    query: AsOfQuery,
    nameOf: (organisationId: string) => string,
  ): AgreementAsOfDto {
    const { agreement, publicSince, proceedings } = past.is;
    const { expiresOn, rule, offeredText, textInForce, inForceSince, cycle } = past.context;
    return {
      ...pastDto(past, query),
      id,
      kind,
      process: `${agreement.processId}@${agreement.processVersion}`,
      ...phaseAndState(agreement.value),
      publicSince: publicSince?.toISOString() ?? null,
      expiresOn,
      ratificationRule: rule,
      offeredText,
      textInForce,
      inForceSince,
      cycle,
      parties: past.parties?.map((party) => partyDto(party, nameOf)) ?? null,
      proceedings: [...proceedings].map(([number, { instance, isOpen }]) => ({
        number,
        process: `${instance.processId}@${instance.processVersion}`,
        state: stateName(instance.value),
        isOpen,
      })),
    };
  }
}

function partyDto(
  { organisationId, role, terminates, council, ...part }: PartyThen,
  nameOf: (organisationId: string) => string,
): PartyAsOfDto {
  const { position, objection, participation, provisionalSince, bound, boundTextVersion } = part;
  return {
    organisationId,
    name: nameOf(organisationId),
    role,
    position,
    objection,
    participation,
    provisionalSince,
    consentsToEnd: terminates,
    bound,
    boundTextVersion,
    council: council && CouncilAsOfDto.then(organisationId, part.askedAbout ?? 0, council),
  };
}
