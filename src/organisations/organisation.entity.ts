import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../common/level.js';

/** A government that can take part in agreements: a municipality, a province, or Flanders. */
@Entity('organisation')
export class Organisation {
  /** OVO code (Organisatieregister). */
  @PrimaryColumn('text')
  id: string;

  /** Enterprise number: ten digits without dots. */
  @Column('text')
  kbo: string;

  /** Statbel's REFNIS code. */
  @Column('text', { nullable: true })
  nis: string | null;

  @Column('text')
  name: string;

  @Column('text')
  level: Level;

  /** A municipality's province; null for the other levels. */
  @Column('text', { name: 'province_id', nullable: true })
  provinceId: string | null;

  @Column('integer', { nullable: true })
  population: number | null;

  /** The day of the count, YYYY-MM-DD. */
  @Column('date', { name: 'population_on', nullable: true })
  populationOn: string | null;

  /** How many members its council has; null where not known. */
  @Column('integer', { name: 'council_seats', nullable: true })
  councilSeats: number | null;

  /** The first day on which it is no more, YYYY-MM-DD; null while it is. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  /** Since when the registrar keeps its name and codes; null while the reference data does. */
  @Column({ type: 'timestamptz', name: 'kept_since', precision: 3, nullable: true })
  keptSince: Date | null;
}
