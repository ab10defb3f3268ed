import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import type { ChainedEntry } from '../../../ledger/chain/hash-chain.js';
import { CHAIN_VERSIONS, type ChainVersion } from '../../../ledger/chain/links.js';
import type { Entry, RecordedActor } from '../entry.entity.js';
import { ENTRY_EXAMPLE } from './entry.example.js';

/** An organisation that acted, through a person or system of its own. */
export class OrganisationActorDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiPropertyOptional({
    description:
      'Commitment to the person or system that acted for it: SHA-256 of their subject with a salt, which are kept apart ' +
      '(`listHistoryPersons`) and can be erased. Absent where nobody is known, and in entries of chain version 1.',
    pattern: '^[0-9a-f]{64}$',
    example: ENTRY_EXAMPLE.actor.person,
  })
  readonly person?: string;

  @ApiPropertyOptional({
    description:
      'Number of the organisation’s mandate that the act rests on, where it works with mandates for such acts.',
    type: 'integer',
    example: 1,
  })
  readonly mandate?: number;

  @ApiPropertyOptional({
    description: 'Whether the person acted as the substitute of that mandate’s holder.',
    enum: [true],
    example: true,
  })
  readonly asSubstitute?: true;

  @ApiPropertyOptional({
    description: 'OVO code of the organisation on whose behalf it was done, by delegation.',
    example: 'OVO002177',
  })
  readonly onBehalfOf?: string;

  @ApiPropertyOptional({
    description: 'Number of that organisation’s delegation.',
    type: 'integer',
    example: 1,
  })
  readonly delegation?: number;
}

/** A deadline that ran out, with no one acting. */
export class DeadlineActorDto {
  @ApiProperty({
    description: 'Key of the deadline.',
    example: 'xstate.after.negotiationTerm.deal.negotiation',
  })
  readonly deadline: string;
}

/** A command of those who run the registry. */
export class RegistryActorDto {
  @ApiProperty({ description: 'Name of the command.', example: 'migrate-instances' })
  readonly registry: string;
}

/** One line of an agreement's history. Without `hash` it is what the hash is taken of. */
@ApiExtraModels(OrganisationActorDto, DeadlineActorDto, RegistryActorDto)
export class EntryDto implements ChainedEntry {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: ENTRY_EXAMPLE.agreementId,
  })
  readonly agreementId: string;

  @ApiProperty({
    description: 'Place in the history: from 1, without gaps.',
    type: 'integer',
    minimum: 1,
    example: ENTRY_EXAMPLE.sequence,
  })
  readonly sequence: number;

  @ApiProperty({
    description: 'When it happened, in UTC.',
    format: 'date-time',
    example: ENTRY_EXAMPLE.at,
  })
  readonly at: string;

  @ApiProperty({
    description:
      'Who did it: an organisation, a deadline that ran out, or a command of those who run the registry.',
    oneOf: [OrganisationActorDto, DeadlineActorDto, RegistryActorDto].map((actor) => ({
      $ref: getSchemaPath(actor),
    })),
    example: ENTRY_EXAMPLE.actor,
  })
  readonly actor: RecordedActor;

  @ApiProperty({
    description: 'What happened: the type of the event, or of a step that followed from it.',
    example: ENTRY_EXAMPLE.type,
  })
  readonly type: string;

  @ApiProperty({
    description: 'OVO code of the party whose council it is about; `null` for the agreement as a whole.',
    type: String,
    nullable: true,
    example: ENTRY_EXAMPLE.councilId,
  })
  readonly councilId: string | null;

  @ApiProperty({
    description: 'State before it, of the agreement or the council; `null` where the agreement begins.',
    type: String,
    nullable: true,
    example: ENTRY_EXAMPLE.from,
  })
  readonly from: string | null;

  @ApiProperty({ description: 'State after it.', example: ENTRY_EXAMPLE.to })
  readonly to: string;

  @ApiProperty({
    description: 'The event as it was offered, with the facts that the decision rested on.',
    type: 'object',
    additionalProperties: true,
    example: ENTRY_EXAMPLE.event,
  })
  readonly event: unknown;

  @ApiProperty({
    description:
      'How it names who acted: 2 by a commitment. Entries of version 1 are hashed without this member and with the ' +
      'subject of the token in `actor`, which is no longer shown: that one follows another is all that outsiders can check.',
    enum: CHAIN_VERSIONS,
    example: ENTRY_EXAMPLE.chainVersion,
  })
  readonly chainVersion: ChainVersion;

  @ApiProperty({
    description: '`hash` of the entry before it; 64 zeros for the first.',
    pattern: '^[0-9a-f]{64}$',
    example: ENTRY_EXAMPLE.previousHash,
  })
  readonly previousHash: string;

  @ApiProperty({
    description: 'SHA-256, in hexadecimal, of this entry without `hash` in canonical form (RFC 8785, UTF-8).',
    pattern: '^[0-9a-f]{64}$',
    example: ENTRY_EXAMPLE.hash,
  })
  readonly hash: string;

  static of(entry: Entry): EntryDto {
    const { agreementId, sequence, at, actor, type, councilId, from, to, event } = entry;
    const { chainVersion, previousHash, hash } = entry;
    return {
      agreementId,
      sequence,
      at: at.toISOString(),
      actor: withoutSubject(actor),
      type,
      councilId,
      from,
      to,
      event,
      chainVersion,
      previousHash,
      hash,
    };
  }
}

/** What entries of chain version 1 have in clear is shown to those alone who may know who acted. */
function withoutSubject(actor: RecordedActor): RecordedActor {
  if (!('subject' in actor)) return actor;
  const { subject: _, ...shown } = actor;
  return shown;
}

/** A page of an agreement's history. */
export const EntryPageDto = pageOf(EntryDto);
