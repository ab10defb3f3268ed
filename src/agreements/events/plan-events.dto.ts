import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';

/** Plans: the concept note, challenge and vision, is there; the preliminary draft begins. */
export class StartPreliminaryDraftDto {
  @ApiProperty({ enum: ['START_PRELIMINARY_DRAFT'], example: 'START_PRELIMINARY_DRAFT' })
  @IsIn(['START_PRELIMINARY_DRAFT'])
  readonly type: 'START_PRELIMINARY_DRAFT';
}

/** Plans: the preliminary draft is ready; boards and domains can be asked for advice. */
export class OpenConsultationDto {
  @ApiProperty({ enum: ['OPEN_CONSULTATION'], example: 'OPEN_CONSULTATION' })
  @IsIn(['OPEN_CONSULTATION'])
  readonly type: 'OPEN_CONSULTATION';
}

/** Plans: the provisionally adopted plan is put before the public, for the term that its process sets. */
export class OpenInquiryDto {
  @ApiProperty({ enum: ['OPEN_INQUIRY'], example: 'OPEN_INQUIRY' })
  @IsIn(['OPEN_INQUIRY'])
  readonly type: 'OPEN_INQUIRY';
}

/** Plans: every objection has been answered and the text stays as it is; the councils are asked. */
export class ConcludeInquiryDto {
  @ApiProperty({ enum: ['CONCLUDE_INQUIRY'], example: 'CONCLUDE_INQUIRY' })
  @IsIn(['CONCLUDE_INQUIRY'])
  readonly type: 'CONCLUDE_INQUIRY';
}

/** Plans: the Flemish Government or a deputation states a proviso (voorbehoud) about the adoption. */
export class StateProvisoDto {
  @ApiProperty({ enum: ['STATE_PROVISO'], example: 'STATE_PROVISO' })
  @IsIn(['STATE_PROVISO'])
  readonly type: 'STATE_PROVISO';

  @ApiProperty({
    description: 'What it says. It stays in the history: name nobody.',
    maxLength: 10000,
    example: 'The deputation adopts the plan provided that action 3 follows the provincial spatial plan.',
  })
  @IsTrimmedText({ max: 10_000 })
  readonly text: string;
}

/** Plans: the definitively adopted plan has been published; it is in force some days later, as its process says. */
export class PublishPlanDto {
  @ApiProperty({ enum: ['PUBLISH_PLAN'], example: 'PUBLISH_PLAN' })
  @IsIn(['PUBLISH_PLAN'])
  readonly type: 'PUBLISH_PLAN';

  @ApiProperty({
    description: 'Day of publication: not before the adoption, nor in the future.',
    format: 'date',
    example: '2026-11-24',
  })
  @IsPlainDate()
  readonly publishedOn: string;

  @ApiProperty({
    description: 'Where it can be read: an http(s) URL or a URN.',
    example: 'https://www.ejustice.just.fgov.be/cgi/article.pl?language=nl',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}
