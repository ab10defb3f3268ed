import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A policy domain (beleidsdomein) of Flanders. */
@Entity('domain')
export class Domain {
  /** A word, such as `mobility`. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  /** OVO codes of the departments and agencies by which tokens name the domain. */
  @Column('text', { name: 'unit_ids', array: true })
  unitIds: string[];

  /** First day on which it is no more, YYYY-MM-DD. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;
}
