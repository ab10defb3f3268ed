import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RecordedOrganisationActor } from '../../access/principal.js';
import { pageOf } from '../../api/page.dto.js';
import { CHAIN_VERSIONS, GENESIS, type ChainVersion } from '../../ledger/chain/links.js';
import { COMMITMENT_EXAMPLE, KeptPersonDto } from '../../persons/dto/kept-person.dto.js';
import type { AdministrativePerson } from '../../persons/kept-person.entity.js';
import type { AdministrativeEntry } from '../administrative-entry.entity.js';
import { ADMINISTRATIVE_ACTS, type AdministrativeAct } from '../rules/administrative-act.js';
import type { ChainedAdministrativeEntry } from '../rules/administrative-chain.js';

/** Who did something to the registry. */
export class AdministrativeActorDto implements RecordedOrganisationActor {
  @ApiProperty({ description: 'OVO code.', example: 'OVO000001' })
  readonly organisationId: string;

  @ApiPropertyOptional({
    description:
      'Commitment to the person who acted: SHA-256 of their subject with a salt. `who` has both, while kept.',
    pattern: '^[0-9a-f]{64}$',
    example: COMMITMENT_EXAMPLE.commitment,
  })
  readonly person?: string;
}

/** One line of the administrative history. Without `hash` and `who` it is what the hash is taken of. */
export class AdministrativeEntryDto implements ChainedAdministrativeEntry {
  @ApiProperty({
    description: 'Place in the history: from 1, without gaps.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  readonly sequence: number;

  @ApiProperty({
    description: 'When it was done, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly at: string;

  @ApiProperty({ description: 'Who did it.', type: AdministrativeActorDto })
  readonly actor: RecordedOrganisationActor;

  @ApiProperty({
    description: 'What was done.',
    enum: ADMINISTRATIVE_ACTS,
    enumName: 'AdministrativeAct',
    example: 'REVISE_ORGANISATION',
  })
  readonly type: AdministrativeAct;

  @ApiProperty({
    description: 'Address in the API of what it is about.',
    example: '/v1/organisations/OVO002133',
  })
  readonly about: string;

  @ApiProperty({
    description:
      'What it changed; where there was something before it, as `{"from": …, "to": …}`. It never holds a person’s ' +
      'name or contact details.',
    type: 'object',
    additionalProperties: true,
    example: { name: { from: 'Kortrijk', to: 'Stad Kortrijk' }, source: 'https://example.org/besluit' },
  })
  readonly details: unknown;

  @ApiProperty({
    description:
      'How it names who acted: 2 by a commitment. Entries of version 1 are hashed without this member and with the ' +
      'subject of the token in `actor`, which is shown in `who` only.',
    enum: CHAIN_VERSIONS,
    example: 2,
  })
  readonly chainVersion: ChainVersion;

  @ApiProperty({
    description: 'The person or system that acted, kept apart; `null` where that was erased.',
    type: KeptPersonDto,
    nullable: true,
  })
  readonly who: KeptPersonDto | null;

  @ApiProperty({
    description: '`hash` of the entry before it; 64 zeros for the first.',
    pattern: '^[0-9a-f]{64}$',
    example: GENESIS,
  })
  readonly previousHash: string;

  @ApiProperty({
    description:
      'SHA-256, in hexadecimal, of this entry without `hash` and `who` in canonical form (RFC 8785, UTF-8).',
    pattern: '^[0-9a-f]{64}$',
    example: '5760abee95a09f70b5525b42db171ff4d0ddb9feca6843ba2c75f5484b067f70',
  })
  readonly hash: string;

  /** @param person the one behind the entry’s commitment, while that is kept */
  static of(entry: AdministrativeEntry, person: AdministrativePerson | undefined): AdministrativeEntryDto {
    const { sequence, at, type, about, details, previousHash, hash, chainVersion } = entry;
    const { subject, ...actor } = entry.actor;
    return {
      sequence,
      at: at.toISOString(),
      actor,
      type,
      about,
      details,
      chainVersion,
      who: person ? KeptPersonDto.of(person) : subject === undefined ? null : KeptPersonDto.inClear(subject),
      previousHash,
      hash,
    };
  }
}

/** A page of the administrative history. */
export const AdministrativeEntryPageDto = pageOf(AdministrativeEntryDto);
