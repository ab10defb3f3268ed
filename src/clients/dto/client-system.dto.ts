import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { ROLES, type Role } from '../../access/principal.js';
import { CLIENT_STATES, type ClientState } from '../../access/rules/registered-client.js';
import { pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { ClientSystem } from '../client-system.entity.js';

/** What a client id may look like here: what stands in an address as it is. */
export const CLIENT_ID = /^[\w.~-]{1,200}$/;

const ID = 'Its `client_id` at the identity provider.';
const NAME = 'What it is, such as a product and whose: no person’s name.';
const ROLES_HELD = 'What it may be for the organisation; a token that asks for fewer of them has those.';

/** A client system to register. */
export class RegisterClientDto {
  @ApiProperty({ description: ID, pattern: CLIENT_ID.source, example: 'zaaksysteem-kortrijk' })
  @Matches(CLIENT_ID)
  readonly clientId: string;

  @ApiProperty({ description: NAME, maxLength: 200, example: 'Zaaksysteem van Kortrijk' })
  @IsTrimmedText({ max: 200 })
  readonly name: string;

  @ApiProperty({ description: 'OVO code of the organisation that it acts for.', example: 'OVO002133' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({ description: ROLES_HELD, enum: ROLES, isArray: true, example: ['editor', 'clerk'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  readonly roles: Role[];
}

/** What to change of a client system; what is left out stays as it is. */
export class ReviseClientDto {
  @ApiPropertyOptional({ description: NAME, maxLength: 200, example: 'Zaaksysteem van Kortrijk' })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly name?: string;

  @ApiPropertyOptional({ description: ROLES_HELD, enum: ROLES, isArray: true, example: ['editor'] })
  @Omittable()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  readonly roles?: Role[];
}

/** A client system. */
export class ClientSystemDto {
  @ApiProperty({ description: ID, example: 'zaaksysteem-kortrijk' })
  readonly clientId: string;

  @ApiProperty({ description: NAME, example: 'Zaaksysteem van Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'OVO code of the organisation that it acts for.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: ROLES_HELD, enum: ROLES, isArray: true, example: ['editor', 'clerk'] })
  readonly roles: readonly Role[];

  @ApiProperty({
    description: 'Only an `active` one has its tokens accepted.',
    enum: CLIENT_STATES,
    example: 'active',
  })
  readonly state: ClientState;

  @ApiProperty({
    description: 'When it was registered, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly registeredAt: string;

  @ApiProperty({
    description: 'When it was last changed, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly changedAt: string;

  static of(row: ClientSystem): ClientSystemDto {
    const { clientId, name, organisationId, roles, state, registeredAt, changedAt } = row;
    return {
      clientId,
      name,
      organisationId,
      roles,
      state,
      registeredAt: registeredAt.toISOString(),
      changedAt: changedAt.toISOString(),
    };
  }
}

/** A page of client systems. */
export const ClientSystemPageDto = pageOf(ClientSystemDto);
