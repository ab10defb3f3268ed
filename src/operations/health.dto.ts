import { ApiProperty } from '@nestjs/swagger';

/** The process runs. */
export class ServerLivenessDto {
  @ApiProperty({
    description: 'Always `up`: a process that does not run does not answer.',
    enum: ['up'],
    example: 'up',
  })
  readonly status: 'up';
}

/** Whether the server can do its work. */
export class ServerReadinessDto {
  @ApiProperty({
    description: '`ready` when everything below is `up`.',
    enum: ['ready', 'not-ready'],
    example: 'ready',
  })
  readonly status: 'ready' | 'not-ready';

  @ApiProperty({ description: 'Whether the database answers.', enum: ['up', 'down'], example: 'up' })
  readonly database: 'up' | 'down';

  @ApiProperty({
    description: 'Whether deadlines and messages are being handled.',
    enum: ['up', 'down'],
    example: 'up',
  })
  readonly jobs: 'up' | 'down';
}
