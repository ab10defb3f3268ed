import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a succession did to one agreement: its entry in the history says it all. */
@Entity('succession_agreement')
export class SuccessionAgreement {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('uuid', { name: 'succession_id' })
  successionId: string;

  @Column('text')
  state: 'done' | 'failed';

  /** Number of the entry; null where it failed. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  /** What went wrong the last time, for who runs the registry. */
  @Column('text', { nullable: true })
  fault: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
