import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { pageOf } from '../../../api/page.dto.js';
import { constraint } from '../../../api/validation/constraint.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import type { Connection, ConnectionNotice } from '../connection.entity.js';
import {
  CONNECTION_NOTICES,
  CONNECTION_REASONS,
  CONNECTION_STATES,
  PROTOCOLS,
  type ConnectionNoticeType,
  type ConnectionReason,
  type ConnectionState,
  type Protocol,
} from '../rules/states.js';

const ID_EXAMPLE = '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d';
const TIME_EXAMPLE = '2026-11-29T09:30:00.000Z';
const URL_EXAMPLE = 'https://dms.menen.example/cmis/browser';

const ADDRESS =
  'Address of the CMIS service document (Browser Binding), or of the WebDAV collection in which the folder is: https, without ' +
  'user name or fragment. Private addresses are refused, here and each time.';
const PROTOCOL = 'CMIS 1.1 by its Browser Binding, or WebDAV for systems without.';
const REPOSITORY = 'Id of the CMIS repository; `null` for WebDAV.';
const FOLDER = 'The folder to push to, from the root. It must be there.';
const DESCRIPTION = 'What it is: no person’s name. `null` where nobody said.';
const USER =
  'With it the secret is its password (Basic). Left out, the secret is a token (Bearer). An account of the system, not of a person.';
const SECRET = 'Password or token. It is kept encrypted and never shown again.';

/** No control characters, no empty or dotted segments: an address is made of it. */
const FOLDER_FORM = /^(?:\/(?!\.{1,2}(?:\/|$))[^/\p{Cc}\p{Cs}]{1,200}){1,20}$/u;
/** Basic knows no colon in a name (RFC 7617, §2). */
const USER_FORM = /^[^:\p{Cc}\p{Cs}]+$/u;
const SECRET_FORM = /^[^\p{Cc}\p{Cs}]+$/u;

function hasForm(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && form.test(value);
}

/** A document system of an organisation. */
export class CreateConnectionDto {
  @ApiProperty({ description: PROTOCOL, enum: PROTOCOLS, example: 'cmis' })
  @IsIn(PROTOCOLS)
  readonly protocol: Protocol;

  @ApiProperty({ description: ADDRESS, format: 'uri', maxLength: 2000, example: URL_EXAMPLE })
  @IsString()
  @MaxLength(2000)
  readonly url: string;

  @ApiPropertyOptional({
    description: REPOSITORY,
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'dms',
  })
  @IsOptional()
  @IsTrimmedText({ max: 200 })
  readonly repositoryId?: string | null;

  @ApiProperty({ description: FOLDER, maxLength: 1000, example: '/Akkoorden' })
  @IsString()
  @MaxLength(1000)
  @constraint('isFolderPath', hasForm(FOLDER_FORM))
  readonly folder: string;

  @ApiPropertyOptional({ description: USER, maxLength: 200, example: 'akkoord' })
  @Omittable()
  @IsString()
  @Length(1, 200)
  @constraint('isPlain', hasForm(USER_FORM))
  readonly user?: string;

  @ApiProperty({
    description: SECRET,
    minLength: 1,
    maxLength: 4000,
    example: 'correct horse battery staple',
  })
  @IsString()
  @Length(1, 4000)
  @constraint('isPlain', hasForm(SECRET_FORM))
  readonly secret: string;

  @ApiPropertyOptional({
    description: DESCRIPTION,
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'Documentbeheer',
  })
  @IsOptional()
  @IsTrimmedText({ max: 200 })
  readonly description?: string | null;
}

/** What to change of a connection; what is left out stays. Another address takes its credentials anew. */
export class ReviseConnectionDto {
  @ApiPropertyOptional({ description: ADDRESS, format: 'uri', maxLength: 2000, example: URL_EXAMPLE })
  @Omittable()
  @IsString()
  @MaxLength(2000)
  readonly url?: string;

  @ApiPropertyOptional({ description: 'Id of the CMIS repository.', maxLength: 200, example: 'dms' })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly repositoryId?: string;

