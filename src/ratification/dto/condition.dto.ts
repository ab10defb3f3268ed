import { ApiProperty } from '@nestjs/swagger';
import {
  ENDORSEMENT_LEVELS,
  type Condition,
  type EndorsementLevel,
} from '../../endorsements/rules/endorsement.js';

/** A policy domain's endorsement without which the agreement does not enter into force. */
export class EndorsementConditionDto implements Condition {
  @ApiProperty({ description: 'Id of the policy domain.', example: 'mobility' })
  readonly domainId: string;

  @ApiProperty({ description: 'At which level.', enum: ENDORSEMENT_LEVELS, example: 'political' })
  readonly level: EndorsementLevel;

  @ApiProperty({ description: 'Whether it is given.', example: false })
  readonly isMet: boolean;
}
