import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Join } from '../rules/joins.js';
import type { LandKey, Part } from '../rules/parts.js';

/** By what the municipalities of a region divide what a path gives it. */
@Entity('land_budget')
export class LandBudget {
  @PrimaryColumn('text', { name: 'path_id' })
  pathId: string;

  @PrimaryColumn('text', { name: 'region_id' })
  regionId: string;

  @Column('text')
  key: LandKey;

  /** Of the municipalities, by OVO code. */
  @Column('jsonb')
  parts: Part[];

  /** Mergers among them since, oldest first. */
  @Column('jsonb')
  joins: Join[];

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
