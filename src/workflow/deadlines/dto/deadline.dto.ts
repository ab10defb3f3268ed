import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import type { Language } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import {
  concernedBy,
  DEADLINE_KINDS,
  type DeadlineKind,
  inWords,
  kindOf,
  lastDayOf,
} from '../deadline-words.js';
import { DerivationDto } from './derivation.dto.js';
import type { Timer } from '../timer.entity.js';

/** Something that is due: when its time has run out, the registry acts on it by itself. */
export class DeadlineDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on demographic shrink and space' })
  readonly agreementTitle: string;

  @ApiProperty({ description: 'What is due.', enum: DEADLINE_KINDS, example: 'complaintTerm' })
  readonly kind: DeadlineKind;

  @ApiProperty({
    description:
      'OVO code of the party that it concerns: whose council or duty it is; `null` where it is for all parties.',
    type: String,
    nullable: true,
    example: 'OVO002133',
  })
  readonly organisationId: string | null;

  @ApiProperty({
    description: 'The instant at which the time has run out, in UTC.',
    format: 'date-time',
    example: '2027-01-14T23:00:00.000Z',
  })
  readonly dueAt: string;

  @ApiProperty({
    description: 'The last day on which there is time, in Brussels.',
    format: 'date',
    example: '2027-01-14',
  })
  readonly lastDay: string;

  @ApiProperty({
    description: 'The deadline in words, in the language asked for.',
    example:
      'A complaint about the decision of Kortrijk can be lodged until the end of 14 January 2027. After that the ' +
      'decision is definitive.',
  })
  readonly sentence: string;

  @ApiProperty({
    description: 'What the last day follows from; `null` for a deadline that was set before this was kept.',
    type: DerivationDto,
    nullable: true,
  })
  readonly derivation: DerivationDto | null;

  /** @param nameOf the name of an organisation */
  static of(
    timer: Timer,
    agreementTitle: string,
    nameOf: (organisationId: string) => string,
    language: Language,
  ): DeadlineDto {
    return {
      agreementId: timer.agreementId,
      agreementTitle,
      kind: kindOf(timer.event.type),
      organisationId: concernedBy(timer),
      dueAt: timer.dueAt.toISOString(),
      lastDay: lastDayOf(timer.dueAt),
      sentence: renderMessage(inWords(timer, nameOf), language),
      derivation: timer.steps && DerivationDto.of(timer.steps, language),
    };
  }
}

/** A page of deadlines. */
export const DeadlinePageDto = pageOf(DeadlineDto);
