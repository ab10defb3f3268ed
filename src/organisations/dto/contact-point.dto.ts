import { ApiProperty } from '@nestjs/swagger';
import type { ContactPoint } from '../contact-point.entity.js';

/** Where an organisation can be reached. */
export class ContactPointDto {
  @ApiProperty({ description: 'A function or service, never a person.', example: 'Secretariaat' })
  readonly function: string;

  @ApiProperty({
    description: 'E-mail address.',
    type: String,
    nullable: true,
    example: 'secretariaat@kortrijk.be',
  })
  readonly email: string | null;

  @ApiProperty({
    description: 'Telephone number.',
    type: String,
    nullable: true,
    example: '+32 56 27 70 00',
  })
  readonly phone: string | null;

  @ApiProperty({
    description: 'Postal address.',
    type: String,
    nullable: true,
    example: 'Grote Markt 54, 8500 Kortrijk',
  })
  readonly address: string | null;

  @ApiProperty({ description: 'Web address.', type: String, nullable: true, example: null })
  readonly url: string | null;

  static of({ function: what, email, phone, address, url }: ContactPoint): ContactPointDto {
    return { function: what, email, phone, address, url };
  }
}
