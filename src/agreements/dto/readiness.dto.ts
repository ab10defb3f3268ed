import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../messages/catalogue.js';
import type { Message } from '../../messages/message.js';
import { renderMessage } from '../../messages/render.js';
import type { ReadinessReport } from '../drafts/readiness-reports.js';
import { FACTOR_STATES, FACTORS, type FactorCode, type FactorState } from '../rules/success/factor.js';

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

/** Something that the success of an agreement takes, and how it stands. Sentences are in the caller’s language. */
export class SuccessFactorDto {
  @ApiProperty({
    description:
      'Which factor; a required one has the name that `missing` gives it. Which of them there are depends on kind and process.',
    enum: FACTORS,
    example: 'gains',
  })
  readonly factor: FactorCode;

  @ApiProperty({
    description: '`partly`: something of it is there and more would serve; it holds no draft back.',
    enum: FACTOR_STATES,
    example: 'partly',
  })
  readonly state: FactorState;

  @ApiProperty({ description: 'Whether a draft is held back while this is `missing`.', example: false })
  readonly required: boolean;

  @ApiProperty({
    description: 'What the registry sees, with figures.',
    example:
      '1 of the 2 parties gets something by an obligation or an incentive. One party only gives: Kortrijk.',
  })
  readonly finding: string;

  @ApiProperty({
    description: 'A line for each party or clause that there is something to say of.',
    type: [String],
    example: ['Kortrijk gives 50,000 EUR and gets 0 EUR.', 'Menen gives 0 EUR and gets 50,000 EUR.'],
  })
  readonly details: readonly string[];

  @ApiProperty({
    description: 'Why it matters.',
    example:
      'Each council asks what its own municipality gains: the advantage of taking part must be large enough, and plain.',
  })
  readonly why: string;

  @ApiProperty({
    description: 'How to mend it while the agreement is drafted.',
    example: 'Add a commitment of which a party named here is the creditor (operation addCommitment).',
  })
  readonly mend: string;

  @ApiProperty({ description: 'Id of the operation that mends it.', example: 'addCommitment' })
  readonly operation: string;
}

/** Whether a draft can be submitted, and what its success takes. */
export class ReadinessReportDto {
  @ApiProperty({ description: 'Whether nothing required is missing.', example: true })
  readonly ready: boolean;

  @ApiProperty({
    description: 'What is missing; empty for a draft that is ready.',
    type: [MissingDto],
    example: [],
  })
  readonly missing: readonly MissingDto[];

  @ApiProperty({ description: 'Everything that success takes, met or not.', type: [SuccessFactorDto] })
  readonly factors: readonly SuccessFactorDto[];

  static of({ missing, factors }: ReadinessReport, language: Language): ReadinessReportDto {
    const inWords = (message: Message): string => renderMessage(message, language);
    return {
      ready: missing.length === 0,
      missing: missing.map(({ name, detail }) => ({ name, detail: inWords(detail) })),
      factors: factors.map(({ factor, state, required, finding, details, why, mend, operation }) => ({
        factor,
        state,
        required,
        finding: finding.map(inWords).join(' '),
        details: details.map(inWords),
        why: inWords(why),
        mend: inWords(mend),
        operation,
      })),
    };
  }
}
