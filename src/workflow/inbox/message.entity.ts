import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageDetails, MessageType } from '../core/effects.js';

/** What a message says beside its type. */
export interface MessageParams extends MessageDetails {
  /** OVO code of the organisation that acted, or whose council did; null where a deadline ran out. */
  readonly by: string | null;
}

/** Word to the parties of an agreement, written in the transaction of what it tells. */
@Entity('message')
export class SentMessage {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** The entry of the history that it tells about. */
  @PrimaryColumn('integer')
  sequence: number;

  @PrimaryColumn('integer')
  number: number;

  /** To whom; null for all parties. */
  @Column('text', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text')
  type: MessageType;

  @Column('jsonb')
  params: MessageParams;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
