import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery, pageOf } from '../../api/page.dto.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsQueryBoolean, IsQueryInteger } from '../../api/validation/query.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import type { Agreement } from '../../workflow/agreement.entity.js';
import type { ComplianceReport } from '../compliance-report.entity.js';
import { REPORT_STATES, type Duty, type ReportState } from '../rules/duties.js';
import {
  ANSWERS,
  ITEM_KINDS,
  type AnsweredItem,
  type ItemAnswer,
  type ItemKind,
  type ReportItem,
} from '../rules/items.js';

const STATE =
  '`upcoming`: its year is not over; `open`: it is owed; `interim`: one was submitted before the year was over, and the one ' +
  'over the whole year is still owed; `submitted`.';
const LATE = 'Whether its due date has passed, or had when it was submitted.';
const ANSWER = '`comply`: the party does what was agreed; `explain`: it says why not (*pas toe of leg uit*).';

/** A party's word on one item. */
export class AnswerItemDto {
  @ApiProperty({
    description: 'The item, as the report names it.',
    minLength: 1,
    maxLength: 100,
    example: 'commitment/1',
  })
  @IsTrimmedText({ max: 100 })
  readonly item: string;

  @ApiProperty({ description: ANSWER, enum: ANSWERS, example: 'comply' })
  @IsIn(ANSWERS)
  readonly answer: ItemAnswer;

  @ApiPropertyOptional({
    description:
      'How, or why not. It must be there where the party explains, and where the registry knows otherwise than that it ' +
      'complies (`suggests`). It is public: name no persons.',
    minLength: 1,
    maxLength: 5000,
    example: 'Paid in December, after the council had voted the budget.',
  })
  @Omittable()
  @IsTrimmedText({ max: 5000 })
  readonly text?: string;
}

/** A party's report over a year. */
export class SubmitComplianceReportDto {
  @ApiProperty({
    description: 'An answer to each item of the report.',
    type: [AnswerItemDto],
    maxItems: 1000,
  })
  @NestedList(() => AnswerItemDto, { max: 1000 })
  readonly items: AnswerItemDto[];

  @ApiPropertyOptional({
    description: 'What else there is to say of the year. It is public: name no persons.',
    minLength: 1,
    maxLength: 10000,
    example: 'The council discussed this report on 1 March.',
  })
  @Omittable()
  @IsTrimmedText({ max: 10000 })
  readonly remarks?: string;
}

/** Which reports of an agreement. */
export class ListComplianceReportsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only over this year.',
    type: 'integer',
    minimum: 1,
    maximum: 9999,
    example: 2026,
  })
  @Omittable()
  @IsQueryInteger({ min: 1, max: 9999 })
  readonly year?: number;

  @ApiPropertyOptional({ description: 'Only of the party with this OVO code.', example: 'OVO002177' })
  @Omittable()
  @IsOvoCode()
  readonly organisation?: string;

  @ApiPropertyOptional({ description: 'Only in this state.', enum: REPORT_STATES })
  @Omittable()
  @IsIn(REPORT_STATES)
  readonly state?: ReportState;

  @ApiPropertyOptional({
    description: 'Only those that are late or came late, or only the others.',
    type: 'boolean',
  })
  @Omittable()
  @IsQueryBoolean()
  readonly isLate?: boolean;
}

/** Which reports of an organisation. */
export class ListOwnReportsQuery extends OmitType(ListComplianceReportsQuery, ['organisation'] as const) {}

/** A report, without what it says. */
export class ComplianceReportSummaryDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Title of the agreement.', example: 'Deal on demographic shrink and space' })
  readonly agreementTitle: string;

  @ApiProperty({ description: 'OVO code of the party that owes it.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name of the party.', example: 'Menen' })
  readonly organisationName: string;

  @ApiProperty({ description: 'The year that it is about.', type: 'integer', example: 2026 })
  readonly year: number;

  @ApiProperty({
    description: 'The last day on which it is in time.',
    format: 'date',
    example: '2027-03-31',
  })
  readonly dueOn: string;

  @ApiProperty({ description: STATE, enum: REPORT_STATES, example: 'open' })
  readonly state: ReportState;

  @ApiProperty({ description: LATE, example: false })
  readonly isLate: boolean;

  @ApiProperty({
    description: 'Whether it is the last one, because the agreement no longer binds the party.',
    example: false,
  })
  readonly isFinal: boolean;

  @ApiProperty({
    description: 'When it was submitted.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly submittedAt: string | null;

  static of(
    { id, title }: Pick<Agreement, 'id' | 'title'>,
    { organisationId, year, dueOn, state, isLate, isFinal }: Duty,
    row: ComplianceReport | undefined,
    nameOf: (id: string) => string,
  ): ComplianceReportSummaryDto {
    return {
      agreementId: id,
      agreementTitle: title,
      organisationId,
      organisationName: nameOf(organisationId),
      year,
      dueOn,
      state,
      isLate,
      isFinal,
      submittedAt: row?.submittedAt?.toISOString() ?? null,
    };
  }
}

/** Something that a report accounts for. */
export class ReportItemDto {
  @ApiProperty({ description: 'Names it within the report.', example: 'commitment/1' })
  readonly item: string;

  @ApiProperty({
    description:
      'A commitment that was due, an indicator that was measured or should have been, a reservation that stands, or a ' +
      'lesson of which nobody has said what becomes of it.',
    enum: ITEM_KINDS,
    example: 'commitment',
  })
  readonly kind: ItemKind;

  @ApiProperty({
    description: 'What the registry knows of it, in the language asked for.',
    example: 'Commitment 1 (A share in the costs.), due on 30 June 2026, was fulfilled.',
  })
  readonly sentence: string;

  @ApiProperty({ description: 'What follows from that.', enum: ANSWERS, example: 'comply' })
  readonly suggests: ItemAnswer;

  @ApiProperty({
    description: `The party’s word. ${ANSWER} \`null\` until then.`,
    enum: ANSWERS,
    type: String,
    nullable: true,
    example: null,
  })
  readonly answer: ItemAnswer | null;

  @ApiProperty({ description: 'How, or why not.', type: String, nullable: true, example: null })
  readonly text: string | null;

  static of(item: ReportItem | AnsweredItem, language: Language): ReportItemDto {
    return {
      item: item.item,
      kind: item.kind,
      sentence: renderMessage(item.says, language),
      suggests: item.suggests,
      answer: 'answer' in item ? item.answer : null,
      text: 'text' in item ? item.text : null,
    };
  }
}

/** A report with what it says; until it is submitted, with what the registry knows. */
export class ComplianceReportDto extends ComplianceReportSummaryDto {
  @ApiProperty({
    description: 'What it accounts for. Once submitted, as it stood then.',
    type: [ReportItemDto],
  })
  readonly items: readonly ReportItemDto[];

  @ApiProperty({ description: 'What else the party says.', type: String, nullable: true, example: null })
  readonly remarks: string | null;

  static withItems(
    agreement: Pick<Agreement, 'id' | 'title'>,
    duty: Duty,
    row: ComplianceReport | undefined,
    items: readonly (ReportItem | AnsweredItem)[],
    nameOf: (id: string) => string,
    language: Language,
  ): ComplianceReportDto {
    return {
      ...ComplianceReportSummaryDto.of(agreement, duty, row, nameOf),
      items: items.map((item) => ReportItemDto.of(item, language)),
      remarks: row?.remarks ?? null,
    };
  }
}

/** A page of reports. */
export const ComplianceReportPageDto = pageOf(ComplianceReportSummaryDto);
