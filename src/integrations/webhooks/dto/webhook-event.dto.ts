import { ApiProperty } from '@nestjs/swagger';

/** The `data` of a CloudEvent: what happened to which agreement, and where to read it. */
export class WebhookEventDataDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({
    description: 'Number of the entry in its history.',
    type: 'integer',
    minimum: 1,
    example: 12,
  })
  readonly sequence: number;

  @ApiProperty({ description: 'Type of the entry.', example: 'ENTERED_INTO_FORCE' })
  readonly type: string;

  @ApiProperty({
    description: 'OVO code of the party whose council it is about; `null` for the agreement as a whole.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly councilId: string | null;

  @ApiProperty({
    description: 'Where the agreement is read.',
    format: 'uri',
    example: 'https://akkoord.example/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreement: string;

  @ApiProperty({
    description: 'Where its history is read.',
    format: 'uri',
    example: 'https://akkoord.example/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a/history',
  })
  readonly history: string;
}
