import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that was succeeded: once, by one other. */
@Entity('succession_predecessor')
export class SuccessionPredecessor {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'succession_id' })
  successionId: string;
}
