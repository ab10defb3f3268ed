import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { DOMAIN_ID } from '../../domains/rules/domain.js';
import { ENDORSEMENT_LEVELS, type EndorsementLevel } from '../../endorsements/rules/endorsement.js';

/** A policy domain of Flanders says yes, by its official or its minister. */
export class EndorseDto {
  @ApiProperty({ enum: ['ENDORSE'], example: 'ENDORSE' })
  @IsIn(['ENDORSE'])
  readonly type: 'ENDORSE';

  @SpeakingDomain()
  readonly domain: string;

  @SpeakingLevel()
  readonly level: EndorsementLevel;
}

/** A policy domain says no, with its reasons; it can still endorse later. */
export class WithholdEndorsementDto {
  @ApiProperty({ enum: ['WITHHOLD_ENDORSEMENT'], example: 'WITHHOLD_ENDORSEMENT' })
  @IsIn(['WITHHOLD_ENDORSEMENT'])
  readonly type: 'WITHHOLD_ENDORSEMENT';

  @SpeakingDomain()
  readonly domain: string;

  @SpeakingLevel()
  readonly level: EndorsementLevel;

  @ApiProperty({
    description: 'Why, and what would help.',
    maxLength: 2000,
    example: 'Clause 3 leaves out public transport.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** A policy domain takes its endorsement back, with its reasons. What is in force stays in force. */
export class WithdrawEndorsementDto {
  @ApiProperty({ enum: ['WITHDRAW_ENDORSEMENT'], example: 'WITHDRAW_ENDORSEMENT' })
  @IsIn(['WITHDRAW_ENDORSEMENT'])
  readonly type: 'WITHDRAW_ENDORSEMENT';

  @SpeakingDomain()
  readonly domain: string;

  @SpeakingLevel()
  readonly level: EndorsementLevel;

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The means were given to another region.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** What policy domains say. */
export const ENDORSEMENT_EVENTS = {
  ENDORSE: EndorseDto,
  WITHHOLD_ENDORSEMENT: WithholdEndorsementDto,
  WITHDRAW_ENDORSEMENT: WithdrawEndorsementDto,
} as const;

function SpeakingDomain(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description: 'Id of the policy domain that speaks: one that the token carries.',
      pattern: DOMAIN_ID.source,
      example: 'mobility',
    }),
    Matches(DOMAIN_ID),
  );
}

function SpeakingLevel(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description: '`administrative` for a domain-official, `political` for a domain-minister.',
      enum: ENDORSEMENT_LEVELS,
      example: 'administrative',
    }),
    IsIn(ENDORSEMENT_LEVELS),
  );
}
