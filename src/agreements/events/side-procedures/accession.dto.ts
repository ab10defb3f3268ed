import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { ProceedingNumber } from './numbers.js';

/** An organisation that is no party asks to accede to an agreement in force (Vienna Convention, art. 15). */
export class AccedeDto {
  @ApiProperty({ enum: ['ACCEDE'], example: 'ACCEDE' })
  @IsIn(['ACCEDE'])
  readonly type: 'ACCEDE';
}

/** A bound party consents to an accession. Silence until the end of the term is consent too. */
export class AcceptAccessionDto {
  @ApiProperty({ enum: ['ACCEPT_ACCESSION'], example: 'ACCEPT_ACCESSION' })
  @IsIn(['ACCEPT_ACCESSION'])
  readonly type: 'ACCEPT_ACCESSION';

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** A bound party objects to an accession, which is refused by that. */
export class ObjectToAccessionDto {
  @ApiProperty({ enum: ['OBJECT_TO_ACCESSION'], example: 'OBJECT_TO_ACCESSION' })
  @IsIn(['OBJECT_TO_ACCESSION'])
  readonly type: 'OBJECT_TO_ACCESSION';

  @ApiProperty({ description: 'Why.', maxLength: 2000, example: 'The means do not suffice for one more.' })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ProceedingNumber()
  readonly proceeding?: number;
}

/** Who asked to accede takes the request back. */
export class RevokeAccessionDto {
  @ApiProperty({ enum: ['REVOKE_ACCESSION'], example: 'REVOKE_ACCESSION' })
  @IsIn(['REVOKE_ACCESSION'])
  readonly type: 'REVOKE_ACCESSION';

  @ProceedingNumber()
  readonly proceeding?: number;
}
