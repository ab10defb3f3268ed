import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../common/level.js';

/** For how long the councils of a level are elected. */
@Entity('term_of_office')
export class TermOfOffice {
  /** Level and year of its beginning, such as `municipality-2025`. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  level: Level;

  /** First day, YYYY-MM-DD. */
  @Column('date', { name: 'begins_on' })
  beginsOn: string;

  /** First day that is part of it no more: that of the next. */
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  /** What it rests on, in words or as an address. */
  @Column('text')
  basis: string;
}
