import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where an organisation can be reached, by function: never a person. */
@Entity('contact_point')
export class ContactPoint {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  function: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  url: string | null;
}
