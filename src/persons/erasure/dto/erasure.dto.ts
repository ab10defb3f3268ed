import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import type { TraceName } from '../traces.js';

/** A person to forget, as sent: by subject, by name, or by both. */
export class ErasePersonDto {
  @ApiPropertyOptional({
    description: 'The `sub` of the person’s tokens.',
    maxLength: 255,
    example: 'b1946ac92492d234',
  })
  @Omittable()
  @IsTrimmedText({ max: 255 })
  readonly subject?: string;

  @ApiPropertyOptional({
    description:
      'What the person is called, as it was written: the lead person of an agreement has no subject. Names that are kept ' +
      'with the subject need not be told. Capitals do not matter.',
    maxLength: 200,
    example: 'An Peeters',
  })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly name?: string;
}

const erased = (description: string, example = 0): PropertyDecorator =>
  ApiProperty({ description, type: 'integer', minimum: 0, example });

/** What was erased of a person: in how many rows of each kind. */
export class ErasureDto implements Record<TraceName, number> {
  @erased('Events of agreements of which it was kept that the person acted. Their commitments stay.', 12)
  readonly history: number;

  @erased('Acts upon the registry, likewise.', 1)
  readonly administration: number;

  @erased('Mandates of which the person was holder or substitute, or that the person registered or revoked.')
  readonly mandates: number;

  @erased('Names kept of holders and substitutes of mandates.', 1)
  readonly mandateNames: number;

  @erased('Delegations that the person granted or revoked.')
  readonly delegations: number;

  @erased('Corrections that the person proposed.')
  readonly corrections: number;

  @erased('Successions that the person booked.')
  readonly successions: number;

  @erased('Agreements whose lead person it was.', 1)
  readonly leadPersons: number;

  @erased('Answers that were kept for a day to be repeated.', 2)
  readonly answers: number;

  @erased('Reads of confidential matters of which it was kept that it was the person who read.', 40)
  readonly accesses: number;

  @erased(
    'Old entries that have the subject in clear, and cannot be parted from it without breaking the chain: it is shown in ' +
      'none of them to the public.',
  )
  readonly inClear: number;
}