  @ApiPropertyOptional({ description: FOLDER, maxLength: 1000, example: '/Akkoorden' })
  @Omittable()
  @IsString()
  @MaxLength(1000)
  @constraint('isFolderPath', hasForm(FOLDER_FORM))
  readonly folder?: string;

  @ApiPropertyOptional({
    description: `${USER} Given with a secret only.`,
    maxLength: 200,
    example: 'akkoord',
  })
  @Omittable()
  @IsString()
  @Length(1, 200)
  @constraint('isPlain', hasForm(USER_FORM))
  readonly user?: string;

  @ApiPropertyOptional({
    description: SECRET,
    minLength: 1,
    maxLength: 4000,
    example: 'correct horse battery staple',
  })
  @Omittable()
  @IsString()
  @Length(1, 4000)
  @constraint('isPlain', hasForm(SECRET_FORM))
  readonly secret?: string;

  @ApiPropertyOptional({
    description: DESCRIPTION,
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'Documentbeheer',
  })
  @IsOptional()
  @IsTrimmedText({ max: 200 })
  readonly description?: string | null;
}

/** A connection to a document system, without its credentials. */
export class ConnectionDto {
  @ApiProperty({ description: 'Its id.', format: 'uuid', example: ID_EXAMPLE })
  readonly id: string;

  @ApiProperty({ description: PROTOCOL, enum: PROTOCOLS, example: 'cmis' })
  readonly protocol: Protocol;

  @ApiProperty({ description: ADDRESS, format: 'uri', example: URL_EXAMPLE })
  readonly url: string;

  @ApiProperty({ description: REPOSITORY, type: String, nullable: true, example: 'dms' })
  readonly repositoryId: string | null;

  @ApiProperty({ description: FOLDER, example: '/Akkoorden' })
  readonly folder: string;

  @ApiProperty({ description: DESCRIPTION, type: String, nullable: true, example: 'Documentbeheer' })
  readonly description: string | null;

  @ApiProperty({
    description: 'Only an `active` one is pushed to. What becomes due while it is `paused` waits.',
    enum: CONNECTION_STATES,
    example: 'active',
  })
  readonly state: ConnectionState;

  @ApiProperty({
    description:
      'Why it is paused: by the organisation, or because the system refused the credentials; `null` where it is active.',
    enum: CONNECTION_REASONS,
    nullable: true,
    example: null,
  })
  readonly reason: ConnectionReason | null;

  @ApiProperty({ description: 'Since when it is so, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly stateSince: string;

  @ApiProperty({
    description: 'When something was last pushed there, in UTC; `null` where nothing was.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: TIME_EXAMPLE,
  })
  readonly lastPushedAt: string | null;

  @ApiProperty({ description: 'When it was made, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly createdAt: string;

  static of(row: Connection): ConnectionDto {
    const { id, protocol, url, repositoryId, folder, description, state, reason } = row;
    return {
      id,
      protocol,
      url,
      repositoryId,
      folder,
      description,
      state,
      reason,
      stateSince: row.stateSince.toISOString(),
      lastPushedAt: row.lastPushedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    };
  }
}

/** Word of what became of a connection without its organisation’s doing. */
export class ConnectionNoticeDto {
  @ApiProperty({
    description: 'Its number within the organisation.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  readonly number: number;

  @ApiProperty({ description: 'Id of the connection.', format: 'uuid', example: ID_EXAMPLE })
  readonly connectionId: string;

  @ApiProperty({
    description: 'What happened to it.',
    enum: CONNECTION_NOTICES,
    example: 'pausedForCredentials',
  })
  readonly type: ConnectionNoticeType;

  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly at: string;

  @ApiProperty({
    description: 'The same in words, in the language asked for.',
    example: 'The connection was paused, because the document system refused its credentials.',
  })
  readonly sentence: string;

  /** @param sentence in the caller's language */
  static of({ number, connectionId, type, at }: ConnectionNotice, sentence: string): ConnectionNoticeDto {
    return { number, connectionId, type, at: at.toISOString(), sentence };
  }
}

/** A page of connections. */
export const ConnectionPageDto = pageOf(ConnectionDto);

/** A page of notices. */
export const ConnectionNoticePageDto = pageOf(ConnectionNoticeDto);
