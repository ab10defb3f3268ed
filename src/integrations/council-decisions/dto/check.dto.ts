import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsQueryInteger } from '../../../api/validation/query.js';
import type { Language } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import { ASPECTS, type Aspect, type Check } from '../rules/check-decision.js';
import type { Proposal } from '../rules/propose-item.js';
import { VERDICTS, type Verdict } from '../rules/verdict.js';
import { ProposalDto } from './council-source.dto.js';

/** Which item is meant. */
export class ItemQuery {
  @ApiPropertyOptional({
    description: 'Number of the item that concerns the agreement, where it was chosen.',
    type: 'integer',
    minimum: 1,
    maximum: 1000,
  })
  @Omittable()
  @IsQueryInteger({ min: 1, max: 1000 })
  readonly item?: number;
}

/** What a publication says of one aspect of a decision. */
export class AspectDto {
  @ApiProperty({ description: 'What is checked.', enum: ASPECTS, example: 'counts' })
  readonly aspect: Aspect;

  @ApiProperty({
    description: 'What the publication does not say, or says in two ways, is `indeterminate`.',
    enum: VERDICTS,
    example: 'indeterminate',
  })
  readonly verdict: Verdict;

  @ApiProperty({
    description: 'Which reason it is, for programs.',
    example: 'council-decision.counts.untold',
  })
  readonly reasonCode: string;

  @ApiProperty({
    description: 'Why, in the caller’s language (`Accept-Language`: Dutch or English).',
    example: 'The publication tells no counts.',
  })
  readonly reason: string;
}

/** What a publication says of the decision that was entered for a council. */
export class CouncilDecisionCheckDto {
  @ApiProperty({ description: 'Number of the source.', type: 'integer', example: 1 })
  readonly source: number;

  @ApiProperty({
    description: 'SHA-256 of its bytes.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256: string;

  @ApiProperty({ description: 'The item that was looked at.', type: ProposalDto })
  readonly proposal: Proposal;

  @ApiProperty({
    description: 'Contradicted where one aspect is; confirmed where all are.',
    enum: VERDICTS,
    example: 'indeterminate',
  })
  readonly verdict: Verdict;

  @ApiProperty({ description: 'Each aspect with its reason.', type: [AspectDto] })
  readonly aspects: readonly AspectDto[];

  static of(
    { number, sha256 }: { readonly number: number; readonly sha256: string },
    { proposal, verdict, aspects }: Check,
    language: Language,
  ): CouncilDecisionCheckDto {
    return {
      source: number,
      sha256,
      proposal,
      verdict,
      aspects: ASPECTS.map((aspect) => ({
        aspect,
        verdict: aspects[aspect].verdict,
        reasonCode: aspects[aspect].reason.key,
        reason: renderMessage(aspects[aspect].reason, language),
      })),
    };
  }
}
