import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a regional plan says beside its text; there is none until something of it is written. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @Column('text', { default: '' })
  vision: string;

  /** The number given last to a framework: that of a removed one is not given again. */
  @Column('integer', { name: 'last_framework', default: 0 })
  lastFramework: number;

  /** The number given last to an action. */
  @Column('integer', { name: 'last_action', default: 0 })
  lastAction: number;
}
