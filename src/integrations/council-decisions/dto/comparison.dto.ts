import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Omittable } from '../../../api/validation/omittable.js';
import type { Language } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import {
  DOCUMENT_KINDS,
  ITEM_OUTCOMES,
  type Counts,
  type DocumentKind,
  type ItemOutcome,
} from '../reading/reading.js';
import { FINDINGS, type Account, type ComparedSitting, type Finding } from '../rules/compare-publications.js';

const MAYBE_COUNT = { type: 'integer', nullable: true } as const;

/** Which sources are compared. */
export class CompareQuery {
  @ApiPropertyOptional({
    description: 'Their numbers, separated by commas; the newest ten unless told.',
    pattern: '^[1-9]\\d{0,3}(,[1-9]\\d{0,3}){0,9}$',
    example: '1,2',
  })
  @Omittable()
  @Matches(/^[1-9]\d{0,3}(,[1-9]\d{0,3}){0,9}$/)
  readonly sources?: string;

  /** Each once; undefined where none is named. */
  numbers(): number[] | undefined {
    return this.sources === undefined ? undefined : [...new Set(this.sources.split(',').map(Number))];
  }
}

/** Votes as counted. */
export class CountsDto implements Counts {
  @ApiProperty({ description: 'Votes for.', ...MAYBE_COUNT, example: 24 })
  readonly votesFor: number | null;

  @ApiProperty({ description: 'Votes against.', ...MAYBE_COUNT, example: 3 })
  readonly votesAgainst: number | null;

  @ApiProperty({ description: 'Abstentions.', ...MAYBE_COUNT, example: 1 })
  readonly abstentions: number | null;
}

/** What one publication says of an item. */
export class AccountDto implements Account {
  @ApiProperty({ description: 'Number of the source.', type: 'integer', example: 1 })
  readonly source: number;

  @ApiProperty({ description: 'What it is.', enum: DOCUMENT_KINDS, example: 'decisionList' })
  readonly kind: DocumentKind;

  @ApiProperty({ description: 'Number of the item in it.', type: 'integer', example: 4 })
  readonly item: number;

  @ApiProperty({
    description: 'What became of it.',
    enum: ITEM_OUTCOMES,
    nullable: true,
    example: 'approved',
  })
  readonly outcome: ItemOutcome | null;

  @ApiProperty({
    description: 'The counts of the final vote; `null` where none are told.',
    type: CountsDto,
    nullable: true,
  })
  readonly counts: Counts | null;
}

/** What publications of one sitting do not agree on. */
export class FindingDto {
  @ApiProperty({
    description:
      'On the agenda and not decided (`notDecided`) or put off (`putOff`); decided and not on the agenda; missing in the list ' +
      'or minutes; decided otherwise; counted differently.',
    enum: FINDINGS,
    example: 'countsDiffer',
  })
  readonly type: Finding['type'];

  @ApiProperty({
    description: 'In the caller’s language.',
    example: 'The counts differ (1: 24–3–1; 2: 23–3–2).',
  })
  readonly reason: string;
}

/** An item with what each publication says of it. */
export class ComparedItemDto {
  @ApiProperty({
    description: 'Its title.',
    type: String,
    nullable: true,
    example: '4. Deal over open ruimte.',
  })
  readonly title: string | null;

  @ApiProperty({ description: 'What each publication says.', type: [AccountDto] })
  readonly accounts: readonly Account[];

  @ApiProperty({ description: 'What they do not agree on.', type: [FindingDto] })
  readonly findings: readonly FindingDto[];
}

/** A publication that was compared. */
export class ComparedSourceDto {
  @ApiProperty({ description: 'Its number.', type: 'integer', example: 1 })
  readonly source: number;

  @ApiProperty({ description: 'What it is.', enum: DOCUMENT_KINDS, example: 'agenda' })
  readonly kind: DocumentKind;
}

/** The publications of one sitting, held against each other. */
export class ComparedSittingDto {
  @ApiProperty({
    description: 'IRI of the sitting.',
    type: String,
    nullable: true,
    example: 'https://lblod.menen.be/id/zittingen/231',
  })
  readonly iri: string | null;

  @ApiProperty({
    description: 'Its day.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-20',
  })
  readonly day: string | null;

  @ApiProperty({ description: 'Who held it.', type: String, nullable: true, example: 'Gemeenteraad Menen' })
  readonly organ: string | null;

  @ApiProperty({ description: 'Its publications.', type: [ComparedSourceDto] })
  readonly sources: readonly ComparedSourceDto[];

  @ApiProperty({ description: 'Its items.', type: [ComparedItemDto] })
  readonly items: readonly ComparedItemDto[];
}

/** What a council published, sitting by sitting. */
export class CouncilSourceComparisonDto {
  @ApiProperty({
    description: 'The sittings, in the order in which their publications came.',
    type: [ComparedSittingDto],
  })
  readonly sittings: readonly ComparedSittingDto[];

  static of(sittings: readonly ComparedSitting[], language: Language): CouncilSourceComparisonDto {
    return {
      sittings: sittings.map((sitting) => ({
        ...sitting,
        items: sitting.items.map((item) => ({
          ...item,
          findings: item.findings.map(({ type, reason }) => ({
            type,
            reason: renderMessage(reason, language),
          })),
        })),
      })),
    };
  }
}
