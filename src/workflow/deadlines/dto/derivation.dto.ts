import { ApiProperty } from '@nestjs/swagger';
import type { DerivationStep } from '../../../common/time/terms.js';
import type { Language } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import { derivationInWords, isOmission, nameOf, ruleInWords, type OmittedStep } from '../derivation-words.js';

const REASONS = ['weekend', 'holiday', 'recess'] as const;

/** A day that a term passes over. */
export class OmittedDayDto {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2027-03-29' })
  readonly date: string;

  @ApiProperty({
    description:
      'Why: a Saturday or Sunday, a legal holiday of Belgium, or a recess of the council that the term is asked of.',
    enum: REASONS,
    example: 'holiday',
  })
  readonly reason: (typeof REASONS)[number];

  @ApiProperty({
    description: 'What the holiday or recess is called; `null` for a weekend.',
    type: String,
    nullable: true,
    example: 'Easter Monday',
  })
  readonly name: string | null;

  static of(step: OmittedStep, language: Language): OmittedDayDto {
    return { date: step.date, reason: step.reason, name: nameOf(step, language) };
  }
}

/** How the last day of a deadline was found. */
export class DerivationDto {
  @ApiProperty({
    description: 'The rule that was applied, in the language asked for.',
    example: 'A term of 30 days. The day that starts it does not count, its last day does.',
  })
  readonly rule: string;

  @ApiProperty({
    description:
      'The day in Brussels that starts the term, which does not count itself; `null` where the last day was agreed as ' +
      'a date.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-15',
  })
  readonly start: string | null;

  @ApiProperty({
    description: 'The days that do not count, oldest first.',
    type: [OmittedDayDto],
    example: [],
  })
  readonly leftOut: readonly OmittedDayDto[];

  @ApiProperty({
    description: 'The days that would have been the last one and cannot be, oldest first.',
    type: [OmittedDayDto],
    example: [],
  })
  readonly movedOn: readonly OmittedDayDto[];

  @ApiProperty({ description: 'The last day that this leads to.', format: 'date', example: '2027-01-14' })
  readonly lastDay: string;

  @ApiProperty({
    description: 'All of this in sentences, in the language asked for.',
    type: [String],
    example: [
      'A term of 30 days. The day that starts it does not count, its last day does.',
      'The day that starts the term is 15 December 2026.',
      'So the last day is 14 January 2027.',
    ],
  })
  readonly sentences: readonly string[];

  static of(steps: readonly DerivationStep[], language: Language): DerivationDto {
    const inLanguage = (message: Parameters<typeof renderMessage>[0]): string =>
      renderMessage(message, language);
    const omitted = (kind: OmittedStep['step']): OmittedDayDto[] =>
      steps
        .filter(isOmission)
        .filter(({ step }) => step === kind)
        .map((step) => OmittedDayDto.of(step, language));
    return {
      rule: ruleInWords(steps).map(inLanguage).join(' '),
      start: steps.find((step) => step.step === 'start')?.date ?? null,
      leftOut: omitted('leftOut'),
      movedOn: omitted('movedOn'),
      lastDay: steps.find((step) => step.step === 'end')?.date ?? '',
      sentences: derivationInWords(steps, language).map(inLanguage),
    };
  }
}
