import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality that merged, under its old NIS code and name, into one of today. */
@Entity('municipal_merger')
export class MunicipalMerger {
  @PrimaryColumn('text', { name: 'old_nis' })
  oldNis: string;

  @Column('text', { name: 'old_name' })
  oldName: string;

  /** Its successor. */
  @Column('text', { name: 'organisation_id' })
  organisationId: string;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'merged_on' })
  mergedOn: string;
}
