import { ApiProperty } from '@nestjs/swagger';
import { CouncilDto } from '../../ratification/dto/council.dto.js';
import type { Agreement } from '../../workflow/agreement.entity.js';
import { boundTextVersion } from '../../workflow/bound-text-version.js';
import type { Participation, Position } from '../../workflow/core/effects.js';
import type { Council } from '../../workflow/council.entity.js';
import type { Party } from '../../workflow/party.entity.js';

/** A party with its stand on the offered text and its council. */
export class PartyDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name of the organisation.', example: 'Menen' })
  readonly name: string;

  @ApiProperty({ description: 'Exactly one party is the lead.', enum: ['lead', 'party'], example: 'party' })
  readonly role: 'lead' | 'party';

  @ApiProperty({
    description: 'Stand on the offered text.',
    enum: ['pending', 'accepted', 'objected'],
    example: 'objected',
  })
  readonly position: Position;

  @ApiProperty({
    description: 'Why it objects, where it said so.',
    type: String,
    nullable: true,
    example: 'Clause 3 leaves out the hospitals.',
  })
  readonly objection: string | null;

  @ApiProperty({
    description: 'How it takes part: from the beginning, asked to accede, acceded later, or withdrawn.',
    enum: ['signatory', 'acceding', 'acceded', 'withdrawn'],
    example: 'signatory',
  })
  readonly participation: Participation;

  @ApiProperty({
    description: 'From when it applies the agreement before it is bound, where it declared so.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly provisionalSince: string | null;

  @ApiProperty({
    description:
      'Version of the text that binds it: another one than `textInForce` for a party that did not follow an amendment; ' +
      '`null` where the agreement does not bind it now.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly boundTextVersion: number | null;

  @ApiProperty({ description: 'Whether it has consented to end the agreement.', example: false })
  readonly consentsToEnd: boolean;

  @ApiProperty({
    description: 'Its council; `null` until councils are asked.',
    type: CouncilDto,
    nullable: true,
  })
  readonly council: CouncilDto | null;

  /**
   * @param council of the party; undefined until councils are asked
   * @param nameOf the name of an organisation
   */
  static of(
    { phase }: Agreement,
    party: Party,
    council: Council | undefined,
    nameOf: (organisationId: string) => string,
  ): PartyDto {
    const { organisationId, role, position, objection, participation, provisionalSince, terminates } = party;
    return {
      organisationId,
      name: nameOf(organisationId),
      role,
      position,
      objection,
      participation,
      provisionalSince,
      boundTextVersion: boundTextVersion(phase, party, council),
      consentsToEnd: terminates,
      council: council ? CouncilDto.of(council) : null,
    };
  }
}
