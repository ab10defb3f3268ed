import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegionKind } from './rules/region-kind.js';

/** A set of municipalities over time. */
@Entity('region')
export class Region {
  /** A readable slug, such as `reference-zuid-west-vlaanderen`. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  kind: RegionKind;

  @Column('text')
  name: string;
}
