import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One fault in a request. */
export class IssueDto {
  @ApiProperty({
    description: 'The part of the request that holds the fault.',
    enum: ['body', 'query', 'path', 'header'],
    example: 'body',
  })
  readonly in: string;

  @ApiProperty({
    description: 'Path of the faulty value in that part; empty for the part as a whole.',
    example: 'parties[0].organisationId',
  })
  readonly name: string;

  @ApiProperty({
    description: 'What is wrong with it, in the language asked for.',
    example: 'This must be an OVO code, such as OVO002067.',
  })
  readonly detail: string;
}

/** Why a request was refused (RFC 9457). Some problems have further members, named in their descriptions. */
export class ProblemDto {
  @ApiProperty({
    description: 'Names the kind of problem, for programs: it never changes.',
    format: 'uri',
    example: 'urn:problem-type:akkoord:validation-failed',
  })
  readonly type: string;

  @ApiProperty({
    description: 'The kind of problem in words, in the language asked for.',
    example: 'The request is not valid',
  })
  readonly title: string;

  @ApiProperty({ description: 'The HTTP status, again.', type: 'integer', example: 400 })
  readonly status: number;

  @ApiProperty({
    description: 'This very problem in words, in the language asked for.',
    example: 'See the list of issues: each one names a field and what is wrong with it.',
  })
  readonly detail: string;

  @ApiProperty({
    description: 'Names this occurrence: `urn:uuid:` and the request id, which the log has too.',
    format: 'uri',
    example: 'urn:uuid:0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly instance: string;

  @ApiPropertyOptional({ description: 'Every fault that was found in the request.', type: [IssueDto] })
  readonly issues?: readonly IssueDto[];
}
