import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';

/** The secret address under which calendars read an organisation's deadlines. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  /** SHA-256 of the secret, in lower-case hexadecimal: the secret itself is kept nowhere. */
  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  /** The language of what the calendar says. */
  @Column('text')
  language: Language;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
