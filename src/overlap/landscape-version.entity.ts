import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often who is with whom has changed: one row, which triggers move. */
@Entity('landscape_version')
export class LandscapeVersion {
  @PrimaryColumn('integer')
  id: number;

  /** In digits. */
  @Column('bigint')
  version: string;
}
