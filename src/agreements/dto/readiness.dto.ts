import { ApiProperty } from '@nestjs/swagger';

/** Something that a draft still misses. */
export class MissingDto {
  @ApiProperty({ description: 'The field to fill in, or the part to add.', example: 'needEvidence' })
  readonly name: string;

  @ApiProperty({
    description: 'What to do, in the caller’s language.',
    example: 'Say what shows that the need is real: figures, studies, sources.',
  })
  readonly detail: string;
}

/** Whether a draft can be submitted. */
export class ReadinessReportDto {
  @ApiProperty({ description: 'Whether nothing is missing.', example: false })
  readonly ready: boolean;

  @ApiProperty({ description: 'What is missing; empty for a draft that is ready.', type: [MissingDto] })
  readonly missing: readonly MissingDto[];
}
