import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegionKind } from '../../regions/rules/region-kind.js';
import type { LandKey, Part } from '../rules/parts.js';

/** How much land may be taken, day by day, in all regions of a kind together, and by what they divide it. */
@Entity('land_path')
export class LandPath {
  /** A readable slug, such as `betonstop`. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  /** Code of what is counted: figures of another one are not taken in. */
  @Column('text', { name: 'definition_code' })
  definitionCode: string;

  /** What exactly is counted. */
  @Column('text')
  definition: string;

  @Column('integer', { name: 'from_year' })
  fromYear: number;

  /** It ends when this year begins. */
  @Column('integer', { name: 'to_year' })
  toYear: number;

  /** Decimal string: hectares a day when it begins. */
  @Column('numeric', { name: 'from_rate' })
  fromRate: string;

  /** Decimal string: hectares a day when it ends. */
  @Column('numeric', { name: 'to_rate' })
  toRate: string;

  /** Decimal string: by how many per cent of it a year's land may be exceeded before one is off the track. */
  @Column('numeric', { name: 'tolerance_percent' })
  tolerancePercent: string;

  @Column('text', { name: 'region_kind' })
  regionKind: RegionKind;

  @Column('text')
  key: LandKey;

  /** Of the regions. */
  @Column('jsonb')
  parts: Part[];

  /** Address of what it rests on. */
  @Column('text')
  source: string;

  @Column('text', { name: 'set_by' })
  setBy: string;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt: Date;

  @Column('integer')
  version: number;
}
