import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../access/principal.js';

/** The person that examples show, with a commitment that is right. */
export const COMMITMENT_EXAMPLE = {
  subject: 'b1946ac92492d234',
  salt: '5f'.repeat(32),
  commitment: '83fba0319109e87684ea5a52c974d7c3d19870bdc92e3a726a646da30282f2d0',
} as const;

/** A person or system that acted, as far as the registry knows it. */
export class KeptPersonDto {
  @ApiProperty({ description: 'The `sub` of the token.', example: COMMITMENT_EXAMPLE.subject })
  readonly subject: string;

  @ApiProperty({
    description: 'The roles that the token gave there.',
    enum: ROLES,
    enumName: 'Role',
    isArray: true,
    example: ['clerk'],
  })
  readonly roles: readonly Role[];

  @ApiProperty({
    description:
      'What a person is called, where the token said so and the registry is configured to keep it.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly name: string | null;

  @ApiProperty({
    description:
      'The salt: SHA-256 of the canonical form of `{"salt": …, "subject": …}` (RFC 8785, UTF-8) is the commitment in the ' +
      'history. `null` where the history has the subject in clear (chain version 1).',
    type: String,
    pattern: '^[0-9a-f]{64}$',
    nullable: true,
    example: COMMITMENT_EXAMPLE.salt,
  })
  readonly salt: string | null;

  static of({ subject, roles, name, salt }: KeptPersonDto): KeptPersonDto {
    return { subject, roles, name, salt };
  }

  /** Of an entry that has nothing but the subject. */
  static inClear(subject: string): KeptPersonDto {
    return { subject, roles: [], name: null, salt: null };
  }
}
