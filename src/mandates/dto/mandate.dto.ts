import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { NestedObject } from '../../api/validation/nested.js';
import { HasNoNationalNumber } from '../../api/validation/no-national-number.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { RegisteredMandate } from '../mandate.entity.js';
import { MANDATE_ACTS, type MandateAct } from '../rules/mandate.js';

const SUBJECT = 'The `sub` of the person’s tokens. It must not name the person.';
const NAME = 'What the person is called. It is kept apart from all histories, and can be erased.';
const ACTS =
  '`negotiate`: propose texts and object to them. `sign`: accept a text, or the end of an agreement. `clerk`: report ' +
  'what the council decided, and answer reservations. `mediate`: represent the organisation in a mediation.';

/** A person to empower, as sent. */
export class MandateHolderInputDto {
  @ApiProperty({ description: SUBJECT, maxLength: 255, example: 'b1946ac92492d234' })
  @IsTrimmedText({ max: 255 })
  @HasNoNationalNumber()
  readonly subject: string;

  @ApiPropertyOptional({ description: NAME, maxLength: 200, example: 'An Peeters' })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  @HasNoNationalNumber()
  readonly name?: string;
}

/** Who acts while the holder cannot, as sent. */
export class SubstituteInputDto extends MandateHolderInputDto {
  @ApiPropertyOptional({
    description: 'First day on which the substitute may act; the mandate’s own unless told.',
    format: 'date',
    example: '2026-12-21',
  })
  @Omittable()
  @IsPlainDate()
  readonly from?: string;

  @ApiPropertyOptional({
    description: 'Last day; as long as the mandate holds unless told.',
    format: 'date',
    example: '2027-01-08',
  })
  @Omittable()
  @IsPlainDate()
  readonly until?: string;
}

/** Full powers, as sent. */
export class RegisterMandateDto {
  @ApiProperty({ description: 'Who is empowered.', type: MandateHolderInputDto })
  @NestedObject(() => MandateHolderInputDto)
  readonly holder: MandateHolderInputDto;

  @ApiProperty({ description: ACTS, enum: MANDATE_ACTS, isArray: true, example: ['negotiate', 'sign'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MANDATE_ACTS.length)
  @ArrayUnique()
  @IsIn(MANDATE_ACTS, { each: true })
  readonly acts: MandateAct[];

  @ApiPropertyOptional({
    description:
      'Ids of the agreements that it is for, each with the organisation as a party; `null` for all, also to come.',
    type: [String],
    nullable: true,
    maxItems: 100,
    example: null,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly agreementIds?: string[] | null;

  @ApiProperty({ description: 'First day on which it holds.', format: 'date', example: '2026-11-24' })
  @IsPlainDate()
  readonly from: string;

  @ApiPropertyOptional({
    description: 'Last day on which it holds; no end unless told.',
    format: 'date',
    example: '2027-12-31',
  })
  @Omittable()
  @IsPlainDate()
  readonly until?: string;

  @ApiPropertyOptional({ description: 'Who acts while the holder cannot.', type: SubstituteInputDto })
  @Omittable()
  @NestedObject(() => SubstituteInputDto)
  readonly substitute?: SubstituteInputDto;
}

/** Why a mandate is taken back. */
export class RevokeMandateDto {
  @ApiPropertyOptional({ description: 'Why.', maxLength: 2000, example: 'Has left the service.' })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** A person who is empowered. */
export class MandateHolderDto {
  @ApiProperty({
    description: `${SUBJECT} \`null\` where it was erased.`,
    type: String,
    nullable: true,
    example: 'b1946ac92492d234',
  })
  readonly subject: string | null;

  @ApiProperty({
    description: 'What the person is called; `null` where that was not told, or was erased.',
    type: String,
    nullable: true,
    example: 'An Peeters',
  })
  readonly name: string | null;
}

/** Who acts while the holder cannot, and when. */
export class SubstituteDto extends MandateHolderDto {
  @ApiProperty({ description: 'First day.', format: 'date', example: '2026-12-21' })
  readonly from: string;

  @ApiProperty({
    description: 'Last day; `null` for as long as the mandate holds.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-01-08',
  })
  readonly until: string | null;
}

/** That and why a mandate was taken back. */
export class RevocationDto {
  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2027-03-01T09:00:00.000Z' })
  readonly at: string;

  @ApiProperty({
    description: 'Why, where that was said.',
    type: String,
    nullable: true,
    example: 'Has left the service.',
  })
  readonly reason: string | null;
}

/** Full powers that an organisation gave. */
export class MandateDto {
  @ApiProperty({
    description: 'Number within the organisation: histories name it with each act.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({ description: 'Who is empowered.', type: MandateHolderDto })
  readonly holder: MandateHolderDto;

  @ApiProperty({ description: ACTS, enum: MANDATE_ACTS, isArray: true, example: ['negotiate', 'sign'] })
  readonly acts: readonly MandateAct[];

  @ApiProperty({
    description: 'Ids of the agreements that it is for; `null` for all.',
    type: [String],
    nullable: true,
    example: null,
  })
  readonly agreementIds: readonly string[] | null;

  @ApiProperty({ description: 'First day on which it holds.', format: 'date', example: '2026-11-24' })
  readonly from: string;

  @ApiProperty({
    description: 'Last day; `null` for no end.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-12-31',
  })
  readonly until: string | null;

  @ApiProperty({
    description: 'Who acts while the holder cannot; `null` for nobody.',
    type: SubstituteDto,
    nullable: true,
  })
  readonly substitute: SubstituteDto | null;

  @ApiProperty({
    description: 'When it was registered, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly registeredAt: string;

  @ApiProperty({
    description: 'Its revocation; `null` where there was none.',
    type: RevocationDto,
    nullable: true,
    example: null,
  })
  readonly revocation: RevocationDto | null;

  /** @param nameOf what a subject is called, where that is known */
  static of(row: RegisteredMandate, nameOf: (subject: string) => string | undefined): MandateDto {
    const { number, acts, agreementIds, validFrom, validUntil, substitute, revokedAt } = row;
    const person = (subject: string | null): MandateHolderDto => ({
      subject,
      name: (subject !== null && nameOf(subject)) || null,
    });
    return {
      number,
      holder: person(row.holder),
      acts,
      agreementIds,
      from: validFrom,
      until: validUntil,
      substitute:
        row.substituteFrom === null
          ? null
          : {
              ...person(substitute),
              from: row.substituteFrom,
              until: row.substituteUntil,
            },
      registeredAt: row.registeredAt.toISOString(),
      revocation: revokedAt && { at: revokedAt.toISOString(), reason: row.revocationReason },
    };
  }
}

/** A page of mandates. */
export const MandatePageDto = pageOf(MandateDto);
