import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CouncilContext } from './machines/council.machine.js';

/** The council of one party on its way to a decision about one version of the text. */
@Entity('council')
export class Council {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { name: 'process_id' })
  processId: string;

  @Column('integer', { name: 'process_version' })
  processVersion: number;

  @Column('integer', { name: 'text_version' })
  textVersion: number;

  @Column('text')
  state: string;

  @Column('jsonb')
  context: CouncilContext;
}
